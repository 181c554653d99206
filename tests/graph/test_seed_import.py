"""Maps written by Neo4j's own importer."""

import asyncio
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import orjson
import pytest
from typer.testing import CliRunner, Result

from argument_store.driver import Database
from argument_store.model.collation import sort_key
from embedded_neo4j import EmbeddedNeo4j, Options, Running, bulk_import
from graph_seed import Action, diff, is_empty, load, read_seed, read_seeds
from graph_seed.cli import app
from interchange.tables.csv_files import tables_in, write_csv
from interchange.tables.importing import bulk_files
from service.command_line import app as whole
from tests.support.plain_graph import write_graph
from tests.support.random_graph import random_graph
from tests.support.seed_folders import FERRY_LINE, SEEDS
from tests.support.seed_store import dump, rows
from tests.support.stores import address

Row = dict[str, Any]
CLAIM: Row = {
    "id": "claim:a",
    "title": "A",
    "text": 'He said: "a, b";\nand\x1d \x1f\x00more.',
    "kind": "FACT",
    "modality": "CERTAIN",
}
OTHER: Row = CLAIM | {"id": "claim:b", "role": "OPPORTUNITY", "baseScore": 0.5, "position": 3}
ACTOR: Row = {"id": "actor:c", "name": "C", "kind": "PERSON", "aliases": ["Cé", "C; the; third"]}
SUPPORT: Row = {
    "source": "claim:a",
    "target": "claim:b",
    "basis": "READER",
    "warrant": "so",
    "strength": 0.25,
}

TEXT = "e\u0301 🚗 drives. It stops."
PASSAGE: Row = {"id": "passage:d/0000", "section": "D", "index": 0, "start": 0, "end": 12, "text": TEXT[:12]}
DOCUMENTED: dict[str, list[Row]] = {
    "Document": [
        {
            "id": "document:d",
            "title": "D",
            "text": TEXT,
            "sha256": sha256(TEXT.encode()).hexdigest(),
            "language": "en",
        }
    ],
    "Passage": [PASSAGE, PASSAGE | {"id": "passage:d/0001", "start": 12, "end": 21, "text": " It stops"}],
    "PART_OF": [{"source": f"passage:d/{index:04}", "target": "document:d"} for index in range(2)],
}
DRIVES: Row = {
    "source": "claim:a",
    "target": "passage:d/0000",
    "exact": "🚗 drives",
    "start": 3,
    "end": 11,
}
WORDED: Row = {
    "source": "claim:a",
    "target": "claim:b",
    "basis": "TEXT",
    "quote": "stops",
    "quoteStart": 16,
    "quoteEnd": 21,
    "quotePassage": "passage:d/0001",
}

AS_IMPORTED = (
    "MATCH (n) WHERE n.aliases = [] REMOVE n.aliases",
    "MATCH (n:Statement) SET n.baseScore = toFloat(n.baseScore)",
    "MATCH ()-[r]->() SET r.strength = toFloat(r.strength)",
)
"""A whole number is stored as the float that it stands for, an empty list as none."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the embedded Neo4j is to be."""
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("ARGUMENT_GRAPH_DATA_DIR", str(tmp_path / "data"))
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["import", *map(str, arguments)])


def tables(folder: Path, **tables: list[Row]) -> Path:
    """A folder of tables."""
    folder = folder / "tables"
    folder.mkdir()
    for name, each in tables.items():
        (folder / f"{name}.jsonl").write_bytes(b"".join(orjson.dumps(row) + b"\n" for row in each))
    return folder


class Imported:
    """The store that an import has left, started."""

    def __init__(self, data_dir: Path) -> None:
        self._server = EmbeddedNeo4j(Options(data_dir, bolt_port=0, browser_port=0))

    def __enter__(self) -> Database:
        self._running = self._server.start()
        return Database(address(self._running))

    def __exit__(self, *_: object) -> None:
        self._running.stop()


async def test_seeds_are_imported_as_they_are_loaded(store: Database, folder: Path) -> None:
    """An import leaves the very graph that a load does, so that loading the seeds again changes nothing."""
    seeds = read_seeds([SEEDS])
    await load(store, seeds)
    imported = await asyncio.to_thread(run, SEEDS)
    assert imported.exit_code == 0, imported.stderr
    with Imported(folder / "data") as database:
        async with database:
            found = await diff(database, seeds, prune=True)
            assert await dump(database) == await dump(store)
    changes = {item.action for each in found for item in [*each.nodes, *each.relationships]}
    assert changes == {Action.UNCHANGED}


@pytest.mark.slow
async def test_tables_become_nodes_and_relationships(folder: Path) -> None:
    """Quotation marks, line breaks, delimiters, lists, numbers, flags and roles arrive as they are; what is left out is absent."""
    path = tables(folder, Claim=[CLAIM, OTHER], Actor=[ACTOR], SUPPORTS=[SUPPORT])
    written = await asyncio.to_thread(run, path)
    assert written.exit_code == 0, written.stderr
    assert written.stdout == "4 rows: 2 Claim, 1 Actor, 1 SUPPORTS\n"
    with Imported(folder / "data") as database:
        async with database:
            nodes = await rows(database, "MATCH (n:Entity) RETURN labels(n), properties(n) ORDER BY n.id")
            relations = await rows(database, "MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)")
            indexes = await rows(database, "SHOW INDEXES YIELD state RETURN DISTINCT state")
    labels = [set(each) for each, _ in nodes]
    statement = {"Entity", "Statement", "Claim"}
    assert labels == [{"Entity", "Actor"}, statement, statement | {"Opportunity"}]
    without_role = {key: value for key, value in OTHER.items() if key != "role"}
    keyed = [
        row | {"sortKey": sort_key(row.get("title") or row["name"])} for row in (ACTOR, CLAIM, without_role)
    ]
    assert [properties for _, properties in nodes] == keyed
    properties = {"id": "claim:a/SUPPORTS/claim:b", "basis": "READER", "warrant": "so", "strength": 0.25}
    assert relations == [["claim:a", "SUPPORTS", "claim:b", properties]]
    assert indexes == [["ONLINE"]]


@pytest.mark.slow
async def test_an_export_is_imported_elsewhere(
    store: Database, folder: Path, neo4j_server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is exported as JSON lines and imported is the graph that it was, without what no table declares."""
    await write_graph(store, random_graph(Random(5)))
    for statement in AS_IMPORTED:
        await rows(store, statement)
    before = await dump(store)
    await rows(store, "MATCH (n:Claim) SET n:Mine, n.mine = 1")
    archive = folder / "map.zip"
    monkeypatch.setenv("NEO4J_URI", neo4j_server.bolt_uri)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    exporting = ["export", "--format", "jsonl", "--output", str(archive)]
    exported = await asyncio.to_thread(CliRunner().invoke, whole, exporting)
    assert exported.exit_code == 0, exported.stderr
    monkeypatch.delenv("NEO4J_URI")
    imported = await asyncio.to_thread(run, archive, "--json")
    assert (imported.exit_code, imported.stderr) == (0, "")
    found: dict[str, int] = orjson.loads(imported.stdout)["rows"]
    assert sum(found.values()) == sum(map(len, before))
    with Imported(folder / "data") as database:
        async with database:
            assert await dump(database) == before


def test_an_archive_at_fault(folder: Path) -> None:
    """A fault in an archive is told with the archive's name; one without a table, or beside others, is wrong usage; a broken one is told."""
    archive = folder / "map.zip"
    with ZipFile(archive, "w") as zipped:
        zipped.writestr("Claim.jsonl", orjson.dumps(CLAIM | {"kind": "OPINION"}))
    refused = run(archive)
    assert refused.exit_code == 1
    assert refused.stderr.splitlines()[-1].startswith(f"{archive}/Claim.jsonl:1: kind: ")
    assert run(archive, SEEDS).exit_code == 2
    with ZipFile(archive, "w") as zipped:
        zipped.writestr("Claim.csv", "id")
    refused = run(archive)
    assert refused.exit_code == 2
    assert "holds none of Document.jsonl" in refused.stderr
    with ZipFile(archive, "w") as zipped:
        zipped.writestr("Claim.jsonl", b"x" * 100)
    archive.write_bytes(archive.read_bytes().replace(b"xx", b"xy", 1))
    refused = run(archive)
    assert refused.exit_code == 1
    assert refused.stderr.startswith(f"{archive}:1: can't be unpacked: ")


@pytest.mark.slow
async def test_a_killed_import_leaves_no_store(folder: Path) -> None:
    """What an import has written that was killed before its last check is never served."""
    options = Options(folder / "data", bolt_port=0, browser_port=0)
    (folder / "csv").mkdir()
    bulk_import(options, bulk_files(write_csv(tables_in(tables(folder, Claim=[CLAIM])), folder / "csv")))
    assert (folder / "data" / "data" / "databases" / "neo4j").exists()
    with Imported(folder / "data") as database:
        async with database:
            assert await is_empty(database)
            await load(database, [read_seed(FERRY_LINE)])
    with Imported(folder / "data") as database:
        async with database:
            assert not await is_empty(database)


def test_faults_are_listed_with_their_lines(folder: Path) -> None:
    """Every fault of a row is told with file and line, exit status 1, and no store is there."""
    path = tables(
        folder,
        Claim=[CLAIM, CLAIM | {"kind": "OPINION"}, CLAIM | {"id": "actor:a", "colour": "red"}],
        SUPPORTS=[SUPPORT, SUPPORT | {"target": "claim:a"}, SUPPORT | {"basis": "TEXT"}],
    )
    refused = run(path)
    assert refused.exit_code == 1
    places = [line.split(": ")[0] for line in refused.stderr.splitlines() if ".jsonl:" in line]
    claims, supports = f"{path}/Claim.jsonl", f"{path}/SUPPORTS.jsonl"
    assert places == [f"{claims}:2", f"{claims}:3", f"{claims}:3", f"{supports}:2", f"{supports}:3"]
    assert not (folder / "data" / "data" / "databases" / "neo4j").exists()


@pytest.mark.slow
def test_what_rows_are_to_each_other(folder: Path) -> None:
    """Ids and relations that stand twice and ends that are missing are told by file and line, and leave no store behind."""
    data = folder / "data"
    (data / "data" / "databases" / "neo4j").mkdir(parents=True)
    (data / "import.unfinished").touch()  # as an import leaves it that was killed
    missing = SUPPORT | {"source": "claim:b", "target": "claim:x"}
    path = tables(folder, Claim=[CLAIM, OTHER, CLAIM], SUPPORTS=[SUPPORT, missing])
    refused = run(path)
    assert refused.exit_code == 1
    told = "the id claim:a stands in several rows"
    claims, supports = f"{path}/Claim.jsonl", f"{path}/SUPPORTS.jsonl"
    expected = [f"{claims}:1: {told}", f"{claims}:3: {told}", f"{supports}:2: there is no claim:x"]
    assert refused.stderr.splitlines()[-3:] == expected
    for name, rows_ in {"Claim": [CLAIM, OTHER], "SUPPORTS": [SUPPORT, SUPPORT]}.items():
        (path / f"{name}.jsonl").write_bytes(b"".join(orjson.dumps(row) + b"\n" for row in rows_))
    again = run(path)
    assert again.exit_code == 1
    told = "SUPPORTS from claim:a to claim:b stands in several rows"
    assert again.stderr.splitlines()[-2:] == [f"{supports}:1: {told}", f"{supports}:2: {told}"]
    (path / "SUPPORTS.jsonl").write_bytes(orjson.dumps(SUPPORT))
    back = {"source": "claim:b", "target": "claim:a"}
    clashing = [SUPPORT | back, SUPPORT]
    (path / "CONTRADICTS.jsonl").write_bytes(b"".join(orjson.dumps(row) + b"\n" for row in clashing))
    clash = run(path)
    assert clash.exit_code == 1
    told = "both SUPPORTS and CONTRADICTS from claim:a to claim:b"
    assert clash.stderr.splitlines()[-2:] == [f"{path}/CONTRADICTS.jsonl:2: {told}", f"{supports}:1: {told}"]
    assert not (data / "data" / "databases" / "neo4j").exists()


@pytest.mark.slow
def test_words_stand_where_rows_say(folder: Path) -> None:
    """Passages and quotations that the text doesn't hold at their offsets are told by file and line, and so is what links two nodes twice."""
    about = {"source": "claim:a", "target": "issue:i"}
    actor = {"source": "actor:c", "target": "claim:a"}
    path = tables(
        folder,
        **DOCUMENTED,
        Claim=[CLAIM, OTHER],
        Actor=[ACTOR],
        Issue=[{"id": "issue:i", "name": "I", "question": "Is it?"}],
        QUOTES=[DRIVES, DRIVES | {"start": 4, "end": 12}, DRIVES | {"target": "passage:d/0001"}],
        CONTRADICTS=[WORDED],
        SUPPORTS=[WORDED | {"source": "claim:b", "target": "claim:a", "quoteStart": 15, "quoteEnd": 20}],
        DENIES=[actor | {"quote": "It", "quoteStart": 13, "quoteEnd": 15, "quotePassage": "passage:e"}],
        ABOUT=[about, about],
    )
    refused = run(path)
    assert refused.exit_code == 1
    wrong = [
        (f"{path}/ABOUT.jsonl:{line}", "ABOUT from claim:a to issue:i is there several times")
        for line in (1, 2)
    ]
    wrong += [
        (f"{path}/DENIES.jsonl:1", "the quote stands elsewhere in passage:e, or nowhere"),
        (f"{path}/QUOTES.jsonl:2", "exact stands elsewhere in passage:d/0000, or nowhere"),
        (f"{path}/QUOTES.jsonl:3", "exact stands elsewhere in passage:d/0001, or nowhere"),
        (f"{path}/SUPPORTS.jsonl:1", "the quote stands elsewhere in passage:d/0001, or nowhere"),
    ]
    assert refused.stderr.splitlines()[-len(wrong) :] == [": ".join(each) for each in wrong]
    shifted = PASSAGE | {"start": 1, "end": 13}
    (path / "Passage.jsonl").write_bytes(
        orjson.dumps(shifted) + b"\n" + orjson.dumps(DOCUMENTED["Passage"][1])
    )
    again = run(path)
    told = f"{path}/Passage.jsonl:1: the text stands elsewhere in document:d, or nowhere"
    assert (again.exit_code, told in again.stderr.splitlines()) == (1, True)
    assert not (folder / "data" / "data" / "databases" / "neo4j").exists()


def test_a_store_that_is_there_is_left_alone(folder: Path) -> None:
    """An import makes a store and never adds to one."""
    (folder / "data" / "data" / "databases" / "neo4j").mkdir(parents=True)
    refused = run(tables(folder, Claim=[CLAIM]))
    assert refused.exit_code == 1
    assert "already contains a database" in refused.stderr
    assert (folder / "data" / "data" / "databases" / "neo4j").exists()


def test_a_server_of_ones_own_is_not_written_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With NEO4J_URI set, an import is wrong usage."""
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    refused = run(tables(folder, Claim=[CLAIM]))
    assert refused.exit_code == 2
    assert "NEO4J_URI" in refused.stderr
