"""The only room that talks to Neo4j."""

from service.graph.database import Database, Neo4jAddress, Transaction
from service.graph.errors import (
    DatabaseFaultError,
    DatabaseUnavailableError,
    GraphError,
    StatementTooCostlyError,
)

__all__ = [
    "Database",
    "DatabaseFaultError",
    "DatabaseUnavailableError",
    "GraphError",
    "Neo4jAddress",
    "StatementTooCostlyError",
    "Transaction",
]
