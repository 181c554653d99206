"""What rows are at fault beside others, found in the tables: what stands twice, ends that are missing, relations that clash, words that stand elsewhere."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from argument_store.faults import Fault, SeedFaultsError
from argument_store.model import label_of
from argument_store.model.contract import LABELS
from argument_store.model.rules import Rule
from argument_store.verification import Breach, Key

_TWICE = re.compile(r"Id '([^']+)' is defined more than once")
_MISSING = re.compile(r"^(\S+) .*-\[(\w+)\]->(\S+) .* referring to missing node (\S+)")
_RELATED_TWICE = re.compile(r"'([^'\s]+)/(SUPPORTS|CONTRADICTS)/([^'\s]+)'")


class _Node(Struct):
    id: str


class _Relationship(Struct):
    source: str
    target: str
    start: int | None = None
    end: int | None = None


def faults_of(folder: Path, refusals: Iterable[str]) -> list[Fault]:
    """The rows of a folder's sound tables that the lines of a report are about; none where they are about something else."""
    return list(_faults(folder, filter(None, map(_breach_of, refusals))))


def refuse_breaches(folder: Path, breaches: Iterable[Breach]) -> None:
    """Raise SeedFaultsError with the rows that these are about, if there are any."""
    if faults := list(_faults(folder, breaches)):
        raise SeedFaultsError(faults)


def _faults(folder: Path, breaches: Iterable[Breach]) -> Iterator[Fault]:
    wanted: dict[str, dict[Key, str]] = {}
    for breach in breaches:
        wanted.setdefault(breach.table, {})[breach.key] = breach.message
    for table, keys in wanted.items():
        yield from _faults_of_table(folder / f"{table}.jsonl", keys)


def _breach_of(line: str) -> Breach | None:
    if twice := _TWICE.search(line):
        identifier = twice[1]
        return Breach(
            Rule.ID, label_of(identifier), (identifier,), f"the id {identifier} stands in several rows"
        )
    if missing := _MISSING.search(line):
        source, type_, target, end = missing.groups()
        return Breach(Rule.END, type_, (source, target), f"there is no {end}")
    if related := _RELATED_TWICE.search(line):
        source, type_, target = related.groups()
        return Breach(
            Rule.REPETITION,
            type_,
            (source, target),
            f"{type_} from {source} to {target} stands in several rows",
        )
    return None


def _faults_of_table(path: Path, keys: Mapping[Key, str]) -> Iterator[Fault]:
    decoder: Decoder[Any] = Decoder(_Node if path.stem in LABELS else _Relationship)
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            row = decoder.decode(line)
            if message := next(filter(None, map(keys.get, _keys(row))), None):
                yield Fault(str(path), number, message)


def _keys(row: _Node | _Relationship) -> list[Key]:
    if isinstance(row, _Node):
        return [(row.id,)]
    return [(row.source, row.target), (row.source, row.target, row.start, row.end)]
