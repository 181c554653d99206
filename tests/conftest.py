"""What all tests share: the profile of random input, workers, skipping in CI, one Neo4j, and one service over it."""

import os
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio

from argument_store.driver import Database
from embedded_neo4j import EmbeddedNeo4j, Options, Running
from graph_seed import load, packaged_seeds
from tests.support import profiles
from tests.support.answering import answering
from tests.support.project import PATIENT
from tests.support.scheduling import RoomScheduling
from tests.support.seed_store import dump, empty
from tests.support.stores import address

ROOT = Path(__file__).parents[1]
QUERIES = sorted((ROOT / "service" / "api" / "static" / "graphiql" / "queries").glob("*.graphql"))
CI = os.environ.get("CI") == "true"
JAVA_OPTIONS = "JDK_JAVA_OPTIONS"


def pytest_configure(config: pytest.Config) -> None:
    """Load the profile that --hypothesis-profile names, and keep Java from optimising: that pays after four minutes of Neo4j's work."""
    profiles.load(config.getoption("--hypothesis-profile") or "short")
    os.environ.setdefault(JAVA_OPTIONS, "-XX:TieredStopAtLevel=1")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> RoomScheduling | None:
    """With `--dist loadscope`, tests stay together by what they need."""
    return RoomScheduling(config, log) if config.getoption("dist") == "loadscope" else None


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
    """One Neo4j for all tests that ask for it, started when the first one does; where all tests run, side by side, it is optimised."""
    options = Options(tmp_path_factory.mktemp("neo4j"), bolt_port=0, browser_port=0)
    with pytest.MonkeyPatch.context() as patch:
        if "PYTEST_XDIST_WORKER" in os.environ:
            patch.delenv(JAVA_OPTIONS)
        running = EmbeddedNeo4j(options).start()
    with running:
        yield running


@pytest.fixture(scope="session")
def service(neo4j_server: Running) -> Generator[str]:
    """The base URL of a service over that Neo4j, which is a process of its own."""
    with answering(neo4j_server) as url:
        yield url


@dataclass
class Loaded:
    """What the shared Neo4j held once the packaged texts were loaded, and whether the explorer's queries were asked since then."""

    contents: object = None
    explored: bool = False


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """The last load of the packaged texts."""
    return Loaded()


@pytest_asyncio.fixture(scope="module")
async def article(neo4j_server: Running, service: str, loaded: Loaded) -> None:
    """The packaged texts, and nothing else, in that Neo4j, which has answered GraphiQL's queries before."""
    async with Database(address(neo4j_server)) as database:
        if loaded.contents == await dump(database):
            return
        await empty(database)
        await load(database, packaged_seeds())
        loaded.contents, loaded.explored = await dump(database), False
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
