"""Changes of a weighted graph that leave the graph itself as it is."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from argumentation.bipolar.graph import Relation
from argumentation.gradual.edits import (
    relations_of,
    with_base,
    with_relation,
    with_statement,
    without_relation,
    without_statement,
)
from argumentation.gradual.weighted import WeightedGraph


@dataclass(frozen=True, slots=True)
class AddStatement:
    """One more statement, which has the next number: the size of the graph so far."""

    base: float | None
    """None if it is derived and unrated."""
    linked: bool = False
    derived: bool = False


@dataclass(frozen=True, slots=True)
class RemoveStatement:
    """A statement goes, with its relations. What is derived and was supported by it alone falls then."""

    statement: int


@dataclass(frozen=True, slots=True)
class RateStatement:
    """A statement has another base score."""

    statement: int
    base: float


@dataclass(frozen=True, slots=True)
class AddRelation:
    """One more relation, or another weight for the same one."""

    relation: Relation
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class RemoveRelation:
    """A relation goes, if it is there."""

    relation: Relation


Change = AddStatement | RemoveStatement | RateStatement | AddRelation | RemoveRelation


class UnknownStatementError(ValueError):
    """A change names a statement that the graph doesn't have, or not any more."""


@dataclass(slots=True)
class ChangedGraph:
    """A graph after changes, and what they have changed."""

    graph: WeightedGraph
    rated: set[int] = field(default_factory=set[int])
    """Statements that are new, or have another base score."""
    relations: set[Relation] = field(default_factory=set[Relation])
    """Relations that have come or gone, or have another weight."""

    @property
    def reweighed(self) -> set[int]:
        """The statements that are new, or whose base score or incoming relations have changed: what differs follows from them."""
        return self.rated | {relation.target for relation in self.relations}


def apply_changes(graph: WeightedGraph, changes: Iterable[Change]) -> ChangedGraph:
    """The graph after changes, in their order; raises UnknownStatementError. Scores and weights are between 0 and 1."""
    result = ChangedGraph(graph)
    for change in changes:
        _check(result.graph, change)
        _change(result, change)
    return result


def _change(result: ChangedGraph, change: Change) -> None:
    graph = result.graph
    match change:
        case AddStatement(base, linked, derived):
            result.rated.add(graph.size)
            result.graph = with_statement(graph, base, linked=linked, derived=derived)
        case RemoveStatement(statement):
            result.relations.update(relations_of(graph, statement))
            result.graph = without_statement(graph, statement)
        case RateStatement(statement, base):
            result.rated.add(statement)
            result.graph = with_base(graph, statement, base)
        case AddRelation(relation, weight):
            result.relations.add(relation)
            result.graph = with_relation(graph, relation, weight)
        case RemoveRelation(relation):
            result.relations.add(relation)
            result.graph = without_relation(graph, relation)


def _check(graph: WeightedGraph, change: Change) -> None:
    match change:
        case AddStatement():
            return
        case RemoveStatement(statement) | RateStatement(statement):
            named = [statement]
        case AddRelation(relation) | RemoveRelation(relation):
            named = [relation.source, relation.target]
    for statement in named:
        if not 0 <= statement < graph.size or statement in graph.absent:
            raise UnknownStatementError(statement)
