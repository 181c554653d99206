"""What all tests share."""

from collections.abc import Generator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from argument_store.driver import Database, Neo4jAddress
from embedded_neo4j import EmbeddedNeo4j, Options, Running
from graph_seed import load, packaged_seeds
from tests.support.answering import answering
from tests.support.seed_store import empty

ROOT = Path(__file__).parents[1]
QUERIES = sorted((ROOT / "service" / "api" / "static" / "graphiql" / "queries").glob("*.graphql"))
PATIENCE = 10  # A Neo4j just started may plan a query for longer than an answer may take.


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Generator[Running]:
    """One Neo4j for all tests that ask for it, started when the first one does."""
    options = Options(tmp_path_factory.mktemp("neo4j"), bolt_port=0, browser_port=0)
    with EmbeddedNeo4j(options).start() as running:
        yield running


@pytest.fixture(scope="session")
def service(neo4j_server: Running) -> Generator[str]:
    """The base URL of a service over that Neo4j, which is a process of its own."""
    with answering(neo4j_server) as url:
        yield url


@pytest_asyncio.fixture(scope="module")
async def article(neo4j_server: Running, service: str) -> None:
    """The packaged texts, and nothing else, in that Neo4j, which has answered GraphiQL's queries before."""
    server = neo4j_server
    address = Neo4jAddress(server.bolt_uri, server.username, server.password, server.database)
    async with Database(address, statement_seconds=60) as database:
        await empty(database)
        await load(database, packaged_seeds())
    async with httpx.AsyncClient(base_url=service, timeout=30) as client:
        for path in QUERIES:
            for _ in range(PATIENCE):
                response = await client.post("/graphql", json={"query": path.read_text()})
                if "DATABASE_UNAVAILABLE" not in response.text:
                    break


@pytest.fixture
def server(neo4j_server: Running, monkeypatch: pytest.MonkeyPatch) -> Running:
    """That Neo4j, which the environment names, so that commands find it."""
    monkeypatch.setenv("NEO4J_URI", neo4j_server.bolt_uri)
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.username)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    monkeypatch.setenv("NEO4J_DATABASE", neo4j_server.database)
    return neo4j_server
