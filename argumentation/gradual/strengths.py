"""What a model says of a graph, statement by statement and cycle by cycle."""

from collections.abc import Callable, MutableSequence, Sequence
from dataclasses import dataclass

from argumentation.gradual.cycles import Bounds, ListCycle, settle
from argumentation.gradual.models import FORMULAS, StrengthModel
from argumentation.gradual.weighted import WeightedGraph, starting_from_grounds

MANY = 50
"""From so many statements on, a cycle is worth the setting up of arrays."""


@dataclass(frozen=True, slots=True)
class Strengths:
    """What a model says of a graph."""

    values: Sequence[float]
    """By statement, its strength."""
    not_converged: frozenset[int]
    """Statements in cycles that did not converge within the bounds, and all that these lead to."""
    iterations: int
    """The most evaluations of its formulas that a cycle took; 0 where there is none."""
    residual: float
    """The most by which the formulas would still move a strength in a cycle; 0 where there is none."""


def value_of(graph: WeightedGraph, model: StrengthModel, values: Sequence[float]) -> Callable[[int], float]:
    """The function that gives a statement's strength from those of its sources, as they stand in `values`."""
    formula, linked = FORMULAS[model], graph.linked
    base, attackers, supporters = graph.base, graph.attackers, graph.supporters
    starting = starting_from_grounds(graph, model)

    def value(node: int) -> float:
        supports = [values[source] * weight for source, weight in supporters[node]]
        if node in linked and supports:
            supports = [min(supports)]
        start = base[node]
        if node in starting and supports:
            start = max(supports)
            supports.remove(start)
        return formula(start, [values[source] * weight for source, weight in attackers[node]], supports)

    return value


def settle_cycle(
    graph: WeightedGraph,
    model: StrengthModel,
    cycle: Sequence[int],
    values: MutableSequence[float],
    bounds: Bounds,
) -> tuple[int, float]:
    """Find the strengths of a cycle, from base scores on, and write them among all `values`; what `settle` returns."""
    for node in cycle:
        values[node] = graph.base[node]
    if len(cycle) < MANY:
        state = ListCycle(cycle, value_of(graph, model, values), values)
        found = settle(state, bounds)
        strengths = state.strengths
    else:
        from argumentation.gradual.arrays import ArrayCycle  # Few need numpy, which takes 0.1 s to import.

        arrays = ArrayCycle(graph, model, cycle, values)
        found = settle(arrays, bounds)
        strengths = arrays.strengths.tolist()
    for node, strength in zip(cycle, strengths, strict=True):
        values[node] = strength
    return found
