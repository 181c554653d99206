"""JSON: a graph as its nodes and relationships."""

from pydantic_core import to_json

from argument_store.graph import Graph
from interchange.effective import with_effective


def json(graph: Graph) -> str:
    """Each with its properties, and what these count as, apart from what tells it from the others."""
    graph = with_effective(graph)
    nodes = [
        {"id": node.id, "labels": sorted(node.labels), "properties": node.properties}
        for _, node in sorted(graph.nodes.items())
    ]
    relationships = [
        {"type": item.type, "source": item.source, "target": item.target, "properties": item.properties}
        for item in graph.relationships.values()
    ]
    return to_json({"nodes": nodes, "relationships": relationships}, indent=2).decode() + "\n"
