"""Preferences among statements: an attack on what is preferred to its source is reversed (rich PAFs: Amgoud & Vesic 2014)."""

from collections.abc import Sequence
from dataclasses import replace

from argumentation.bipolar.graph import BipolarGraph


def prefer(bipolar: BipolarGraph, ranks: Sequence[int | None]) -> BipolarGraph:
    """The graph in which what ranks higher is never attacked by what ranks lower; statements of rank None are compared with none.

    Every two statements of which one attacked the other still conflict, so that no conflict-free set holds both.
    """
    if all(rank is None for rank in ranks):
        return bipolar
    kept: dict[tuple[int, int], None] = {}
    turned: dict[tuple[int, int], None] = {}
    for source, target in bipolar.attacks:
        if _lower(ranks[source], ranks[target]):
            turned[target, source] = None
        else:
            kept[source, target] = None
    reverse = [pair for pair in turned if pair not in kept]
    return replace(bipolar, attacks=[*kept, *reverse], reversed=frozenset(reverse))


def _lower(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one < other
