"""Bipolar graphs as abstract frameworks."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from argumentation.dung.framework import Framework
from argumentation.dung.labels import Label


@dataclass(frozen=True, slots=True)
class Translation:
    """A framework whose labellings are those of a bipolar graph; some of its arguments may be auxiliary."""

    framework: Framework
    argument: Sequence[int]
    """By statement, the argument that has its label; statements that imply each other may share one.

    These arguments come first, the auxiliary ones after them.
    """
    copies: Mapping[int, int] = field(default_factory=dict[int, int])
    """By auxiliary argument that can be accepted instead, a statement."""

    @property
    def counted(self) -> int:
        """How many arguments stand for statements."""
        return max(self.argument, default=-1) + 1

    def labels(self, labels: Sequence[Label]) -> list[Label]:
        """By statement, its label, given that of each argument."""
        return [labels[argument] for argument in self.argument]

    def arguments(self, labels: Sequence[Label]) -> list[Label]:
        """By argument, its label, given those of the statements in a complete labelling."""
        found: dict[int, Label] = dict(zip(self.argument, labels, strict=True))
        for auxiliary in range(len(found), self.framework.size):
            against = {found[attacker] for attacker in self.framework.attackers[auxiliary]}
            found[auxiliary] = (
                Label.OUT if Label.IN in against else Label.UNDEC if Label.UNDEC in against else Label.IN
            )
        return [found[argument] for argument in range(self.framework.size)]

    def statements(self, extension: Collection[int]) -> frozenset[int]:
        """The statements of an extension."""
        found = {statement for statement, argument in enumerate(self.argument) if argument in extension}
        return frozenset(found.union(self.copies[each] for each in extension if each in self.copies))
