"""JSON lines, as `argument-graph seed import` reads them: what the contract declares, and nothing else."""

from collections.abc import Sequence

from pydantic_core import to_json

from argument_store.graph import Graph
from interchange.archives import archive
from interchange.tables.map_rows import Row, declared


def json_lines(graph: Graph) -> bytes:
    """An archive with a table for each label and relationship type."""
    return archive(graph, "jsonl", _lines)


def _lines(name: str, rows: Sequence[Row]) -> str:
    return "".join(to_json(declared(name, row)).decode() + "\n" for row in rows)
