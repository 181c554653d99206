"""The part of a graph that opportunity-challenge paths may run through, as numbers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


class Scope(StrEnum):
    """Which paths are about an issue."""

    WITHIN = "WITHIN"
    TOUCHING = "TOUCHING"


class Step(NamedTuple):
    """A relation, seen from one of its ends: the statement at the other end, and what the relation does."""

    other: int
    contradicts: bool
    strength: float


@dataclass(frozen=True)
class Arena:
    """Statements by number, in the order of their ids, with the relations that leave each.

    `about` are the statements about an issue, None where there is no issue to ask about. `truncated`: it may be a part of what
    was asked for.
    """

    ids: Sequence[str]
    outgoing: Sequence[Sequence[Step]]
    opportunities: frozenset[int]
    challenges: frozenset[int]
    about: frozenset[int] | None = None
    truncated: bool = False

    @cached_property
    def position(self) -> Mapping[str, int]:
        """The number of a statement by its id."""
        return {id_: number for number, id_ in enumerate(self.ids)}

    @cached_property
    def incoming(self) -> Sequence[Sequence[int]]:
        """The sources of the relations to each statement."""
        sources: list[list[int]] = [[] for _ in self.ids]
        for source, steps in enumerate(self.outgoing):
            for step in steps:
                sources[step.other].append(source)
        return sources

    def distances(self, ends: Iterable[int], longest: int) -> Mapping[int, int]:
        """How many relations lead from a statement to the nearest of some ends at least, for those with no more than `longest`."""
        found = dict.fromkeys(ends, 0)
        frontier = list(found)
        for distance in range(1, longest + 1):
            frontier = [source for end in frontier for source in self.incoming[end]]
            frontier = [source for source in dict.fromkeys(frontier) if source not in found]
            found |= dict.fromkeys(frontier, distance)
        return found
