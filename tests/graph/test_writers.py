"""Writers at the same time: the store is left as if one had come after the other."""

import asyncio
import os
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from typer.testing import CliRunner

from argument_store.driver import Database, GraphError, Transaction
from argument_store.model.rules import Rule
from argument_store.schema import prepare
from argument_store.verification import breaches
from argument_store.writers import StoreBusyError, sole_writer
from embedded_neo4j import Running
from graph_seed import load, read_seed, wipe
from graph_seed.seed import Seed
from service.command_line import app
from tests.support.seed_folders import FERRY_LINE, HARBOUR_BRIDGE, edited
from tests.support.seed_store import Rows, dump, empty
from tests.support.stores import address

Work = Callable[[Database], Awaitable[object]]
ROUNDS = 3
runner = CliRunner()


class Delayed(Transaction):
    """Pauses before each statement."""

    def __init__(self, transaction: Transaction, random: Random) -> None:
        self._inner = transaction
        self._random = random

    async def run(self, statement: str, parameters: Mapping[str, Any]) -> list[list[Any]]:
        await asyncio.sleep(self._random.choice((0, 0, 0.01, 0.03)))
        return await self._inner.run(statement, parameters)


class DelayedDatabase(Database):
    """Sends statements after pauses that a seed determines, so that two writers interleave in many ways."""

    random: Random

    @asynccontextmanager
    async def writing(self) -> AsyncGenerator[Transaction]:
        async with super().writing() as transaction:
            yield Delayed(transaction, self.random)


def versions(folder: Path) -> tuple[Seed, Seed]:
    """A seed, and a later version of it: another text, other quotations, one statement fewer."""
    text = edited(FERRY_LINE, folder / "text", ("A Ferry", "The Ferry"), file="article.txt")
    later = edited(
        text, folder / "later", ("quote: A Ferry", "quote: The Ferry"), ("title: A Ferry", "title: The Ferry")
    )
    return read_seed(FERRY_LINE), read_seed(later)


@pytest.mark.parametrize("loaded", [False, True])
async def test_load_beside_load(
    store: Database, neo4j_server: Running, tmp_path: Path, *, loaded: bool
) -> None:
    """Two versions of a seed, loaded at once into an empty store or over a third one, leave one of the two."""
    old, new = versions(tmp_path)
    before = [read_seed(HARBOUR_BRIDGE), old] if loaded else []
    await check(store, neo4j_server, before, loading(old), loading(new))


async def test_load_beside_wipe(store: Database, neo4j_server: Running, tmp_path: Path) -> None:
    """A seed is loaded anew while it is removed, together with another that shares its actor and issue."""
    old, new = versions(tmp_path)
    bridge = read_seed(HARBOUR_BRIDGE)
    await check(store, neo4j_server, [old, bridge], loading(new, bridge), wiping)


def loading(*seeds: Seed) -> Work:
    return lambda database: load(database, seeds)


def wiping(database: Database) -> Awaitable[object]:
    return wipe(database, None)


async def check(store: Database, running: Running, before: Sequence[Seed], one: Work, other: Work) -> None:
    async def after(*works: Work) -> tuple[Rows, Rows]:
        await empty(store)
        await load(store, before)
        for work in works:
            await work(store)
        return await dump(store)

    serial = [await after(one, other), await after(other, one)]
    for number in range(ROUNDS):
        await empty(store)
        await load(store, before)
        random = Random(number)
        async with (
            DelayedDatabase(address(running)) as first,
            DelayedDatabase(address(running)) as second,
        ):
            first.random = second.random = random
            await asyncio.gather(one(first), other(second))
        assert await dump(store) in serial, number
        async with store.reading() as transaction:
            assert await breaches(transaction, list(Rule), 10) == []


async def test_the_lock_leaves_nothing(store: Database) -> None:
    """While a writer holds the lock, and afterwards, no node but that of the model's version is there."""
    await prepare(store)
    async with sole_writer(store, "a test"):
        assert await store.read("MATCH (n) RETURN labels(n), n.name", {}) == [
            [["ArgumentGraphModel"], "store"]
        ]
    [[keys]] = await store.read("MATCH (n) RETURN keys(n)", {})
    assert set(keys) == {"name", "version", "collation"}


async def test_waiting(store: Database, neo4j_server: Running) -> None:
    """Who waits is told for whom, waits no longer than it may, and has the lock as soon as the other has ended."""
    await prepare(store)
    lines: list[str] = []
    holder = rf"first \(process {os.getpid()} on .*\), which has been writing for \d+ s,"
    async with Database(replace(address(neo4j_server), lock_seconds=1.2)) as other:
        with pytest.raises(StoreBusyError, match=rf"^second has waited 1\.2 s for {holder}"):
            async with sole_writer(store, "first"), sole_writer(other, "second", lines.append):
                pass
        assert len(lines) == 1
        assert lines[0].startswith(f"second waits until first (process {os.getpid()} on ")
        async with sole_writer(other, "second", lines.append):
            assert len(lines) == 1


async def test_commands_wait(store: Database, server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that may not wait any longer ends with status 4 and says for whom it has waited; nothing is changed."""
    await prepare(store)
    monkeypatch.setenv("NEO4J_LOCK_SECONDS", "0.2")
    async with sole_writer(store, "a long load"):
        for command in (
            ["seed", "load", str(FERRY_LINE)],
            ["seed", "wipe", "--all"],
            ["evaluate", "--write"],
        ):
            result = await asyncio.to_thread(runner.invoke, app, command)
            assert result.exit_code == 4, result.stderr
            assert f" for a long load (process {os.getpid()} on " in result.stderr
    assert server
    assert await store.read("MATCH (n:Entity) RETURN n", {}) == []


async def test_a_lost_lock(store: Database, neo4j_server: Running) -> None:
    """A writer whose lock Neo4j has taken away commits nothing more."""
    await prepare(store)
    async with Database(address(neo4j_server)) as other:

        async def write() -> None:
            async with sole_writer(other, "first") as writer, writer.transaction() as transaction:
                await transaction.run("CREATE (:Entity {id: 'claim:lost'})", {})
                await store.read(_END_LOCK, {})

        with pytest.raises(GraphError):
            await write()
    assert await store.read("MATCH (n:Entity) RETURN n", {}) == []


_END_LOCK = """
SHOW TRANSACTIONS YIELD transactionId AS lock, metaData WHERE metaData.argumentGraphWriter IS NOT NULL
TERMINATE TRANSACTIONS lock YIELD message
RETURN message
"""
