"""CSV: all that is known of each node and relationship, for spreadsheets and data frames."""

import csv
from codecs import BOM_UTF8
from collections.abc import Callable, Sequence
from functools import partial
from io import StringIO

from argument_store.graph import Graph, Value
from interchange.archives import archive
from interchange.effective import with_effective
from interchange.tables.map_rows import Row
from interchange.text import as_text

_FIRST = ("id", "role", "source", "target")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets take a cell for a formula by: https://owasp.org/www-community/attacks/CSV_Injection."""


def csv_tables(graph: Graph) -> bytes:
    """An archive with a table for each label and relationship type."""
    return archive(with_effective(graph), "csv", partial(_csv, cell=as_text))


def spreadsheets(graph: Graph) -> bytes:
    """The same tables with a byte order mark, by which Excel knows UTF-8, and an apostrophe before what it would take for a formula."""
    return archive(
        with_effective(graph), "csv", lambda name, rows: BOM_UTF8.decode() + _csv(name, rows, cell=_inert)
    )


def _csv(_name: str, rows: Sequence[Row], cell: Callable[[Value], str]) -> str:
    names = {name for row in rows for name in row}
    columns = [name for name in _FIRST if name in names] + sorted(names.difference(_FIRST))
    text = StringIO(newline="")
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows({name: cell(value) for name, value in row.items()} for row in rows)
    return text.getvalue()


def _inert(value: Value) -> str:
    text = as_text(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA_STARTS) else text
