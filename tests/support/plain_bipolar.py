"""Bipolar graphs by their plain definitions, and such graphs at random."""

import itertools
from collections.abc import Iterable

from hypothesis import strategies as st

from service.reasoning.bipolar import Bipolar, SupportReading
from service.reasoning.framework import Framework
from service.reasoning.labels import Label

Extension = frozenset[int]
Labelling = tuple[Label, ...]


@st.composite
def bipolar_graphs(draw: st.DrawFn, most: int = 5, relations: int = 7) -> Bipolar:
    """Small graphs with circles, self-attacks and linked statements; the same two may attack and support."""
    size = draw(st.integers(0, most))
    pairs = [(a, b) for a in range(size) for b in range(size)]
    some = st.lists(st.sampled_from(pairs), unique=True, max_size=relations) if pairs else st.just([])
    attacks = draw(some)
    supports = [(a, b) for a, b in draw(some) if a != b]
    linked = draw(st.frozensets(st.integers(0, size - 1))) if size else frozenset[int]()
    return Bipolar(size, attacks, supports, linked)


def complete_extensions(framework: Framework) -> set[Extension]:
    """The conflict-free sets that hold just what they defend (Dung 1995), by trying each set."""
    sets = (
        frozenset(members)
        for count in range(framework.size + 1)
        for members in itertools.combinations(range(framework.size), count)
    )
    return {
        each for each in sets if not each & _struck(framework, each) and _defended(framework, each) == each
    }


def maximal(sets: Iterable[Extension]) -> set[Extension]:
    """Those that are no proper part of another."""
    known = list(sets)
    return {each for each in known if not any(each < other for other in known)}


def semi_stable(framework: Framework) -> set[Extension]:
    """The complete extensions whose range is maximal (Caminada 2006)."""
    ranges = {each: each | _struck(framework, each) for each in complete_extensions(framework)}
    widest = maximal(ranges.values())
    return {each for each, range_ in ranges.items() if range_ in widest}


def stable(framework: Framework) -> set[Extension]:
    """The complete extensions whose range is everything."""
    return {
        each
        for each in complete_extensions(framework)
        if len(each | _struck(framework, each)) == framework.size
    }


def derived_attacks(bipolar: Bipolar, reading: SupportReading) -> set[tuple[int, int]]:
    """Attacks of a DEDUCTIVE or NECESSARY reading: the least set that is closed under going back along an implication."""
    attacks = set(bipolar.attacks)
    while True:
        more = {
            pair
            for a, b in bipolar.supports
            for whole, part in [_implication(bipolar, reading, a, b)]
            for x, y in attacks
            for pair in ((whole if x == part else x, y), (x, whole if y == part else y))
        }
        if more <= attacks:
            return attacks
        attacks |= more


def evidential_labellings(bipolar: Bipolar) -> set[Labelling]:
    """The labellings in which each label is that which the labels of attackers and supporters demand."""
    everything = itertools.product(Label, repeat=bipolar.size)
    return {
        labels
        for labels in everything
        if all(labels[node] is evidential_label(bipolar, labels, node) for node in range(bipolar.size))
    }


def evidential_label(bipolar: Bipolar, labels: Labelling, node: int) -> Label:
    """The least of what attackers allow and supporters give, where OUT < UNDEC < IN."""
    against = [_ORDER[2 - _ORDER.index(labels[a])] for a, b in bipolar.attacks if b == node]
    in_favour = [labels[a] for a, b in bipolar.supports if b == node]
    choose = min if node in bipolar.linked else max
    backing = [choose(in_favour, key=_ORDER.index)] if in_favour else []
    return min([Label.IN, *against, *backing], key=_ORDER.index)


_ORDER = [Label.OUT, Label.UNDEC, Label.IN]


def _implication(bipolar: Bipolar, reading: SupportReading, a: int, b: int) -> tuple[int, int]:
    return (b, a) if reading is SupportReading.NECESSARY or b in bipolar.linked else (a, b)


def _struck(framework: Framework, members: Extension) -> Extension:
    return frozenset(struck for member in members for struck in framework.attacked[member])


def _defended(framework: Framework, members: Extension) -> Extension:
    struck = _struck(framework, members)
    return frozenset(node for node in range(framework.size) if struck.issuperset(framework.attackers[node]))
