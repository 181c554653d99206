"""What strengths and base scores count as, beside what a graph gives: for whoever reads an export without the rules of the model."""

from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from argument_store.graph import Graph, Node, Relationship, Value
from argument_store.model import Polarity, label_of
from argument_store.model.vocabulary import Basis, EvidenceKind, Modality, Standing
from argument_store.model.weights import DENIES_FROM, base_score, effective_strength

_POLARITIES = frozenset(Polarity)


def with_effective(graph: Graph) -> Graph:
    """The graph with `effectiveStrength` and `limits` on relations between statements, and `effectiveBaseScore` on statements."""
    nodes = {id_: _rated(node) for id_, node in graph.nodes.items()}
    relationships = {key: _weighed(item) for key, item in graph.relationships.items()}
    return Graph(nodes, relationships)


def strength_of(relation: Relationship) -> float:
    """The effective strength of a relation between statements."""
    given = relation.properties
    basis = Basis.READER if given.get("basis") == Basis.READER else Basis.MAP
    return effective_strength(_number(given.get("strength")), basis, Polarity(relation.type))


def limits(relation: Relationship) -> bool:
    """Whether a relation limits its target without denying it."""
    return relation.type == Polarity.CONTRADICTS and strength_of(relation) < DENIES_FROM


def _weighed(item: Relationship) -> Relationship:
    if item.type not in _POLARITIES:
        return item
    derived = {"effectiveStrength": strength_of(item), "limits": limits(item)}
    return replace(item, properties=item.properties | derived)


def _rated(node: Node) -> Node:
    if "Statement" not in node.labels:
        return node
    label, given = label_of(node.id), node.properties
    default = Standing.DERIVED if label == "Argument" else Standing.ASSERTED
    standing = _one_of(Standing, given.get("standing")) or default
    of_evidence = _one_of(EvidenceKind, given.get("kind")) if label == "Evidence" else None
    certainty = of_evidence or _one_of(Modality, given.get("modality"))
    score = base_score(_number(given.get("baseScore")), standing, certainty)
    return replace(node, properties=node.properties | {"effectiveBaseScore": score})


def _number(value: Value | None) -> float | None:
    return value if isinstance(value, int | float) else None


_E = TypeVar("_E", bound=StrEnum)


def _one_of(names: type[_E], value: Value | None) -> _E | None:
    return next((name for name in names if name == value), None)
