"""How fast maps are loaded: online against the bare driver with the same rows, offline against Neo4j's importer alone."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, LiteralString, cast

from neo4j import AsyncGraphDatabase

from argument_store.driver import Database, Neo4jAddress
from argument_store.edit.changes import changes
from argument_store.edit.stored import batches, read_stored
from argument_store.edit.writing import write
from argument_store.graph import Graph, Node, Relationship, graph_of, node_of
from argument_store.model import ClaimRole
from argument_store.model.contract import RELATIONS
from benchmarks.generator import Record, Size, records
from benchmarks.stores import address, cache, make
from embedded_neo4j import EmbeddedNeo4j, Options, Report
from graph_seed.loading import prepare

ONLINE_CLAIMS = 10_000
OFFLINE_CLAIMS = 1_000_000

_SEED = "document:d00000"


def loading(report: Report) -> dict[str, float]:
    """Seconds and shares, by what they are."""
    cache().mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=cache()) as folder:
        offline = make(OFFLINE_CLAIMS, Path(folder) / "store", report)
    report("loading online")
    ours, bare, rows = asyncio.run(_online())
    return {
        f"online, rows/s in one transaction ({rows:,} rows)": rows / ours,
        "online, rows/s of the bare driver, a transaction a batch": rows / bare,
        "online, our rate / the bare driver's": bare / ours,
        f"offline, s for the CSV of {OFFLINE_CLAIMS:,} claims": offline.csv,
        "offline, s for Neo4j's importer": offline.importer,
        "offline, CSV and importer / importer": (offline.csv + offline.importer) / offline.importer,
        "offline, the same in seconds of a core": (offline.csv_cpu + offline.importer_cpu)
        / offline.importer_cpu,
        "offline, s for constraints and indexes": offline.indexes,
    }


async def _online() -> tuple[float, float, int]:
    rows = graph(records(Size(ONLINE_CLAIMS)))
    with TemporaryDirectory() as folder:
        ours = await _fresh(Path(folder) / "ours", lambda neo4j: load(neo4j, rows))
        bare = await _fresh(Path(folder) / "bare", lambda neo4j: _send(neo4j, rows))
    return ours, bare, len(rows.nodes) + len(rows.relationships)


async def _fresh(folder: Path, fill: Callable[[Neo4jAddress], Awaitable[None]]) -> float:
    """The seconds of a load into an empty Neo4j."""
    with EmbeddedNeo4j(Options(folder, bolt_port=0, browser_port=0, heap="1g")).start() as running:
        neo4j = address(running)
        async with Database(neo4j) as database:
            await prepare(database)
        start = time.monotonic()
        await fill(neo4j)
        return time.monotonic() - start


def graph(rows: Iterable[Record]) -> Graph:
    """Generated records as a graph, as seeds hold theirs."""
    nodes: list[Node] = []
    relationships: list[Relationship] = []
    for record in rows:
        if type_ := record.pop("type", None):
            relationships.append(_relationship(str(type_), record))
        else:
            nodes.append(_node(record))
    return graph_of(nodes, relationships)


def _relationship(type_: str, record: Record) -> Relationship:
    source, target = str(record.pop("source")), str(record.pop("target"))
    identified: dict[str, Any] = {"id": f"{source}/{type_}/{target}"} if type_ in RELATIONS else {}
    return Relationship(type_, source, target, identified | cast("dict[str, Any]", record))


def _node(record: Record) -> Node:
    identifier, role = str(record.pop("id")), record.pop("role", None)
    return node_of(identifier, cast("dict[str, Any]", record), ClaimRole(role) if role else None)


async def load(neo4j: Neo4jAddress, graph: Graph) -> None:
    """What a load of a seed does once the seed is read."""
    async with Database(neo4j) as database, database.writing() as transaction:
        stored = await read_stored(transaction, _SEED, graph)
        await write(transaction, changes(_SEED, graph, stored, prune=False), lambda _done, _total: None)


async def _send(neo4j: Neo4jAddress, graph: Graph) -> None:
    """The same rows by the driver alone: a statement for each set of labels and each type, a transaction a batch."""
    auth = (neo4j.username, neo4j.password)
    async with AsyncGraphDatabase.driver(neo4j.uri, auth=auth) as driver:  # pyright: ignore[reportUnknownMemberType]
        for text, rows in _statements(graph):
            for batch in batches(rows):
                await driver.execute_query(
                    cast("LiteralString", text), {"rows": batch}, database_=neo4j.database
                )


def _statements(graph: Graph) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    by_labels: dict[str, list[dict[str, Any]]] = {}
    for node in graph.nodes.values():
        properties = node.properties | {"seeds": [_SEED]}
        by_labels.setdefault(":".join(sorted(node.labels)), []).append(
            {"id": node.id, "properties": properties}
        )
    for labels, rows in by_labels.items():
        yield (
            f"UNWIND $rows AS row MERGE (n:Entity {{id: row.id}}) SET n:{labels} SET n += row.properties",
            rows,
        )
    by_type: dict[str, list[dict[str, Any]]] = {}
    for item in graph.relationships.values():
        properties = item.properties | {"seeds": [_SEED]}
        row = {"source": item.source, "target": item.target, "properties": properties}
        by_type.setdefault(item.type, []).append(row)
    for type_, rows in by_type.items():
        yield (
            (
                "UNWIND $rows AS row MATCH (source:Entity {id: row.source}) MATCH (target:Entity {id: row.target}) "
                f"MERGE (source)-[r:{type_}]->(target) SET r += row.properties"
            ),
            rows,
        )
