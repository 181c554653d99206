"""How many objects a selection may yield, told before it is run."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from service.plan.arguments import Bound


@dataclass
class Weight:
    """`times` objects, or as many as the arguments at `bound` ask for, each with all that stands below."""

    times: int = 1
    bound: int | None = None
    below: "list[Weight]" = field(default_factory=list["Weight"])

    def total(self, bounds: Sequence[Bound]) -> int:
        """The number of objects, given the arguments of the fields that take some."""
        times = self.times if self.bound is None else bounds[self.bound].count
        return times * (1 + sum(weight.total(bounds) for weight in self.below))

    @property
    def certain(self) -> bool:
        """Whether no argument has a say in it."""
        return self.bound is None and all(weight.certain for weight in self.below)
