"""CSV: all that is known of each node and relationship, for spreadsheets and data frames."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from argument_store.graph import Graph
from interchange.archives import archive
from interchange.tables.map_rows import Row
from interchange.text import told

_FIRST = ("id", "role", "source", "target")


def csv_tables(graph: Graph) -> bytes:
    """An archive with a table for each label and relationship type."""
    return archive(graph, "csv", _csv)


def _csv(_name: str, rows: Sequence[Row]) -> str:
    names = {name for row in rows for name in row}
    columns = [name for name in _FIRST if name in names] + sorted(names.difference(_FIRST))
    text = StringIO(newline="")
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(_told(rows))
    return text.getvalue()


def _told(rows: Sequence[Row]) -> Iterator[dict[str, str]]:
    return ({name: told(value) for name, value in row.items()} for row in rows)
