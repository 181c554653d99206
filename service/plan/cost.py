"""An estimate of how many objects an answer holds, made before the statement runs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

CONDITION = 250
"""What a condition on a connection costs, in objects: planning it takes Neo4j about as long as reading so many."""


@dataclass
class Cost:
    """`times` objects, or as many as the arguments of number `counted` ask for, each with what costs `below` it.

    `extra` is what the values of one object cost beyond the object itself.
    """

    times: int = 1
    counted: int | None = None
    extra: int = 0
    below: "list[Cost]" = field(default_factory=list["Cost"])

    def total(self, counts: Sequence[int]) -> int:
        """The number of objects, given how many each field with arguments asks for."""
        times = self.times if self.counted is None else counts[self.counted]
        return times * (1 + self.extra + sum([cost.total(counts) for cost in self.below]))

    @property
    def certain(self) -> bool:
        """Whether it is the same whatever the arguments are."""
        return self.counted is None and all(cost.certain for cost in self.below)

    def folded(self) -> "Cost":
        """The same cost, with each part that is certain worked out."""
        if self.certain:
            return Cost(self.total(()), extra=0)
        extra = self.extra + sum(cost.total(()) for cost in self.below if cost.certain)
        return Cost(
            self.times, self.counted, extra, [cost.folded() for cost in self.below if not cost.certain]
        )
