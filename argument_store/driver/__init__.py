"""The only room that talks to Neo4j."""

from argument_store.driver.database import Database, Neo4jAddress, Transaction
from argument_store.driver.errors import (
    DatabaseFaultError,
    DatabaseUnavailableError,
    GraphError,
    StatementTimedOutError,
    StatementTooCostlyError,
)

__all__ = [
    "Database",
    "DatabaseFaultError",
    "DatabaseUnavailableError",
    "GraphError",
    "Neo4jAddress",
    "StatementTimedOutError",
    "StatementTooCostlyError",
    "Transaction",
]
