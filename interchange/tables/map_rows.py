"""Nodes and relationships as rows of tables, see `interchange.tables.records`."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import fields

from argument_store.graph import Node, Relationship, label_of, role_of
from interchange.tables.records import NODES, RELATIONSHIPS

Row = dict[str, Any]
_COLUMNS = {
    name: [field.encode_name for field in fields(declared)]
    for name, declared in (*NODES.items(), *RELATIONSHIPS.items())
}


def named_row(part: Node | Relationship) -> tuple[str, Row]:
    """The name of its table, and all that is known of it."""
    if isinstance(part, Relationship):
        return part.type, {"source": part.source, "target": part.target, **part.properties}
    row: Row = {"id": part.id, **part.properties}
    if role := role_of(part.labels):
        row["role"] = role.upper()
    return label_of(part.id), row


def declared(table: str, row: Mapping[str, Any]) -> Row:
    """What of a row a table declares, in its order."""
    return {name: row[name] for name in _COLUMNS[table] if name in row}
