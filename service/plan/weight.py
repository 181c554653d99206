"""How many objects a selection may yield, told before it is run."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Weight:
    """`times` objects, or as many as the arguments at `bound` ask for, each with all that stands below."""

    times: int = 1
    bound: int | None = None
    below: "list[Weight]" = field(default_factory=list["Weight"])

    def total(self, counts: Sequence[int]) -> int:
        """The number of objects, given how many each field with arguments asks for."""
        times = self.times if self.bound is None else counts[self.bound]
        return times * (1 + sum(weight.total(counts) for weight in self.below))

    @property
    def certain(self) -> bool:
        """Whether no argument has a say in it."""
        return self.bound is None and all(weight.certain for weight in self.below)
