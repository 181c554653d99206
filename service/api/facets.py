"""Counts beside a page of claims, of evidence or of a search: how many of all its items are of each sort."""

from enum import Enum
from typing import Any, Generic, TypeVar

import strawberry

from service.api.connections import Connection
from service.api.declare import derived, same, sourced
from service.api.entities import Actor, Document, Issue
from service.api.enums import ClaimKind, ClaimRole, EvidenceKind, Modality, SearchType
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


def _counted(clauses: str, order: str, description: str, expect: int) -> Any:
    """Counts by the `{value}` that clauses find for an item."""
    counts = f"{{items}} {clauses} WITH {{value}}, count(DISTINCT {{that}}) AS {{count}}"
    source = Child(
        f"{counts} ORDER BY {{count}} DESC, {order} LIMIT {_MOST}",
        {"value": "{value}", "count": "{count}"},
        f"{{count}} DESC, {order}",
        expect=expect,
    )
    return sourced(source, description)


def _values(enum: type[Enum], expression: str, description: str) -> Any:
    clauses = (
        f"WITH {{that}}, {expression.replace('{this}', '{that}')} AS {{value}} WHERE {{value}} IS NOT NULL"
    )
    return _counted(clauses, "{value}", f"By {description}, the most frequent first.", len(enum))


def _nodes(pattern: str, description: str) -> Any:
    text = f"By {description}, the most frequent first; at most {_MOST}."
    return _counted(f"MATCH {pattern}", "{value}.id", text, _MOST)


def _modalities() -> Any:
    return _values(Modality, "{this}.modality", "modality")


def _roles() -> Any:
    return _values(ClaimRole, ROLE, "role; those without one are left out")


def _actors() -> Any:
    return _nodes("({that})-[:MENTIONS|ASSERTS|DENIES]-({value}:Actor)", "actor that `where: {actor}` names")


def _issues() -> Any:
    return _nodes(
        "({that})-[:ABOUT]->(:Issue)-[:PART_OF*0..]->({value}:Issue)", "issue, its sub-issues included"
    )


def _documents() -> Any:
    return _nodes("({that})-[:FROM]->({value}:Document)", "document")


def _kind_of(label: str) -> str:
    return f"CASE WHEN {{this}}:{label} THEN {{this}}.kind END"


_TYPE = f"toUpper(head([label IN labels({{this}}) WHERE label IN {[type_.title() for type_ in SearchType]}]))"


@strawberry.type(description="Counts of all claims of a connection, whatever the page shows.")
class ClaimFacets:
    """Facets of claims."""

    kinds: list[ValueCount[ClaimKind]] = _values(ClaimKind, "{this}.kind", "kind")
    roles: list[ValueCount[ClaimRole]] = _roles()
    modalities: list[ValueCount[Modality]] = _modalities()
    actors: list[NodeCount[Actor]] = _actors()
    issues: list[NodeCount[Issue]] = _issues()
    documents: list[NodeCount[Document]] = _documents()


@strawberry.type(description="Counts of all evidence of a connection, whatever the page shows.")
class EvidenceFacets:
    """Facets of evidence."""

    kinds: list[ValueCount[EvidenceKind]] = _values(EvidenceKind, "{this}.kind", "kind")
    actors: list[NodeCount[Actor]] = _actors()
    issues: list[NodeCount[Issue]] = _issues()
    documents: list[NodeCount[Document]] = _documents()


@strawberry.type(description="Counts of all that a search found, whatever the page shows.")
class SearchFacets:
    """Facets of a search."""

    types: list[ValueCount[SearchType]] = _values(SearchType, _TYPE, "type of node")
    claim_kinds: list[ValueCount[ClaimKind]] = _values(ClaimKind, _kind_of("Claim"), "kind of claim")
    evidence_kinds: list[ValueCount[EvidenceKind]] = _values(
        EvidenceKind, _kind_of("Evidence"), "kind of evidence"
    )
    roles: list[ValueCount[ClaimRole]] = _roles()
    modalities: list[ValueCount[Modality]] = _modalities()
    actors: list[NodeCount[Actor]] = _nodes(
        "({that})-[:MENTIONS|ASSERTS|DENIES]-({value}:Actor)",
        "actor whom claims and evidence mention, or who asserts or denies them",
    )
    issues: list[NodeCount[Issue]] = _nodes(
        "({that})-[:ABOUT*0..1]->(:Issue)-[:PART_OF*0..]->({value}:Issue)",
        "issue that the argument `issue` narrows the search to",
    )
    documents: list[NodeCount[Document]] = _nodes(
        "({that})-[:FROM|PART_OF*0..1]->({value}:Document)",
        "document that the argument `document` narrows the search to",
    )


def facets() -> Any:
    """The field `facets` of a connection."""
    return same("How many of the items on all pages are of each sort.", items="{items}", that="{that}")


@strawberry.type(description="A page of claims in a stable order, and how to go on from it.")
class ClaimConnection(Connection[Claim]):
    """A connection of claims."""

    facets: ClaimFacets = facets()


@strawberry.type(description="A page of evidence in a stable order, and how to go on from it.")
class EvidenceConnection(Connection[Evidence]):
    """A connection of evidence."""

    facets: EvidenceFacets = facets()
