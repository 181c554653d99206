"""What labels follow from in every extension."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from argumentation.bipolar.agreement import shared_rules
from argumentation.bipolar.dependencies import dependencies
from argumentation.bipolar.explanations import WITHOUT_GROUND, Explanations, ReasonRule
from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.bipolar.grounded import grounded_labels
from argumentation.bipolar.preferences import prefer
from argumentation.bipolar.support_semantics import translation
from argumentation.deadline import Deadline
from argumentation.dung.grounded import extension_labelling
from argumentation.dung.labels import NOT_COMPLETE, Label, Semantics
from tests.support.plain_bipolar import bipolar_graphs

COMPLETE = sorted(set(Semantics) - NOT_COMPLETE)
RANKS = st.lists(st.sampled_from([None, 0, 1]), min_size=6, max_size=6)


@given(bipolar_graphs(most=6, relations=9), RANKS, st.sampled_from(SupportReading), st.sampled_from(COMPLETE))
def test_a_shared_rule_applies_in_every_extension(
    drawn: BipolarGraph, ranks: list[int | None], reading: SupportReading, semantics: Semantics
) -> None:
    """A rule is told where it applies in all extensions, found one by one; none where something denies a statement in some alone."""
    bipolar = prefer(drawn, ranks)
    translated = translation(bipolar, reading, semantics)
    solver = translated.solver(semantics)
    labels = translated.labels(solver.labels())
    found = shared_rules(bipolar, reading, translated, solver, labels, range(bipolar.size), Deadline())
    grounded = grounded_labels(bipolar, reading)
    reasons = Explanations(bipolar, reading, grounded)
    labellings = [
        translated.labels(extension_labelling(translated.framework, each)) for each in solver.extensions()
    ]
    for statement, rule in found.items():
        applying = [_rejecting(bipolar, reading, each, statement) for each in labellings]
        every = set(ReasonRule).intersection(*applying)
        if grounded[statement] is not Label.UNDEC:
            assert rule is reasons.step(statement).rule
            assert labels[statement] is not Label.OUT or rule in every | {ReasonRule.UNFOUNDED}
        elif labels[statement] is not Label.OUT:
            assert rule is (ReasonRule.DEFENDED if labels[statement] is Label.IN else None)
        elif rule is None:
            assert set[ReasonRule]().union(*applying) - WITHOUT_GROUND
            assert every <= WITHOUT_GROUND
        else:
            assert rule in every
            assert rule not in WITHOUT_GROUND or set[ReasonRule]().union(*applying) <= WITHOUT_GROUND


def _rejecting(
    bipolar: BipolarGraph, reading: SupportReading, labels: Sequence[Label], statement: int
) -> set[ReasonRule]:
    """The rules by which a statement is OUT in one labelling."""
    on = dependencies(bipolar, reading)
    rules: set[ReasonRule] = set()
    for _, source, target in on.attacks.get(statement, ()):
        if labels[source] is Label.IN:
            outranked = (source, target) in bipolar.reversed
            rules.add(ReasonRule.OUTRANKED if outranked else ReasonRule.ATTACKED)
    required = on.required.get(statement, ())
    for _, source, target in required:
        if labels[source if target == statement else target] is Label.OUT:
            rules.add(ReasonRule.PREMISE_OUT if target == statement else ReasonRule.CONCLUSION_OUT)
    backing = on.backing.get(statement, ())
    if statement in on.derived and not required and all(labels[each[1]] is Label.OUT for each in backing):
        rules.add(ReasonRule.UNSUPPORTED)
    return rules


def test_deniers_may_take_turns() -> None:
    """What one of two alternatives denies in each extension is denied in all; what the other leaves without a ground has no one rule."""
    alternatives = [(0, 1), (1, 0)]
    both = BipolarGraph(3, [*alternatives, (0, 2), (1, 2)], [])
    one = BipolarGraph(4, [*alternatives, (0, 2), (1, 3)], [(3, 2)], derived=frozenset({2}))
    for bipolar, rule in ((both, ReasonRule.ATTACKED), (one, None)):
        translated = translation(bipolar, SupportReading.EVIDENTIAL, Semantics.PREFERRED)
        solver = translated.solver(Semantics.PREFERRED)
        labels = translated.labels(solver.labels())
        assert labels[2] is Label.OUT
        found = shared_rules(bipolar, SupportReading.EVIDENTIAL, translated, solver, labels, [2], Deadline())
        assert found == {2: rule}
