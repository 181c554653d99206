"""The futures that a graph leaves open: its preferred extensions (Dung 1995), as far as they differ in what they hold of some statements.

What a future hangs on is a smallest set of choices that no other future makes, found as a hitting set (Reiter 1987).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from argumentation.bipolar.graph import BipolarGraph, SupportReading, influences
from argumentation.bipolar.support_semantics import translation
from argumentation.bipolar.translation import Translation
from argumentation.deadline import Deadline
from argumentation.digraphs import components
from argumentation.dung.labels import Semantics
from argumentation.dung.projection import ProjectedExtensions
from argumentation.dynamics.flip import smallest_sets

MOST_CHOICES = 4
"""How many choices a future may hang on, that they are named."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One future: what it holds of the statements asked about."""

    holds: frozenset[int]
    hangs_on: tuple[int, ...]
    """Statements that this future holds, and that together no other one does; empty if there is no other, or none so small.

    Each is contradicted by something that another future holds, and is one of the statements asked about, if such statements are
    enough to tell futures apart. Of several smallest sets it is the one whose statements rest on the least.
    """


@dataclass(frozen=True, slots=True)
class Scenarios:
    """Some futures."""

    scenarios: Sequence[Scenario]
    common: frozenset[int]
    """What all futures hold of the statements asked about, those that aren't listed included."""
    truncated: bool
    """Whether there are more."""


def scenarios(
    bipolar: BipolarGraph,
    reading: SupportReading,
    about: Collection[int],
    most: int,
    deadline: Deadline,
) -> Scenarios:
    """The futures as far as they differ about some statements, up to a number; raises TimedOutError and TranslationSizeError."""
    translated = translation(bipolar, reading, Semantics.PREFERRED, deadline)
    asked = frozenset(about)
    arguments = {translated.argument[each] for each in asked}
    extensions = ProjectedExtensions(translated.framework, arguments, deadline)
    listed = list(islice(extensions.one_of_each(), most + 1))
    acceptance = translated.solver(Semantics.PREFERRED, deadline).acceptance()
    credulous = translated.statements(acceptance.credulous)
    contested = frozenset(target for source, target in bipolar.attacks if source in credulous)
    choices = _Choices(translated, extensions, asked, contested, _ranks(bipolar, reading), deadline)
    found = [
        Scenario(asked & translated.statements(each), choices.telling(each) if len(listed) > 1 else ())
        for each in listed[:most]
    ]
    return Scenarios(found, asked & translated.statements(acceptance.sceptical), len(listed) > most)


class _Choices:
    """The search for what tells a future from the others."""

    def __init__(
        self,
        translated: Translation,
        extensions: ProjectedExtensions,
        asked: frozenset[int],
        contested: frozenset[int],
        ranks: Mapping[int, int],
        deadline: Deadline,
    ) -> None:
        self._translated, self._extensions = translated, extensions
        self._asked, self._contested, self._ranks, self._deadline = asked, contested, ranks, deadline

    def telling(self, extension: frozenset[int]) -> tuple[int, ...]:
        """The choices of a future, by how much they rest on."""
        own = self._translated.statements(extension)
        for candidates in (own & self._asked & self._contested, own & self._contested, own):
            found = smallest_sets(
                lambda held, candidates=candidates: self._left(extension, held, candidates),
                MOST_CHOICES,
                self._deadline,
            )
            if found:
                return min(tuple(sorted(each, key=self._order)) for each in found)
        return ()

    def _left(
        self, extension: frozenset[int], held: frozenset[int], candidates: frozenset[int]
    ) -> Collection[int] | None:
        """None if no other future holds these; else the candidates that one which does leaves out."""
        other = self._extensions.differing(extension, {self._translated.argument[each] for each in held})
        if other is None:
            return None
        return candidates - self._translated.statements(other)

    def _order(self, statement: int) -> tuple[int, int]:
        return self._ranks[statement], statement


def _ranks(bipolar: BipolarGraph, reading: SupportReading) -> Mapping[int, int]:
    """By statement, its place among the strongly connected components of influence, those that rest on no other first."""
    following: list[list[int]] = [[] for _ in range(bipolar.size)]
    for source, target in influences(bipolar, reading):
        following[source].append(target)
    found = components(following)
    return {node: len(found) - index for index, members in enumerate(found) for node in members}
