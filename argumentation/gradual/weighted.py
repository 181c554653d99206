"""Bipolar graphs with base scores and weights (edge-weighted QBAFs: Potyka 2021)."""

from collections.abc import Sequence
from dataclasses import dataclass

from argumentation.bipolar.graph import BipolarGraph, Pair

Incoming = Sequence[tuple[int, float]]
"""Where relations to a statement come from, with their weights."""


@dataclass(frozen=True, slots=True)
class WeightedGraph:
    """A bipolar graph by statement, with base scores and weights between 0 and 1."""

    base: Sequence[float]
    attackers: Sequence[Incoming]
    supporters: Sequence[Incoming]
    attacked: Sequence[list[int]]
    supported: Sequence[list[int]]
    linked: frozenset[int] = frozenset()
    derived: frozenset[int] = frozenset()
    """Statements that need a ground to stand."""
    unrated: frozenset[int] = frozenset()
    """Derived statements without a base score of their own, which is 0 here.

    By models that lift nothing from 0 (all but `LIFTING`) the strongest of their grounds is their base score instead.
    """
    absent: frozenset[int] = frozenset()
    """Statements that were removed. They keep their numbers, without any relation."""

    @property
    def size(self) -> int:
        """The number of statements, with those that were removed."""
        return len(self.base)

    def bipolar(self, least: float = 0.0) -> BipolarGraph:
        """The graph without numbers, and without attacks of less than the least weight."""
        attacks = [
            (source, target)
            for target, attackers in enumerate(self.attackers)
            for source, weight in attackers
            if weight >= least
        ]
        supports = [(source, target) for source, targets in enumerate(self.supported) for target in targets]
        return BipolarGraph(self.size, sorted(attacks), supports, self.linked, self.derived)


def weighted_graph(
    bipolar: BipolarGraph,
    base: Sequence[float],
    attack_weights: Sequence[float] | None = None,
    support_weights: Sequence[float] | None = None,
    unrated: frozenset[int] = frozenset(),
) -> WeightedGraph:
    """A bipolar graph with base scores by statement and weights in the order of attacks and of supports, 1 if None."""
    attackers, attacked = _adjacency(bipolar.size, bipolar.attacks, attack_weights)
    supporters, supported = _adjacency(bipolar.size, bipolar.supports, support_weights)
    return WeightedGraph(
        base, attackers, supporters, attacked, supported, bipolar.linked, bipolar.derived, unrated
    )


def _adjacency(
    size: int, pairs: Sequence[Pair], weights: Sequence[float] | None
) -> tuple[list[list[tuple[int, float]]], list[list[int]]]:
    sources: list[list[tuple[int, float]]] = [[] for _ in range(size)]
    targets: list[list[int]] = [[] for _ in range(size)]
    for (source, target), weight in zip(pairs, weights or [1.0] * len(pairs), strict=True):
        sources[target].append((source, weight))
        targets[source].append(target)
    return sources, targets
