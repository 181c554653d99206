"""Where relations stand in the graph."""

from argument_store.model.weights import effective_strength_of
from service.api import conditions
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

RELATIONS = Page(
    "MATCH ({source}:Statement)-[{relation}:SUPPORTS|CONTRADICTS]->({target}:Statement)",
    {
        "SOURCE": (Key("{source}.id", stored=True), _ID),
        "TEXT_POSITION": (Key("coalesce({source}.position, 0)", type=int), _ID),
        "STRONGEST": (Key(_STRENGTH, descending=True, type=float), _ID),
        "WEAKEST": (Key(_STRENGTH, type=float), _ID),
    },
    conditions.relations(f"{by_id('{id}')} WHERE {{relation}} IS NOT NULL"),
    SCOPE,
)
