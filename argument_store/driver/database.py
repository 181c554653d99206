"""One Neo4j database: reads that are repeated when a connection breaks, and transactions that write."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final, LiteralString, Self, cast

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncSession,
    AsyncTransaction,
    Query,
)
from neo4j.exceptions import DriverError, Neo4jError

from argument_store.driver.errors import (
    DatabaseUnavailableError,
    GraphError,
    LoginRefusedError,
    translated,
    translated_from_driver,
)
from argument_store.driver.logins import Logins
from argument_store.driver.revisions import OwnWrites, ReceivedBookmarks, Revision, Revisions, Rows
from argument_store.driver.watchdog import ReadWatchdog

_ATTEMPTS = 3
_PAUSE_SECONDS = 0.05
_ROWS = 1_000
SIGIL: Final = "$p."
"""What a parameter's name follows in a statement."""


def in_one_map(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters as statements name them: `$p.name`.

    Neo4j plans a statement anew for each type of a parameter, null included, and for each order of magnitude of a list's or text's length.
    What a map holds is not looked at.
    """
    return {"p": parameters}


@dataclass(frozen=True)
class Neo4jAddress:
    """Where a Neo4j is, how to log in, and how long to wait for it."""

    uri: str
    username: str = "neo4j"
    password: str = ""
    database: str = "neo4j"
    answer_seconds: float = 4.0
    """Seconds without a sign of life after which a read ends with DatabaseUnavailableError."""
    statement_seconds: float = 15.0
    """Seconds after which Neo4j gives up a reading statement, with StatementTimedOutError."""
    lock_seconds: float = 60.0
    """Seconds that a writer waits for another one to finish."""


class Transaction:
    """Statements that take effect together."""

    def __init__(self, transaction: AsyncTransaction, watchdog: ReadWatchdog) -> None:
        self._transaction = transaction
        self._watchdog = watchdog

    async def run(self, statement: str, parameters: Mapping[str, Any]) -> list[list[Any]]:
        """All rows of a statement, each as a list of its columns. It names a parameter as `$p.name`."""
        return await self._watchdog.watch(self._run(statement, parameters))

    async def stream(self, statement: str) -> AsyncGenerator[list[list[Any]]]:
        """The rows of a statement, so many at a time as travel together, for results that are larger than memory."""
        with translated():
            result = await self._watchdog.watch(self._transaction.run(cast("LiteralString", statement)))
        while True:
            with translated():
                records = await self._watchdog.watch(result.fetch(_ROWS))
            if not records:
                return
            yield [record.values() for record in records]

    async def _run(self, statement: str, parameters: Mapping[str, Any]) -> list[list[Any]]:
        with translated():
            result = await self._transaction.run(cast("LiteralString", statement), in_one_map(parameters))
            return await result.values()


_Session = tuple[AsyncSession, ReceivedBookmarks]


class Database:
    """A Neo4j database. Opens no connection before the first statement; close it when done."""

    def __init__(self, address: Neo4jAddress, *, statement_seconds: float | None = None) -> None:
        answer_seconds = address.answer_seconds
        self._name = address.database
        self.lock_seconds = address.lock_seconds
        self._statement_seconds = statement_seconds or address.statement_seconds
        self._watchdog = ReadWatchdog(
            self._probe, answer_seconds=answer_seconds, doubt_seconds=answer_seconds * 0.625
        )
        self._transaction_watchdog = ReadWatchdog(self._probe, answer_seconds=60, doubt_seconds=30)
        self._logins = Logins()
        self._revisions = Revisions()
        self._own_writes = OwnWrites(address.uri)
        self._idle: list[_Session] = []  # To make a session takes as long as to read a node.
        with translated():
            self._driver: AsyncDriver = AsyncGraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType]
                address.uri,
                auth=(address.username, address.password),
                connection_timeout=answer_seconds * 0.5,
                connection_write_timeout=None,  # The watchdog ends what takes too long; the driver would make a task for each write.
                connection_acquisition_timeout=answer_seconds * 0.75,
                max_transaction_retry_time=answer_seconds * 0.75,
                liveness_check_timeout=30.0,
                max_connection_pool_size=64,
                notifications_min_severity="OFF",
                telemetry_disabled=True,
                user_agent="argument-graph",
            )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """End all connections."""
        self._watchdog.close()
        self._transaction_watchdog.close()
        while self._idle:
            session, _ = self._idle.pop()
            with suppress(GraphError), translated():
                await session.close()
        with suppress(GraphError), translated():
            await self._driver.close()

    @property
    def revision(self) -> Revision | None:
        """The revision that the last read saw; None before the first."""
        return self._revisions.last

    async def read(
        self, statement: str, parameters: Mapping[str, Any], *, seconds: float | None = None
    ) -> Rows:
        """All rows of a reading statement, each as a list of its columns. It names a parameter as `$p.name`.

        It may take `seconds`, or the address's `statement_seconds`. Reads change nothing, so one whose connection breaks is sent
        again. Raises StatementTooCostlyError, DatabaseFaultError, and DatabaseUnavailableError after the address's
        `answer_seconds`: a statement may take longer while Neo4j answers others.
        """
        return await self._watchdog.watch(self._retried(statement, parameters, seconds))

    async def _retried(self, statement: str, parameters: Mapping[str, Any], seconds: float | None) -> Rows:
        for attempt in range(1, _ATTEMPTS):
            try:
                return await self._read_once(statement, parameters, seconds)
            except LoginRefusedError:
                raise
            except DatabaseUnavailableError:
                await asyncio.sleep(attempt * _PAUSE_SECONDS)
        return await self._read_once(statement, parameters, seconds)

    async def _probe(self) -> None:
        await self._read_once("RETURN 1", {})

    async def _read_once(
        self, statement: str, parameters: Mapping[str, Any], seconds: float | None = None
    ) -> Rows:
        query = Query(cast("LiteralString", statement), timeout=seconds or self._statement_seconds)
        session, received = self._idle.pop() if self._idle else self._session(READ_ACCESS, fetch_size=-1)
        met = self._revisions.met
        try:
            with self._logins.guarded(), translated():
                result = await session.run(query, in_one_map(parameters))
                rows = await result.values()
                server = (await result.consume()).server
        except BaseException as error:
            with suppress(GraphError), translated():  # It must not replace the reason.
                await session.__aexit__(  # pyright: ignore[reportUnknownMemberType]
                    type(error), error, error.__traceback__
                )
            raise
        self._idle.append((session, received))
        return Rows(rows, self._revisions.ended(met, server, received.take()))

    def _session(self, access: str, **options: Any) -> _Session:
        received = ReceivedBookmarks(self._own_writes)
        session = self._driver.session(  # pyright: ignore[reportUnknownMemberType]
            database=self._name, default_access_mode=access, bookmark_manager=received, **options
        )
        return session, received

    def reading(self) -> AbstractAsyncContextManager[Transaction]:
        """One transaction that reads, without a limit on its time."""
        return self._transaction(READ_ACCESS)

    def writing(self) -> AbstractAsyncContextManager[Transaction]:
        """One transaction that writes: committed when the block ends, rolled back when it raises."""
        return self._transaction(WRITE_ACCESS)

    @asynccontextmanager
    async def _transaction(self, access: str) -> AsyncGenerator[Transaction]:
        with translated_from_driver():
            session, received = self._session(access)
            async with AsyncExitStack() as stack:
                with translated():
                    await stack.enter_async_context(session)
                    transaction = await stack.enter_async_context(await session.begin_transaction())
                try:
                    yield Transaction(transaction, self._transaction_watchdog)
                except BaseException:
                    # A connection that breaks while it rolls back must not replace the reason for that.
                    with suppress(DriverError, Neo4jError):
                        await transaction.close()
                    raise
                with translated():
                    await transaction.commit()
                if access == WRITE_ACCESS:
                    self._own_writes.ended(received.take())

    async def explain(self, statement: str) -> Mapping[str, Any]:
        """Neo4j's plan for a reading statement, which is not run: `operatorType`, `args` and `children`, which are plans themselves."""
        query = Query(cast("LiteralString", f"EXPLAIN {statement}"), timeout=self._statement_seconds)
        with translated():
            session, _ = self._session(READ_ACCESS)
            async with session:
                result = await session.run(query, in_one_map({}))
                plan = cast("Mapping[str, Any] | None", (await result.consume()).plan)  # pyright: ignore[reportUnknownMemberType]
                return plan or {}

    async def check(self) -> None:
        """Raise DatabaseUnavailableError unless Neo4j answers now."""
        await self.look()

    async def look(self) -> Revision | None:
        """The revision that the store has reached, by the cheapest read there is; None where Neo4j doesn't tell it."""
        return (await self.read("RETURN 1", {})).revision
