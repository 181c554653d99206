"""What can go wrong between us and Neo4j.

GraphError
├── DatabaseUnavailableError  no connection, no login, no answer in time: worth another try later
│   ├── LoginRefusedError       Neo4j refuses the user's name or password: another try may lock the user out
│   ├── StorageFailedError      Neo4j can't write to its disk, and has given up the database until it is restarted
│   └── TransactionEndedError   Neo4j ended a transaction that it was told to end, or another in its place
├── StatementTooCostlyError   the server ended a statement for its memory or time
│   ├── StatementTimedOutError  for its time, which a busy server, or one that plans a statement anew, may have taken
│   └── MemoryFullError         for its memory, of which other statements may have taken most
└── DatabaseFaultError        the server refused a statement: our fault, or a broken store
"""

import builtins
from collections.abc import Generator
from contextlib import contextmanager

from neo4j import exceptions as neo4j

_TIMED_OUT = (
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
    "Neo.TransientError.Transaction.TransactionTimedOut",
)
_TOO_COSTLY = ("Neo.TransientError.General.TransactionOutOfMemoryError",)
_MEMORY_FULL = (
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    "Neo.TransientError.General.OutOfMemoryError",
)
_STORAGE_FAILED = (
    "Neo.DatabaseError.Transaction.TransactionCommitFailed",
    "Neo.DatabaseError.Transaction.TransactionLogError",
    "Neo.DatabaseError.Transaction.TransactionStartFailed",
)
_LOGIN_REFUSED = (
    "Neo.ClientError.Security.CredentialsExpired",
    "Neo.ClientError.Security.Unauthorized",
)
_LOCKED_OUT = "Neo.ClientError.Security.AuthenticationRateLimit"
_ENDED = ("Neo.ClientError.Transaction.Terminated", "Neo.TransientError.Transaction.Terminated")
_CLOSED = "The transaction has been closed."
"""How the message ends where a transaction ended while a statement began; the code is then that of any fault, such as a procedure's."""
_UNREACHED = neo4j.ConfigurationError | neo4j.ServiceUnavailable | neo4j.ConnectionPoolError
_AWAY = (neo4j.AuthError, neo4j.DatabaseUnavailable, neo4j.NotALeader, neo4j.ForbiddenOnReadOnlyDatabase)


class GraphError(Exception):
    """Anything that went wrong between us and Neo4j."""


class DatabaseUnavailableError(GraphError):
    """Neo4j can't be reached, doesn't let us in, or doesn't answer in time."""


class LoginRefusedError(DatabaseUnavailableError):
    """Neo4j refuses the user's name or password."""


class StorageFailedError(DatabaseUnavailableError):
    """Neo4j can't write to its disk; it has to be restarted when there is room."""


class TransactionEndedError(DatabaseUnavailableError):
    """Neo4j ended a transaction because an operator said so, or in place of another.

    Seen with Neo4j 5.26: now and then, of many times, the transaction that follows one whose connection was cut (as that of a client who left
    is) is ended as well. Another try succeeds.
    """


class StatementTooCostlyError(GraphError):
    """Neo4j ended a statement that took more time or memory than it may."""


class StatementTimedOutError(StatementTooCostlyError):
    """Neo4j ended a statement for its time."""


class MemoryFullError(StatementTooCostlyError):
    """Neo4j ended a statement because all that ran together took the memory there is."""


class DatabaseFaultError(GraphError):
    """Neo4j refused a statement."""


def translate(error: neo4j.DriverError | neo4j.Neo4jError) -> GraphError:
    """Our error for one of the driver's."""
    message = str(error)
    if isinstance(error, neo4j.Neo4jError):
        message = error.message or message
        if error.code in _TIMED_OUT:
            return StatementTimedOutError(message)
        if error.code in _TOO_COSTLY:
            return StatementTooCostlyError(message)
        if error.code in _MEMORY_FULL:
            return MemoryFullError(message)
        if error.code in _LOGIN_REFUSED:
            return LoginRefusedError(message)
        if error.code in _STORAGE_FAILED:
            return StorageFailedError(message)
        if error.code in _ENDED or message.endswith(_CLOSED):
            return TransactionEndedError(message)
        if error.code == _LOCKED_OUT or isinstance(error, _AWAY) or error.is_retryable():
            return DatabaseUnavailableError(message)
        return DatabaseFaultError(message)
    if isinstance(error, _UNREACHED) or error.is_retryable():
        return DatabaseUnavailableError(message)
    return DatabaseFaultError(message)


@contextmanager
def translated_from_driver() -> Generator[None]:
    """What the driver raises inside leaves as a GraphError, other errors as they are."""
    try:
        yield
    except (neo4j.DriverError, neo4j.Neo4jError) as error:
        raise translate(error) from error


@contextmanager
def translated() -> Generator[None]:
    """Whatever the driver, the network or the clock raises inside leaves as a GraphError."""
    try:
        with translated_from_driver():
            yield
    except builtins.TimeoutError as error:
        raise DatabaseUnavailableError("Neo4j did not answer in time") from error
    except OSError as error:
        raise DatabaseUnavailableError(str(error)) from error
