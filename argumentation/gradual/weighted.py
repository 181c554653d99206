"""Bipolar graphs with base scores and weights (edge-weighted QBAFs: Potyka 2021)."""

from collections.abc import Sequence
from dataclasses import dataclass

from argumentation.bipolar.graph import BipolarGraph
from argumentation.columns import Incoming, Pairs, at_least, compact, in_columns, incoming, targets
from argumentation.gradual.models import LIFTING, StrengthModel


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

    @property
    def in_columns(self) -> bool:
        """Whether all relations are, as those of many are until they are edited."""
        return all(map(in_columns, (self.attackers, self.supporters, self.attacked, self.supported)))

    def following(self, statement: int) -> list[int]:
        """The statements that its relations lead to."""
        return [*self.attacked[statement], *self.supported[statement]]

    def bipolar(self, least: float = 0.0) -> BipolarGraph:
        """The graph without numbers, and without attacks of less than the least weight."""
        if in_columns(self.attackers) and in_columns(self.supported):
            from argumentation.layers import ends  # Few need numpy, which takes 0.1 s to import.

            attacked, attacker = ends(self.attackers)
            attacks = Pairs(compact(attacker), compact(attacked.astype("i")))
            supporter, supported = ends(self.supported)
            return BipolarGraph(
                self.size,
                at_least(attacks, self.attackers.columns[1], least),
                Pairs(compact(supporter.astype("i")), compact(supported)),
                self.linked,
                self.derived,
            )
        attacks = (
            (source, target)
            for target, attackers in enumerate(self.attackers)
            for source, weight in attackers
            if weight >= least
        )
        supports = ((source, target) for source, targets in enumerate(self.supported) for target in targets)
        return BipolarGraph(self.size, sorted(attacks), sorted(supports), self.linked, self.derived)


def weighted_graph(
    bipolar: BipolarGraph,
    base: Sequence[float],
    attack_weights: Sequence[float] | None = None,
    support_weights: Sequence[float] | None = None,
    unrated: frozenset[int] = frozenset(),
) -> WeightedGraph:
    """A bipolar graph with base scores by statement and weights in the order of attacks and of supports, 1 if None."""
    size, attacks, supports = bipolar.size, bipolar.attacks, bipolar.supports
    return WeightedGraph(
        base,
        incoming(size, attacks, attack_weights),
        incoming(size, supports, support_weights),
        targets(size, attacks),
        targets(size, supports),
        bipolar.linked,
        bipolar.derived,
        unrated,
    )


def starting_from_grounds(graph: WeightedGraph, model: StrengthModel) -> frozenset[int]:
    """The statements whose strongest ground is their base score: a step is as strong as its premises by any model."""
    return frozenset() if model in LIFTING else graph.unrated
