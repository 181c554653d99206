"""What a bipolar graph and the abstract framework that it is translated into have to do with each other."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from argumentation.deadline import Deadline, TimedOutError
from argumentation.dung.extensions import Solver
from argumentation.dung.framework import Framework
from argumentation.dung.labels import Label, Semantics

MOST_ATTACKS = 2_000_000
"""How many attacks a framework may have that supports are translated into: some hundred megabytes."""


class TranslationSizeError(TimedOutError):
    """The framework would have more than MOST_ATTACKS attacks."""


def check_size(attacks: int) -> None:
    """Raise TranslationSizeError for too many attacks."""
    if attacks > MOST_ATTACKS:
        raise TranslationSizeError


@dataclass(frozen=True, slots=True)
class Translation:
    """A framework whose labellings are those of a bipolar graph; some of its arguments may be auxiliary."""

    framework: Framework
    argument: Sequence[int]
    """By statement, the argument that has its label; statements that imply each other may share one.

    These arguments come first, the auxiliary ones after them.
    """
    copies: Mapping[int, int] = field(default_factory=dict[int, int])
    """By auxiliary argument that is a copy of it, a statement."""
    determined: frozenset[int] = frozenset()
    """Auxiliary arguments whose labels follow from the others' under any semantics."""

    @property
    def counted(self) -> int:
        """How many arguments stand for statements."""
        return max(self.argument, default=-1) + 1

    def solver(self, semantics: Semantics, deadline: Deadline | None = None) -> Solver:
        """A solver whose extensions are those of the graph, each once."""
        return Solver(self.framework, semantics, deadline, self.counted, self.determined)

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
        return frozenset(
            statement for statement, argument in enumerate(self.argument) if argument in extension
        )
