"""Every error of the driver has one of ours."""

import asyncio
import inspect
from collections.abc import Iterator

import pytest
from neo4j import exceptions

from argument_store.driver import (
    Database,
    DatabaseFaultError,
    DatabaseUnavailableError,
    GraphError,
    LoginRefusedError,
    MemoryFullError,
    Neo4jAddress,
    StatementTimedOutError,
    StatementTooCostlyError,
    StorageFailedError,
    TransactionEndedError,
)
from argument_store.driver.errors import translate, translated


def _driver_errors() -> Iterator[type[Exception]]:
    for _, value in inspect.getmembers(exceptions, inspect.isclass):
        if issubclass(value, exceptions.DriverError | exceptions.Neo4jError):
            yield value


@pytest.mark.parametrize("error", list(_driver_errors()), ids=lambda error: error.__name__)
def test_every_error_of_the_driver_is_translated(error: type[Exception]) -> None:
    """Whatever the driver defines leaves as a GraphError."""
    with pytest.raises(GraphError), translated():
        raise error("so") if issubclass(error, exceptions.Neo4jError) else error.__new__(error)


@pytest.mark.parametrize(
    ("code", "ours"),
    [
        ("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", StatementTimedOutError),
        ("Neo.TransientError.General.TransactionOutOfMemoryError", StatementTooCostlyError),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", MemoryFullError),
        ("Neo.TransientError.General.OutOfMemoryError", MemoryFullError),
        ("Neo.ClientError.Security.Unauthorized", LoginRefusedError),
        ("Neo.ClientError.Security.CredentialsExpired", LoginRefusedError),
        ("Neo.ClientError.Security.AuthenticationRateLimit", DatabaseUnavailableError),
        ("Neo.TransientError.General.DatabaseUnavailable", DatabaseUnavailableError),
        ("Neo.TransientError.Transaction.DeadlockDetected", DatabaseUnavailableError),
        ("Neo.ClientError.Statement.SyntaxError", DatabaseFaultError),
        ("Neo.ClientError.Transaction.Terminated", TransactionEndedError),
        ("Neo.TransientError.Transaction.Terminated", TransactionEndedError),
        ("Neo.DatabaseError.General.UnknownError", DatabaseFaultError),
        ("Neo.DatabaseError.Transaction.TransactionLogError", StorageFailedError),
        ("Neo.DatabaseError.Transaction.TransactionStartFailed", StorageFailedError),
    ],
)
def test_codes_of_the_server(code: str, ours: type[GraphError]) -> None:
    """The server's codes tell apart a database that is away or short of memory, and a statement that ran out of time, takes too much or is wrong."""
    error = exceptions.Neo4jError._hydrate_neo4j(code=code, message="so")  # pyright: ignore[reportPrivateUsage, reportUnknownMemberType, reportUnknownVariableType]  # noqa: SLF001
    assert type(translate(error)) is ours


def test_a_transaction_that_ends_under_a_procedure() -> None:
    """A statement that finds its transaction closed, for which Neo4j has no code, was ended and is not at fault itself."""
    error = exceptions.Neo4jError._hydrate_neo4j(  # pyright: ignore[reportPrivateUsage, reportUnknownMemberType, reportUnknownVariableType]  # noqa: SLF001
        code="Neo.ClientError.Procedure.ProcedureCallFailed",
        message="Failed to invoke procedure `tx.setMetaData`: Caused by: "
        "org.neo4j.graphdb.NotInTransactionException: The transaction has been closed.",
    )
    assert type(translate(error)) is TransactionEndedError


@pytest.mark.parametrize(
    "error", [exceptions.ServiceUnavailable("so"), exceptions.ConnectionAcquisitionTimeoutError("so")]
)
def test_no_connection_is_unavailable(error: exceptions.DriverError) -> None:
    """Neither a server that is away nor one that leaves all connections waiting is a fault of the statement."""
    assert type(translate(error)) is DatabaseUnavailableError


async def test_nobody_listening_is_unavailable() -> None:
    """A refused connection is DatabaseUnavailableError."""
    async with Database(Neo4jAddress("bolt://127.0.0.1:1")) as database:
        with pytest.raises(DatabaseUnavailableError):
            await database.read("RETURN 1", {})


async def test_a_silent_peer_is_unavailable() -> None:
    """A peer that takes the connection and never says a word doesn't hold a reader for ever."""
    held: list[asyncio.StreamWriter] = []
    server = await asyncio.start_server(lambda _, writer: held.append(writer), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, Database(Neo4jAddress(f"bolt://127.0.0.1:{port}")) as database:
        with pytest.raises(DatabaseUnavailableError):
            await asyncio.wait_for(database.read("RETURN 1", {}), 30)
        for writer in held:
            writer.close()
