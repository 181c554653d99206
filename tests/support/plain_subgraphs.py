"""Parts of the graph as flat lists, as their descriptions in the schema have them."""

from collections.abc import Iterable
from typing import Any

from tests.support.plain_conditions import Arguments, within
from tests.support.plain_graph import Entity, Graph
from tests.support.plain_pages import refused


def about(graph: Graph, issue: Entity) -> set[Entity]:
    """The claims and evidence about an issue, and the arguments that lead to them through arguments alone."""
    found = {each for part in within(graph, issue) for each in graph.sources(part, "ABOUT", "Statement")}
    new = found
    while new:
        arguments = {
            source
            for each in new
            for type_ in ("SUPPORTS", "CONTRADICTS")
            for source in graph.sources(each, type_, "Argument")
        }
        new = arguments - found
        found = found | new
    return found


def subgraph(graph: Graph, statements: Iterable[Entity], arguments: Arguments) -> dict[str, Any]:
    """The first of the statements by id, and the relations between them."""
    limit = arguments["limit"]
    if not 1 <= limit <= 1_000:
        raise refused("limit")
    found = sorted(statements, key=lambda each: each.id)
    kept = {each.id for each in found[:limit]}
    relations = sorted(
        (each.properties["id"], each)
        for each in graph.between_statements.values()
        if each.source in kept and each.target in kept
    )
    return {
        "nodes": found[:limit],
        "relations": [relation for _, relation in relations],
        "truncated": len(found) > limit,
    }
