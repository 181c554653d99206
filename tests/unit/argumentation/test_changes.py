"""What would change what."""

import copy
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argumentation.bipolar.explanations import Explanations, ReasonRule, Step
from argumentation.bipolar.graph import BipolarGraph, Relation, RelationKind, SupportReading
from argumentation.bipolar.grounded import grounded_labels, regrounded_labels
from argumentation.digraphs import reachable
from argumentation.dung.labels import Label
from argumentation.dynamics.changes import (
    AddRelation,
    AddStatement,
    Change,
    ChangedGraph,
    RateStatement,
    RemoveRelation,
    RemoveStatement,
    UnknownStatementError,
    apply_changes,
)
from argumentation.dynamics.differences import Difference, Judged, Verdict, differences
from argumentation.gradual.cycles import Bounds
from argumentation.gradual.edits import whole
from argumentation.gradual.evaluation import evaluate, reevaluate
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.weighted import WeightedGraph, weighted_graph
from tests.support.plain_gradual import SCORES, weighted_graphs

BOUNDS = Bounds(evaluations=150)
TOLERANCE = 1e-6
READINGS = st.sampled_from(SupportReading)
DF_QUAD, EVIDENTIAL = StrengthModel.DF_QUAD, SupportReading.EVIDENTIAL


@st.composite
def changed_graphs(draw: st.DrawFn) -> tuple[WeightedGraph, list[Change], ChangedGraph]:
    """A graph, up to four changes that fit it, and what they make of it."""
    graph = draw(weighted_graphs(acyclic=False))
    changes: list[Change] = []
    after = apply_changes(graph, changes)
    for _ in range(draw(st.integers(0, 4))):
        changes.append(draw(_fitting(after.graph)))
        after = apply_changes(graph, changes)
    return graph, changes, after


def _fitting(graph: WeightedGraph) -> st.SearchStrategy[Change]:
    added = st.builds(AddStatement, SCORES, st.booleans(), st.booleans()) | st.just(
        AddStatement(None, linked=False, derived=True)
    )
    present = [each for each in range(graph.size) if each not in graph.absent]
    if not present:
        return added
    statements = st.sampled_from(present)
    known = [(a, b) for b in present for a, _ in (*graph.attackers[b], *graph.supporters[b])]
    ends = st.tuples(statements, statements) | (st.sampled_from(known) if known else st.nothing())
    relations = st.tuples(st.sampled_from(RelationKind), ends).map(lambda each: Relation(each[0], *each[1]))
    return (
        added
        | st.builds(RemoveStatement, statements)
        | st.builds(RateStatement, statements, SCORES)
        | st.builds(AddRelation, relations, SCORES)
        | st.builds(RemoveRelation, relations)
    )


@given(changed_graphs())
def test_changes_give_another_graph(case: tuple[WeightedGraph, list[Change], ChangedGraph]) -> None:
    """The graph after changes has what plain sets of statements and relations have; the graph itself is as before."""
    graph, changes, _ = case
    before = copy.deepcopy(graph)
    after = apply_changes(graph, changes).graph
    assert graph == before
    base, relations, removed = dict(enumerate(graph.base)), _relations(graph), set[int]()
    for change in changes:
        match change:
            case AddStatement(score):
                base[len(base)] = score or 0.0
            case RemoveStatement(statement):
                removed.add(statement)
                relations = {each: weight for each, weight in relations.items() if statement not in each[1:]}
            case RateStatement(statement, score):
                base[statement] = score
            case AddRelation(relation, weight):
                relations[relation] = weight
            case RemoveRelation(relation):
                relations.pop(relation, None)
    for edited in (after, whole(after)):
        assert dict(enumerate(edited.base)) == base
        assert _relations(edited) == relations
        bipolar = edited.bipolar()
        assert set(bipolar.attacks) == {each[1:] for each in relations if each[0] is RelationKind.ATTACK}
        assert set(bipolar.supports) == {each[1:] for each in relations if each[0] is RelationKind.SUPPORT}
        assert edited.absent == removed


@given(changed_graphs(), st.sampled_from(StrengthModel))
def test_strengths_are_evaluated_from_what_has_changed(
    case: tuple[WeightedGraph, list[Change], ChangedGraph], model: StrengthModel
) -> None:
    """Evaluated from the changed statements on, the strengths are those of the whole graph evaluated."""
    graph, _, after = case
    before, anew = evaluate(graph, model, BOUNDS), evaluate(after.graph, model, BOUNDS)
    found = reevaluate(after.graph, model, before, after.reweighed, BOUNDS)
    assert found.values == pytest.approx(anew.values, abs=1e-12)
    assert found.not_converged == anew.not_converged
    found = reevaluate(whole(after.graph), model, before, after.reweighed, BOUNDS)
    settled = [node for node in range(after.graph.size) if node not in anew.not_converged]
    assert [found.values[node] for node in settled] == pytest.approx(
        [anew.values[node] for node in settled], abs=1e-8
    )


@given(changed_graphs(), st.sampled_from([SupportReading.EVIDENTIAL, SupportReading.NECESSARY]))
def test_labels_are_found_from_what_has_changed(
    case: tuple[WeightedGraph, list[Change], ChangedGraph], reading: SupportReading
) -> None:
    """Found from the changed statements on, the labels are those of the whole graph."""
    graph, _, after = case
    before, bipolar = grounded_labels(graph.bipolar(), reading), after.graph.bipolar()
    reached = reachable(after.graph.following, after.reweighed)
    assert regrounded_labels(bipolar, reading, before, reached) == grounded_labels(bipolar, reading)


@given(changed_graphs(), READINGS)
def test_differences_are_those_of_labels_and_strengths(
    case: tuple[WeightedGraph, list[Change], ChangedGraph], reading: SupportReading
) -> None:
    """Just the statements that differ are told, those with another label with its reason, moved ones with a cause."""
    graph, _, after = case
    old, new = _judged(graph, reading), _judged(after.graph, reading)
    found = {
        each.statement: each
        for each in differences(old, new, after, (after.graph.bipolar(), reading), TOLERANCE)
    }
    reasons = Explanations(after.graph.bipolar(), reading, new.labels)
    for statement in range(after.graph.size):
        past, now = _verdict(old, statement), _verdict(new, statement)
        differ = not (past and now) or past.label is not now.label or _moved(past, now)
        assert (statement in found) == (past != now and differ)
        if statement not in found:
            continue
        each = found[statement]
        assert (each.before, each.after) == (past, now)
        relabelled = now is not None and (past is None or past.label is not now.label)
        assert (each.reason is not None) == relabelled
        if each.reason:
            expected = reasons.step(statement)
            assert (each.reason.label, each.reason.rule) == (expected.label, expected.rule)
        if (
            past
            and now
            and _moved(past, now)
            and not old.strengths.not_converged | new.strengths.not_converged
        ):
            assert each.causes or statement in after.rated


def test_a_rebuttal_defeats_and_weakens() -> None:
    """A new attacker of a statement's only supporter makes both fall, and says why."""
    graph = weighted_graph(BipolarGraph(2, [], [(0, 1)], derived=frozenset({1})), [0.5, 0.5])
    attack, support = Relation(RelationKind.ATTACK, 2, 0), Relation(RelationKind.SUPPORT, 0, 1)
    after = apply_changes(graph, [AddStatement(1.0), AddRelation(attack)])
    old, new = _judged(graph, EVIDENTIAL), _judged(after.graph, EVIDENTIAL)
    assert differences(old, new, after, (after.graph.bipolar(), EVIDENTIAL)) == [
        Difference(
            0,
            Verdict(Label.IN, 0.5, ReasonRule.UNCHALLENGED),
            Verdict(Label.OUT, 0.0, ReasonRule.ATTACKED),
            Step(0, Label.OUT, ReasonRule.ATTACKED, (attack,), 1),
            (attack,),
        ),
        Difference(
            1,
            Verdict(Label.IN, 0.75, ReasonRule.DEFENDED),
            Verdict(Label.OUT, 0.5, ReasonRule.UNSUPPORTED),
            Step(1, Label.OUT, ReasonRule.UNSUPPORTED, (support,), 2),
            (support,),
        ),
        Difference(
            2,
            None,
            Verdict(Label.IN, 1.0, ReasonRule.UNCHALLENGED),
            Step(2, Label.IN, ReasonRule.UNCHALLENGED, (), 0),
            (),
        ),
    ]


@pytest.mark.parametrize(
    "change", [RemoveStatement(1), RateStatement(-1, 0.5), AddRelation(Relation(RelationKind.ATTACK, 0, 7))]
)
def test_a_change_of_nothing_is_refused(change: Change) -> None:
    """A statement that was never there, or was removed before, can't be named."""
    graph = weighted_graph(BipolarGraph(2, [], []), [1.0, 1.0])
    with pytest.raises(UnknownStatementError):
        apply_changes(graph, [RemoveStatement(1), change])


def _judged(graph: WeightedGraph, reading: SupportReading) -> Judged:
    labels = grounded_labels(graph.bipolar(), reading)
    reasons = Explanations(graph.bipolar(), reading, labels)
    return Judged(
        graph,
        labels,
        evaluate(graph, DF_QUAD, BOUNDS),
        lambda statements: {each: reasons.step(each).rule for each in statements},
    )


def _verdict(judged: Judged, statement: int) -> Verdict | None:
    if statement >= judged.graph.size or statement in judged.graph.absent:
        return None
    rule = judged.rules([statement])[statement]
    return Verdict(judged.labels[statement], judged.strengths.values[statement], rule)


def _moved(past: Verdict, now: Verdict) -> bool:
    return abs(past.strength - now.strength) > TOLERANCE


def _relations(graph: WeightedGraph) -> dict[Relation, float]:
    def of(kind: RelationKind, side: Iterable[Iterable[tuple[int, float]]]) -> dict[Relation, float]:
        return {Relation(kind, a, b): weight for b, each in enumerate(side) for a, weight in each}

    return of(RelationKind.ATTACK, graph.attackers) | of(RelationKind.SUPPORT, graph.supporters)
