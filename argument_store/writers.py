"""The writers' lock: one writer at a time changes a store, whatever programs and machines the writers run on.

Neo4j keeps the lock itself. A writer creates a node with the one name that a unique constraint reserves, deletes it again, and leaves that
transaction open: until it ends, nobody else can create a node of that name. The node is never committed, so it is part of no graph,
and a writer that dies gives the lock back.
"""

import asyncio
import os
import socket
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

from argument_store.driver import Database, GraphError, Transaction, TransactionEndedError

Waiting = Callable[[str], object]
"""Called with a line for people when another writer has to finish first."""
UNFINISHED: Final = 0
"""The version of the model in a store that a backup is being restored into."""
_NOTICE_SECONDS: Final = 1.0
_TAKE = "CREATE (lock:ArgumentGraphModel {name: 'writers'}) DELETE lock"
_TAKE_TURN = "MERGE (m:ArgumentGraphModel {name: 'store'}) SET m.turn = true REMOVE m.turn"
_VERSION = "MATCH (m:ArgumentGraphModel {name: 'store'}) RETURN m.version"
_SIGN = "CALL tx.setMetaData({argumentGraphWriter: $p.writer})"
_HOLDER = """
SHOW TRANSACTIONS YIELD metaData, elapsedTime WHERE metaData.argumentGraphWriter IS NOT NULL
RETURN metaData.argumentGraphWriter, elapsedTime.seconds
"""


class StoreBusyError(GraphError):
    """Another writer kept the store longer than this one may wait; the message names it."""


class UnfinishedRestoreError(Exception):
    """The store holds a part of a backup."""

    def __init__(self) -> None:
        super().__init__(
            "the store holds a part of a backup, since its restore was interrupted: run `argument-graph restore` once more"
        )


class Writer:
    """The holder of the lock."""

    def __init__(self, database: Database, lock: Transaction) -> None:
        self._database = database
        self._lock = lock

    @asynccontextmanager
    async def completing(self) -> AsyncGenerator[Transaction]:
        """One transaction of a restore, which may find a part of a backup in the store."""
        async with self._database.writing() as transaction:
            # If a writer's lock breaks with its connection, its last transaction may still be under way: this waits for its end.
            await transaction.run(_TAKE_TURN, {})
            yield transaction
            await self._lock.run("RETURN 1", {})

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Transaction]:
        """One transaction that writes; what it reads was committed by earlier writers. Rolled back if the lock has been lost.

        Raises UnfinishedRestoreError.
        """
        async with self.completing() as transaction:
            await refuse_unfinished(transaction)
            yield transaction


async def refuse_unfinished(transaction: Transaction) -> None:
    """Raise UnfinishedRestoreError where a backup is being restored, or its restore was interrupted."""
    if await transaction.run(_VERSION, {}) == [[UNFINISHED]]:
        raise UnfinishedRestoreError


@asynccontextmanager
async def sole_writer(
    database: Database, purpose: str, waiting: Waiting = lambda _line: None
) -> AsyncGenerator[Writer]:
    """Hold the lock while the block runs. The store must have the constraints of `argument_store.schema.prepare`.

    `purpose` is what others who wait read about this writer. Raises StoreBusyError after the address's `lock_seconds`, and GraphError.
    """
    async with AsyncExitStack() as stack:
        try:
            lock = await stack.enter_async_context(_locked(database, purpose, waiting))
        except TransactionEndedError:  # Nothing has been written.
            lock = await stack.enter_async_context(_locked(database, purpose, waiting))
        yield Writer(database, lock)


@asynccontextmanager
async def _locked(database: Database, purpose: str, waiting: Waiting) -> AsyncGenerator[Transaction]:
    """The transaction that holds the lock, with its writer's name."""
    async with database.writing() as lock:
        await _take(database, lock, purpose, waiting)
        signature = f"{purpose} (process {os.getpid()} on {socket.gethostname()})"
        await lock.run(_SIGN, {"writer": signature})
        yield lock


async def _take(database: Database, lock: Transaction, purpose: str, waiting: Waiting) -> None:
    taking = asyncio.ensure_future(lock.run(_TAKE, {}))
    try:
        await asyncio.wait([taking], timeout=min(_NOTICE_SECONDS, database.lock_seconds))
        if not taking.done():
            waiting(f"{purpose} waits until {await _holder(database)} has finished")
            await asyncio.wait([taking], timeout=database.lock_seconds)
        if not taking.done():
            raise StoreBusyError(
                f"{purpose} has waited {database.lock_seconds:g} s for {await _holder(database)}, and has changed nothing: "
                "try again later, or wait longer with NEO4J_LOCK_SECONDS"
            )
        await taking
    finally:
        taking.cancel()
        await asyncio.wait([taking])


async def _holder(database: Database) -> str:
    """Who holds the lock, for people."""
    for writer, seconds in await database.read(_HOLDER, {}):
        return f"{writer}, which has been writing for {seconds} s,"
    return "another writer"
