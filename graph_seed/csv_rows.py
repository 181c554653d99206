"""Rows of one table as Neo4j's importer reads them."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from operator import itemgetter
from typing import Any

from pydantic import ConfigDict, TypeAdapter
from typing_extensions import get_type_hints

from graph_seed.graph import STATEMENT_LABELS
from graph_seed.tables import NODES, RELATIONS, RELATIONSHIPS

ARRAY_DELIMITER = "\x1f"
_TYPES: dict[Any, str] = {bool: "boolean", int: "long", float: "double", date: "date"}
Record = dict[str, Any]
_STRICT = ConfigDict(extra="forbid")


class Table:
    """The rows of one label or relationship type."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.of_nodes = name in NODES
        self._declared: Any = NODES[name] if self.of_nodes else RELATIONSHIPS[name]
        hints = get_type_hints(self._declared)
        hints.pop("role", None)
        derived = {"labels": str} if self.of_nodes else {"id": str} if name in RELATIONS else {}
        self._columns: dict[str, Any] = {**hints, **derived}
        self._blank = dict.fromkeys(self._columns)
        self._pick = itemgetter(*self._columns)
        self._conversions = [(key, _TEXT[kind]) for key, kind in self._columns.items() if kind in _TEXT]
        self._derive = self._derivation()

    @cached_property
    def adapter(self) -> TypeAdapter[list[Record]]:
        """What checks a JSON array of rows."""
        return TypeAdapter(list[self._declared], config=_STRICT)  # pyright: ignore[reportInvalidTypeForm, reportUnknownMemberType]

    @property
    def header(self) -> str:
        """The first line of the table, which tells the types of its columns."""
        return ",".join(self._column(key, kind) for key, kind in self._columns.items()) + "\n"

    def row(self, record: Record) -> Sequence[object]:
        """The values of one checked record in the order of the header."""
        for key, text in self._conversions:
            if key in record:
                record[key] = text(record[key])
        self._derive(record)
        return self._pick(self._blank | record)

    def broken_rule(self, record: Record) -> str | None:
        """The rule between the values of a checked record that it breaks, if any."""
        if self.of_nodes or record["source"] != record["target"]:
            if self.name not in RELATIONS or record["implicit"] is not ("quote" in record):
                return None
            return "a relation is either borne out by a quote or implicit"
        return "nothing is related to itself"

    def _column(self, key: str, kind: Any) -> str:
        ends = {"source": ":START_ID", "target": ":END_ID", "labels": ":LABEL"}
        if key == "id" and self.of_nodes:
            return "id:ID"
        return ends.get(key) or f"{key}:{'string[]' if kind == list[str] else _TYPES.get(kind, 'string')}"

    def _derivation(self) -> Callable[[Record], None]:
        shared = ["Entity", self.name, *(["Statement"] if self.name in STATEMENT_LABELS else [])]
        labels = ARRAY_DELIMITER.join(shared)

        def labelled(record: Record) -> None:
            role = record.pop("role", None)
            record["labels"] = f"{labels}{ARRAY_DELIMITER}{role.title()}" if role else labels

        def identified(record: Record) -> None:
            record["id"] = f"{record['source']}/{self.name}/{record['target']}"

        return labelled if self.of_nodes else identified if self.name in RELATIONS else lambda _: None


_TEXT: dict[Any, Callable[[Any], str]] = {
    bool: lambda value: "true" if value else "false",
    list[str]: ARRAY_DELIMITER.join,
}
