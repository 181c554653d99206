"""JSON lines, as `argument-graph seed import` reads them: what the contract declares, and nothing else."""

from collections import Counter
from collections.abc import Mapping, Sequence

from pydantic_core import to_json

from argument_store.graph import Graph
from interchange.archives import archive
from interchange.tables.map_rows import Row, declared, named_row, undeclared


def json_lines(graph: Graph) -> bytes:
    """An archive with a table for each label and relationship type."""
    return archive(graph, "jsonl", _lines)


def left_out(graph: Graph) -> Mapping[str, int]:
    """The properties that no table declares, such as `Claim.mine`, each with the number of rows that have it."""
    rows = map(named_row, (*graph.nodes.values(), *graph.relationships.values()))
    return Counter(f"{table}.{name}" for table, row in rows for name in undeclared(table, row))


def _lines(name: str, rows: Sequence[Row]) -> str:
    return "".join(to_json(declared(name, row)).decode() + "\n" for row in rows)
