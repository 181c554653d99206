"""Strengths of all statements of a large graph: those that no cycle leads to layer by layer, the others by layers of components."""

from array import array
from typing import cast

import numpy as np
from numpy.typing import NDArray

from argumentation.columns import Rows, compact, grouped
from argumentation.digraphs import reachable
from argumentation.gradual.arrays import ArrayCycle
from argumentation.gradual.cycles import Bounds
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.strengths import Strengths, settle_cycle, value_of
from argumentation.gradual.weighted import WeightedGraph
from argumentation.layers import FEW, Nodes, ends, layers, strong_components


def evaluate_layers(graph: WeightedGraph, model: StrengthModel, bounds: Bounds) -> Strengths:
    """The strength of each statement of a graph whose relations are in columns; raises TimedOutError."""
    return _Evaluation(graph, model, bounds).strengths()


class _Evaluation:
    def __init__(self, graph: WeightedGraph, model: StrengthModel, bounds: Bounds) -> None:
        self._graph, self._model, self._bounds = graph, model, bounds
        self._values = array("d", graph.base)
        self._value = value_of(graph, model, self._values)
        self._after = _followers(graph, model)
        self._not_converged: set[int] = set()
        self._iterations, self._residual = 0, 0.0

    def strengths(self) -> Strengths:
        left = np.full(self._graph.size, fill_value=True)
        for layer in layers(self._after):
            self._fill(layer)
            left[layer] = False
        self._fill_cyclic(left)
        unsettled = reachable(self._after.__getitem__, self._not_converged)
        return Strengths(self._values, frozenset(unsettled), self._iterations, self._residual)

    def _fill(self, nodes: Nodes) -> None:
        """Find the strengths of nodes that rest on those found so far alone."""
        self._bounds.deadline.check()
        if len(nodes) < FEW:
            for node in nodes.tolist():
                self._values[node] = self._value(node)
        else:
            some = ArrayCycle(self._graph, self._model, nodes, self._values)
            np.asarray(self._values)[nodes] = some.formulas(some.strengths)

    def _fill_cyclic(self, left: NDArray[np.bool]) -> None:
        """The same of what is in cycles or follows from them, of which nothing is found yet."""
        nodes = np.flatnonzero(left)
        place = np.cumsum(left) - 1
        sources, targets = ends(self._after)
        start, end = place[sources[left[sources]]], place[targets[left[sources]]]
        found = strong_components(grouped(len(nodes), compact(start), compact(end)))
        number = np.empty(len(nodes), np.intp)
        for index, members in enumerate(found):
            number[members] = index
        looping = np.bincount(number[start[start == end]], minlength=len(found)) > 0
        one, other = number[start], number[end]
        between = one != other
        for layer in layers(grouped(len(found), compact(one[between]), compact(other[between]))):
            chosen: list[list[int]] = [found[index] for index in layer.tolist()]
            self._fill(nodes[[members[0] for members in chosen if len(members) == 1]])
            for members in chosen:
                if len(members) > 1 or looping[number[members[0]]]:
                    self._settle(nodes[members])

    def _settle(self, cycle: Nodes) -> None:
        members = cycle.tolist()
        evaluations, residual = settle_cycle(self._graph, self._model, members, self._values, self._bounds)
        self._iterations = max(self._iterations, evaluations)
        self._residual = max(self._residual, residual)
        if residual > self._bounds.tolerance:
            self._not_converged.update(members)


def _followers(graph: WeightedGraph, model: StrengthModel) -> Rows[int]:
    """By statement, those whose strengths rest on its own."""
    sources, targets = ends(cast("Rows[int]", graph.supported))
    if model is StrengthModel.H_CATEGORISER:
        starting = np.isin(targets, np.array(sorted(graph.unrated), np.intp))
        sources, targets = sources[starting], targets[starting]
    attackers, attacked = ends(cast("Rows[int]", graph.attacked))
    both = np.concatenate((attackers, sources)), np.concatenate((attacked, targets))
    return grouped(graph.size, *(compact(column.astype(np.intc)) for column in both))
