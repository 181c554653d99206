"""Strengths by plain recursion over a graph without cycles, and weighted graphs at random."""

import math
from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from argumentation.bipolar.graph import BipolarGraph
from argumentation.columns import Pairs
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.weighted import WeightedGraph, weighted_graph
from tests.support.plain_bipolar import bipolar_graphs

SCORES = st.sampled_from([0.0, 0.25, 0.5, 1.0]) | st.floats(0, 1, allow_subnormal=False)


@st.composite
def weighted_graphs(draw: st.DrawFn, *, acyclic: bool, most: int = 7, relations: int = 12) -> WeightedGraph:
    """Small graphs with any scores and weights; relations go upwards if there are to be no cycles."""
    graph = draw(bipolar_graphs(most, relations))
    drawn = ([(a, b) for a, b in pairs if a < b or not acyclic] for pairs in (graph.attacks, graph.supports))
    attacks, supports = map(Pairs.of, drawn) if isinstance(graph.attacks, Pairs) else drawn

    def scores(count: int) -> list[float]:
        return draw(st.lists(SCORES, min_size=count, max_size=count))

    bipolar = BipolarGraph(graph.size, attacks, supports, graph.linked, graph.derived)
    unrated = frozenset(node for node in graph.derived if draw(st.booleans()))
    base = [0.0 if node in unrated else score for node, score in enumerate(scores(graph.size))]
    return weighted_graph(bipolar, base, scores(len(attacks)), scores(len(supports)), unrated)


def strength(graph: WeightedGraph, model: StrengthModel, node: int) -> float:
    """The strength of a statement of a graph without cycles."""
    attackers, supporters = (
        {source: strength(graph, model, source) for source, _ in side[node]}
        for side in (graph.attackers, graph.supporters)
    )
    return value(graph, model, attackers | supporters, node)


def value(graph: WeightedGraph, model: StrengthModel, strengths: Mapping[int, float], node: int) -> float:
    """The value of the formula, given the strengths around a statement."""
    attacks = [weight * strengths[source] for source, weight in graph.attackers[node]]
    supports = sorted(weight * strengths[source] for source, weight in graph.supporters[node])
    if node in graph.linked:
        supports = supports[:1]
    base = graph.base[node]
    if node in graph.unrated and model in {StrengthModel.EULER_BASED, StrengthModel.H_CATEGORISER}:
        base = supports.pop() if supports else 0.0
    return combined(model, base, attacks, supports)


def by_runge_kutta(graph: WeightedGraph, model: StrengthModel, seconds: float, step: float) -> list[float]:
    """Where the continuous dynamics lead from the base scores in so much time, by the classical method of order 4."""

    def slopes(strengths: Sequence[float]) -> list[float]:
        each = dict(enumerate(strengths))
        return [value(graph, model, each, node) - strength for node, strength in each.items()]

    def moved(strengths: Sequence[float], share: float, by: Sequence[float]) -> list[float]:
        return [strength + share * move for strength, move in zip(strengths, by, strict=True)]

    strengths = list(graph.base)
    for _ in range(round(seconds / step)):
        first = slopes(strengths)
        second = slopes(moved(strengths, step / 2, first))
        third = slopes(moved(strengths, step / 2, second))
        fourth = slopes(moved(strengths, step, third))
        total = [a + 2 * b + 2 * c + d for a, b, c, d in zip(first, second, third, fourth, strict=True)]
        strengths = moved(strengths, step / 6, total)
    return strengths


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
