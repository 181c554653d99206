"""What the removal of single statements would make of another's label and strength."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from argumentation.bipolar.explanations import Explanations, ReasonRule
from argumentation.bipolar.graph import BipolarGraph, SupportReading, influences
from argumentation.bipolar.grounded import grounded_labels
from argumentation.dung.labels import Label
from argumentation.dynamics.changes import RemoveStatement, apply_changes
from argumentation.gradual.cycles import Bounds
from argumentation.gradual.evaluation import evaluate, reevaluate
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.weighted import WeightedGraph


@dataclass(frozen=True, slots=True)
class Outcome:
    """The grounded label of a statement, what it follows from, and its strength, as things stand or without the statement `removed`."""

    removed: int | None
    label: Label
    rule: ReasonRule
    strength: float


def bearing_on(
    graph: BipolarGraph, bipolar: BipolarGraph, reading: SupportReading, statement: int
) -> list[int]:
    """All other statements that a label or a strength rests on, those fewest steps away first, then ascending.

    Labels follow from `graph`, strengths from all relations of `bipolar`.
    """
    before: list[set[int]] = [set() for _ in range(bipolar.size)]
    for source, target in chain(influences(graph, reading), bipolar.attacks, bipolar.supports):
        before[target].add(source)
    found, layer = {statement: None}, [statement]
    while layer:
        layer = sorted({source for target in layer for source in before[target]} - found.keys())
        found.update(dict.fromkeys(layer))
    return [each for each in found if each != statement]


def removals(
    graph: WeightedGraph,
    labelled: Callable[[WeightedGraph], BipolarGraph],
    reading: SupportReading,
    model: StrengthModel,
    statement: int,
    others: Iterable[int],
    bounds: Bounds,
) -> Iterator[Outcome]:
    """What is found of a statement, and then what would be without each of the others; raises TimedOutError.

    `labelled` gives the graph from which the labels of a weighted graph follow.
    """
    strengths = evaluate(graph, model, bounds)

    def outcome(removed: int | None, graph: WeightedGraph, values: Sequence[float]) -> Outcome:
        bipolar = labelled(graph)
        labels = grounded_labels(bipolar, reading, bounds.deadline)
        step = Explanations(bipolar, reading, labels, [statement], bounds.deadline).step(statement)
        return Outcome(removed, step.label, step.rule, values[statement])

    yield outcome(None, graph, strengths.values)
    for each in others:
        bounds.deadline.check()
        change = apply_changes(graph, [RemoveStatement(each)])
        values = reevaluate(change.graph, model, strengths, change.reweighed, bounds).values
        yield outcome(each, change.graph, values)
