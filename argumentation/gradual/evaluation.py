"""Strengths of the statements of a weighted graph: exact where no circle is, iterated in circles."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from argumentation.digraphs import Follow, reachable, topological
from argumentation.gradual.circles import Bounds, Circle, Listed, settle
from argumentation.gradual.models import FORMULAS, StrengthModel
from argumentation.gradual.weighted import Weighted

MANY = 50
"""From so many statements on, a circle is worth the setting up of arrays."""


@dataclass(frozen=True, slots=True)
class Strengths:
    """What a model says of a graph."""

    values: Sequence[float]
    """By statement, its strength."""
    unsettled: frozenset[int]
    """Statements in circles that did not converge within the bounds, and all that these lead to."""
    iterations: int
    """The most rounds that a circle took; 0 where none was met."""
    residual: float
    """The most by which another round would move a strength in a circle; 0 where none was met."""

    @property
    def converged(self) -> bool:
        """Whether each value can be relied upon."""
        return not self.unsettled


def evaluate(graph: Weighted, model: StrengthModel, bounds: Bounds | None = None) -> Strengths:
    """The strength of each statement; raises TimedOutError past the deadline.

    A source's strength is multiplied by the weight of its relation first (Potyka 2021). The supporters of a linked
    statement count as one support, the least of theirs (its weakest link: Pollock 2001).
    """
    start = Strengths(graph.base, frozenset(), 0, 0.0)
    return evaluated(graph, model, start, range(graph.size), followers(graph, model), bounds or Bounds())


def reevaluate(
    graph: Weighted,
    model: StrengthModel,
    before: Strengths,
    changed: Iterable[int],
    bounds: Bounds | None = None,
) -> Strengths:
    """The strengths after a change: those of the changed statements and of what follows from them are found anew.

    `before` are the strengths of the graph as it was. `changed` are the statements that are new, or whose base score
    or incoming relations have changed. Iterations and residual are those of circles met now.
    """
    follow = followers(graph, model)
    return evaluated(graph, model, before, reachable(follow, changed), follow, bounds or Bounds())


def value_of(graph: Weighted, model: StrengthModel, values: Sequence[float]) -> Callable[[int], float]:
    """The function that gives a statement's strength from those of its sources, as they stand in `values`."""
    formula, linked = FORMULAS[model], graph.linked
    base, attackers, supporters = graph.base, graph.attackers, graph.supporters

    def value(node: int) -> float:
        supports = [values[source] * weight for source, weight in supporters[node]]
        if node in linked and supports:
            supports = [min(supports)]
        return formula(base[node], [values[source] * weight for source, weight in attackers[node]], supports)

    return value


def followers(graph: Weighted, model: StrengthModel) -> Follow:
    """The function that gives the statements whose strengths rest on a statement's."""
    if model is StrengthModel.H_CATEGORISER:
        return graph.attacked.__getitem__
    attacked, supported = graph.attacked, graph.supported
    return lambda node: attacked[node] + supported[node]


def evaluated(
    graph: Weighted,
    model: StrengthModel,
    before: Strengths,
    nodes: Collection[int],
    follow: Follow,
    bounds: Bounds,
) -> Strengths:
    """The strengths where those of some nodes, which hold all that `follow` leads to from them, are found anew."""
    values = [*before.values, *graph.base[len(before.values) :]]
    value = value_of(graph, model, values)
    ready, circles = topological(graph.size, nodes, follow)
    for node in ready:
        values[node] = value(node)
    unsettled, iterations, residual = before.unsettled.difference(nodes), 0, 0.0
    for circle in circles:
        if len(circle) == 1 and circle[0] not in follow(circle[0]):
            values[circle[0]] = value(circle[0])
            continue
        for node in circle:
            values[node] = graph.base[node]
        moving = _moving(graph, model, circle, values)
        rounds, moved = settle(moving, bounds)
        for node, strength in zip(circle, moving.strengths(), strict=True):
            values[node] = strength
        iterations, residual = max(iterations, rounds), max(residual, moved)
        if moved > bounds.tolerance:
            unsettled |= set(circle)
    return Strengths(values, frozenset(reachable(follow, unsettled)), iterations, residual)


def _moving(graph: Weighted, model: StrengthModel, circle: Sequence[int], values: list[float]) -> Circle:
    if len(circle) < MANY:
        return Listed(circle, value_of(graph, model, values), values)
    from argumentation.gradual.arrays import Arrays  # Few need numpy, which takes 0.1 s to import.

    return Arrays(graph, model, circle, values)
