"""Generated graphs as stores of the embedded Neo4j, made once for each size and kept in the user's cache folder."""

import asyncio
import os
import shutil
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import BinaryIO

import orjson

from argument_store import statements
from argument_store.driver import Database, Neo4jAddress
from argument_store.model import label_of
from benchmarks import debate, generator, vocabulary
from embedded_neo4j import STORE_SETTINGS, EmbeddedNeo4j, Options, Report, Running, bulk_import, finish_import
from graph_seed.loading import prepare
from interchange.tables.csv_files import tables_in, write_csv
from interchange.tables.importing import bulk_files

HEAP = "2g"
PAGE_CACHE = "3g"


@dataclass(frozen=True)
class LoadTimes:
    """Seconds: for the CSV, for Neo4j's importer, and for the indexes afterwards; of the first two, those of a core as well."""

    csv: float
    importer: float
    indexes: float
    csv_cpu: float
    importer_cpu: float


def cache() -> Path:
    """Where the stores are."""
    folder = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(folder) / "argument-graph-bench"


def address(running: Running) -> Neo4jAddress:
    return Neo4jAddress(running.bolt_uri, running.username, running.password, running.database)


@contextmanager
def store(claims: int, report: Report) -> Generator[Running]:
    """A running Neo4j with the graph of that size."""
    folder = _folder(claims)
    if not (folder / "done").exists():
        make(claims, folder, report)
    report(f"starting Neo4j with {claims:,} claims")
    with EmbeddedNeo4j(_options(folder)).start(report) as running:
        yield running


def make(claims: int, folder: Path, report: Report) -> LoadTimes:
    """Generate a graph and load it offline; the time for generating it doesn't count."""
    shutil.rmtree(folder, ignore_errors=True)
    rows, tables = folder / "rows", folder / "csv"
    for part in (rows, tables):
        part.mkdir(parents=True)
    report(f"generating {claims:,} claims")
    write_rows(claims, rows)
    report("writing CSV")
    start, start_cpu = time.monotonic(), _cpu()
    files = write_csv(tables_in(rows), tables)
    written, written_cpu = time.monotonic(), _cpu()
    bulk_import(_options(folder), bulk_files(files), report)
    finish_import(_options(folder))
    imported, imported_cpu = time.monotonic(), _cpu()
    with EmbeddedNeo4j(_options(folder)).start(report) as running:
        report("indexing")
        started = time.monotonic()
        asyncio.run(_index(running))
        indexed = time.monotonic()
    for part in (rows, tables):
        shutil.rmtree(part)
    times = LoadTimes(
        csv=written - start,
        importer=imported - written,
        indexes=indexed - started,
        csv_cpu=written_cpu - start_cpu,
        importer_cpu=imported_cpu - written_cpu,
    )
    (folder / "done").touch()
    return times


def _cpu() -> float:
    """Seconds of a core that this process and those that it has waited for have taken."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _folder(claims: int) -> Path:
    sources = (generator.__file__, debate.__file__, vocabulary.__file__)
    content = (
        b"".join(Path(source).read_bytes() for source in sources)
        + "".join(statements.SCHEMA.values()).encode()
        + repr(STORE_SETTINGS).encode()
    )
    return cache() / f"{claims}-{sha256(content).hexdigest()[:12]}"


def _options(folder: Path) -> Options:
    return Options(folder / "home", bolt_port=0, browser_port=0, heap=HEAP, page_cache=PAGE_CACHE)


def write_rows(claims: int, folder: Path) -> None:
    """Write the graph of that size, with the debate beside it, as tables into a folder."""
    files: dict[str, BinaryIO] = {}
    with ExitStack() as stack:
        for record in chain(generator.records(generator.Size(claims)), debate.records()):
            name = str(record.pop("type", None) or label_of(str(record["id"])))
            if name not in files:
                files[name] = stack.enter_context((folder / f"{name}.jsonl").open("wb"))
            files[name].write(orjson.dumps(record) + b"\n")


async def _index(running: Running) -> None:
    async with Database(address(running), statement_seconds=3_600) as database:
        await prepare(database)
