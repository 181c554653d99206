"""Rows of one table, many at a time: checked by column, and as Neo4j's importer reads them.

A text that the importer could misread is quoted; all others are joined by characters that they don't hold.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from msgspec import DecodeError
from msgspec.json import Decoder, decode
from msgspec.structs import fields

from argument_store.model.collation import sort_key
from argument_store.model.contract import LABELS, RELATIONS, STATEMENT_LABELS, caption_of
from argument_store.model.rules import broken, checks_of
from interchange.tables.columns import DELIMITER, Column
from interchange.tables.records import RECORDS, Row

Columns: TypeAlias = Sequence[Sequence[Any]]
UNREADABLE = (DecodeError, UnicodeDecodeError)
_TO_QUOTE = (b"\\n", b"\\r", b"\\u000", b"\\u001")


class Table:
    """The rows of one label or relationship type."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.of_nodes = name in LABELS
        self._columns = [Column(field, of_nodes=self.of_nodes) for field in fields(RECORDS[name])]
        self._places = {column.name: place for place, column in enumerate(self._columns)}
        self._checks = checks_of(name, self._places)
        self._decoder = Decoder(RECORDS[name])
        self._caption = caption_of(name) if self.of_nodes else None

    @property
    def labels(self) -> str:
        """The labels that all nodes of the table have, as the importer takes them."""
        return ":".join(["Entity", *(["Statement"] if self.name in STATEMENT_LABELS else []), self.name])

    @property
    def header(self) -> str:
        """The first line of the table, which tells the types of its columns."""
        derived = ["id:string"] if self.name in RELATIONS else ["sortKey:string"] if self._caption else []
        return DELIMITER.join([*(column.header for column in self._columns), *derived]) + "\n"

    def columns(self, block: bytes) -> Columns | None:
        """The values of whole lines by column, where all is sound; None where each row is to be asked for its faults."""
        try:
            rows = self._decoder.decode_lines(block)
        except UNREADABLE:
            return None
        columns = self._by_column(rows)
        return columns if len(rows) == block.count(b"\n") and self._sound(columns) else None

    def columns_of(self, lines: Iterable[bytes]) -> Columns:
        """The values of sound lines by column."""
        return self._by_column([self._decoder.decode(line) for line in lines])

    def faults(self, line: bytes) -> Iterator[str]:
        """What is wrong with one row."""
        try:
            values = decode(line, type=dict[str, Any])
        except UNREADABLE as error:
            yield str(error) if line.strip() else "an empty line"
            return
        found = [*self._unknown(values), *self._broken(values)] or self._unreadable(line)
        yield from found or (check.message for check in broken(self._checks, values))

    def csv(self, columns: Columns, *, quoted: bool) -> str:
        """The lines for the importer."""
        pairs = zip(self._columns, columns, strict=True)
        texts = [column.quoted(values) if quoted else column.texts(values) for column, values in pairs]
        if self.name in RELATIONS:
            texts.append(map(f"/{self.name}/".join, zip(*self._ends(columns), strict=True)))
        elif self._caption:
            texts.append(map(sort_key, columns[self._places[self._caption]]))
        return "\n".join(map(DELIMITER.join, zip(*texts, strict=True))) + "\n"

    def to_quote(self, block: bytes, columns: Columns) -> bool:
        """Whether texts of these lines may hold what the importer reads as the end of a line or a value, or are empty."""
        pairs = zip(self._columns, columns, strict=True)
        return _to_quote(block) or any("" in values for column, values in pairs if column.may_be_empty)

    def _by_column(self, rows: Sequence[Row]) -> Columns:
        return [list(map(column.of, rows)) for column in self._columns]

    def _ends(self, columns: Columns) -> tuple[Sequence[str], Sequence[str]]:
        return columns[self._places["source"]], columns[self._places["target"]]

    def _sound(self, columns: Columns) -> bool:
        pairs = zip(self._columns, columns, strict=True)
        return all(column.sound(values) for column, values in pairs) and all(
            all(map(check.holds, *(columns[self._places[name]] for name in check.properties)))
            for check in self._checks
        )

    def _unknown(self, values: dict[str, Any]) -> Iterator[str]:
        return (f"{name}: not among {', '.join(self._places)}" for name in values if name not in self._places)

    def _broken(self, values: dict[str, Any]) -> Iterator[str]:
        for column in self._columns:
            if column.name not in values:
                if column.required:
                    yield f"{column.name}: is missing"
            elif fault := column.fault(values[column.name]):
                yield f"{column.name}: {fault}"

    def _unreadable(self, line: bytes) -> list[str]:
        try:
            self._decoder.decode(line)
        except UNREADABLE as error:
            return [str(error)]
        return []


def _to_quote(block: bytes) -> bool:
    return b"\\" in block and any(mark in block for mark in _TO_QUOTE)
