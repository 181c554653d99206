"""Cycles of thousands of statements, whose strengths numpy moves all at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from argumentation.gradual.evaluation import starting_from_grounds
from argumentation.gradual.models import LARGEST_EXPONENT, StrengthModel
from argumentation.gradual.weighted import Incoming, WeightedGraph

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
    """A cycle whose formulas are those of `argumentation.gradual.models`, here as an aggregation and an influence.

    DF-QuAD aggregates by products, the others by sums (Mossakowski & Neuhaus 2018).
    """

    def __init__(
        self, graph: WeightedGraph, model: StrengthModel, cycle: Sequence[int], values: Sequence[float]
    ) -> None:
        place = {node: index for index, node in enumerate(cycle)}
        supported = () if model is StrengthModel.H_CATEGORISER else cycle
        starting = starting_from_grounds(graph, model).intersection(cycle)
        self._attacks = _relations(cycle, graph.attackers, place)
        self._supports, self._linked = _supports(supported, graph, place)
        self._grounds, self._linked_grounds = _supports(starting, graph, place)
        self._counts_grounds_twice = model is StrengthModel.EULER_BASED
        self._size = len(cycle)
        self._base = np.array([graph.base[node] for node in cycle])
        around = np.array([values[node] for node in place])
        self.strengths, self._outside = around[: self._size], around[self._size :]
        self._aggregate = self._gain if model is StrengthModel.DF_QUAD else self._energy
        self._influence = _INFLUENCES[model]

    def slopes(self, strengths: Numbers) -> Numbers:
        values = np.concatenate((strengths, self._outside))
        base, aggregate = self._start(values), self._aggregate(values)
        if self._counts_grounds_twice:
            aggregate -= base - self._base
        return self._influence(base, aggregate) - strengths

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


def _supports(
    nodes: Iterable[int], graph: WeightedGraph, place: dict[int, int]
) -> tuple[_Relations, _Relations]:
    """The supports of nodes, those of linked ones apart."""
    linked = [node for node in nodes if node in graph.linked]
    loose = [node for node in nodes if node not in graph.linked]
    return _relations(loose, graph.supporters, place), _relations(linked, graph.supporters, place)


def _relations(nodes: Iterable[int], incoming: Sequence[Incoming], place: dict[int, int]) -> _Relations:
    """The relations to nodes. Sources that have no place yet are given one."""
    related = [node for node in nodes if incoming[node]]
    counts = np.array([len(incoming[node]) for node in related], dtype=np.intp)
    pairs = [pair for node in related for pair in incoming[node]]
    sources = [source for source, _ in pairs]
    place |= {source: index for index, source in enumerate(set(sources) - place.keys(), len(place))}
    return _Relations(
        np.array([place[node] for node in related], dtype=np.intp),
        np.cumsum(counts) - counts,
        np.array([place[source] for source in sources], dtype=np.intp),
        np.array([weight for _, weight in pairs], dtype=np.float64),
    )


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
