"""What would change what."""

import copy
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argumentation.bipolar.graph import Bipolar, Polarity, Relation, SupportReading
from argumentation.bipolar.reasons import Reasons, Rule, Step
from argumentation.dung.labels import Label
from argumentation.dynamics import regrounding
from argumentation.dynamics.changes import (
    AddRelation,
    AddStatement,
    Change,
    Changed,
    RateStatement,
    RemoveRelation,
    RemoveStatement,
    UnknownStatementError,
    changed,
)
from argumentation.dynamics.differences import Difference, Judged, Verdict, differences
from argumentation.dynamics.regrounding import grounded_labels, regrounded
from argumentation.gradual.circles import Bounds
from argumentation.gradual.evaluation import evaluate, reevaluate
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.weighted import Weighted, weighted
from tests.support.plain_gradual import SCORES, weighted_graphs

BOUNDS = Bounds(rounds=150)
TOLERANCE = 1e-6
READINGS = st.sampled_from(SupportReading)
DF_QUAD, EVIDENTIAL = StrengthModel.DF_QUAD, SupportReading.EVIDENTIAL


@st.composite
def changed_graphs(draw: st.DrawFn) -> tuple[Weighted, list[Change], Changed]:
    """A graph, up to four changes that fit it, and what they make of it."""
    graph = draw(weighted_graphs(acyclic=False))
    changes: list[Change] = []
    after = changed(graph, changes)
    for _ in range(draw(st.integers(0, 4))):
        changes.append(draw(_fitting(after.graph)))
        after = changed(graph, changes)
    return graph, changes, after


def _fitting(graph: Weighted) -> st.SearchStrategy[Change]:
    added = st.builds(AddStatement, SCORES, st.booleans())
    present = [each for each in range(graph.size) if each not in graph.absent]
    if not present:
        return added
    statements = st.sampled_from(present)
    known = [(a, b) for b in present for a, _ in (*graph.attackers[b], *graph.supporters[b])]
    ends = st.tuples(statements, statements) | (st.sampled_from(known) if known else st.nothing())
    relations = st.tuples(st.sampled_from(Polarity), ends).map(lambda each: Relation(each[0], *each[1]))
    return (
        added
        | st.builds(RemoveStatement, statements)
        | st.builds(RateStatement, statements, SCORES)
        | st.builds(AddRelation, relations, SCORES)
        | st.builds(RemoveRelation, relations)
    )


@given(changed_graphs())
def test_changes_give_another_graph(case: tuple[Weighted, list[Change], Changed]) -> None:
    """The graph after changes has what plain sets of statements and relations have; the graph itself is as before."""
    graph, changes, _ = case
    before = copy.deepcopy(graph)
    after = changed(graph, changes).graph
    assert graph == before
    base, relations, removed = dict(enumerate(graph.base)), _relations(graph), set[int]()
    for change in changes:
        match change:
            case AddStatement(score):
                base[len(base)] = score
            case RemoveStatement(statement):
                removed.add(statement)
                relations = {each: weight for each, weight in relations.items() if statement not in each[1:]}
            case RateStatement(statement, score):
                base[statement] = score
            case AddRelation(relation, weight):
                relations[relation] = weight
            case RemoveRelation(relation):
                relations.pop(relation, None)
    assert dict(enumerate(after.base)) == base
    assert _relations(after) == relations
    assert set(after.bipolar().attacks) == {each[1:] for each in relations if each[0] is Polarity.ATTACK}
    assert set(after.bipolar().supports) == {each[1:] for each in relations if each[0] is Polarity.SUPPORT}
    assert after.absent == removed


@given(changed_graphs(), st.sampled_from(StrengthModel))
def test_strengths_are_found_anew_from_what_is_touched(
    case: tuple[Weighted, list[Change], Changed], model: StrengthModel
) -> None:
    """Evaluated from the touched statements on, the strengths are those of the whole graph evaluated."""
    graph, _, after = case
    found = reevaluate(after.graph, model, evaluate(graph, model, BOUNDS), after.strengths, BOUNDS)
    whole = evaluate(after.graph, model, BOUNDS)
    assert (found.values, found.unsettled) == (whole.values, whole.unsettled)


@given(changed_graphs(), READINGS)
def test_labels_are_found_anew_from_what_is_touched(
    case: tuple[Weighted, list[Change], Changed], reading: SupportReading
) -> None:
    """Found from the touched statements on, the grounded labels are those of the whole graph."""
    graph, _, after = case
    before, expected = (grounded_labels(each.bipolar(), reading) for each in (graph, after.graph))
    for most in (regrounding.MOST, 1):
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(regrounding, "MOST", most)
            assert regrounded(after.graph, reading, before, after.labels(reading)) == expected


@pytest.mark.parametrize("reading", SupportReading)
def test_labels_around_a_change_count(reading: SupportReading) -> None:
    """A new attack on a statement leaves undecided, or defeated, what the attackers that it had before make so."""
    graph = weighted(Bipolar(5, [(0, 0), (0, 1), (2, 3), (3, 1)], []), [1.0] * 5)
    for source, label in ((0, Label.UNDEC), (3, Label.UNDEC), (4, Label.OUT)):
        after = changed(graph, [AddRelation(Relation(Polarity.ATTACK, source, 1))])
        before = grounded_labels(graph.bipolar(), reading)
        found = regrounded(after.graph, reading, before, {1})
        assert found == [Label.UNDEC, label, Label.IN, Label.OUT, Label.IN]


@given(changed_graphs(), READINGS)
def test_differences_are_those_of_labels_and_strengths(
    case: tuple[Weighted, list[Change], Changed], reading: SupportReading
) -> None:
    """Just the statements that differ are told, those with another label with its reason, moved ones with a cause."""
    graph, _, after = case
    old, new = _judged(graph, reading), _judged(after.graph, reading)
    found = {each.statement: each for each in differences(old, new, after, reading, TOLERANCE)}
    reasons = Reasons(after.graph.bipolar(), reading, new.labels)
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
        if past and now and _moved(past, now) and old.strengths.converged and new.strengths.converged:
            assert each.causes or statement in after.rated


def test_a_rebuttal_defeats_and_weakens() -> None:
    """A new attacker of a statement's only supporter makes both fall, and says why."""
    graph = weighted(Bipolar(2, [], [(0, 1)]), [0.5, 0.5])
    attack, support = Relation(Polarity.ATTACK, 2, 0), Relation(Polarity.SUPPORT, 0, 1)
    after = changed(graph, [AddStatement(1.0), AddRelation(attack)])
    old, new = _judged(graph, EVIDENTIAL), _judged(after.graph, EVIDENTIAL)
    assert differences(old, new, after, EVIDENTIAL) == [
        Difference(
            0,
            Verdict(Label.IN, 0.5),
            Verdict(Label.OUT, 0.0),
            Step(0, Label.OUT, Rule.ATTACKED, (attack,), 1),
            (attack,),
        ),
        Difference(
            1,
            Verdict(Label.IN, 0.75),
            Verdict(Label.OUT, 0.5),
            Step(1, Label.OUT, Rule.UNSUPPORTED, (support,), 2),
            (support,),
        ),
        Difference(2, None, Verdict(Label.IN, 1.0), Step(2, Label.IN, Rule.UNCHALLENGED, (), 0), ()),
    ]


@pytest.mark.parametrize(
    "change", [RemoveStatement(1), RateStatement(-1, 0.5), AddRelation(Relation(Polarity.ATTACK, 0, 7))]
)
def test_a_change_of_nothing_is_refused(change: Change) -> None:
    """A statement that was never there, or was removed before, can't be named."""
    graph = weighted(Bipolar(2, [], []), [1.0, 1.0])
    with pytest.raises(UnknownStatementError):
        changed(graph, [RemoveStatement(1), change])


def _judged(graph: Weighted, reading: SupportReading) -> Judged:
    return Judged(graph, grounded_labels(graph.bipolar(), reading), evaluate(graph, DF_QUAD, BOUNDS))


def _verdict(judged: Judged, statement: int) -> Verdict | None:
    if statement >= judged.graph.size or statement in judged.graph.absent:
        return None
    return Verdict(judged.labels[statement], judged.strengths.values[statement])


def _moved(past: Verdict, now: Verdict) -> bool:
    return abs(past.strength - now.strength) > TOLERANCE


def _relations(graph: Weighted) -> dict[Relation, float]:
    def of(polarity: Polarity, side: Iterable[Iterable[tuple[int, float]]]) -> dict[Relation, float]:
        return {Relation(polarity, a, b): weight for b, each in enumerate(side) for a, weight in each}

    return of(Polarity.ATTACK, graph.attackers) | of(Polarity.SUPPORT, graph.supporters)
