"""Tables in CSV: one for each label and relationship type, in a ZIP archive."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO, StringIO
from json import dumps
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from graph_seed.graph import ROLE_LABELS, Graph, Node, Properties, Value, label_of

_FIRST = ("id", "role", "source", "target")


def archive(graph: Graph) -> bytes:
    """The tables of a graph; the same graph makes the same bytes."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as zipped:
        for name, rows in sorted(_tables(graph).items()):
            zipped.writestr(ZipInfo(f"{name}.csv"), _csv(rows), ZIP_DEFLATED)
    return target.getvalue()


def _tables(graph: Graph) -> dict[str, list[Properties]]:
    tables: defaultdict[str, list[Properties]] = defaultdict(list)
    for _, node in sorted(graph.nodes.items()):
        tables[label_of(node.id)].append(_row(node))
    for item in graph.relationships.values():
        tables[item.type].append({"source": item.source, "target": item.target, **item.properties})
    return tables


def _row(node: Node) -> Properties:
    row: Properties = {"id": node.id, **node.properties}
    for role in node.labels & ROLE_LABELS:
        row["role"] = role.upper()
    return row


def _csv(rows: Sequence[Properties]) -> str:
    names = {name for row in rows for name in row}
    columns = [name for name in _FIRST if name in names] + sorted(names.difference(_FIRST))
    text = StringIO(newline="")
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(_told(rows))
    return text.getvalue()


def _told(rows: Sequence[Properties]) -> Iterator[dict[str, str]]:
    return ({name: _cell(value) for name, value in row.items()} for row in rows)


def _cell(value: Value) -> str:
    match value:
        case bool():
            return str(value).lower()
        case date():
            return value.isoformat()
        case list():
            return dumps(value, ensure_ascii=False)
        case _:
            return str(value)
