"""Smallest sets whose rejection turns a label."""

import itertools

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argumentation.bipolar.explanations import Explanations, ReasonRule
from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.bipolar.grounded import grounded_labels
from argumentation.deadline import Deadline, TimedOutError
from argumentation.dung.labels import Label
from argumentation.dynamics.flip import Flip, grounded_flips, reject
from tests.support.plain_bipolar import bipolar_graphs

READINGS = st.sampled_from(SupportReading)


@given(bipolar_graphs(most=7, relations=12), READINGS, st.data())
def test_the_smallest_sets_are_all_found(
    bipolar: BipolarGraph, reading: SupportReading, data: st.DataObject
) -> None:
    """They are those that trying each set of other statements finds, in ascending order, with the label that they give."""
    assume(bipolar.size)
    statement = data.draw(st.integers(0, bipolar.size - 1))
    others = [each for each in range(bipolar.size) if each != statement]
    candidates = data.draw(
        st.none() | st.lists(st.sampled_from(others), unique=True) if others else st.none()
    )
    expected = by_trying_each(
        bipolar, reading, statement, others if candidates is None else sorted(candidates)
    )
    found = grounded_flips(bipolar, reading, statement, 3, Deadline(), candidates)
    assert found == expected


def test_each_of_two_attackers_must_go() -> None:
    """A statement with two unattacked attackers turns when both are rejected, or what keeps them from an attacker."""
    bipolar = BipolarGraph(5, [(1, 0), (2, 0), (3, 1), (4, 3)], [])
    expected = [Flip(each, Label.IN, ReasonRule.DEFENDED) for each in ((1, 2), (2, 4))]
    assert grounded_flips(bipolar, SupportReading.EVIDENTIAL, 0, 3, Deadline()) == expected
    assert grounded_flips(bipolar, SupportReading.EVIDENTIAL, 0, 1, Deadline()) == []


def test_rejected_evidence_no_longer_supports() -> None:
    """To reject the only supporter is not to remove it: what it supported falls."""
    bipolar = BipolarGraph(2, [], [(1, 0)], derived=frozenset({0}))
    expected = [Flip((1,), Label.OUT, ReasonRule.UNSUPPORTED)]
    assert grounded_flips(bipolar, SupportReading.EVIDENTIAL, 0, 1, Deadline()) == expected


def test_a_deadline_ends_the_search() -> None:
    """Past the deadline the search raises instead of answering."""
    with pytest.raises(TimedOutError):
        grounded_flips(BipolarGraph(2, [(1, 0)], []), SupportReading.EVIDENTIAL, 0, 1, Deadline.after(-1))


def by_trying_each(
    bipolar: BipolarGraph, reading: SupportReading, statement: int, candidates: list[int]
) -> list[Flip]:
    """The definition, by enumeration."""
    before = grounded_labels(bipolar, reading)[statement]
    for size in range(1, 4):
        tried = [
            _flip(bipolar, reading, statement, rejected)
            for rejected in itertools.combinations(candidates, size)
        ]
        if found := [flip for flip in tried if flip.label is not before]:
            return found
    return []


def _flip(bipolar: BipolarGraph, reading: SupportReading, statement: int, rejected: tuple[int, ...]) -> Flip:
    edited = reject(bipolar, rejected)
    step = Explanations(edited, reading, grounded_labels(edited, reading)).step(statement)
    return Flip(rejected, step.label, step.rule)
