"""The only room that talks to Neo4j."""

from argument_store.driver import patches  # noqa: F401  # pyright: ignore[reportUnusedImport] - before any other imports the driver
from argument_store.driver.database import SIGIL, Database, Neo4jAddress, Transaction, in_one_map
from argument_store.driver.errors import (
    DatabaseFaultError,
    DatabaseUnavailableError,
    GraphError,
    LoginRefusedError,
    MemoryFullError,
    StatementTimedOutError,
    StatementTooCostlyError,
    StorageFailedError,
    TransactionEndedError,
)
from argument_store.driver.revisions import Revision, Rows
from argument_store.driver.values import from_json_value, to_json_value

__all__ = [
    "SIGIL",
    "Database",
    "DatabaseFaultError",
    "DatabaseUnavailableError",
    "GraphError",
    "LoginRefusedError",
    "MemoryFullError",
    "Neo4jAddress",
    "Revision",
    "Rows",
    "StatementTimedOutError",
    "StatementTooCostlyError",
    "StorageFailedError",
    "Transaction",
    "TransactionEndedError",
    "from_json_value",
    "in_one_map",
    "to_json_value",
]
