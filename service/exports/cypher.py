"""A Cypher script that yields the same graph in an empty store."""

from graph_seed.export import graph_script
from graph_seed.graph import Graph


def cypher(graph: Graph) -> str:
    """The statements, constraints and indexes first; run again, they change nothing."""
    return "".join(graph_script(graph))
