"""A small graph of the benchmark, the service and the peer over it."""

from collections.abc import Generator
from itertools import chain

import pytest
import pytest_asyncio

from argument_store.driver import Database, Neo4jAddress
from benchmarks import debate
from benchmarks.contenders import peer as serve_peer
from benchmarks.generator import Size, records
from benchmarks.loading import graph, load
from benchmarks.samples import samples
from benchmarks.shapes import Shape
from benchmarks.stage import Server
from embedded_neo4j import Running
from graph_seed import prepare
from tests.support.seed_store import empty
from tests.support.stores import address

SIZE = Size(1_000)


@pytest_asyncio.fixture(scope="module")
async def small(neo4j_server: Running) -> Neo4jAddress:
    """A Neo4j that holds a generated graph and nothing else."""
    neo4j = address(neo4j_server)
    async with Database(neo4j) as database:
        await empty(database)
        await prepare(database)
        await load(neo4j, graph(chain(records(SIZE), debate.records())))
        await database.read("CALL db.awaitIndexes(60)", {})
        await database.read("CALL db.resampleOutdatedIndexes()", {})
    return neo4j


@pytest.fixture(scope="module")
def ours(small: Neo4jAddress, service: str) -> Server:
    """The service over it."""
    assert small
    return Server(f"{service}/graphql", 0)


@pytest.fixture(scope="module")
def peer(small: Neo4jAddress) -> Generator[Server]:
    """The peer over it."""
    with serve_peer(small) as (url, pid):
        yield Server(url, pid)


@pytest.fixture(scope="module")
def shapes(ours: Server) -> list[Shape]:
    """All questions with their requests."""
    return samples(SIZE, ours.data)
