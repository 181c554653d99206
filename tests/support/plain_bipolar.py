"""Bipolar graphs by their plain definitions, and such graphs at random."""

from collections.abc import Sequence

from hypothesis import strategies as st

from argumentation.bipolar.graph import BipolarGraph
from argumentation.columns import Pair, Pairs


@st.composite
def bipolar_graphs(draw: st.DrawFn, most: int = 5, relations: int = 7) -> BipolarGraph:
    """Small graphs with cycles, self-attacks and linked and derived statements; the same two may attack and support.

    Their relations are in lists or in columns.
    """
    size = draw(st.integers(0, most))
    pairs = [(a, b) for a in range(size) for b in range(size)]
    some = st.lists(st.sampled_from(pairs), unique=True, max_size=relations) if pairs else st.just([])
    attacks = draw(some)
    supports = [(a, b) for a, b in draw(some) if a != b]
    some_statements = st.frozensets(st.integers(0, size - 1)) if size else st.just(frozenset[int]())
    held = draw(st.sampled_from((_in_lists, Pairs.of)))
    return BipolarGraph(size, held(attacks), held(supports), draw(some_statements), draw(some_statements))


def _in_lists(pairs: Sequence[Pair]) -> Sequence[Pair]:
    return pairs


def derived_attacks(bipolar: BipolarGraph) -> set[tuple[int, int]]:
    """Attacks of a DEDUCTIVE reading: the least set that is closed under going back along an implication."""
    attacks = set(bipolar.attacks)
    while True:
        more = {
            pair
            for a, b in bipolar.supports
            for whole, part in [_implication(bipolar, a, b)]
            for x, y in attacks
            for pair in ((whole if x == part else x, y), (x, whole if y == part else y))
        }
        if more <= attacks:
            return attacks
        attacks |= more


def _implication(bipolar: BipolarGraph, a: int, b: int) -> tuple[int, int]:
    return (b, a) if b in bipolar.linked else (a, b)
