"""What a change makes of labels and strengths, statement by statement."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from argumentation.bipolar.explanations import Explanations, ReasonRule, Step
from argumentation.bipolar.graph import BipolarGraph, Relation, SupportReading
from argumentation.deadline import Deadline
from argumentation.dung.labels import Label
from argumentation.dynamics.changes import ChangedGraph
from argumentation.gradual.edits import relations_of
from argumentation.gradual.strengths import Strengths
from argumentation.gradual.weighted import WeightedGraph


@dataclass(frozen=True, slots=True)
class Judged:
    """A graph with a label and a strength for each statement."""

    graph: WeightedGraph
    labels: Sequence[Label]
    strengths: Strengths
    rules: Callable[[Collection[int]], Mapping[int, ReasonRule | None]]
    """What the labels of some statements follow from, where that is known."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Label and strength of a statement, and what the label follows from, where that is known."""

    label: Label
    strength: float
    rule: ReasonRule | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A statement whose label or strength is another after a change; None where it isn't there, before or after."""

    statement: int
    before: Verdict | None
    after: Verdict | None
    reason: Step | None
    """Why it has its label after the change, if that is another."""
    causes: tuple[Relation, ...]
    """Relations to it that have come or gone, have another weight, or whose source has another strength."""


def differences(
    before: Judged,
    after: Judged,
    change: ChangedGraph,
    explained_by: tuple[BipolarGraph, SupportReading] | None = None,
    tolerance: float = 1e-6,
    deadline: Deadline | None = None,
) -> list[Difference]:
    """The statements that differ, ascending; strengths differ if by more than the tolerance.

    Labels have reasons if a graph and a reading are given, by which those after the change are a complete labelling. Raises TimedOutError.
    """
    deadline = deadline or Deadline()
    verdicts: dict[int, tuple[Verdict | None, Verdict | None]] = {}
    for statement in deadline.during(sorted(_candidates(before, after))):
        past, now = _verdict(before, statement), _verdict(after, statement)
        if _relabelled(past, now) or _moved(past, now, tolerance):
            verdicts[statement] = (past, now)
    relabelled = [each for each, pair in verdicts.items() if _relabelled(*pair) and pair[1]]
    reasons = _reasons(after, explained_by, relabelled, deadline)
    causes = _causes(
        after.graph, change, {each for each, pair in verdicts.items() if _moved(*pair, tolerance)}
    )
    was, is_ = (
        _ruled(judged, {each: pair[side] for each, pair in verdicts.items()})
        for side, judged in enumerate((before, after))
    )
    return [
        Difference(each, was[each], is_[each], reasons.get(each), tuple(sorted(causes[each])))
        for each in verdicts
    ]


def _candidates(before: Judged, after: Judged) -> set[int]:
    """The statements of which anything differs at all, or that come or go."""
    labels = enumerate(zip(before.labels, after.labels, strict=False))
    strengths = enumerate(zip(before.strengths.values, after.strengths.values, strict=False))
    return {
        *(statement for statement, (past, now) in labels if past is not now),
        *(statement for statement, (past, now) in strengths if past != now),
        *range(before.graph.size, after.graph.size),
        *(before.graph.absent ^ after.graph.absent),
    }


def _verdict(judged: Judged, statement: int) -> Verdict | None:
    if statement >= judged.graph.size or statement in judged.graph.absent:
        return None
    return Verdict(judged.labels[statement], judged.strengths.values[statement])


def _ruled(judged: Judged, verdicts: Mapping[int, Verdict | None]) -> Mapping[int, Verdict | None]:
    """The verdicts with the rules of their labels."""
    rules = judged.rules([each for each, verdict in verdicts.items() if verdict])
    return {each: verdict and replace(verdict, rule=rules[each]) for each, verdict in verdicts.items()}


def _relabelled(past: Verdict | None, now: Verdict | None) -> bool:
    return (past and past.label) is not (now and now.label)


def _moved(past: Verdict | None, now: Verdict | None, tolerance: float) -> bool:
    if past is None or now is None:
        return past is not now
    return abs(past.strength - now.strength) > tolerance


def _reasons(
    after: Judged,
    explained_by: tuple[BipolarGraph, SupportReading] | None,
    statements: Sequence[int],
    deadline: Deadline,
) -> Mapping[int, Step]:
    if explained_by is None or not statements:
        return {}
    explanations = Explanations(*explained_by, after.labels, statements, deadline)
    return {statement: explanations.step(statement) for statement in deadline.during(statements)}


def _causes(graph: WeightedGraph, change: ChangedGraph, moved: Iterable[int]) -> Mapping[int, set[Relation]]:
    """By statement, the relations to it that make its strength another."""
    causes: dict[int, set[Relation]] = defaultdict(set)
    for relation in change.relations:
        causes[relation.target].add(relation)
    for source in moved:
        for relation in relations_of(graph, source):
            if relation.source == source:
                causes[relation.target].add(relation)
    return causes
