"""Weighted graphs that differ from another in one respect. What is alike is shared; neither is changed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from argumentation.bipolar.graph import Relation, RelationKind
from argumentation.columns import Edited, Incoming
from argumentation.gradual.weighted import WeightedGraph

_Item = TypeVar("_Item")


def with_statement(graph: WeightedGraph, base: float | None, *, linked: bool, derived: bool) -> WeightedGraph:
    """The graph with one more statement, which has the next number; its base score is None if it is derived and unrated."""
    new = frozenset({graph.size})
    return replace(
        graph,
        base=_changed(graph.base, graph.size, 0.0 if base is None else base),
        attackers=_changed(graph.attackers, graph.size, []),
        supporters=_changed(graph.supporters, graph.size, []),
        attacked=_changed(graph.attacked, graph.size, []),
        supported=_changed(graph.supported, graph.size, []),
        linked=graph.linked | new if linked else graph.linked,
        derived=graph.derived | new if derived else graph.derived,
        unrated=graph.unrated | new if base is None else graph.unrated,
    )


def with_base(graph: WeightedGraph, statement: int, base: float) -> WeightedGraph:
    """The graph with another base score of a statement."""
    return replace(graph, base=_changed(graph.base, statement, base), unrated=graph.unrated - {statement})


def with_relation(graph: WeightedGraph, relation: Relation, weight: float) -> WeightedGraph:
    """The graph with a relation of this weight, instead of the same one of another weight if there was one."""
    _, source, target = relation
    rest = without_relation(graph, relation)
    incoming, outgoing = _sides(rest, relation.kind)
    return _relating(
        rest,
        relation.kind,
        _changed(incoming, target, [*incoming[target], (source, weight)]),
        _changed(outgoing, source, [*outgoing[source], target]),
    )


def without_relation(graph: WeightedGraph, relation: Relation) -> WeightedGraph:
    """The graph without a relation; the same graph if there is none such."""
    kind, source, target = relation
    incoming, outgoing = _sides(graph, kind)
    if target not in outgoing[source]:
        return graph
    kept = [pair for pair in incoming[target] if pair[0] != source]
    others = [each for each in outgoing[source] if each != target]
    return _relating(graph, kind, _changed(incoming, target, kept), _changed(outgoing, source, others))


def without_statement(graph: WeightedGraph, statement: int) -> WeightedGraph:
    """The graph without a statement and its relations; the other statements keep their numbers."""
    for relation in relations_of(graph, statement):
        graph = without_relation(graph, relation)
    return replace(graph, absent=graph.absent | {statement})


def relations_of(graph: WeightedGraph, statement: int) -> list[Relation]:
    """The relations from a statement and to it."""
    return [
        relation
        for kind in RelationKind
        for incoming, outgoing in [_sides(graph, kind)]
        for relation in (
            *(Relation(kind, source, statement) for source, _ in incoming[statement]),
            *(Relation(kind, statement, target) for target in outgoing[statement] if target != statement),
        )
    ]


def whole(graph: WeightedGraph) -> WeightedGraph:
    """The same graph as one that was never edited, for work on all of it."""
    return replace(
        graph,
        base=_whole(graph.base),
        attackers=_whole(graph.attackers),
        supporters=_whole(graph.supporters),
        attacked=_whole(graph.attacked),
        supported=_whole(graph.supported),
    )


def _whole(items: Sequence[_Item]) -> Sequence[_Item]:
    return items.whole if isinstance(items, Edited) else items


def _sides(graph: WeightedGraph, kind: RelationKind) -> tuple[Sequence[Incoming], Sequence[list[int]]]:
    if kind is RelationKind.ATTACK:
        return graph.attackers, graph.attacked
    return graph.supporters, graph.supported


def _relating(
    graph: WeightedGraph, kind: RelationKind, incoming: Sequence[Incoming], outgoing: Sequence[list[int]]
) -> WeightedGraph:
    if kind is RelationKind.ATTACK:
        return replace(graph, attackers=incoming, attacked=outgoing)
    return replace(graph, supporters=incoming, supported=outgoing)


def _changed(items: Sequence[_Item], index: int, item: _Item) -> Sequence[_Item]:
    """The items with another one at an index, or one more at their end."""
    if isinstance(items, list):  # Quick to copy.
        changed = items.copy()
        changed[index : index + 1] = [item]
        return changed
    edited = items if isinstance(items, Edited) else Edited(items, {})
    return edited.but(index, item)
