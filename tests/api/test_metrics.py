"""Metrics for Prometheus: of all workers together, and off by default."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Generator, Mapping

import httpx
import psutil
import pytest
from prometheus_client.parser import text_string_to_metric_families

from argument_store.driver import Database
from embedded_neo4j import Running
from tests.support.foreground import wait_until
from tests.support.maps import ArgumentMap, write
from tests.support.project import COMMAND, environment
from tests.support.stores import address

MAP = ArgumentMap({"claim:a": None, "claim:b": None}, {("claim:a", "claim:b"): ("SUPPORTS", 0.5)})
Sample = tuple[str, frozenset[tuple[str, str]]]


def sample(name: str, **labels: str) -> Sample:
    """The key of a time series."""
    return f"argument_graph_{name}", frozenset(labels.items())


def samples(url: str) -> Mapping[Sample, float]:
    """All time series at an address."""
    families = text_string_to_metric_families(httpx.get(f"{url}/metrics", trust_env=False).text)
    return {
        (each.name, frozenset(each.labels.items())): each.value
        for family in families
        for each in family.samples
    }


@pytest.fixture
def service(neo4j_server: Running) -> Generator[tuple[str, str, "subprocess.Popen[str]"]]:
    """Two workers over that Neo4j: the service's address, that of its metrics, and the process."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    variables = environment(
        NEO4J_URI=neo4j_server.bolt_uri,
        NEO4J_PASSWORD=neo4j_server.password,
        ARGUMENT_GRAPH_PORT="0",
        ARGUMENT_GRAPH_WORKERS="2",
        ARGUMENT_GRAPH_METRICS_PORT=str(port),
    )
    command = [COMMAND, "serve"]
    with subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        ready = next(line for line in process.stdout if line.startswith("ready: "))
        url = ready.split("GraphiQL at ")[1].split("/graphql")[0]
        yield url, f"http://127.0.0.1:{port}", process
        process.terminate()


async def test_metrics_of_all_workers(
    neo4j_server: Running, service: tuple[str, str, "subprocess.Popen[str]"]
) -> None:
    """Figures are sums over workers, also after one is killed; no name from a request is a label."""
    async with Database(address(neo4j_server)) as database:
        await write(database, MAP)
    url, metrics, process = service
    before = samples(metrics)
    assert before[sample("database_up")] == 1
    queries = [  # None is asked twice.
        query % number
        for number in range(10)
        for query in (
            "query SomeName { a%d: claims { totalCount } }",
            '{ claim(id: "claim:b") { a%d: acceptance { label } } }',
            "{ nope%d }",
        )
    ]

    async def post(query: str) -> None:
        async with httpx.AsyncClient(trust_env=False, timeout=300) as client:
            await client.post(f"{url}/graphql", json={"query": query})

    for query in queries:  # A connection each, for either worker.
        await post(query)
    async with httpx.AsyncClient(trust_env=False) as client:
        await client.post(f"{url}/graphql", content=b"")

    def gained(key: Sample) -> float:
        return after.get(key, 0) - before.get(key, 0)

    after = samples(metrics)
    assert gained(sample("requests_total", kind="query", code="OK")) == 20
    assert gained(sample("requests_total", kind="unknown", code="GRAPHQL_VALIDATION_FAILED")) == 10
    assert gained(sample("requests_total", kind="unknown", code="BAD_USER_INPUT")) == 1
    assert gained(sample("request_seconds_count", kind="query")) == 20
    assert gained(sample("reasoning_seconds_count")) == 10
    assert gained(sample("neo4j_seconds_count")) == 20
    assert gained(sample("statement_seconds_count", outcome="ok")) >= 30
    assert gained(sample("kept_answers_total", outcome="miss")) == 30
    assert (after[sample("requests_running")], after[sample("requests_waiting")]) == (0, 0)
    assert "SomeName" not in repr(after)
    while not gained(sample("kept_answers_total", outcome="hit")):
        await post(queries[0])
        after = samples(metrics)

    workers = _workers(process.pid)
    assert len(workers) == 2
    os.kill(min(workers), signal.SIGKILL)
    wait_until(lambda: _workers(process.pid) - workers)
    known = after
    after = samples(metrics)
    requests = sample("requests_total", kind="query", code="OK")
    assert after[requests] == known[requests]


def _workers(pid: int) -> set[int]:
    """The worker processes that run."""
    running = [each for each in psutil.Process(pid).children() if each.status() != psutil.STATUS_ZOMBIE]
    return {each.pid for each in running if "spawn_main" in " ".join(each.cmdline())}


def test_nothing_is_imported_when_off() -> None:
    """Without a port for metrics, prometheus_client isn't imported."""
    program = (
        "import sys; from service.app import create_app; from service.settings import Settings; "
        "from argument_store.driver import Neo4jAddress; "
        "create_app(Settings(), Neo4jAddress('bolt://127.0.0.1:1')); "
        "sys.exit(any(name.startswith(('prometheus_client', 'opentelemetry.sdk')) for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", program], env=environment(), check=True)
