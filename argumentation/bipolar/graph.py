"""Bipolar argumentation: attacks and supports (Cayrol & Lagasquie-Schiex 2005), and what a support may mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from argumentation.columns import Pair
from argumentation.digraphs import reachable


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
    """Statements 0 to `size` - 1; pairs of source and target, each at most once among the attacks and among the supports."""

    size: int
    attacks: Sequence[Pair]
    supports: Sequence[Pair]
    linked: frozenset[int] = frozenset()
    """Statements whose supporters only count together."""
    derived: frozenset[int] = frozenset()
    """Statements that need a ground; the others are asserted: prima facie (Oren & Norman 2008). Matters if EVIDENTIAL."""
    reversed: frozenset[Pair] = frozenset()
    """Attacks that stand for a contradiction in the opposite direction (`argumentation.bipolar.preferences`)."""


class SupportReading(StrEnum):
    """What it means that a supports b, where b is not linked; who supports a linked b is necessary for it in any reading.

    Under NECESSARY and EVIDENTIAL support has to come from outside of its cycles (Nouioua 2013).
    """

    DEDUCTIVE = "DEDUCTIVE"
    """Where a is accepted, b is: whatever defeats b defeats a (Boella et al. 2010)."""
    NECESSARY = "NECESSARY"
    """Where b is accepted, a is: whatever defeats a defeats b (Nouioua & Risch 2010)."""
    EVIDENTIAL = "EVIDENTIAL"
    """A derived b stands only while one of its supporters does; what is asserted stands by itself (Oren & Norman 2008)."""


def implications(bipolar: BipolarGraph) -> list[Pair]:
    """Pairs (y, x) such that x must be accepted where y is, if DEDUCTIVE (Cayrol & Lagasquie-Schiex 2013)."""
    linked = bipolar.linked
    return [(b, a) if b in linked else (a, b) for a, b in bipolar.supports]


def with_grounds(bipolar: BipolarGraph, reading: SupportReading) -> BipolarGraph:
    """The graph with those supports alone that are needed, and those statements `derived` that need them, unless DEDUCTIVE.

    A derived statement needs one of its supporters, all of them if it is linked, and never stands without any.
    """
    if reading is SupportReading.NECESSARY:
        supported = frozenset(target for _, target in bipolar.supports)
        return replace(bipolar, linked=supported, derived=supported)
    return replace(bipolar, supports=[pair for pair in bipolar.supports if pair[1] in bipolar.derived])


def influences(bipolar: BipolarGraph, reading: SupportReading) -> Iterable[Pair]:
    """Pairs (x, y) such that the label of y rests on that of x in all semantics that are directional."""
    yield from bipolar.attacks
    if reading is SupportReading.DEDUCTIVE:
        yield from ((x, y) for y, x in implications(bipolar))
    else:
        yield from with_grounds(bipolar, reading).supports


def ancestors(bipolar: BipolarGraph, reading: SupportReading, statements: Iterable[int]) -> list[int]:
    """The statements and all that their labels rest on, ascending."""
    before: dict[int, list[int]] = {}
    for x, y in influences(bipolar, reading):
        before.setdefault(y, []).append(x)
    return sorted(reachable(lambda node: before.get(node, ()), statements))


def restrict(bipolar: BipolarGraph, statements: Sequence[int]) -> BipolarGraph:
    """The part between some statements, numbered anew by their positions."""
    position = {statement: index for index, statement in enumerate(statements)}

    def within(pairs: Iterable[Pair]) -> list[Pair]:
        return [(position[a], position[b]) for a, b in pairs if a in position and b in position]

    def members(some: frozenset[int]) -> frozenset[int]:
        return frozenset(position[statement] for statement in some if statement in position)

    return BipolarGraph(
        len(statements),
        within(bipolar.attacks),
        within(bipolar.supports),
        members(bipolar.linked),
        members(bipolar.derived),
        frozenset(within(bipolar.reversed)),
    )
