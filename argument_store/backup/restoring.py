"""A backup into an empty store: all of it, or nothing."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import orjson

from argument_store.backup.archive import ArchiveError, ArchiveReader, Header, Trailer
from argument_store.backup.content import Part, hash_content
from argument_store.driver import Database, GraphError, Transaction, from_json_value
from argument_store.migration import READ, refuse_newer, upgrade
from argument_store.schema import create_schema, is_empty
from argument_store.writers import UNFINISHED, Waiting, Writer, sole_writer

Progress = Callable[[int, int], None]
_MOST_PARTS = 5_000
_MOST_BYTES = 4_000_000
_BEGIN = "MERGE (m:ArgumentGraphModel {name: 'store'}) SET m.version = $p.version REMOVE m.collation"
_FORGET = "MATCH (m:ArgumentGraphModel {name: 'store'}) DELETE m"
_NODES = "UNWIND $p.rows AS row CREATE (n:$(row[0])) SET n = row[1]"
_UNIDENTIFIED = f"{_NODES} RETURN row[2], elementId(n)"
_RELATIONSHIPS = """
UNWIND $p.rows AS row
MATCH (a:Entity {id: row[1]})
MATCH (b:Entity {id: row[2]})
CREATE (a)-[r:$(row[0])]->(b) SET r = row[3]
"""
_BETWEEN_ANY = """
UNWIND $p.rows AS row
OPTIONAL MATCH (known:Entity {id: row[1]})
OPTIONAL MATCH (unknown) WHERE elementId(unknown) = row[1]
WITH row, coalesce(known, unknown) AS a
OPTIONAL MATCH (known:Entity {id: row[2]})
OPTIONAL MATCH (unknown) WHERE elementId(unknown) = row[2]
WITH row, a, coalesce(known, unknown) AS b
CREATE (a)-[r:$(row[0])]->(b) SET r = row[3]
"""
_REMOVE = (
    "MATCH ()-[r]->() WITH r LIMIT 10000 DELETE r RETURN count(*)",
    "MATCH (n) WHERE NOT n:ArgumentGraphModel WITH n LIMIT 10000 DELETE n RETURN count(*)",
)


class StoreNotEmptyError(Exception):
    """The store holds something already."""


async def restore(
    database: Database,
    archive: ArchiveReader,
    progress: Progress,
    waiting: Waiting = lambda _line: None,
) -> Trailer:
    """Write a backup into an empty store, or one in which an earlier restore was interrupted, and upgrade it to this version of the model.

    Raises ArchiveError, StoreNotEmptyError, NewerStoreError and StoreBusyError before anything is written; GraphError, after which the store
    is empty again unless Neo4j is away.
    """
    header, trailer = archive.check()
    refuse_newer(header.model, "the backup")
    await create_schema(database)
    async with sole_writer(database, "restore", waiting) as writer:
        await _begin(database, writer)
        try:
            await _Restoring(writer, progress, trailer).write(archive)
            await _finish(writer, header, trailer)
        except BaseException:
            with suppress(GraphError):
                await _remove(writer)
            raise
    return trailer


async def _begin(database: Database, writer: Writer) -> None:
    unfinished = [version for version, _ in await database.read(READ, {})] == [UNFINISHED]
    if not unfinished and not await is_empty(database):
        raise StoreNotEmptyError(
            "the store holds something already, and a backup is restored into an empty one only: "
            "remove what seeds have written with `argument-graph seed wipe --all`, or choose another store"
        )
    if unfinished:
        await _remove(writer)
    async with writer.completing() as transaction:
        await transaction.run(_BEGIN, {"version": UNFINISHED})


async def _finish(writer: Writer, header: Header, trailer: Trailer) -> None:
    async with writer.completing() as transaction:
        if (await hash_content(transaction)).hexdigest() != trailer.hash:
            raise ArchiveError(
                "the store does not hold what the backup does: another program has written to it"
            )
        await upgrade(transaction, header.model, header.collation)


async def _remove(writer: Writer) -> None:
    """Empty the store, some at a time."""
    for statement in _REMOVE:
        count = 1
        while count:
            async with writer.completing() as transaction:
                [[count]] = await transaction.run(statement, {})
    async with writer.completing() as transaction:
        await transaction.run(_FORGET, {})


class _Restoring:
    def __init__(self, writer: Writer, progress: Progress, trailer: Trailer) -> None:
        self._writer = writer
        self._progress = progress
        self._total = trailer.nodes + trailer.relationships
        self._elements: dict[str, str] = {}
        """The nodes without ids, by their names in the backup."""

    async def write(self, archive: ArchiveReader) -> None:
        done = 0
        for batch in _batches(archive.parts()):
            async with self._writer.completing() as transaction:
                write = self._write_nodes if batch[0][0] == "node" else self._write_relationships
                await write(transaction, batch)
            done += len(batch)
            self._progress(done, self._total)

    async def _write_nodes(self, transaction: Transaction, batch: list[Part]) -> None:
        rows = [[labels, _values(own), element] for _, labels, own, element in batch]
        identified, others = _apart(rows, lambda row: row[2] is None)
        if identified:
            await transaction.run(_NODES, {"rows": identified})
        if others:
            created = await transaction.run(_UNIDENTIFIED, {"rows": others})
            for old, new in created:
                self._elements[old] = new

    async def _write_relationships(self, transaction: Transaction, batch: list[Part]) -> None:
        identified, others = _apart(batch, lambda part: isinstance(part[2], str) and isinstance(part[3], str))
        for statement, some in ((_RELATIONSHIPS, identified), (_BETWEEN_ANY, others)):
            if some:
                rows = [[part[1], self._end(part[2]), self._end(part[3]), _values(part[4])] for part in some]
                await transaction.run(statement, {"rows": rows})

    def _end(self, end: Any) -> Any:
        return end if isinstance(end, str) else self._elements.get(end["element"])


def _batches(parts: Iterator[Part]) -> Iterator[list[Part]]:
    """Nodes and relationships apart, and no more at a time than a transaction takes without trouble."""
    batch: list[Part] = []
    size = 0
    for part in parts:
        full = len(batch) == _MOST_PARTS or size > _MOST_BYTES
        if batch and (full or batch[-1][0] != part[0]):
            yield batch
            batch, size = [], 0
        batch.append(part)
        size += len(orjson.dumps(part))
    if batch:
        yield batch


def _apart(items: list[Part], condition: Callable[[Part], bool]) -> tuple[list[Part], list[Part]]:
    """Those of which it is true, and the others."""
    return [item for item in items if condition(item)], [item for item in items if not condition(item)]


def _values(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: from_json_value(value) for name, value in properties.items()}
