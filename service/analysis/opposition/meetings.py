"""Which chains of opportunities and challenges make paths, without a look at each pair.

At a meeting point each chain of a challenge is one bit. The chains that share a statement with a given one are the union, over its
statements, of those that run through each. So all chains that make a path with it are found by a few operations on integers.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from argumentation.deadline import Deadline
from service.analysis.opposition.arena import Arena, Scope
from service.analysis.opposition.chains import Chain, Chains, chains


@dataclass(frozen=True)
class Question:
    """Which paths are asked for: with at most `longest` relations in each chain, and with these statements where given."""

    longest: int
    scope: Scope = Scope.WITHIN
    opportunity: int | None = None
    challenge: int | None = None
    meeting_point: int | None = None


class Opposing:
    """The chains of challenges that pull one meeting point one way, a bit each.

    `columns` numbers the challenges. The bits of the first chains of all challenges come first, then those of second chains.
    """

    def __init__(self, given: Iterable[Chain], columns: Mapping[int, int], about: Collection[int]) -> None:
        self.all = self.about = 0
        self.of_length: dict[int, int] = {}
        self._width = len(columns)
        self._chains: dict[int, Chain] = {}
        self._through: dict[int, int] = {}
        layers = [0] * self._width
        for chain in given:
            before = chain.nodes[:-1]
            column = columns[chain.nodes[0]]
            number = layers[column] * self._width + column
            layers[column] += 1
            self._chains[number] = chain
            bit = 1 << number
            self.all |= bit
            if chain.nodes[0] in about:
                self.about |= bit
            self.of_length[len(before)] = self.of_length.get(len(before), 0) | bit
            for node in before:
                self._through[node] = self._through.get(node, 0) | bit

    def apart(self, chain: Chain) -> int:
        """The chains that share no statement with another one but the meeting point."""
        crossing = 0
        for node in chain.nodes[:-1]:
            crossing |= self._through.get(node, 0)
        return self.all & ~crossing

    def challenges(self, bits: int) -> int:
        """The challenges that some of the chains start at, by their columns."""
        columns = 0
        while bits:
            columns |= bits & ((1 << self._width) - 1)
            bits >>= self._width
        return columns

    def chains(self, bits: int) -> Iterator[Chain]:
        """The chains that some bits stand for."""
        return (self._chains[number] for number in numbers(bits))


class Pairing(NamedTuple):
    """A chain of an opportunity, and those of challenges, as bits, that it makes paths with: at least one."""

    chain: Chain
    opposing: Opposing
    bits: int


@dataclass(frozen=True)
class Pairings:
    """All paths, by the chains of opportunities: those that meet at one point stand together. `truncated`: there may be more."""

    all: Sequence[Pairing]
    truncated: bool

    @property
    def total(self) -> int:
        """How many paths there are."""
        return sum(pairing.bits.bit_count() for pairing in self.all)


def numbers(bits: int) -> Iterator[int]:
    """The places of the bits that are set, ascending."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def pairings(arena: Arena, question: Question, deadline: Deadline) -> Pairings:
    """The paths that are asked for. Raises TimedOutError."""
    one, other = _sides(arena, question, deadline)
    met = _by_point(other)
    found: list[Pairing] = []
    for point, pulling in _by_point(one).items():
        if point in met:
            found += _at(arena, question, pulling, met[point], deadline)
    return Pairings(found, arena.truncated or one.truncated or other.truncated)


def _sides(arena: Arena, question: Question, deadline: Deadline) -> tuple[Chains, Chains]:
    """The chains of opportunities, and those of challenges: first where fewer start, then those that meet these."""
    starts = [
        every if one is None else every & {one}
        for every, one in (
            (arena.opportunities, question.opportunity),
            (arena.challenges, question.challenge),
        )
    ]
    ends = None if question.meeting_point is None else {question.meeting_point}
    swapped = len(starts[0]) > len(starts[1])
    first = _side(arena, question, starts[swapped], ends, deadline)
    second = _side(arena, question, starts[not swapped], {chain.nodes[-1] for chain in first}, deadline)
    return (second, first) if swapped else (first, second)


def _side(
    arena: Arena, question: Question, starts: frozenset[int], ends: Collection[int] | None, deadline: Deadline
) -> Chains:
    """Chains that may be part of a path about the issue: from what isn't about it, only to what is."""
    about = arena.about
    if about is None or question.scope is Scope.TOUCHING:
        return chains(arena, starts, ends, question.longest, deadline)
    found = chains(arena, starts & about, ends, question.longest, deadline)
    inside = about if ends is None else about.intersection(ends)
    strangers = chains(arena, starts - about, inside, question.longest, deadline)
    found += strangers
    found.truncated |= strangers.truncated
    return found


def _by_point(given: Iterable[Chain]) -> Mapping[int, Sequence[Chain]]:
    found: defaultdict[int, list[Chain]] = defaultdict(list)
    for chain in given:
        found[chain.nodes[-1]].append(chain)
    return found


def _at(
    arena: Arena, question: Question, pulling: Sequence[Chain], met: Sequence[Chain], deadline: Deadline
) -> Iterator[Pairing]:
    """The paths that meet at one point."""
    deadline.check()
    about = arena.about or frozenset()
    columns = {start: column for column, start in enumerate({chain.nodes[0] for chain in met})}
    for contradicts in (True, False):
        ours = [chain for chain in pulling if chain.contradicts is not contradicts]
        theirs = [chain for chain in met if chain.contradicts is contradicts]
        if ours and theirs:
            others = Opposing(theirs, columns, about)
            for chain in ours:
                if bits := others.apart(chain) & _about(arena, question, chain, others):
                    yield Pairing(chain, others, bits)


def _about(arena: Arena, question: Question, chain: Chain, opposing: Opposing) -> int:
    """The chains, as bits, that a chain makes paths about the issue with."""
    about = arena.about
    if about is None or chain.nodes[-1] in about:
        return opposing.all
    if question.scope is Scope.WITHIN:
        return opposing.about if chain.nodes[0] in about else 0
    return opposing.all if chain.nodes[0] in about else opposing.about
