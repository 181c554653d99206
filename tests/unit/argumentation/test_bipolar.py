"""Bipolar graphs and their translations."""

import random
import tracemalloc
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argumentation.bipolar.evidential import evidential_translation
from argumentation.bipolar.graph import BipolarGraph, SupportReading, ancestors, restrict, with_grounds
from argumentation.bipolar.grounded import grounded_labels
from argumentation.bipolar.support_semantics import compact_translation, explicit_translation, translation
from argumentation.bipolar.translation import Translation, TranslationSizeError
from argumentation.bipolar.well_founded import well_founded_labels
from argumentation.deadline import Deadline, TimedOutError
from argumentation.digraphs import components, feedback_set
from argumentation.dung.framework import Framework
from argumentation.dung.grounded import extension_labelling, grounded_labelling
from argumentation.dung.labels import Label, Semantics
from tests.support import plain_bipolar as plain
from tests.support.deadlines import CountedDeadline
from tests.support.plain_evidential import Evidential, labellings
from tests.support.steps import lines_run

DEDUCTIVE, EVIDENTIAL, NECESSARY = (
    SupportReading.DEDUCTIVE,
    SupportReading.EVIDENTIAL,
    SupportReading.NECESSARY,
)
GROUNDING = st.sampled_from([EVIDENTIAL, NECESSARY])
"""The readings by which a statement may need a ground."""
GROUNDED = Semantics.GROUNDED
SEMANTICS = [each for each in Semantics if each not in {Semantics.CONFLICT_FREE, Semantics.ADMISSIBLE}]


@given(plain.bipolar_graphs())
def test_explicit_attacks_are_the_derived_ones(bipolar: BipolarGraph) -> None:
    """The explicit translation has just the attacks that follow by going back along implications."""
    framework = explicit_translation(bipolar).framework
    found = {(a, b) for b, attackers in enumerate(framework.attackers) for a in attackers}
    assert found == plain.derived_attacks(bipolar)


@given(plain.bipolar_graphs(most=5), st.sampled_from(Semantics))
def test_the_translation_suits_the_semantics(bipolar: BipolarGraph, semantics: Semantics) -> None:
    """Whatever the semantics, the translation chosen for it has the extensions of the explicit attacks, none twice."""
    expected = _statements(explicit_translation(bipolar), semantics)
    assert _statements(translation(bipolar, DEDUCTIVE, semantics), semantics) == expected


@given(plain.bipolar_graphs(most=8, relations=14))
def test_compact_grounded_labels_are_exact(bipolar: BipolarGraph) -> None:
    """Both translations give each statement the same grounded label."""
    one, other = explicit_translation(bipolar), compact_translation(bipolar)
    assert one.labels(grounded_labelling(one.framework)) == other.labels(grounded_labelling(other.framework))


@settings(max_examples=3 * settings().max_examples)
@given(plain.bipolar_graphs(most=5, relations=9), GROUNDING, st.sampled_from(SEMANTICS))
def test_labellings_by_grounds_are_those_of_the_definition(
    bipolar: BipolarGraph, reading: SupportReading, semantics: Semantics
) -> None:
    """Whatever the cycles of support, each labelling is that of an extension as the plain definition has it, and none lacks."""
    assert _labellings(bipolar, reading, semantics) == labellings(bipolar, reading, semantics)


@settings(max_examples=2 * settings().max_examples)
@given(plain.bipolar_graphs(most=5, relations=9), st.sampled_from(SupportReading))
def test_where_a_stable_extension_is_stage_and_semi_stable_are_stable(
    bipolar: BipolarGraph, reading: SupportReading
) -> None:
    """Verheij's theorem: what leaves as little open as can be leaves nothing open if anything does."""
    stable = _labellings(bipolar, reading, Semantics.STABLE)
    assume(stable)
    assert _labellings(bipolar, reading, Semantics.STAGE) == stable
    assert _labellings(bipolar, reading, Semantics.SEMI_STABLE) == stable


@given(plain.bipolar_graphs(most=5, relations=9), GROUNDING)
def test_admissible_sets_by_grounds_are_those_of_the_definition(
    bipolar: BipolarGraph, reading: SupportReading
) -> None:
    """Each admissible set has its own grounds within, which come from outside of cycles."""
    translated = translation(bipolar, reading, Semantics.ADMISSIBLE)
    found = list(map(translated.statements, translated.solver(Semantics.ADMISSIBLE).extensions()))
    assert len(found) == len(set(found))
    assert set(found) == set(Evidential(bipolar, reading).admissible)


@given(plain.bipolar_graphs(most=6, relations=12), GROUNDING)
def test_grounded_labels_are_those_of_the_definition(bipolar: BipolarGraph, reading: SupportReading) -> None:
    """The labels that are found in linear time are those of the least complete extension."""
    assert {tuple(grounded_labels(bipolar, reading))} == labellings(bipolar, reading, GROUNDED)


@given(plain.bipolar_graphs(most=9, relations=24), GROUNDING)
def test_ways_to_the_grounded_labels_agree(bipolar: BipolarGraph, reading: SupportReading) -> None:
    """The grounded labelling of the framework with copies is the same, with larger cycles."""
    translated = evidential_translation(with_grounds(bipolar, reading))
    expected = grounded_labels(bipolar, reading)
    assert translated.labels(grounded_labelling(translated.framework)) == expected


@given(plain.bipolar_graphs(most=7, relations=14), st.data())
def test_what_is_asserted_stands_unless_it_is_denied(bipolar: BipolarGraph, data: st.DataObject) -> None:
    """A refuted reason takes nothing from an asserted statement: a support to one leaves every label as it was."""
    asserted = [each for each in range(bipolar.size) if each not in bipolar.derived]
    assume(asserted)
    target = data.draw(st.sampled_from(asserted))
    reason, refutation = bipolar.size, bipolar.size + 1
    more = replace(
        bipolar,
        size=bipolar.size + 2,
        attacks=[*bipolar.attacks, (refutation, reason)],
        supports=[*bipolar.supports, (reason, target)],
    )
    before, after = grounded_labels(bipolar, EVIDENTIAL), grounded_labels(more, EVIDENTIAL)
    assert after == [*before, Label.OUT, Label.IN]


@given(plain.bipolar_graphs(most=7, relations=14))
def test_nothing_derived_stands_without_a_ground(bipolar: BipolarGraph) -> None:
    """What is derived and IN has a supporter that is IN, all of them if it is linked; without a supporter it is OUT."""
    labels = grounded_labels(bipolar, EVIDENTIAL)
    for node in bipolar.derived:
        grounds = [labels[a] for a, b in bipolar.supports if b == node]
        if labels[node] is Label.IN:
            assert Label.IN in grounds
            assert node not in bipolar.linked or set(grounds) == {Label.IN}
        assert grounds or labels[node] is Label.OUT


def test_each_of_many_cycles_is_looked_at_when_it_loses_support() -> None:
    """Cycles that fall one after the other, each by what the one before no longer defeats."""
    size = 5 * 20_000 + 1
    attacks = [
        pair for at in range(0, size - 1, 5) for pair in ((at, at + 1), (at + 3, at + 4), (at + 4, at + 5))
    ]
    supports = [
        pair
        for at in range(0, size - 1, 5)
        for pair in ((at + 1, at + 2), (at + 2, at + 3), (at + 3, at + 2))
    ]
    labels = well_founded_labels(
        BipolarGraph(size, attacks, supports, derived=frozenset(b for _, b in supports))
    )
    assert labels == [
        *[
            Label.IN,
            Label.OUT,
            Label.OUT,
            Label.OUT,
            Label.IN,
            Label.OUT,
            Label.IN,
            Label.IN,
            Label.IN,
            Label.OUT,
        ]
        * 10_000,
        Label.IN,
    ]


def _ring(order: Sequence[int], alternatives: int) -> BipolarGraph:
    """A ring of support whose members each have a ground of their own; the grounds fall in some order, one after the other.

    Each is contradicted by a statement that another, in a small circle of support, contradicts in turn. Such a circle loses its own
    ground with the ground before. `alternatives` more members of the ring support the first one.
    """
    size = len(order)
    supports = [(i, (i + 1) % size) for i in range(size)]
    supports += [(i, 0) for i in range(1, alternatives + 1)]
    supports += [(size + i, i) for i in range(size)]
    derived, attacks, last = set(range(size)), list[tuple[int, int]](), 6 * size
    for at, node in enumerate(order):
        ground, one, other, taking = range(2 * size + 4 * at, 2 * size + 4 * at + 4)
        supports += [(ground, one), (one, other), (other, one)]
        derived |= {one, other}
        attacks += [(last, ground), (one, taking), (taking, size + node)]
        last = taking
    return BipolarGraph(6 * size + 1, attacks, supports, derived=frozenset(derived))


def _orders(size: int) -> Mapping[str, Sequence[int]]:
    mixed = list(range(size))
    random.Random(18).shuffle(mixed)
    halves = [i for pair in zip(range(size), reversed(range(size)), strict=True) for i in pair][:size]
    return {"along": range(size), "against": range(size)[::-1], "mixed": mixed, "both ends": halves}


@pytest.mark.parametrize("order", _orders(0))
@pytest.mark.parametrize("alternatives", [0, 400])
def test_the_work_on_a_cycle_that_falls_bit_by_bit_is_nearly_linear(order: str, alternatives: int) -> None:
    """However its grounds fall, a cycle of twice the size takes no more than about twice the work; in the end all of it falls."""

    def work(size: int) -> int:
        bipolar = _ring(_orders(size)[order], alternatives * size // 800)
        labels: list[Label] = []
        lines = lines_run(lambda: labels.extend(well_founded_labels(bipolar)))
        assert set(labels[:size]) == {Label.OUT}
        return lines

    assert work(800) < 2.6 * work(400)


@given(plain.bipolar_graphs(most=8, relations=10), st.sampled_from(SupportReading), st.data())
def test_a_label_rests_on_ancestors_alone(
    bipolar: BipolarGraph, reading: SupportReading, data: st.DataObject
) -> None:
    """Cut down to what a statement's label rests on, the graph gives it the same grounded label."""
    assume(bipolar.size)
    node = data.draw(st.integers(0, bipolar.size - 1))
    cone = ancestors(bipolar, reading, [node])
    labels = grounded_labels(bipolar, reading)
    assert grounded_labels(restrict(bipolar, cone), reading) == [labels[each] for each in cone]


def test_the_attacks_of_cayrol_and_lagasquie_schiex() -> None:
    """0 supports 1, 1 attacks 2, 3 attacks 1: deduction adds a supported attack on 2, and a mediated one on 0."""
    bipolar = BipolarGraph(4, [(1, 2), (3, 1)], [(0, 1)])
    framework = explicit_translation(bipolar).framework
    assert {(a, b) for a in range(4) for b in framework.attacked[a]} == {(1, 2), (0, 2), (3, 1), (3, 0)}


@pytest.mark.parametrize("reading", SupportReading)
def test_a_premise_of_a_linked_statement_is_necessary_in_any_reading(reading: SupportReading) -> None:
    """With one of two linked premises OUT the statement is OUT, and the other premise stays IN."""
    bipolar = BipolarGraph(4, [(3, 0)], [(0, 2), (1, 2)], frozenset({2}), frozenset({2}))
    assert grounded_labels(bipolar, reading) == [Label.OUT, Label.IN, Label.OUT, Label.IN]


@pytest.mark.parametrize("reading", [EVIDENTIAL, NECESSARY])
def test_a_cycle_of_derived_statements_falls(reading: SupportReading) -> None:
    """Two derived statements that support each other are OUT, even with support from outside where each reason is needed."""
    derived = frozenset({0, 1})
    alone = BipolarGraph(2, [], [(0, 1), (1, 0)], derived=derived)
    backed = BipolarGraph(3, [], [(0, 1), (1, 0), (2, 0)], derived=derived)
    label = Label.IN if reading is EVIDENTIAL else Label.OUT
    assert grounded_labels(alone, reading) == [Label.OUT, Label.OUT]
    assert grounded_labels(backed, reading) == [label, label, Label.IN]


def test_a_long_cycle_takes_two_copies() -> None:
    """However many support each other in a ring, the framework is of linear size."""
    ring = [(node, (node + 1) % 500) for node in range(500)]
    bipolar = BipolarGraph(500, [], ring, derived=frozenset(range(500)))
    assert evidential_translation(bipolar).framework.size == 4 * 500


def test_to_unroll_many_cycles_ends_in_time() -> None:
    """Where all support all, copies are many: past the deadline there is no translation."""
    everything = [(a, b) for a in range(60) for b in range(60) if a != b]
    with pytest.raises(TimedOutError):
        evidential_translation(
            BipolarGraph(60, [], everything, derived=frozenset(range(60))), Deadline.after(-1)
        )


@given(plain.bipolar_graphs(most=9, relations=20))
def test_without_feedback_there_is_no_cycle(bipolar: BipolarGraph) -> None:
    """The rest of a graph without the chosen nodes has no cycle."""
    successors = Framework(bipolar.size, bipolar.attacks).attacked
    left = set(range(bipolar.size)) - feedback_set(range(bipolar.size), successors)
    rest = [
        [each for each in nexts if node in left and each in left] for node, nexts in enumerate(successors)
    ]
    assert all(len(members) == 1 and members[0] not in rest[members[0]] for members in components(rest))


@given(plain.bipolar_graphs(most=9, relations=20))
def test_components_are_mutually_reachable_and_ordered(bipolar: BipolarGraph) -> None:
    """Two nodes share a component if each reaches the other; what a component leads to comes before it."""
    successors = Framework(bipolar.size, bipolar.attacks).attacked
    found = components(successors)
    place = {node: index for index, members in enumerate(found) for node in members}
    assert sorted(place) == list(range(bipolar.size))
    reach = {node: _reach(successors, node) for node in range(bipolar.size)}
    for a, reached in reach.items():
        for b in reached:
            assert place[b] <= place[a]
            assert (place[a] == place[b]) == (a in reach[b])


def _reach(successors: list[list[int]], start: int) -> set[int]:
    reached = {start}
    while not (more := {node for each in reached for node in successors[each]}) <= reached:
        reached |= more
    return reached


def _labellings(
    bipolar: BipolarGraph, reading: SupportReading, semantics: Semantics
) -> set[tuple[Label, ...]]:
    translated = translation(bipolar, reading, semantics)
    extensions = translated.solver(semantics).extensions()
    return {tuple(translated.labels(extension_labelling(translated.framework, each))) for each in extensions}


def _statements(translated: Translation, semantics: Semantics) -> list[list[int]]:
    extensions = translated.solver(semantics).extensions()
    return sorted(sorted(translated.statements(extension)) for extension in extensions)


def _circles(size: int) -> BipolarGraph:
    """Two circles of support, the first of which contradicts the second once."""
    circles = [(start + i, start + (i + 1) % size) for start in (0, size) for i in range(size)]
    return BipolarGraph(2 * size, [(0, size)], circles)


def test_size_of_an_explicit_translation(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many attacks are derived as are allowed, and not one more."""
    monkeypatch.setattr("argumentation.bipolar.translation.MOST_ATTACKS", 900)
    assert sum(map(len, explicit_translation(_circles(30)).framework.attacked)) == 900
    monkeypatch.setattr("argumentation.bipolar.translation.MOST_ATTACKS", 899)
    with pytest.raises(TranslationSizeError):
        explicit_translation(_circles(30))


@pytest.mark.parametrize(
    "bipolar",
    [
        _circles(10_000),
        BipolarGraph(20_000, [(0, 19_999)], [(i, i + 1) for i in range(19_999)], frozenset(range(10_000))),
        BipolarGraph(4_000, [(i, i) for i in range(4_000)], [(i, i + 1) for i in range(3_999)]),
    ],
    ids=["circles", "chains", "contradictions"],
)
def test_memory_of_an_explicit_translation(bipolar: BipolarGraph) -> None:
    """One that would be too large is refused before it takes the memory."""
    tracemalloc.start()
    try:
        with pytest.raises(TranslationSizeError):
            explicit_translation(bipolar)
        assert tracemalloc.get_traced_memory()[1] < 250_000_000
    finally:
        tracemalloc.stop()


def test_deadline_of_an_explicit_translation() -> None:
    """It is looked at for each statement, so that the translation ends soon after it has passed."""
    bipolar = BipolarGraph(300, [(i, i + 1) for i in range(299)], [(i, i + 1) for i in range(299)])
    with pytest.raises(TimedOutError):
        explicit_translation(bipolar, CountedDeadline(checks=100))
