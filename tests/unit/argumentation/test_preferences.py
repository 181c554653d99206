"""Preferences among statements."""

from hypothesis import given
from hypothesis import strategies as st

from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.bipolar.preferences import prefer
from argumentation.bipolar.support_semantics import translation
from argumentation.dung.labels import Semantics
from tests.support.plain_bipolar import bipolar_graphs

RANKS = st.lists(st.sampled_from([None, 0, 1, 2]), min_size=5, max_size=5)


@given(bipolar_graphs(most=5), RANKS)
def test_an_attack_on_what_is_preferred_is_reversed(bipolar: BipolarGraph, ranks: list[int | None]) -> None:
    """The attacks are those of the definition; reversed ones that stand in the graph anyway are told as what they are."""
    reversing = {(a, b) for a, b in bipolar.attacks if _preferred(ranks[b], ranks[a])}
    kept = set(bipolar.attacks) - reversing
    turned = {(b, a) for a, b in reversing}
    found = prefer(bipolar, ranks)
    assert set(found.attacks) == kept | turned
    assert len(found.attacks) == len(set(found.attacks))
    assert found.reversed == turned - kept


@given(bipolar_graphs(most=5), RANKS, st.sampled_from(SupportReading), st.sampled_from(Semantics))
def test_no_extension_holds_a_denier_with_what_it_denies(
    bipolar: BipolarGraph, ranks: list[int | None], reading: SupportReading, semantics: Semantics
) -> None:
    """Whatever is preferred to what, extensions are free of all conflicts of the graph as it was (Amgoud & Vesic 2014)."""
    translated = translation(prefer(bipolar, ranks), reading, semantics)
    for extension in map(translated.statements, translated.solver(semantics).extensions()):
        assert not any(a in extension and b in extension for a, b in bipolar.attacks)


@given(bipolar_graphs(most=5), st.lists(st.sampled_from([0, 1]), min_size=5, max_size=5))
def test_what_is_preferred_is_attacked_by_nothing_lower(bipolar: BipolarGraph, ranks: list[int]) -> None:
    """What ranks lower takes nothing from what ranks higher."""
    assert not any(ranks[a] < ranks[b] for a, b in prefer(bipolar, ranks).attacks)


def _preferred(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one > other
