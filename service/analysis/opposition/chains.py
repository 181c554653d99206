"""Chains from some statements, shortest first."""

from collections.abc import Collection, Iterable
from itertools import islice
from typing import NamedTuple

from argumentation.deadline import Deadline
from service.analysis.opposition.arena import Arena

MOST_CHAINS = 200_000


class Chain(NamedTuple):
    """A simple path along relations: its statements, whether it contradicts its end, and the product of its strengths."""

    nodes: tuple[int, ...]
    contradicts: bool
    strength: float

    @property
    def length(self) -> int:
        """How many relations it has."""
        return len(self.nodes) - 1


class Chains(list[Chain]):
    """Chains that were found. `truncated`: there are longer ones, which would be too many."""

    truncated = False


def chains(
    arena: Arena,
    starts: Iterable[int],
    ends: Collection[int] | None,
    longest: int,
    deadline: Deadline,
    most: int = MOST_CHAINS,
) -> Chains:
    """The chains of at most `longest` relations, none included, between some starts and some ends (any if None).

    All chains of a length come before longer ones, and are left out together where they would be more than `most`.
    """
    near = None if ends is None else arena.distances(ends, longest)
    level = [
        Chain((start,), contradicts=False, strength=1.0) for start in starts if near is None or start in near
    ]
    found = Chains()
    for length in range(longest + 1):
        found += level if ends is None else [chain for chain in level if chain.nodes[-1] in ends]
        if length == longest or not level:
            break
        deadline.check()
        rest = longest - length - 1
        grown = (
            Chain((*nodes, other), contradicts != against, strength * weight)
            for nodes, contradicts, strength in level
            for other, against, weight in arena.outgoing[nodes[-1]]
            if other not in nodes and (near is None or near.get(other, longest) <= rest)
        )
        level = list(islice(grown, max(most - len(found), 0) + 1))
        if level and len(found) + len(level) > most:
            found.truncated = True
            break
    return found
