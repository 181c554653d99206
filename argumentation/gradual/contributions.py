"""What each relation to a statement adds to its strength, or takes."""

from dataclasses import dataclass

from argumentation.bipolar.graph import Relation, RelationKind
from argumentation.digraphs import reachable
from argumentation.gradual.cycles import Bounds
from argumentation.gradual.edits import without_relation
from argumentation.gradual.evaluation import evaluate_from, followers
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.strengths import Strengths
from argumentation.gradual.weighted import WeightedGraph


@dataclass(frozen=True, slots=True)
class Contribution:
    """The strength of the relation's target, less what it would be without the relation."""

    relation: Relation
    value: float


def contributions(
    graph: WeightedGraph, model: StrengthModel, strengths: Strengths, node: int, bounds: Bounds | None = None
) -> list[Contribution]:
    """What each attack on a statement and each support contributes to its strength, in the order of the graph.

    Contribution by removal (Delobelle & Villata 2019; Kampik et al. 2024), of relations where theirs is of arguments: a
    statement that bears on this one in several ways has one for each. They need not add up to the whole. Of the premises
    of a linked statement only the weakest has any: less than 0 if what is left without it is stronger.
    """
    cycle = _cycle(graph, model, node)

    def of(relation: Relation) -> Contribution:
        rest = without_relation(graph, relation)
        follow = followers(rest, model)
        found = evaluate_from(
            rest,
            model,
            strengths,
            cycle,
            lambda each: [following for following in follow(each) if following in cycle],
            bounds or Bounds(),
        )
        return Contribution(relation, strengths.values[node] - found.values[node])

    attacks = [of(Relation(RelationKind.ATTACK, source, node)) for source, _ in graph.attackers[node]]
    return attacks + [
        of(Relation(RelationKind.SUPPORT, source, node)) for source, _ in graph.supporters[node]
    ]


def _cycle(graph: WeightedGraph, model: StrengthModel, node: int) -> set[int]:
    """A node with all that both lead to it and follow from it."""
    follow = followers(graph, model)
    upstream = reachable(
        lambda each: [source for source, _ in (*graph.attackers[each], *graph.supporters[each])], [node]
    )
    return reachable(lambda each: [following for following in follow(each) if following in upstream], [node])
