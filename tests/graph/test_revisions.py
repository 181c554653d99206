"""Which revision of the store a read has seen."""

import asyncio
import shutil
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from argument_store.backup.archive import ArchiveReader
from argument_store.backup.restoring import restore
from argument_store.backup.saving import save
from argument_store.driver import Database, DatabaseUnavailableError, Revision
from argument_store.schema import prepare
from embedded_neo4j import EmbeddedNeo4j, Options, Running
from graph_seed import load, read_seed, wipe
from graph_seed.cli import app
from graph_seed.loading import stored_seeds
from tests.support.embedded import execute
from tests.support.foreground import Place
from tests.support.seed_folders import FERRY_LINE, HARBOUR_BRIDGE
from tests.support.seed_store import empty, rows
from tests.support.slow import some_running
from tests.support.stores import address

SLOW = "UNWIND range(1, 30000000) AS i RETURN sum(i % 7)"


async def reached(database: Database) -> Revision:
    """The revision of a store that nobody writes to."""
    revision = await database.look()
    assert revision is not None
    assert database.revision == revision
    return revision


async def test_reads_leave_it(store: Database) -> None:
    """Reads of any kind see the same revision as long as nobody writes, over whatever connections once it is known that these lead to one process."""
    await load(store, [read_seed(FERRY_LINE)])
    first = await reached(store)
    seen = await many(store)
    assert {each.bookmarks for each in seen} == {first.bookmarks}
    for _ in range(50):
        assert await reached(store) == first
        if set(await many(store)) == {first}:
            break
    else:
        pytest.fail("connections are never known to lead to one process")
    assert await store.explain("MATCH (n) RETURN n")
    async with store.reading() as transaction:
        await transaction.run("MATCH (n) RETURN n", {})
    assert await reached(store) == first


async def many(database: Database) -> list[Revision]:
    """The revisions of reads at the same time, over connections of their own."""
    found = await asyncio.gather(*(database.read("MATCH (n:Claim) RETURN n.id", {}) for _ in range(20)))
    return [each.revision for each in found if each.revision is not None]


@pytest.mark.parametrize("way", ["cypher", "another", "load", "wipe", "restore"])
async def test_writes_move_it(store: Database, neo4j_server: Running, tmp_path: Path, way: str) -> None:
    """Whoever writes, and however: what is read afterwards is of another revision, which stays from then on."""
    await load(store, [read_seed(FERRY_LINE)])
    with (tmp_path / "store.backup").open("wb") as file:
        await save(store, file, lambda _done, _total: None)
    if way == "restore":
        await empty(store)
    before = await reached(store)
    match way:
        case "cypher":
            await rows(store, "MATCH (n:Claim) WITH n LIMIT 1 SET n.title = n.title + '.'")
        case "another":
            execute(neo4j_server, "CREATE (:Note)")
        case "load":
            await load(store, [read_seed(HARBOUR_BRIDGE)])
        case "wipe":
            await wipe(store, [read_seed(FERRY_LINE).id])
        case _:
            await restore(store, ArchiveReader(tmp_path / "store.backup"), lambda _done, _total: None)
    after = await reached(store)
    assert after.bookmarks != before.bookmarks
    assert await reached(store) == after


async def test_a_write_while_a_statement_runs(store: Database) -> None:
    """A statement that ends after a write is not of the revision before the write."""
    before = await reached(store)
    slow = asyncio.create_task(store.read(SLOW, {}))
    await some_running(store, "30000000")
    await rows(store, "CREATE (:Note)")
    assert not slow.done()
    seen = (await slow).revision
    assert seen is not None
    assert seen.bookmarks == (await reached(store)).bookmarks != before.bookmarks


class Replaced:
    """A Neo4j whose files can be put in the place of others while it is stopped, at the same ports."""

    def __init__(self, folder: Path) -> None:
        self._place = Place.make(folder / "data")
        self._running: Running | None = None

    @property
    def folder(self) -> Path:
        """Its data folder."""
        return self._place.data_dir

    def start(self) -> Running:
        """Start it."""
        place = self._place
        options = Options(place.data_dir, bolt_port=place.bolt_port, browser_port=place.browser_port)
        self._running = EmbeddedNeo4j(options).start()
        return self._running

    def stop(self) -> None:
        """Stop it."""
        if self._running is not None:
            self._running.stop()
            self._running = None

    async def restart(self, meanwhile: Callable[[], object] = lambda: None) -> None:
        """Do something while it is stopped."""
        await asyncio.to_thread(self.stop)
        await asyncio.to_thread(meanwhile)
        await asyncio.to_thread(self.start)


@asynccontextmanager
async def replaced(folder: Path) -> AsyncGenerator[tuple[Replaced, Database]]:
    """Such a Neo4j, and a database that stays open all the time."""
    neo4j = Replaced(folder)
    running = await asyncio.to_thread(neo4j.start)
    try:
        async with Database(address(running)) as database:
            yield neo4j, database
    finally:
        await asyncio.to_thread(neo4j.stop)


async def back(database: Database) -> Revision:
    """The revision once Neo4j answers again."""
    while True:
        try:
            return await reached(database)
        except DatabaseUnavailableError:
            await asyncio.sleep(0.1)


@pytest.mark.slow
async def test_a_restart(tmp_path: Path) -> None:
    """A store that has been stopped is never taken for itself: neither as it was, nor with files from before, written to differently."""
    async with replaced(tmp_path) as (neo4j, database):
        await prepare(database)
        before = await back(database)
        await neo4j.restart(lambda: shutil.copytree(neo4j.folder, tmp_path / "copy"))
        again = await back(database)
        assert again != before
        await rows(database, "CREATE (:Note {text: 'one'})")
        first = await reached(database)

        def put_back() -> None:
            shutil.rmtree(neo4j.folder)
            shutil.copytree(tmp_path / "copy", neo4j.folder)

        await neo4j.restart(put_back)
        await back(database)
        await rows(database, "CREATE (:Note {text: 'other'})")
        second = await reached(database)
        assert await database.read("MATCH (n:Note) RETURN n.text", {}) == [["other"]]
        assert second.bookmarks == first.bookmarks  # What Neo4j says alone would not tell them apart.
        assert second != first


@pytest.mark.slow
async def test_an_import(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the importer has written is of another revision than all that was there, and is read without waiting for what never comes."""
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("ARGUMENT_GRAPH_DATA_DIR", str(tmp_path / "imported"))
    imported = await asyncio.to_thread(CliRunner().invoke, app, ["import", str(FERRY_LINE)])
    assert imported.exit_code == 0, imported.stderr
    async with replaced(tmp_path) as (neo4j, database):
        await prepare(database)
        await load(database, [read_seed(HARBOUR_BRIDGE)])
        before = await back(database)

        def put_in_place() -> None:
            for part in ("databases", "transactions"):
                shutil.rmtree(neo4j.folder / "data" / part / "neo4j")
                shutil.copytree(
                    tmp_path / "imported" / "data" / part / "neo4j", neo4j.folder / "data" / part / "neo4j"
                )

        await neo4j.restart(put_in_place)
        assert await back(database) != before
        assert await stored_seeds(database) == [read_seed(FERRY_LINE).id]
