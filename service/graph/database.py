"""One Neo4j database: reads that are repeated when a connection breaks, and transactions that write."""

import asyncio
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from typing import Any, LiteralString, Self, cast

from neo4j import READ_ACCESS, WRITE_ACCESS, AsyncDriver, AsyncGraphDatabase, AsyncTransaction, Query

from service.graph.errors import DatabaseUnavailableError, translated

ANSWER_SECONDS = 4.0
STATEMENT_SECONDS = 15.0
_DOUBT_SECONDS = 2.5
_ATTEMPTS = 3
_PAUSE_SECONDS = 0.05


@dataclass(frozen=True)
class Neo4jAddress:
    """Where a Neo4j is and how to log in."""

    uri: str
    username: str = "neo4j"
    password: str = ""
    database: str = "neo4j"


class Transaction:
    """Statements that take effect together."""

    def __init__(self, transaction: AsyncTransaction) -> None:
        self._transaction = transaction

    async def run(self, statement: str, parameters: Mapping[str, Any]) -> list[list[Any]]:
        """All rows of a statement, each as a list of its columns."""
        result = await self._transaction.run(
            cast("LiteralString", statement), cast("dict[str, Any]", parameters)
        )
        return await result.values()


class Database:
    """A Neo4j database. Opens no connection before the first statement; close it when done."""

    def __init__(self, address: Neo4jAddress, *, statement_seconds: float = STATEMENT_SECONDS) -> None:
        self._name = address.database
        self._statement_seconds = statement_seconds
        with translated():
            self._driver: AsyncDriver = AsyncGraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType]
                address.uri,
                auth=(address.username, address.password),
                connection_timeout=2.0,
                connection_acquisition_timeout=3.0,
                max_transaction_retry_time=3.0,
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
        await self._driver.close()

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[list[Any]]:
        """All rows of a reading statement, each as a list of its columns.

        Reads change nothing, so one whose connection breaks is sent again. Raises StatementTooCostlyError, DatabaseFaultError, and
        DatabaseUnavailableError within ANSWER_SECONDS: a statement may take longer than that while Neo4j answers others.
        """
        try:
            async with asyncio.timeout(ANSWER_SECONDS) as deadline:
                with self._doubted(deadline):
                    return await self._retried(statement, parameters)
        except TimeoutError as error:
            raise DatabaseUnavailableError("Neo4j did not answer in time") from error

    async def _retried(self, statement: str, parameters: Mapping[str, Any]) -> list[list[Any]]:
        for attempt in range(1, _ATTEMPTS):
            try:
                return await self._read_once(statement, parameters)
            except DatabaseUnavailableError:
                await asyncio.sleep(attempt * _PAUSE_SECONDS)
        return await self._read_once(statement, parameters)

    @contextmanager
    def _doubted(self, deadline: asyncio.Timeout) -> Generator[None]:
        """When the deadline draws near, start to ask whether Neo4j still answers."""
        loop = asyncio.get_running_loop()
        asking: list[asyncio.Task[None]] = []
        doubt = loop.call_later(_DOUBT_SECONDS, lambda: asking.append(loop.create_task(self._ask(deadline))))
        try:
            yield
        finally:
            doubt.cancel()
            for task in asking:
                task.cancel()

    async def _ask(self, deadline: asyncio.Timeout) -> None:
        """Put the deadline off as long as Neo4j answers."""
        with suppress(DatabaseUnavailableError):
            while True:
                await self._read_once("RETURN 1", {})
                deadline.reschedule(asyncio.get_running_loop().time() + ANSWER_SECONDS)
                await asyncio.sleep(_DOUBT_SECONDS)

    async def _read_once(self, statement: str, parameters: Mapping[str, Any]) -> list[list[Any]]:
        query = Query(cast("LiteralString", statement), timeout=self._statement_seconds)
        with translated():
            async with self._driver.session(  # pyright: ignore[reportUnknownMemberType]
                database=self._name, default_access_mode=READ_ACCESS, fetch_size=-1
            ) as session:
                result = await session.run(query, cast("dict[str, Any]", parameters))
                return await result.values()

    def reading(self) -> AbstractAsyncContextManager[Transaction]:
        """One transaction that reads, without a limit on its time."""
        return self._transaction(READ_ACCESS)

    def writing(self) -> AbstractAsyncContextManager[Transaction]:
        """One transaction that writes: committed when the block ends, rolled back when it raises."""
        return self._transaction(WRITE_ACCESS)

    @asynccontextmanager
    async def _transaction(self, access: str) -> AsyncGenerator[Transaction]:
        with translated():
            async with (
                self._driver.session(  # pyright: ignore[reportUnknownMemberType]
                    database=self._name, default_access_mode=access
                ) as session,
                await session.begin_transaction() as transaction,
            ):
                yield Transaction(transaction)

    async def check(self) -> None:
        """Raise DatabaseUnavailableError unless Neo4j answers now."""
        await self.read("RETURN 1", {})
