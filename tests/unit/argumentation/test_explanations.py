"""Certificates of labels."""

import dataclasses

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argumentation.bipolar.explanations import Explanations, ReasonRule, Step
from argumentation.bipolar.graph import BipolarGraph, Relation, RelationKind, SupportReading
from argumentation.bipolar.grounded import grounded_labels
from argumentation.bipolar.preferences import prefer
from argumentation.bipolar.support_semantics import translation
from argumentation.dung.grounded import extension_labelling
from argumentation.dung.labels import Label, Semantics
from tests.support import plain_bipolar as plain
from tests.support.plain_explanations import Checker

READINGS = st.sampled_from(SupportReading)
RANKS = st.lists(st.sampled_from([None, 0, 1, 2]), min_size=6, max_size=6)
A, S = RelationKind.ATTACK, RelationKind.SUPPORT


@given(plain.bipolar_graphs(most=8, relations=12), READINGS)
def test_a_grounded_label_is_proved_by_the_relations(bipolar: BipolarGraph, reading: SupportReading) -> None:
    """Each statement's certificate ends in its own step and is well-founded."""
    labels = grounded_labels(bipolar, reading)
    reasons = Explanations(bipolar, reading, labels)
    for statement in range(bipolar.size):
        steps = reasons.certificate(statement)
        assert [step.label for step in steps] == [labels[step.statement] for step in steps]
        assert reasons.step(statement) in steps
        assert Checker(bipolar, reading, steps, grounded=True).holds()


@given(plain.bipolar_graphs(), READINGS)
def test_a_label_of_any_complete_labelling_has_a_reason(
    bipolar: BipolarGraph, reading: SupportReading
) -> None:
    """Each label of each complete labelling follows by its rule from others of it."""
    translated = translation(bipolar, reading, Semantics.COMPLETE)
    for extension in translated.solver(Semantics.COMPLETE).extensions():
        labels = translated.labels(extension_labelling(translated.framework, extension))
        reasons = Explanations(bipolar, reading, labels)
        steps = [reasons.step(statement) for statement in range(bipolar.size)]
        assert Checker(bipolar, reading, steps, grounded=False).holds()


@given(plain.bipolar_graphs(), READINGS)
def test_what_only_stands_by_itself_is_not_proved(bipolar: BipolarGraph, reading: SupportReading) -> None:
    """Where a complete labelling says more than the grounded one, its certificate is no proof of that."""
    translated = translation(bipolar, reading, Semantics.COMPLETE)
    least = grounded_labels(bipolar, reading)
    for extension in translated.solver(Semantics.COMPLETE).extensions():
        labels = translated.labels(extension_labelling(translated.framework, extension))
        reasons = Explanations(bipolar, reading, labels)
        for statement in range(bipolar.size):
            proof = Checker(bipolar, reading, reasons.certificate(statement), grounded=True)
            assert labels[statement] is least[statement] or not proof.holds()


@given(plain.bipolar_graphs(most=6, relations=9), READINGS, st.data())
def test_a_false_label_has_no_proof(
    bipolar: BipolarGraph, reading: SupportReading, data: st.DataObject
) -> None:
    """A certificate that claims another label than the grounded one, by whatever rule and stratum, doesn't pass."""
    assume(bipolar.size)
    labels = grounded_labels(bipolar, reading)
    reasons = Explanations(bipolar, reading, labels)
    steps = reasons.certificate(data.draw(st.integers(0, bipolar.size - 1)))
    index = data.draw(st.integers(0, len(steps) - 1))
    label = data.draw(st.sampled_from(Label).filter(lambda each: each is not steps[index].label))
    forged = dataclasses.replace(
        steps[index],
        label=label,
        rule=data.draw(st.sampled_from(ReasonRule)),
        stratum=data.draw(st.integers(0, 9)),
        relations=tuple(data.draw(st.lists(st.sampled_from(steps[index].relations or [None])))),
    )
    assume(None not in forged.relations)
    assert not Checker(bipolar, reading, [*steps[:index], forged, *steps[index + 1 :]], grounded=True).holds()


def test_the_ground_comes_first() -> None:
    """Reinstatement: what is attacked by what is OUT stands, and the certificate goes from the unattacked upwards."""
    bipolar = BipolarGraph(3, [(2, 1), (1, 0)], [])
    steps = Explanations(bipolar, SupportReading.EVIDENTIAL, [Label.IN, Label.OUT, Label.IN]).certificate(0)
    assert steps == [
        Step(2, Label.IN, ReasonRule.UNCHALLENGED, (), 0),
        Step(1, Label.OUT, ReasonRule.ATTACKED, (Relation(A, 2, 1),), 1),
        Step(0, Label.IN, ReasonRule.DEFENDED, (Relation(A, 1, 0),), 2),
    ]


@pytest.mark.parametrize(
    ("bipolar", "reading", "rule", "relation"),
    [
        (
            BipolarGraph(3, [(2, 1)], [(0, 1)]),
            SupportReading.DEDUCTIVE,
            ReasonRule.CONCLUSION_OUT,
            Relation(S, 0, 1),
        ),
        (
            BipolarGraph(3, [(2, 1)], [(1, 0)]),
            SupportReading.NECESSARY,
            ReasonRule.PREMISE_OUT,
            Relation(S, 1, 0),
        ),
        (
            BipolarGraph(3, [(2, 1)], [(1, 0)], derived=frozenset({0})),
            SupportReading.EVIDENTIAL,
            ReasonRule.UNSUPPORTED,
            Relation(S, 1, 0),
        ),
        (
            BipolarGraph(3, [(2, 1)], [(1, 0)], frozenset({0}), frozenset({0})),
            SupportReading.EVIDENTIAL,
            ReasonRule.PREMISE_OUT,
            Relation(S, 1, 0),
        ),
    ],
)
def test_a_support_defeats_in_its_own_way(
    bipolar: BipolarGraph, reading: SupportReading, rule: ReasonRule, relation: Relation
) -> None:
    """Statement 0 falls with statement 1, for another reason in each reading."""
    step = Explanations(bipolar, reading, grounded_labels(bipolar, reading)).step(0)
    assert (step.label, step.rule, step.relations) == (Label.OUT, rule, (relation,))


def test_a_cycle_without_support_from_outside_falls_together() -> None:
    """0 supports 1 and 1 supports 2, which supports 1 in turn; 3 defeats 0, and the cycle has nothing left but itself."""
    bipolar = BipolarGraph(4, [(3, 0)], [(0, 1), (1, 2), (2, 1)], derived=frozenset({1, 2}))
    labels = grounded_labels(bipolar, SupportReading.EVIDENTIAL)
    assert Explanations(bipolar, SupportReading.EVIDENTIAL, labels).certificate(2) == [
        Step(3, Label.IN, ReasonRule.UNCHALLENGED, (), 0),
        Step(0, Label.OUT, ReasonRule.ATTACKED, (Relation(A, 3, 0),), 1),
        Step(1, Label.OUT, ReasonRule.UNFOUNDED, (Relation(S, 0, 1), Relation(S, 2, 1)), 2),
        Step(2, Label.OUT, ReasonRule.UNFOUNDED, (Relation(S, 1, 2),), 2),
    ]


def test_what_is_derived_and_has_no_ground_is_unsupported() -> None:
    """A step without premises is OUT by itself, and so is what it alone supports."""
    bipolar = BipolarGraph(2, [], [(0, 1)], derived=frozenset({0, 1}))
    labels = grounded_labels(bipolar, SupportReading.EVIDENTIAL)
    assert Explanations(bipolar, SupportReading.EVIDENTIAL, labels).certificate(1) == [
        Step(0, Label.OUT, ReasonRule.UNSUPPORTED, (), 0),
        Step(1, Label.OUT, ReasonRule.UNSUPPORTED, (Relation(S, 0, 1),), 1),
    ]


def test_an_attack_on_what_is_preferred_defeats_its_source() -> None:
    """0 attacks 1, which ranks higher: 0 is OUT since 1 stands, and what 0 attacks besides is defended."""
    bipolar = prefer(BipolarGraph(3, [(0, 1), (0, 2)], []), [0, 1, None])
    labels = grounded_labels(bipolar, SupportReading.EVIDENTIAL)
    assert Explanations(bipolar, SupportReading.EVIDENTIAL, labels).certificate(2) == [
        Step(1, Label.IN, ReasonRule.UNCHALLENGED, (), 0),
        Step(0, Label.OUT, ReasonRule.OUTRANKED, (Relation(A, 1, 0),), 1),
        Step(2, Label.IN, ReasonRule.DEFENDED, (Relation(A, 0, 2),), 2),
    ]


@given(plain.bipolar_graphs(most=6, relations=12), READINGS, RANKS)
def test_certificates_hold_under_preferences(
    bipolar: BipolarGraph, reading: SupportReading, ranks: list[int | None]
) -> None:
    """Whatever is preferred to what, each grounded label is proved."""
    preferred = prefer(bipolar, ranks)
    labels = grounded_labels(preferred, reading)
    explanations = Explanations(preferred, reading, labels)
    steps = [explanations.step(statement) for statement in range(bipolar.size)]
    assert Checker(preferred, reading, steps, grounded=True).holds()
