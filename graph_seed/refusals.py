"""What rows are at fault beside others, found in the tables: ids that stand twice, ends that are missing, relations that clash."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from graph_seed.faults import Fault, SeedFaultsError
from graph_seed.graph import label_of
from graph_seed.tables import NODES, RELATIONS

Key = tuple[str, ...]
"""The id of a node, or source and target of a relationship."""
_TWICE = re.compile(r"Id '([^']+)' is defined more than once")
_MISSING = re.compile(r"^(\S+) .*-\[(\w+)\]->(\S+) .* referring to missing node (\S+)")
_RELATED_TWICE = re.compile(r"'([^'\s]+)/(SUPPORTS|CONTRADICTS)/([^'\s]+)'")


class _Node(Struct):
    id: str


class _Relationship(Struct):
    source: str
    target: str


def faults_of(folder: Path, refusals: Iterable[str]) -> list[Fault]:
    """The rows of a folder's sound tables that the lines of a report are about; none where they are about something else."""
    wanted: dict[str, dict[Key, str]] = {}
    for table, key, message in filter(None, map(_refused, refusals)):
        wanted.setdefault(table, {})[key] = message
    return [fault for table, keys in wanted.items() for fault in _found(folder / f"{table}.jsonl", keys)]


def refuse_clashes(folder: Path, pairs: Iterable[tuple[str, str]]) -> None:
    """Raise SeedFaultsError with the rows that relate the ends of these pairs by both types."""
    wanted: dict[Key, str] = {
        pair: f"both SUPPORTS and CONTRADICTS from {' to '.join(pair)}" for pair in pairs
    }
    if wanted:
        raise SeedFaultsError(
            fault for table in RELATIONS for fault in _found(folder / f"{table}.jsonl", wanted)
        )


def _refused(line: str) -> tuple[str, Key, str] | None:
    if twice := _TWICE.search(line):
        identifier = twice[1]
        return label_of(identifier), (identifier,), f"the id {identifier} stands in several rows"
    if missing := _MISSING.search(line):
        source, type_, target, end = missing.groups()
        return type_, (source, target), f"there is no {end}"
    if related := _RELATED_TWICE.search(line):
        source, type_, target = related.groups()
        return type_, (source, target), f"{type_} from {source} to {target} stands in several rows"
    return None


def _found(path: Path, keys: Mapping[Key, str]) -> Iterator[Fault]:
    decoder: Decoder[Any] = Decoder(_Node if path.stem in NODES else _Relationship)
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            row = decoder.decode(line)
            key = (row.id,) if isinstance(row, _Node) else (row.source, row.target)
            if message := keys.get(key):
                yield Fault(str(path), number, message)
