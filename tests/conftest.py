"""What all tests share: the profile of random input, workers, skipping in CI, one Neo4j, and one service over it."""

import os
from collections.abc import Generator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from argument_store.driver import Database
from embedded_neo4j import EmbeddedNeo4j, Options, Running
from graph_seed import load, packaged_seeds
from tests.support import profiles
from tests.support.answering import answering
from tests.support.project import PATIENT
from tests.support.seed_store import empty
from tests.support.stores import address

ROOT = Path(__file__).parents[1]
QUERIES = sorted((ROOT / "service" / "api" / "static" / "graphiql" / "queries").glob("*.graphql"))
CI = os.environ.get("CI") == "true"


def pytest_configure(config: pytest.Config) -> None:
    """Load the profile that --hypothesis-profile names, and keep Java from optimising where some tests run by themselves.

    Optimised code pays after about four minutes of Neo4j's work, so `make test`, which runs side by side, has it.
    """
    profiles.load(config.getoption("--hypothesis-profile") or "short")
    side_by_side = config.getoption("numprocesses", None) or "PYTEST_XDIST_WORKER" in os.environ
    if not side_by_side:
        os.environ.setdefault("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests together that share what is slow to start: a Neo4j for tests/api, one for all others, and a service in the foreground.

    pytest-xdist gives each group to one worker, the largest first, so that two workers are busy for about as long.
    """
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        if "neo4j_server" in fixtures:
            within_api = item.path.is_relative_to(ROOT / "tests" / "api")
            item.add_marker(pytest.mark.xdist_group("neo4j of the API" if within_api else "neo4j"))
        elif "service" in fixtures:
            item.add_marker(pytest.mark.xdist_group("foreground"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a test that is skipped in CI, where nothing may be missing."""
    report = yield
    if CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI: {report.longreprtext}"
    return report


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
    async with Database(address(neo4j_server)) as database:
        await empty(database)
        await load(database, packaged_seeds())
    async with httpx.AsyncClient(base_url=service, timeout=300) as client:
        for path in QUERIES:
            response = await client.post("/graphql", json={"query": path.read_text()})
            assert "errors" not in response.json(), response.text


@pytest.fixture
def server(neo4j_server: Running, monkeypatch: pytest.MonkeyPatch) -> Running:
    """That Neo4j, which the environment names, so that commands find it."""
    for name, value in PATIENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("NEO4J_URI", neo4j_server.bolt_uri)
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.username)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    monkeypatch.setenv("NEO4J_DATABASE", neo4j_server.database)
    return neo4j_server
