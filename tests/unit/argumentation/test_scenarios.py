"""Futures that a graph leaves open, compared with all its preferred extensions."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.bipolar.support_semantics import translation
from argumentation.deadline import Deadline, TimedOutError
from argumentation.dung.labels import Semantics
from argumentation.dynamics.scenarios import MOST_CHOICES, scenarios
from tests.support.plain_bipolar import bipolar_graphs

EVIDENTIAL = SupportReading.EVIDENTIAL
Set = frozenset[int]


def preferred(bipolar: BipolarGraph, reading: SupportReading) -> set[Set]:
    """All preferred extensions."""
    translated = translation(bipolar, reading, Semantics.PREFERRED)
    return set(map(translated.statements, translated.solver(Semantics.PREFERRED).extensions()))


def tells(held: Set, future: Set, about: Set, extensions: set[Set]) -> bool:
    """Whether every extension that holds a set, and at least one does, is of this future."""
    holding = [each for each in extensions if held <= each]
    return bool(holding) and all(each & about == future for each in holding)


@given(bipolar_graphs(most=7, relations=12), st.sampled_from(SupportReading), st.data())
def test_futures_are_preferred_extensions_by_what_they_hold_of_an_issue(
    bipolar: BipolarGraph, reading: SupportReading, data: st.DataObject
) -> None:
    """Each is listed once, `common` is what all hold, and what a future hangs on is a smallest set of choices that tells it apart."""
    about = data.draw(st.frozensets(st.sampled_from(range(bipolar.size)))) if bipolar.size else Set()
    extensions = preferred(bipolar, reading)
    found = scenarios(bipolar, reading, about, 100, Deadline())
    futures = [each.holds for each in found.scenarios]
    assert len(futures) == len(set(futures))
    assert set(futures) == {each & about for each in extensions}
    assert found.common == about.intersection(*extensions)
    assert not found.truncated
    contested = {b for a, b in bipolar.attacks if any(a in each for each in extensions)}
    for each in found.scenarios:
        held = Set(each.hangs_on)
        if len(futures) == 1:
            assert not held
            continue
        telling = [
            some
            for size in range(1, MOST_CHOICES + 1)
            for some in map(Set, combinations(sorted(each.holds & contested), size))
            if tells(some, each.holds, about, extensions)
        ]
        if telling:
            assert held in telling
            assert len(held) == len(telling[0])
        assert not held or tells(held, each.holds, about, extensions)


@given(bipolar_graphs(most=7, relations=12), st.integers(0, 3))
def test_more_futures_than_are_listed_are_told(bipolar: BipolarGraph, most: int) -> None:
    """As many as are asked for are listed; `truncated` says whether there are more, and what is common is common to all."""
    extensions = preferred(bipolar, EVIDENTIAL)
    found = scenarios(bipolar, EVIDENTIAL, range(bipolar.size), most, Deadline())
    assert len(found.scenarios) == min(most, len(extensions))
    assert {each.holds for each in found.scenarios} <= extensions
    assert found.truncated == (len(extensions) > most)
    assert found.common == Set(range(bipolar.size)).intersection(*extensions)


def test_a_future_hangs_on_its_roots() -> None:
    """0 and 1 exclude each other; 2 follows from 0, 3 from 1, and 2 contradicts 3: the choice is between 0 and 1."""
    bipolar = BipolarGraph(5, [(0, 1), (1, 0), (2, 3)], [(0, 2), (1, 3)], derived=frozenset({2, 3}))
    found = scenarios(bipolar, EVIDENTIAL, range(5), 10, Deadline())
    assert sorted((sorted(each.holds), each.hangs_on) for each in found.scenarios) == [
        ([0, 2, 4], (0,)),
        ([1, 3, 4], (1,)),
    ]
    assert (found.common, found.truncated) == ({4}, False)


def test_what_is_open_elsewhere_multiplies_no_futures() -> None:
    """A thousand alternatives that don't bear on a statement leave its two futures two."""
    attacks = [pair for at in range(0, 2_000, 2) for pair in ((at, at + 1), (at + 1, at))]
    found = scenarios(BipolarGraph(2_000, attacks, []), EVIDENTIAL, [0], 10, Deadline())
    assert [each.holds for each in found.scenarios] in ([{0}, set()], [set(), {0}])
    assert not found.truncated


def test_a_deadline_ends_the_search() -> None:
    """Past the deadline nothing is told."""
    with pytest.raises(TimedOutError):
        scenarios(BipolarGraph(2, [(0, 1), (1, 0)], []), EVIDENTIAL, [0], 10, Deadline.after(-1))
