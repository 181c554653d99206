"""Expressions that several statements share, by the names that stand for them in `.cypher` files: `effectiveStrength(r)` and the like.

`viewLists(s)` and `viewCounts(r)` have a view's parameters; see `view`.
"""

from collections.abc import Callable, Mapping

from argument_store.model.weights import base_score_of, effective_strength_of, standing_of


def in_use(id_: str) -> str:
    """Whether a node or relation has that id. Each type of relation is looked up by itself: for several, Neo4j would use no index."""
    relations = (f"EXISTS {{ ()-[:{type_} {{id: {id_}}}]->() }}" for type_ in ("SUPPORTS", "CONTRADICTS"))
    return f"(EXISTS {{ (:Entity {{id: {id_}}}) }} OR {' OR '.join(relations)})"


def about(statement: str, condition: str) -> str:
    """Whether a statement is about an issue, or a sub-issue of one, on which a condition holds. An argument is about what its conclusions are."""
    issues = f"()-[:ABOUT]->(:Issue)-[:PART_OF]->*(issue:Issue) WHERE {condition} }}"
    direct = f"EXISTS {{ ({statement}){issues.removeprefix('()')}"
    concluded = f"EXISTS {{ ({statement}) ((:Argument)-[:SUPPORTS|CONTRADICTS]->()){{1,8}} {issues}"
    return f"({direct} OR {statement}:Argument AND {concluded})"


def view_lists(statement: str) -> str:
    """Whether a view may hold a statement, issues and evidence apart. The actors are read once: each subquery takes Neo4j long to plan."""
    actors = f"[({statement})<-[:ASSERTS]-(actor:Actor) | actor.id]"
    return (
        f"(($documents IS NULL OR EXISTS {{ ({statement})-[:FROM]->(document:Document) WHERE document.id IN $documents }}) "
        f"AND ($actors IS NULL AND $excludeActors IS NULL OR any(asserting IN [{actors}] WHERE asserting = [] "
        "OR ($actors IS NULL OR any(actor IN asserting WHERE actor IN $actors)) "
        "AND ($excludeActors IS NULL OR any(actor IN asserting WHERE NOT actor IN $excludeActors)))))"
    )


def view_counts(relation: str) -> str:
    """Whether a relation between statements of a view is part of it."""
    return (
        f"(($minStrength IS NULL OR {effective_strength_of(relation)} >= $minStrength) "
        f"AND ($basis IS NULL OR {relation}.basis IN $basis))"
    )


EXPRESSIONS: Mapping[str, Callable[[str], str]] = {
    "effectiveStrength": effective_strength_of,
    "baseScore": base_score_of,
    "standing": standing_of,
    "inUse": in_use,
    "viewLists": view_lists,
    "viewCounts": view_counts,
}
