"""Strengths of the statements of a weighted graph: exact where no cycle is, iterated in cycles."""

from collections.abc import Collection, Iterable

from argumentation.columns import in_columns
from argumentation.digraphs import Follow, components, reachable, topological_order, within_reach
from argumentation.gradual.cycles import Bounds
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.strengths import Strengths, settle_cycle, value_of
from argumentation.gradual.weighted import WeightedGraph

PART = 20
"""Where a change may reach a larger part of many statements than one in so many, all are judged anew."""


def evaluate(graph: WeightedGraph, model: StrengthModel, bounds: Bounds | None = None) -> Strengths:
    """The strength of each statement; raises TimedOutError past the deadline.

    A source's strength is multiplied by the weight of its relation first (Potyka 2021). The supporters of a linked
    statement count as one support, the least of theirs (its weakest link: Pollock 2001).
    """
    if graph.in_columns:
        # Few need numpy, which takes 0.1 s to import.
        from argumentation.gradual.layered import evaluate_layers

        return evaluate_layers(graph, model, bounds or Bounds())
    start = Strengths(graph.base, frozenset(), 0, 0.0)
    return evaluate_from(graph, model, start, range(graph.size), followers(graph, model), bounds or Bounds())


def reevaluate(
    graph: WeightedGraph,
    model: StrengthModel,
    before: Strengths,
    changed: Iterable[int],
    bounds: Bounds | None = None,
) -> Strengths:
    """The strengths after a change: those of the changed statements and of what follows from them are evaluated again.

    `before` are the strengths of the graph as it was. `changed` are the statements that are new, or whose base score
    or incoming relations have changed. Iterations and residual are those of cycles met now.
    """
    follow, bounds = followers(graph, model), bounds or Bounds()
    most = graph.size // PART if graph.in_columns else graph.size
    nodes = within_reach(follow, changed, most)
    if nodes is None:
        return evaluate(graph, model, bounds)
    return evaluate_from(graph, model, before, nodes, follow, bounds)


def circular(graph: WeightedGraph, model: StrengthModel) -> frozenset[int]:
    """The statements whose own strength comes back to them through supports."""
    if model is StrengthModel.H_CATEGORISER:
        return frozenset()
    if in_columns(graph.supported):
        from argumentation.layers import strong_components

        found = strong_components(graph.supported)
    else:
        found = components(graph.supported)
    return frozenset(node for members in found if len(members) > 1 for node in members)


def followers(graph: WeightedGraph, model: StrengthModel) -> Follow:
    """The function that gives the statements whose strengths rest on a statement's."""
    if model is not StrengthModel.H_CATEGORISER:
        return graph.following
    attacked, supported, starting = graph.attacked, graph.supported, graph.unrated
    return lambda node: attacked[node] + [each for each in supported[node] if each in starting]


def evaluate_from(
    graph: WeightedGraph,
    model: StrengthModel,
    before: Strengths,
    nodes: Collection[int],
    follow: Follow,
    bounds: Bounds,
) -> Strengths:
    """The strengths where those of some nodes, which hold all that `follow` leads to from them, are found anew."""
    values = [*before.values, *graph.base[len(before.values) :]]
    value = value_of(graph, model, values)
    ready, cycles = topological_order(graph.size, nodes, follow)
    for node in bounds.deadline.during(ready):
        values[node] = value(node)
    not_converged, iterations, residual = before.not_converged.difference(nodes), 0, 0.0
    for cycle in cycles:
        if len(cycle) == 1 and cycle[0] not in follow(cycle[0]):
            values[cycle[0]] = value(cycle[0])
            continue
        evaluations, left = settle_cycle(graph, model, cycle, values, bounds)
        iterations, residual = max(iterations, evaluations), max(residual, left)
        if left > bounds.tolerance:
            not_converged |= set(cycle)
    return Strengths(values, frozenset(reachable(follow, not_converged)), iterations, residual)
