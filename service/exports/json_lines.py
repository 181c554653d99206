"""JSON lines, as `argument-graph seed import` reads them: what the contract declares, and nothing else."""

from collections.abc import Sequence

from pydantic_core import to_json

from graph_seed.graph import Graph
from graph_seed.map_rows import Row, declared
from service.exports.archives import archive


def json_lines(graph: Graph) -> bytes:
    """An archive with a table for each label and relationship type."""
    return archive(graph, "jsonl", _lines)


def _lines(name: str, rows: Sequence[Row]) -> str:
    return "".join(to_json(declared(name, row)).decode() + "\n" for row in rows)
