"""Nodes and relationships as rows of tables, see `interchange.tables.records`."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import fields

from argument_store.graph import Node, Relationship, role_of
from argument_store.model import label_of
from argument_store.model.contract import DERIVED, RELATIONS
from interchange.tables.records import RECORDS

Row = dict[str, Any]
_COLUMNS = {name: [field.encode_name for field in fields(record)] for name, record in RECORDS.items()}


def named_row(part: Node | Relationship) -> tuple[str, Row]:
    """The name of its table, and all that is known of it."""
    if isinstance(part, Relationship):
        return part.type, {"source": part.source, "target": part.target, **part.properties}
    row: Row = {"id": part.id, **part.properties}
    if role := role_of(part.labels):
        row["role"] = role.upper()
    return label_of(part.id), row


def table_row(table: str, row: Mapping[str, Any]) -> Row:
    """A row as its table declares it, without what every writer derives. Raises ValueError where it holds anything else."""
    if unknown := list(undeclared(table, row)):
        raise ValueError(f"the table {table} declares no {', '.join(unknown)}")
    return declared(table, row)


def declared(table: str, row: Mapping[str, Any]) -> Row:
    """What of a row its table declares, in the order of its columns."""
    return {name: row[name] for name in _COLUMNS[table] if name in row}


def undeclared(table: str, row: Mapping[str, Any]) -> Iterator[str]:
    """What of a row its table doesn't declare, and no writer derives."""
    derived = {"id"} if table in RELATIONS else DERIVED
    return (name for name in row if name not in _COLUMNS[table] and name not in derived)
