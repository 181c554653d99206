"""Backups of a store, and their way back."""

import asyncio
import gzip
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from typer.testing import CliRunner, Result

from argument_store.backup.archive import ArchiveReader, ArchiveWriter, Header
from argument_store.backup.content import Part, hash_content
from argument_store.backup.restoring import restore
from argument_store.backup.saving import save
from argument_store.driver import Database
from argument_store.migration import VERSION
from argument_store.model.collation import collation_version
from embedded_neo4j import Running
from graph_seed import load, read_seed
from service.command_line import app
from tests.support.plain_graph import write_graph
from tests.support.random_graph import random_graph
from tests.support.seed_folders import FERRY_LINE, HARBOUR_BRIDGE
from tests.support.seed_store import dump, empty, rows
from tests.support.stores import address

BY_HAND = (
    """
    MATCH (n:Claim) SET n:Mine, n.`my own` = 'x', n.label = 'IN', n.strength = 0.1 + 0.2, n.whole = 9007199254740993,
    n.day = date('2025-02-28'), n.moment = datetime('2025-02-28T10:00:00.123456789+01:00[Europe/Berlin]'), n.at = time('10:00:00.5+01:00'),
    n.offset = datetime('2025-02-28T10:00:00Z'), n.local = localdatetime('2025-02-28T10:00'), n.hour = localtime('10:00'),
    n.takes = duration('P1M2DT3.5S'), n.place = point({latitude: 1.5, longitude: 2}), n.corner = point({x: 1, y: 2, z: 3}),
    n.no = 0.0/0.0, n.most = -1/0.0, n.days = [date('2025-02-28')], n.none = [], n.text = 'a\\u0001"\\n🚗'
    """,
    "CREATE ({word: 'nothing else'})-[:NEAR {how: 1}]->(:Note:`My note` {word: 'b'})",
    "MATCH (a:Note), (c:Claim) WITH a, c LIMIT 1 CREATE (a)-[:REMARKS]->(c), (c)-[:HAS {at: date('2025-01-01')}]->(a), (a)-[:SELF]->(a)",
)
runner = CliRunner()


def run(*arguments: object) -> Result:
    return runner.invoke(app, list(map(str, arguments)))


async def hashed(store: Database) -> str:
    async with store.reading() as transaction:
        return (await hash_content(transaction)).hexdigest()


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def nothing(_done: int, _total: int) -> None:
    pass


@pytest.mark.usefixtures("server")
async def test_all_of_it_comes_back(store: Database, tmp_path: Path) -> None:
    """Nodes, relationships, labels and properties, those of seeds and what people have added, are there again; the hash is the same."""
    await load(store, [read_seed(FERRY_LINE), read_seed(HARBOUR_BRIDGE)])
    for statement in BY_HAND:
        await rows(store, statement)
    before = await dump(store)
    file = tmp_path / "store.backup"
    saved = await asyncio.to_thread(run, "backup", file, "--json")
    assert saved.exit_code == 0, saved.stderr
    assert names(tmp_path) == ["store.backup"]
    content = json.loads(saved.stdout)
    assert (content["nodes"], content["relationships"]) == (len(before[0]), len(before[1]))
    verified = await asyncio.to_thread(run, "verify", "--hash")
    assert verified.stdout.splitlines()[0] == f"hash {content['hash']}"

    await empty(store)
    assert await hashed(store) != content["hash"]
    restored = await asyncio.to_thread(run, "restore", file, "--json")
    assert json.loads(restored.stdout) == content
    assert await dump(store) == before
    assert await hashed(store) == content["hash"]
    assert await rows(store, "MATCH (m:ArgumentGraphModel) RETURN m.version, m.collation") == [
        [VERSION, collation_version()]
    ]


@pytest.mark.usefixtures("server")
async def test_damaged_and_foreign_files(store: Database, tmp_path: Path) -> None:
    """A file that is cut off, changed in a byte, or something else is refused with status 1, and the store stays empty."""
    await load(store, [read_seed(FERRY_LINE)])
    sound = BytesIO()
    await save(store, sound, nothing)
    await empty(store)
    file, random = tmp_path / "x.backup", Random(1)
    for content in [*foreign(), *damaged(sound.getvalue(), random)]:
        file.write_bytes(content)
        refused = await asyncio.to_thread(run, "restore", file)
        assert (refused.exit_code, refused.stdout) == (1, ""), content[:50]
        assert refused.stderr.startswith(f"argument-graph: {file} "), refused.stderr
    assert await rows(store, "MATCH (n) RETURN n") == []
    file.write_bytes(sound.getvalue())
    assert (await asyncio.to_thread(run, "restore", file)).exit_code == 0


def foreign() -> list[bytes]:
    return [
        b"",
        b"not a backup",
        gzip.compress(b""),
        gzip.compress(b'{"format": "another"}\n'),
        gzip.compress(b"[1, 2]\n"),
    ]


def damaged(content: bytes, random: Random) -> list[bytes]:
    """Truncated, one byte of the compressed stream or of what is in it changed, or something behind its end."""
    plain = gzip.decompress(content)
    lines = plain.splitlines(keepends=True)
    found = [content[: random.randrange(len(content))] for _ in range(5)]
    found += [changed(content, random.randrange(10, len(content))) for _ in range(10)]
    found += [gzip.compress(changed(plain, random.randrange(len(plain)))) for _ in range(10)]
    found += [
        gzip.compress(b"".join(some)) for some in (lines[:-1], lines[:3] + lines[4:], [*lines, lines[-1]])
    ]
    return found


def changed(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


@pytest.mark.usefixtures("server")
async def test_a_store_with_content(store: Database, tmp_path: Path) -> None:
    """A backup isn't restored into a store that holds anything; the store stays as it is."""
    await rows(store, "CREATE (:Note {word: 'mine'})")
    file = tmp_path / "store.backup"
    assert (await asyncio.to_thread(run, "backup", file)).exit_code == 0
    before = await dump(store)
    refused = await asyncio.to_thread(run, "restore", file)
    assert refused.exit_code == 1
    assert refused.stderr.startswith("argument-graph: the store holds something already")
    assert await dump(store) == before


@pytest.mark.usefixtures("server")
async def test_an_interrupted_restore(store: Database, tmp_path: Path) -> None:
    """What a killed restore has left is no store to load into; the next restore replaces it. One that fails leaves the store empty."""
    await write_graph(store, random_graph(Random(3)))
    file = tmp_path / "store.backup"
    with file.open("wb") as target:
        trailer = await save(store, target, nothing)
    await rows(store, "MATCH (m:ArgumentGraphModel) SET m.version = 0")
    refused = await asyncio.to_thread(run, "seed", "load", FERRY_LINE)
    assert refused.exit_code == 3
    assert "run `argument-graph restore` once more" in refused.stderr
    await restore(store, ArchiveReader(file), nothing)
    assert await hashed(store) == trailer.hash

    def fail(done: int, total: int) -> None:
        assert done < total
        raise KeyError

    await empty(store)
    with pytest.raises(KeyError):
        await restore(store, ArchiveReader(file), fail)
    assert await rows(store, "MATCH (n) RETURN n") == []


async def test_one_moment(store: Database, neo4j_server: Running, tmp_path: Path) -> None:
    """A backup beside a load holds the store as it was before the load or after it."""
    await load(store, [read_seed(HARBOUR_BRIDGE)])
    hashes = [await hashed(store)]
    file = tmp_path / "store.backup"

    async def back_up(delay: float) -> str:
        await asyncio.sleep(delay)
        async with Database(address(neo4j_server)) as other:
            with file.open("wb") as target:
                return (await save(other, target, nothing)).hash

    saved = [
        (await asyncio.gather(back_up(delay), load(store, [read_seed(FERRY_LINE)])))[0]
        for delay in (0, 0.05, 0.1)
    ]
    hashes.append(await hashed(store))
    assert set(saved) <= set(hashes)


@pytest.mark.usefixtures("server")
async def test_models_of_other_versions(store: Database, tmp_path: Path) -> None:
    """A backup of an older model is upgraded while it is restored; one of a newer model is refused with status 3."""
    file = tmp_path / "old.backup"
    written(file, 1, OLD)
    await restore(store, ArchiveReader(file), nothing)
    assert await rows(store, "MATCH (a)-[r:SUPPORTS]->(b) RETURN r.basis, r.implicit, a.sortKey IS NULL") == [
        ["READER", None, False]
    ]
    assert await rows(store, "MATCH (m:ArgumentGraphModel) RETURN m.version") == [[VERSION]]
    written(file, VERSION + 1, [])
    refused = await asyncio.to_thread(run, "restore", file)
    assert refused.exit_code == 3
    assert f"the backup follows version {VERSION + 1} of the model" in refused.stderr


OLD: Sequence[Part] = [
    ["node", ["Claim", "Entity", "Statement"], {"id": "claim:a", "title": "A"}, None],
    ["node", ["Claim", "Entity", "Statement"], {"id": "claim:b", "title": "B"}, None],
    ["relationship", "SUPPORTS", "claim:a", "claim:b", {"implicit": True, "warrant": "w"}],
]


def written(file: Path, model: int, parts: Sequence[Part]) -> None:
    with file.open("wb") as target:
        archive = ArchiveWriter(target, Header(model, "an older one", datetime.now(UTC).isoformat()))
        archive.write(list(parts))
        archive.close()


@pytest.mark.usefixtures("server")
async def test_a_full_disk(store: Database, tmp_path: Path) -> None:
    """A backup or export that can't be written whole is told with status 1, and what had its name before stays."""
    await load(store, [read_seed(FERRY_LINE)])
    for command in (["backup", "/dev/full"], ["export", "--format", "json", "--output", "/dev/full"]):
        failed = await asyncio.to_thread(run, *command)
        assert (failed.exit_code, failed.stderr) == (
            1,
            "argument-graph: /dev/full: No space left on device\n",
        )
    file = tmp_path / "store.backup"
    file.write_text("the one before")
    failed = await asyncio.to_thread(run, "backup", file / "below")
    assert failed.exit_code == 1
    assert file.read_text() == "the one before"
