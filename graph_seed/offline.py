"""Tables of a map as CSV for Neo4j's importer, checked row by row. Memory stays flat however many rows there are.

A table is a file of JSON lines, `Claim.jsonl` or `SUPPORTS.jsonl`, named after its label or type, with rows as
`graph_seed.tables` declares them. Large ones are written in parts by as many processes as there are cores.
"""

import csv
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TextIO

from pydantic import ValidationError

from graph_seed.csv_rows import Table
from graph_seed.faults import Fault, SeedFaultsError
from graph_seed.tables import NODES, RELATIONSHIPS

_PART_BYTES = 1 << 25
_CHUNK_LINES = 1_000
_MOST_FAULTS = 20
_BLOCK = 1 << 20
_MULTILINE_CHARACTERS = 1 << 20
_LINE_BREAKS = (b"\\n", b"\\r", b"\\u000")


@dataclass(frozen=True)
class CsvTable:
    """The files of one label or type, the first of which is the header; `multiline` are those whose values hold line breaks."""

    name: str
    of_nodes: bool
    files: list[Path]
    multiline: list[Path]


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
    multiline: list[Path]
    faults: list[Fault]


def tables_in(folder: Path) -> list[Path]:
    """The tables of a folder; files of other names are no tables."""
    names = (*NODES, *RELATIONSHIPS)
    return [path for name in names if (path := folder / f"{name}.jsonl").exists()]


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
    return CsvTable(table.name, table.of_nodes, files, [file for one in written for file in one.multiline])


def _parts(source: Path, folder: Path) -> Iterator[_Part]:
    """Stretches of whole lines."""
    size, start = source.stat().st_size, 0
    with source.open("rb") as lines:
        while start < size:
            lines.seek(min(start + _PART_BYTES, size))
            lines.readline()
            yield _Part(source, start, lines.tell(), folder / f"{source.stem}.{start:012}.csv")
            start = lines.tell()


def _write(part: _Part) -> _Written:
    with _open(part.target) as plain:
        writer = _PartWriter(part, plain)
        for lines in _chunks(part):
            writer.write(lines)
    files = [part.target] if part.target.stat().st_size else []
    return _Written(part, [*files, *writer.multiline], writer.multiline, writer.faults)


def _open(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="")


class _PartWriter:
    def __init__(self, part: _Part, plain: TextIO) -> None:
        self._part = part
        self._table = Table(part.source.stem)
        self._plain = csv.writer(plain, lineterminator="\n")
        self._line = 1 + _lines_before(part)
        self.multiline: list[Path] = []
        self.faults: list[Fault] = []

    def write(self, lines: Sequence[bytes]) -> None:
        text = b"[" + b",".join(lines) + b"]"
        write = self._write_broken if any(mark in text for mark in _LINE_BREAKS) else self._plain.writerows
        try:
            records = self._table.adapter.validate_json(text)
        except ValidationError as error:
            self._note((each["loc"], each["msg"]) for each in error.errors())
        else:
            rules = ((index, self._table.broken_rule(record)) for index, record in enumerate(records))
            self._note(((index,), rule) for index, rule in rules if rule)
            write(map(self._table.row, records))
        self._line += len(lines)

    def _write_broken(self, rows: Iterable[Sequence[object]]) -> None:
        """Rows with line breaks, in files that the importer holds whole: it cuts larger ones anywhere."""
        left = iter(rows)
        for first in left:
            path = self._part.target.with_suffix(f".multiline-{len(self.multiline)}.csv")
            self.multiline.append(path)
            with _open(path) as file:
                writer = csv.writer(file, lineterminator="\n")
                room = _MULTILINE_CHARACTERS - writer.writerow(first)
                while room > 0 and (row := next(left, None)):
                    room -= writer.writerow(row)

    def _note(self, faults: Iterable[tuple[tuple[int | str, ...], str]]) -> None:
        for place, message in faults:
            if len(self.faults) == _MOST_FAULTS:
                return
            index, *keys = place or (0,)
            where = "".join(f"{key}: " for key in keys)
            self.faults.append(Fault(str(self._part.source), self._line + int(index), f"{where}{message}"))


def _lines_before(part: _Part) -> int:
    with part.source.open("rb") as source:
        return sum(
            source.read(min(_BLOCK, part.start - start)).count(b"\n")
            for start in range(0, part.start, _BLOCK)
        )


def _chunks(part: _Part) -> Iterator[list[bytes]]:
    with part.source.open("rb") as lines:
        lines.seek(part.start)
        left, chunk = part.end - part.start, list[bytes]()
        while left > 0:
            line = lines.readline()
            chunk.append(line)
            left -= len(line)
            if left <= 0 or len(chunk) == _CHUNK_LINES:
                yield chunk
                chunk = []
