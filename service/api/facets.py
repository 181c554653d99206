"""Counts beside a page of claims or evidence: how many of all its items are of each sort."""

from typing import Any, Generic, TypeVar

import strawberry

from service.api.connections import Connection
from service.api.declare import derived, same, sourced
from service.api.entities import Actor, Document, Issue
from service.api.enums import ClaimKind, ClaimRole, EvidenceKind, Modality
from service.api.statements import ROLE, Claim, Evidence
from service.plan.sources import Child

T = TypeVar("T")
_MOST = 100
_COUNT = "How many of the items are so."


@strawberry.type(name="Count", description="A value, and how many items have it.")
class ValueCount(Generic[T]):
    """A count by a value."""

    value: T = derived("{value}", "The value.")
    count: int = derived("{count}", _COUNT)


@strawberry.type(name="Count", description="A node, and how many items have to do with it.")
class NodeCount(Generic[T]):
    """A count by a node."""

    node: T = same("The node.", this="{value}")
    count: int = derived("{count}", _COUNT)


def _counted(clauses: str, order: str, description: str) -> Any:
    """Counts by the `{value}` that clauses find for an item."""
    counts = f"{{items}} {clauses} WITH {{value}}, count(DISTINCT {{that}}) AS {{count}}"
    source = Child(
        f"{counts} ORDER BY {{count}} DESC, {order} LIMIT {_MOST}",
        {"value": "{value}", "count": "{count}"},
        f"{{count}} DESC, {order}",
    )
    return sourced(source, description)


def _values(expression: str, description: str) -> Any:
    clauses = (
        f"WITH {{that}}, {expression.replace('{this}', '{that}')} AS {{value}} WHERE {{value}} IS NOT NULL"
    )
    return _counted(clauses, "{value}", f"By {description}, the most frequent first.")


def _nodes(pattern: str, description: str) -> Any:
    return _counted(
        f"MATCH {pattern}", "{value}.id", f"By {description}, the most frequent first; at most {_MOST}."
    )


def _actors() -> Any:
    return _nodes("({that})-[:MENTIONS|ASSERTS|DENIES]-({value}:Actor)", "actor that `where: {actor}` names")


def _issues() -> Any:
    return _nodes(
        "({that})-[:ABOUT]->(:Issue)-[:PART_OF*0..]->({value}:Issue)", "issue, its sub-issues included"
    )


def _documents() -> Any:
    return _nodes("({that})-[:FROM]->({value}:Document)", "document")


@strawberry.type(description="Counts of all claims of a connection, whatever the page shows.")
class ClaimFacets:
    """Facets of claims."""

    kinds: list[ValueCount[ClaimKind]] = _values("{this}.kind", "kind")
    roles: list[ValueCount[ClaimRole]] = _values(ROLE, "role; those without one are left out")
    modalities: list[ValueCount[Modality]] = _values("{this}.modality", "modality")
    actors: list[NodeCount[Actor]] = _actors()
    issues: list[NodeCount[Issue]] = _issues()
    documents: list[NodeCount[Document]] = _documents()


@strawberry.type(description="Counts of all evidence of a connection, whatever the page shows.")
class EvidenceFacets:
    """Facets of evidence."""

    kinds: list[ValueCount[EvidenceKind]] = _values("{this}.kind", "kind")
    actors: list[NodeCount[Actor]] = _actors()
    issues: list[NodeCount[Issue]] = _issues()
    documents: list[NodeCount[Document]] = _documents()


def _facets() -> Any:
    return same("How many of the items on all pages are of each sort.", items="{items}", that="{that}")


@strawberry.type(description="A page of claims in a stable order, and how to go on from it.")
class ClaimConnection(Connection[Claim]):
    """A connection of claims."""

    facets: ClaimFacets = _facets()


@strawberry.type(description="A page of evidence in a stable order, and how to go on from it.")
class EvidenceConnection(Connection[Evidence]):
    """A connection of evidence."""

    facets: EvidenceFacets = _facets()
