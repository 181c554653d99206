"""Bipolar graphs and their translations."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argumentation.bipolar.evidential import evidential_translation
from argumentation.bipolar.graph import BipolarGraph, SupportReading, ancestors, restrict
from argumentation.bipolar.support_semantics import compact_translation, explicit_translation, translation
from argumentation.bipolar.translation import Translation
from argumentation.bipolar.well_founded import well_founded_labels
from argumentation.deadline import Deadline, TimedOutError
from argumentation.digraphs import components, feedback_set
from argumentation.dung.extensions import Solver
from argumentation.dung.framework import Framework
from argumentation.dung.grounded import extension_labelling, grounded_labelling
from argumentation.dung.labels import Label, Semantics
from tests.support import plain_bipolar as plain
from tests.support.plain_evidential import Evidential, labellings

IMPLYING = st.sampled_from([SupportReading.DEDUCTIVE, SupportReading.NECESSARY])
EVIDENTIAL, GROUNDED = SupportReading.EVIDENTIAL, Semantics.GROUNDED
SEMANTICS = [
    each for each in Semantics if each not in {Semantics.CONFLICT_FREE, Semantics.ADMISSIBLE, Semantics.STAGE}
]


@given(plain.bipolar_graphs(), IMPLYING)
def test_explicit_attacks_are_the_derived_ones(bipolar: BipolarGraph, reading: SupportReading) -> None:
    """The explicit translation has just the attacks that follow by going back along implications."""
    framework = explicit_translation(bipolar, reading).framework
    found = {(a, b) for b, attackers in enumerate(framework.attackers) for a in attackers}
    assert found == plain.derived_attacks(bipolar, reading)


@given(plain.bipolar_graphs(most=5), IMPLYING, st.sampled_from(Semantics))
def test_the_translation_suits_the_semantics(
    bipolar: BipolarGraph, reading: SupportReading, semantics: Semantics
) -> None:
    """Whatever the semantics, the translation chosen for it has the extensions of the explicit attacks, none twice."""
    expected = _statements(explicit_translation(bipolar, reading), semantics)
    assert _statements(translation(bipolar, reading, semantics), semantics) == expected


@given(plain.bipolar_graphs(most=8, relations=14), IMPLYING)
def test_compact_grounded_labels_are_exact(bipolar: BipolarGraph, reading: SupportReading) -> None:
    """Both translations give each statement the same grounded label."""
    one, other = explicit_translation(bipolar, reading), compact_translation(bipolar, reading)
    assert one.labels(grounded_labelling(one.framework)) == other.labels(grounded_labelling(other.framework))


@given(plain.bipolar_graphs(most=5, relations=9), st.sampled_from(SEMANTICS))
def test_evidential_labellings_are_those_of_the_definition(
    bipolar: BipolarGraph, semantics: Semantics
) -> None:
    """Whatever the cycles of support, each labelling is that of an extension as the plain definition has it, and none lacks."""
    translated = translation(bipolar, EVIDENTIAL, semantics)
    solver = Solver(translated.framework, semantics, counted=translated.counted)
    found = {
        tuple(translated.labels(extension_labelling(translated.framework, each)))
        for each in solver.extensions()
    }
    assert found == labellings(bipolar, semantics)


_FEW_ARGUMENTS = 25
"""With more auxiliary arguments, millions of sets of them can go with the same statements."""


@given(plain.bipolar_graphs(most=5, relations=9))
def test_evidential_admissible_sets_are_those_of_the_definition(bipolar: BipolarGraph) -> None:
    """Each admissible set has its own support within, which comes from outside of cycles."""
    translated = translation(bipolar, EVIDENTIAL, Semantics.ADMISSIBLE)
    assume(translated.framework.size <= _FEW_ARGUMENTS)
    solver = Solver(translated.framework, Semantics.ADMISSIBLE)
    found = {translated.statements(each) for each in solver.extensions()}
    assert found == set(Evidential(bipolar).admissible)


@given(plain.bipolar_graphs(most=6, relations=12))
def test_evidential_grounded_labels_are_those_of_the_definition(bipolar: BipolarGraph) -> None:
    """The labels that are found in linear time are those of the least complete extension."""
    assert {tuple(well_founded_labels(bipolar))} == labellings(bipolar, GROUNDED)


@given(plain.bipolar_graphs(most=9, relations=24))
def test_evidential_ways_to_the_grounded_labels_agree(bipolar: BipolarGraph) -> None:
    """The grounded labelling of the framework with copies is the same, with larger cycles."""
    translated = evidential_translation(bipolar)
    assert translated.labels(grounded_labelling(translated.framework)) == well_founded_labels(bipolar)


def test_each_of_many_circles_is_looked_at_when_it_loses_support() -> None:
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
    labels = well_founded_labels(BipolarGraph(size, attacks, supports))
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


@given(plain.bipolar_graphs(most=8, relations=10), st.sampled_from(SupportReading), st.data())
def test_a_label_rests_on_ancestors_alone(
    bipolar: BipolarGraph, reading: SupportReading, data: st.DataObject
) -> None:
    """Cut down to what a statement's label rests on, the graph gives it the same grounded label."""
    assume(bipolar.size)
    node = data.draw(st.integers(0, bipolar.size - 1))
    cone = ancestors(bipolar, reading, [node])
    part = translation(restrict(bipolar, cone), reading, GROUNDED)
    whole = translation(bipolar, reading, GROUNDED)
    labels = whole.labels(grounded_labelling(whole.framework))
    assert part.labels(grounded_labelling(part.framework)) == [labels[each] for each in cone]


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (SupportReading.DEDUCTIVE, {(1, 2), (0, 2), (3, 1), (3, 0)}),
        (SupportReading.NECESSARY, {(1, 2), (3, 1)}),
    ],
)
def test_the_attacks_of_cayrol_and_lagasquie_schiex(
    reading: SupportReading, expected: set[tuple[int, int]]
) -> None:
    """0 supports 1, 1 attacks 2, 3 attacks 1: only deduction adds a supported attack on 2, and a mediated one on 0."""
    bipolar = BipolarGraph(4, [(1, 2), (3, 1)], [(0, 1)])
    framework = explicit_translation(bipolar, reading).framework
    assert {(a, b) for a in range(4) for b in framework.attacked[a]} == expected


def test_necessity_extends_attacks() -> None:
    """What attacks a necessary supporter attacks the supported; and the supported attacks what its supporter does."""
    framework = explicit_translation(
        BipolarGraph(4, [(2, 0), (0, 3)], [(0, 1)]), SupportReading.NECESSARY
    ).framework
    assert framework.attacked == [[3], [3], [0, 1], []]


@pytest.mark.parametrize("reading", SupportReading)
def test_a_premise_of_a_linked_statement_is_necessary_in_any_reading(reading: SupportReading) -> None:
    """With one of two linked premises OUT the statement is OUT, and the other premise stays IN."""
    bipolar = BipolarGraph(4, [(3, 0)], [(0, 2), (1, 2)], frozenset({2}))
    translated = translation(bipolar, reading, GROUNDED)
    expected = [Label.OUT, Label.IN, Label.OUT, Label.IN]
    assert translated.labels(grounded_labelling(translated.framework)) == expected


def test_a_circle_of_evidential_support_falls() -> None:
    """Two statements with no supporter but each other are OUT; one supporter from outside makes both IN."""
    for size, supports, label in (
        (2, [(0, 1), (1, 0)], Label.OUT),
        (3, [(0, 1), (1, 0), (2, 0)], Label.IN),
    ):
        assert well_founded_labels(BipolarGraph(size, [], supports))[:2] == [label, label]


def test_a_long_circle_takes_two_copies() -> None:
    """However many support each other in a ring, the framework is of linear size."""
    ring = [(node, (node + 1) % 500) for node in range(500)]
    assert evidential_translation(BipolarGraph(500, [], ring)).framework.size == 4 * 500


def test_to_unroll_many_circles_ends_in_time() -> None:
    """Where all support all, copies are many: past the deadline there is no translation."""
    everything = [(a, b) for a in range(60) for b in range(60) if a != b]
    with pytest.raises(TimedOutError):
        evidential_translation(BipolarGraph(60, [], everything), Deadline.after(-1))


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


def _statements(translated: Translation, semantics: Semantics) -> list[list[int]]:
    extensions = Solver(translated.framework, semantics).extensions()
    return sorted(sorted(translated.statements(extension)) for extension in extensions)
