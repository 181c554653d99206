"""Cycles of thousands of statements, whose strengths numpy moves all at once."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from argumentation.columns import Incoming, in_columns
from argumentation.gradual.models import LARGEST_EXPONENT, StrengthModel
from argumentation.gradual.weighted import WeightedGraph, starting_from_grounds
from argumentation.layers import gather

Numbers = NDArray[np.float64]
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class _Relations:
    """Relations by target: those of `targets[i]` are from `starts[i]` on."""

    targets: Places
    starts: Places
    sources: Places
    weights: Numbers

    def arriving(self, strengths: Numbers) -> Numbers:
        """What each source's strength comes to, by relation."""
        return strengths[self.sources] * self.weights


class ArrayCycle:
    """The statements of a cycle, or others whose formulas are evaluated at once.

    The formulas are those of `argumentation.gradual.models`, here as an aggregation and an influence. DF-QuAD aggregates by
    products, the others by sums (Mossakowski & Neuhaus 2018). The strengths of all statements are in `values`; those of the
    cycle are written there as they move, if that is an array.
    """

    def __init__(
        self,
        graph: WeightedGraph,
        model: StrengthModel,
        cycle: Sequence[int] | Places,
        values: Sequence[float],
    ) -> None:
        self._nodes = np.asarray(cycle, np.intp)
        self._size = len(self._nodes)
        self._values = np.asarray(values, np.float64)
        self._base = _chosen(graph.base, self._nodes)
        linked = self._among(graph.linked)
        starting = self._among(starting_from_grounds(graph, model))
        supported = np.full(self._size, model is not StrengthModel.H_CATEGORISER)
        self._attacks = self._relations(graph.attackers, np.full(self._size, fill_value=True))
        self._supports = self._relations(graph.supporters, supported & ~linked)
        self._linked = self._relations(graph.supporters, supported & linked)
        self._grounds = self._relations(graph.supporters, starting & ~linked)
        self._linked_grounds = self._relations(graph.supporters, starting & linked)
        self._counts_grounds_twice = model is StrengthModel.EULER_BASED
        self.strengths = self._values[self._nodes]
        self._aggregate = self._gain if model is StrengthModel.DF_QUAD else self._energy
        self._influence = _INFLUENCES[model]

    def slopes(self, strengths: Numbers) -> Numbers:
        return self.formulas(strengths) - strengths

    def formulas(self, strengths: Numbers) -> Numbers:
        """What the formulas make of these strengths, and of those of other statements."""
        values = self._values
        values[self._nodes] = strengths
        base, aggregate = self._start(values), self._aggregate(values)
        if self._counts_grounds_twice:
            aggregate -= base - self._base
        return self._influence(base, aggregate)

    def _among(self, some: frozenset[int]) -> NDArray[np.bool]:
        return np.array([node in some for node in self._nodes.tolist()], bool)

    def _relations(self, incoming: Sequence[Incoming], chosen: NDArray[np.bool]) -> _Relations:
        """The relations to the statements that are chosen."""
        places = np.flatnonzero(chosen)
        counts, sources, weights = _gathered(incoming, self._nodes[places])
        return _Relations(places[counts > 0], (np.cumsum(counts) - counts)[counts > 0], sources, weights)

    def _start(self, values: Numbers) -> Numbers:
        """The base scores; of statements without one the strongest ground."""
        base = self._base.copy()
        base[self._grounds.targets] = np.maximum.reduceat(
            self._grounds.arriving(values), self._grounds.starts
        )
        base[self._linked_grounds.targets] = _weakest(self._linked_grounds, values)
        return base

    def combined(self, start: Numbers | None, *terms: tuple[float, Numbers]) -> Numbers:
        total = np.zeros(self._size) if start is None else start.copy()
        for weight, vector in terms:
            total += weight * vector
        return total

    def largest(self, vector: Numbers) -> float:
        return float(np.abs(vector).max())

    def _gain(self, values: Numbers) -> Numbers:
        """By how much what the attacks leave, Π(1 - attack), exceeds what the supports leave."""
        unattacked, unsupported = np.ones(self._size), np.ones(self._size)
        for left, some in ((unattacked, self._attacks), (unsupported, self._supports)):
            left[some.targets] = np.multiply.reduceat(1 - some.arriving(values), some.starts)
        unsupported[self._linked.targets] = 1 - _weakest(self._linked, values)
        return unattacked - unsupported

    def _energy(self, values: Numbers) -> Numbers:
        """The sum of supports less that of attacks."""
        energy = np.zeros(self._size)
        energy[self._supports.targets] = _sums(self._supports, values)
        energy[self._linked.targets] = _weakest(self._linked, values)
        energy[self._attacks.targets] -= _sums(self._attacks, values)
        return energy


def _chosen(numbers: Sequence[float], nodes: Places) -> Numbers:
    if isinstance(numbers, array):
        return np.asarray(numbers)[nodes]
    return np.array([numbers[node] for node in nodes.tolist()], np.float64)


def _gathered(incoming: Sequence[Incoming], nodes: Places) -> tuple[Places, Places, Numbers]:
    """How many relations lead to each node, and their sources and weights."""
    if in_columns(incoming):
        counts, (sources, weights) = gather(incoming, nodes)
        return counts, sources, weights
    numbers: list[int] = nodes.tolist()
    rows = [incoming[node] for node in numbers]
    pairs = [pair for row in rows for pair in row]
    sources = np.array([source for source, _ in pairs], np.intp)
    return np.array([len(row) for row in rows], np.intp), sources, np.array([weight for _, weight in pairs])


def _weakest(relations: _Relations, strengths: Numbers) -> Numbers:
    """By target, the least of what arrives."""
    return np.minimum.reduceat(relations.arriving(strengths), relations.starts)


def _sums(relations: _Relations, strengths: Numbers) -> Numbers:
    return np.add.reduceat(relations.arriving(strengths), relations.starts)


def _df_quad(base: Numbers, gain: Numbers) -> Numbers:
    return base + np.where(gain > 0, 1 - base, base) * gain


def _quadratic_energy(base: Numbers, energy: Numbers) -> Numbers:
    square = energy * energy
    return base + np.where(energy > 0, 1 - base, -base) * (square / (1 + square))


def _euler_based(base: Numbers, energy: Numbers) -> Numbers:
    return 1 - (1 - base * base) / (1 + base * np.exp(np.minimum(energy, LARGEST_EXPONENT)))


def _h_categoriser(base: Numbers, energy: Numbers) -> Numbers:
    return base / (1 - energy)


_INFLUENCES: Mapping[StrengthModel, Callable[[Numbers, Numbers], Numbers]] = {
    StrengthModel.DF_QUAD: _df_quad,
    StrengthModel.QUADRATIC_ENERGY: _quadratic_energy,
    StrengthModel.EULER_BASED: _euler_based,
    StrengthModel.H_CATEGORISER: _h_categoriser,
}
