"""Metrics for Prometheus. Import this module where they are wanted only: it takes its time, and `exposition` has to come first."""

from collections.abc import AsyncGenerator
from contextlib import ExitStack, asynccontextmanager

from prometheus_client import Counter, Gauge, Histogram

from service.telemetry.meter import Admitted, Meter
from service.telemetry.observation import Observation

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30, 60)
_NODES = (1, 10, 100, 1_000, 10_000, 100_000)
_PREFIX = "argument_graph"

REQUESTS = Counter(
    "requests", "GraphQL requests by kind of operation and code.", ["kind", "code"], namespace=_PREFIX
)
DURATIONS = Histogram(
    "request_seconds", "Time until a response was sent.", ["kind"], namespace=_PREFIX, buckets=_SECONDS
)
RUNNING = Gauge(
    "requests_running", "Requests that are executed.", namespace=_PREFIX, multiprocess_mode="livesum"
)
WAITING = Gauge(
    "requests_waiting",
    "Requests that wait for admission.",
    namespace=_PREFIX,
    multiprocess_mode="livesum",
)
COSTS = Histogram(
    "request_cost", "Nodes that a response may hold, as estimated.", namespace=_PREFIX, buckets=_NODES
)
KEPT_ANSWERS = Counter(
    "kept_answers",
    "GraphQL requests by whether a kept answer was given: hit, miss or outdated.",
    ["outcome"],
    namespace=_PREFIX,
)
REASONING = Histogram(
    "reasoning_seconds",
    "Time in reasoning, of requests with reasoning.",
    namespace=_PREFIX,
    buckets=_SECONDS,
)
NEO4J = Histogram(
    "neo4j_seconds", "Time in Neo4j, of requests with statements.", namespace=_PREFIX, buckets=_SECONDS
)
STATEMENTS = Histogram(
    "statement_seconds", "Time of statements by outcome.", ["outcome"], namespace=_PREFIX, buckets=_SECONDS
)
CLOSED_CONNECTIONS = Counter(
    "closed_connections",
    "Connections that were closed at a limit, by reason.",
    ["reason"],
    namespace=_PREFIX,
)
DATABASE_UP = Gauge(
    "database_up", "Whether Neo4j answers all workers.", namespace=_PREFIX, multiprocess_mode="livemin"
)


class PrometheusMeter(Meter):
    """Hands figures to prometheus_client. Labels are kinds of operations, codes and outcomes: clients can't add any."""

    def __init__(self) -> None:
        DATABASE_UP.set(1)

    @asynccontextmanager
    async def admission(self, admitted: Admitted) -> AsyncGenerator[None]:
        """The same context, which a request waits to enter and is executed in."""
        with ExitStack() as queue:
            queue.enter_context(WAITING.track_inprogress())
            async with admitted:
                queue.close()
                with RUNNING.track_inprogress():
                    yield

    def request(self, noted: Observation, seconds: float) -> None:
        """A GraphQL request has ended."""
        kind = noted.kind or "unknown"
        REQUESTS.labels(kind, noted.codes[0] if noted.codes else "OK").inc()
        DURATIONS.labels(kind).observe(seconds)
        COSTS.observe(noted.cost)
        if noted.kept:
            KEPT_ANSWERS.labels(noted.kept).inc()
        for histogram, spent in ((NEO4J, noted.neo4j_seconds), (REASONING, noted.reasoning_seconds)):
            if spent:
                histogram.observe(spent)

    def statement(self, outcome: str, seconds: float) -> None:
        """A statement has ended: `ok`, or the reason why it failed."""
        STATEMENTS.labels(outcome).observe(seconds)

    def database(self, *, up: bool) -> None:
        """Neo4j has begun or ceased to answer."""
        DATABASE_UP.set(up)
