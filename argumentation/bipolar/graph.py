"""Bipolar argumentation: attacks and supports (Cayrol & Lagasquie-Schiex 2005), and what a support may mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from argumentation.digraphs import reachable

Pair = tuple[int, int]


class RelationKind(StrEnum):
    """What a relation does to its target."""

    ATTACK = "ATTACK"
    SUPPORT = "SUPPORT"


class Relation(NamedTuple):
    """One attack or support; no two of a kind have the same ends."""

    kind: RelationKind
    source: int
    target: int


@dataclass(frozen=True, slots=True)
class BipolarGraph:
    """Statements 0 to `size` - 1; pairs of source and target, each at most once among the attacks and among the supports.

    A `linked` statement stands only with all its supporters.
    """

    size: int
    attacks: Sequence[Pair]
    supports: Sequence[Pair]
    linked: frozenset[int] = frozenset()


class SupportReading(StrEnum):
    """What it means that a supports b, where b is not linked; who supports a linked b is necessary for it in any reading."""

    DEDUCTIVE = "DEDUCTIVE"
    """Where a is accepted, b is: whatever defeats b defeats a (Boella et al. 2010)."""
    NECESSARY = "NECESSARY"
    """Where b is accepted, a is: whatever defeats a defeats b (Nouioua & Risch 2010)."""
    EVIDENTIAL = "EVIDENTIAL"
    """b stands only while one of its supporters does; what has none stands by itself (after Oren & Norman 2008).

    Support has to come from outside of its cycles (`argumentation.bipolar.well_founded`).
    """


def implications(bipolar: BipolarGraph, reading: SupportReading) -> list[Pair]:
    """Pairs (y, x) such that x must be accepted where y is (Cayrol & Lagasquie-Schiex 2013); none if EVIDENTIAL."""
    match reading:
        case SupportReading.DEDUCTIVE if not bipolar.linked:
            return list(bipolar.supports)
        case SupportReading.DEDUCTIVE:
            linked = bipolar.linked
            return [(b, a) if b in linked else (a, b) for a, b in bipolar.supports]
        case SupportReading.NECESSARY:
            return [(b, a) for a, b in bipolar.supports]
        case SupportReading.EVIDENTIAL:
            return []


def influences(bipolar: BipolarGraph, reading: SupportReading) -> Iterable[Pair]:
    """Pairs (x, y) such that the label of y rests on that of x in all semantics that are directional."""
    yield from bipolar.attacks
    if reading is SupportReading.EVIDENTIAL:
        yield from bipolar.supports
    else:
        yield from ((x, y) for y, x in implications(bipolar, reading))


def ancestors(bipolar: BipolarGraph, reading: SupportReading, statements: Iterable[int]) -> list[int]:
    """The statements and all that their labels rest on, ascending."""
    before: dict[int, list[int]] = {}
    for x, y in influences(bipolar, reading):
        before.setdefault(y, []).append(x)
    return sorted(reachable(lambda node: before.get(node, ()), statements))


def restrict(bipolar: BipolarGraph, statements: Sequence[int]) -> BipolarGraph:
    """The part between some statements, numbered anew by their positions."""
    position = {statement: index for index, statement in enumerate(statements)}

    def within(pairs: Sequence[Pair]) -> list[Pair]:
        return [(position[a], position[b]) for a, b in pairs if a in position and b in position]

    linked = frozenset(position[statement] for statement in bipolar.linked if statement in position)
    return BipolarGraph(len(statements), within(bipolar.attacks), within(bipolar.supports), linked)
