"""An estimate of how many objects an answer holds, made before the statement runs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

CONDITION = 250
"""What a condition on a connection costs, in objects: planning it takes Neo4j about as long as reading so many."""

SEARCH = 40
"""What an item costs for which a condition or an order takes a search."""


@dataclass
class Cost:
    """`times` objects, or as many as the arguments of number `counted` ask for, each with what costs `below` it.

    `extra` is what the values of one object cost beyond the object itself. `name` is the key of the field that yields them.
    """

    name: str = ""
    times: int = 1
    counted: int | None = None
    extra: int = 0
    below: "list[Cost]" = field(default_factory=list["Cost"])

    def total(self, counts: Sequence[int]) -> int:
        """The number of objects, given how many each field with arguments asks for."""
        times = self.times if self.counted is None else counts[self.counted]
        return times * (1 + self.extra + sum([cost.total(counts) for cost in self.below]))

    def heaviest(self, counts: Sequence[int]) -> list[str]:
        """The names down to where most objects come from: each step goes to the part with the most, as long as that is at least half."""
        weights = [cost.total(counts) for cost in self.below]
        weight = max(weights, default=0)
        one = 1 + self.extra + sum(weights)
        names = [self.name] if self.name else []
        if 2 * weight < one:
            return names
        return names + self.below[weights.index(weight)].heaviest(counts)

    @property
    def certain(self) -> bool:
        """Whether it is the same whatever the arguments are."""
        return self.counted is None and all(cost.certain for cost in self.below)

    def folded(self) -> "Cost":
        """The same cost, with each part that is certain worked out."""
        if self.certain:
            return Cost(self.name, self.total(()))
        extra = self.extra + sum(cost.total(()) for cost in self.below if cost.certain)
        below = [cost.folded() for cost in self.below if not cost.certain]
        return Cost(self.name, self.times, self.counted, extra, below)
