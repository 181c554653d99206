"""Strengths by plain recursion over a graph without cycles, and weighted graphs at random."""

import math
from collections.abc import Sequence

from hypothesis import strategies as st

from argumentation.bipolar.graph import BipolarGraph
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.weighted import WeightedGraph, weighted_graph
from tests.support.plain_bipolar import bipolar_graphs

SCORES = st.sampled_from([0.0, 0.25, 0.5, 1.0]) | st.floats(0, 1, allow_subnormal=False)


@st.composite
def weighted_graphs(draw: st.DrawFn, *, acyclic: bool, most: int = 7, relations: int = 12) -> WeightedGraph:
    """Small graphs with any scores and weights; relations go upwards if there are to be no cycles."""
    graph = draw(bipolar_graphs(most, relations))
    attacks, supports = (
        [(a, b) for a, b in pairs if a < b or not acyclic] for pairs in (graph.attacks, graph.supports)
    )

    def scores(count: int) -> list[float]:
        return draw(st.lists(SCORES, min_size=count, max_size=count))

    bipolar = BipolarGraph(graph.size, attacks, supports, graph.linked)
    return weighted_graph(bipolar, scores(graph.size), scores(len(attacks)), scores(len(supports)))


def strength(graph: WeightedGraph, model: StrengthModel, node: int) -> float:
    """The strength of a statement of a graph without cycles."""
    attacks = [weight * strength(graph, model, source) for source, weight in graph.attackers[node]]
    supports = [weight * strength(graph, model, source) for source, weight in graph.supporters[node]]
    if node in graph.linked:
        supports = sorted(supports)[:1]
    return combined(model, graph.base[node], attacks, supports)


def combined(model: StrengthModel, base: float, attacks: Sequence[float], supports: Sequence[float]) -> float:
    """The formulas as the papers have them."""
    energy = sum(supports) - sum(attacks)
    match model:
        case StrengthModel.DF_QUAD:
            against, in_favour = (1 - math.prod(1 - each for each in some) for some in (attacks, supports))
            if against >= in_favour:
                return base - base * abs(in_favour - against)
            return base + (1 - base) * abs(in_favour - against)
        case StrengthModel.QUADRATIC_ENERGY:
            return base - base * _impact(-energy) + (1 - base) * _impact(energy)
        case StrengthModel.EULER_BASED:
            return 1 - (1 - base**2) / (1 + base * math.e**energy)
        case StrengthModel.H_CATEGORISER:
            return base / (1 + sum(attacks))


def _impact(energy: float) -> float:
    return max(energy, 0) ** 2 / (1 + max(energy, 0) ** 2)
