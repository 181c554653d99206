"""What tests on the real Neo4j share."""

from collections.abc import AsyncGenerator

import pytest

from argument_store.driver import Database
from embedded_neo4j import Running
from tests.support.seed_store import empty
from tests.support.stores import address


@pytest.fixture
async def store(neo4j_server: Running) -> AsyncGenerator[Database]:
    """A database that holds nothing when the test begins."""
    async with Database(address(neo4j_server)) as database:
        await empty(database)
        yield database
