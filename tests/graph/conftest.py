"""What tests on the real Neo4j share."""

from collections.abc import AsyncGenerator

import pytest

from argument_store.driver import Database, Neo4jAddress
from embedded_neo4j import Running
from tests.support.seed_store import empty


@pytest.fixture
async def store(neo4j_server: Running) -> AsyncGenerator[Database]:
    """A database that holds nothing when the test begins."""
    server = neo4j_server
    address = Neo4jAddress(server.bolt_uri, server.username, server.password, server.database)
    async with Database(address, statement_seconds=60) as database:
        await empty(database)
        yield database
