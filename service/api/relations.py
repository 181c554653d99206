"""Where relations stand in the graph."""

from argument_store.model.weights import effective_strength_of
from service.api import conditions
from service.api.searches import bounded
from service.plan.pages import Page
from service.plan.paging import Key

SCOPE = {name: f"{{{name}}}" for name in ("relation", "source", "target")}
"""A relation's names. A node may have them beside `this`, so no template of a node's fields may use them for variables."""
ANY_NODE = {"this": "{that}", **SCOPE}
"""What a node of any type may be: `this`, or with the other names a relation."""


def by_id(id_: str) -> str:
    """Clauses that find the relation with an id, as `{relation}` with its ends; a WHERE may follow. Where there is none, all are null.

    Each type is matched by itself: for several, Neo4j would use no index.
    """
    return (
        f"OPTIONAL MATCH ()-[{{supports}}:SUPPORTS {{id: {id_}}}]->() "
        f"OPTIONAL MATCH ()-[{{contradicts}}:CONTRADICTS {{id: {id_}}}]->() "
        "WITH *, coalesce({supports}, {contradicts}) AS {relation} "
        "WITH *, startNode({relation}) AS {source}, endNode({relation}) AS {target}"
    )


_ID = Key("{relation}.id")
_STRENGTH = effective_strength_of("{relation}")
_UNWORDED = Key("CASE {relation}.basis WHEN 'TEXT' THEN 0 ELSE 1 END", type=int)

_ORDERS = {
    "SOURCE": (Key("{source}.id", stored=True), _ID),
    "TEXT_POSITION": (Key("coalesce({source}.position, 0)", type=int), _ID),
    "STRONGEST": (Key(_STRENGTH, descending=True, type=float), _UNWORDED, _ID),
    "WEAKEST": (Key(_STRENGTH, type=float), _UNWORDED, _ID),
}
RELATIONS = Page(
    "MATCH ({source}:Statement)-[{relation}:SUPPORTS|CONTRADICTS]->({target}:Statement)",
    _ORDERS,
    conditions.relations(f"{by_id('{id}')} WHERE {{relation}} IS NOT NULL"),
    SCOPE,
)

# Only statements contradict and support. Where the other end has no label, Neo4j takes the degree of a node instead of reading that end.
_OBJECTIONS = "MATCH ({source}:Statement)-[{relation}:CONTRADICTS]->({that})"
_UNANSWERED = (
    "WHERE NOT EXISTS { ({source})<-[:CONTRADICTS]-() } "
    "AND NOT ({source}:Argument AND EXISTS { ({source})<-[:SUPPORTS]-()<-[:CONTRADICTS]-() }) WITH *"
)
UNANSWERED = bounded(
    Page(
        f"{_OBJECTIONS} {_UNANSWERED}",
        _ORDERS,
        conditions.statements("Statement", then=f"{_OBJECTIONS} {_UNANSWERED}"),
        {**SCOPE, "target": "{that}"},
    )
)
"""Objections that nobody has replied to, narrowed by the statements that they are to."""

BETWEEN_ACTORS = Page(
    "UNWIND [each IN {relations} WHERE each:CONTRADICTS] AS {relation} "
    "WITH {relation}, startNode({relation}) AS {source}, endNode({relation}) AS {target}",
    {"STRONGEST": _ORDERS["STRONGEST"]},
    scope=SCOPE,
)
"""The contradictions in the list `relations`."""
