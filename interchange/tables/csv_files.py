"""Tables of a map as CSV for Neo4j's importer, checked row by row. Memory stays flat however many rows there are.

A table is a file of JSON lines, `Claim.jsonl` or `SUPPORTS.jsonl`, named after its label or type, with rows as
`interchange.tables.records` declares them. Large ones are written in parts by as many processes as there are cores.
"""

import os
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TextIO

from argument_store.faults import Fault, SeedFaultsError
from interchange.tables.csv_rows import Columns, Table
from interchange.tables.records import RECORDS

_PART_BYTES = 1 << 25
_BLOCK_BYTES = 1 << 19
_MOST_FAULTS = 1_000
FILES = tuple(f"{name}.jsonl" for name in RECORDS)


@dataclass(frozen=True)
class CsvTable:
    """The files of one label or type, the first of which is the header; values of those `quoted` may hold line breaks."""

    table: Table
    files: list[Path]
    quoted: list[Path]
    rows: int


@dataclass(frozen=True)
class _Part:
    source: Path
    start: int
    end: int
    target: Path


@dataclass(frozen=True)
class _Written:
    part: _Part
    files: list[Path]
    quoted: list[Path]
    rows: int
    faults: list[Fault]


def tables_in(folder: Path) -> list[Path]:
    """The tables of a folder; files of other names are no tables."""
    return [path for name in FILES if (path := folder / name).exists()]


def write_csv(sources: Sequence[Path], folder: Path) -> list[CsvTable]:
    """Write tables into a folder. Raises SeedFaultsError with the first faults of each part where rows are at fault."""
    parts = [part for source in sources for part in _parts(source, folder)]
    workers = min(len(parts), os.cpu_count() or 1)
    if workers < 2:
        written = list(map(_write, parts))
    else:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            written = list(pool.map(_write, parts))
    if faults := [fault for one in written for fault in one.faults]:
        raise SeedFaultsError(faults)
    return [
        _table(source, folder, [one for one in written if one.part.source == source]) for source in sources
    ]


def _table(source: Path, folder: Path, written: Sequence[_Written]) -> CsvTable:
    table = Table(source.stem)
    header = folder / f"{table.name}.header.csv"
    header.write_text(table.header, encoding="utf-8")
    files = [header, *(file for one in written for file in one.files)]
    quoted = [file for one in written for file in one.quoted]
    return CsvTable(table, files, quoted, sum(one.rows for one in written))


def _parts(source: Path, folder: Path) -> Iterator[_Part]:
    """Stretches of whole lines, after the byte order mark that some editors write."""
    size = source.stat().st_size
    with source.open("rb") as lines:
        start = len(BOM_UTF8) if lines.read(len(BOM_UTF8)) == BOM_UTF8 else 0
        while start < size:
            lines.seek(min(start + _PART_BYTES, size))
            lines.readline()
            yield _Part(source, start, lines.tell(), folder / f"{source.stem}.{start:012}.csv")
            start = lines.tell()


def _write(part: _Part) -> _Written:
    with part.target.open("w", encoding="utf-8", newline="") as plain:
        writer = _PartWriter(part, plain)
        for block in _blocks(part):
            writer.write(block)
    files = [part.target] if part.target.stat().st_size else []
    return _Written(part, [*files, *writer.quoted], writer.quoted, writer.rows, writer.faults)


class _PartWriter:
    def __init__(self, part: _Part, plain: TextIO) -> None:
        self._part = part
        self._table = Table(part.source.stem)
        self._plain = plain
        self.rows = 0
        self.quoted: list[Path] = []
        self.faults: list[Fault] = []

    def write(self, block: bytes) -> None:
        if len(self.faults) >= _MOST_FAULTS:
            return
        columns = self._table.columns(block) or self._columns_or_faults(block.splitlines(keepends=True))
        self.rows += block.count(b"\n")
        if not columns or self.faults:
            return
        if self._table.to_quote(block, columns):
            self._write_quoted(columns)
        else:
            self._plain.write(self._table.csv(columns, quoted=False))

    def _write_quoted(self, columns: Columns) -> None:
        """Into a file of its own, which the importer holds whole: it cuts larger ones at any line break."""
        path = self._part.target.with_suffix(f".quoted-{len(self.quoted)}.csv")
        self.quoted.append(path)
        path.write_text(self._table.csv(columns, quoted=True), encoding="utf-8", newline="")

    def _columns_or_faults(self, lines: Sequence[bytes]) -> Columns | None:
        found = [(place, fault) for place, line in enumerate(lines) for fault in self._table.faults(line)]
        if not found:
            return self._table.columns_of(lines)
        first = 1 + _lines_before(self._part) + self.rows
        self.faults += [Fault(str(self._part.source), first + place, message) for place, message in found]
        if len(self.faults) >= _MOST_FAULTS:
            last = first + found[-1][0]
            self.faults.append(
                Fault(str(self._part.source), last, "too many faults: the rest of this part is not checked")
            )
        return None


def _lines_before(part: _Part) -> int:
    with part.source.open("rb") as source:
        return sum(
            source.read(min(_BLOCK_BYTES, part.start - start)).count(b"\n")
            for start in range(0, part.start, _BLOCK_BYTES)
        )


def _blocks(part: _Part) -> Iterator[bytes]:
    """Whole lines, each with its end."""
    with part.source.open("rb") as source:
        source.seek(part.start)
        while (left := part.end - source.tell()) > 0:
            block = source.read(min(_BLOCK_BYTES, left))
            if not block.endswith(b"\n"):
                block += source.readline()
            yield block if block.endswith(b"\n") else block + b"\n"
