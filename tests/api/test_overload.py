"""Statements at once: a request has few, a process has a bound, and look-ups and probes have places of their own."""

import asyncio
import itertools
import time
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import httpx
import orjson
import pytest

from argument_store.driver import Database, MemoryFullError, Rows
from service.api.http import GraphQLEndpoint
from service.api.schema import catalogue
from service.plan.admission import Admission, OverloadedError, RequestPlaces
from service.plan.answers import Response
from service.plan.budget import StatementPlaces
from service.plan.execution import Executor
from service.plan.limits import Limits
from tests.api.conftest import Api
from tests.support.maps import write
from tests.support.slow import CHAINS, PATIENCE, SLOW, dense_map, none_running

HOUR = 3_600
LOOK_UP = '{ claim(id: "claim:01") { id } }'


class HeldDatabase:
    """Gives no answer until it is let go, and counts what waits for one."""

    def __init__(self) -> None:
        self.reading = self.most = 0
        self.go = asyncio.Event()

    async def read(self, _statement: str, parameters: Mapping[str, Any]) -> Rows:
        """A row without an object."""
        self.reading += 1
        self.most = max(self.most, self.reading)
        try:
            await self.go.wait()
        finally:
            self.reading -= 1
        return Rows([[[None] * 9]] * len(parameters.get("many", [None])))


def over(held: HeldDatabase, places: StatementPlaces | None = None, **limits: int) -> Executor:
    """An executor over it."""
    return Executor(catalogue(), held, Limits(seconds=HOUR, **limits), places)  # pyright: ignore[reportArgumentType]


async def turn() -> None:
    """Let all that can go on do so."""
    for _ in range(20):
        await asyncio.sleep(0)


FIELDS = ("title", "id", "role", "modality", "standing")
SELECTIONS = [" ".join(chosen) for count in range(1, 5) for chosen in itertools.combinations(FIELDS, count)]


@pytest.mark.parametrize("field", ["claims { nodes { %s } }", 'claim(id: "claim:01") { %s }'])
async def test_a_request_runs_few_statements_at_once(field: str) -> None:
    """However many root fields it has, and whether they look up or list."""
    held = HeldDatabase()
    roots = " ".join(f"r{number}: {field % selected}" for number, selected in enumerate(SELECTIONS))
    request = asyncio.create_task(over(held, statements=8).execute("{ %s }" % roots))
    await turn()
    assert held.reading == 8
    held.go.set()
    await request
    assert held.most == 8


async def test_root_fields_are_limited(api: Api) -> None:
    """A request with more is refused; fields that merge count once."""
    roots = [f'r{number}: claim(id: "claim:01") {{ id }}' for number in range(100)]
    before = api.database.statements
    assert (await api.error("{ %s __typename }" % " ".join(roots)))["message"] == (
        "Number of root fields 101 exceeds the maximum of 100."
    )
    assert api.database.statements == before
    held = HeldDatabase()
    held.go.set()
    response = await over(held).execute("{ %s %s }" % (" ".join(roots), roots[0]))
    assert not response.refused


async def test_a_process_runs_so_many_statements_at_once() -> None:
    """One more than may wait is overload, which ends the other statements of its request; look-ups go on."""
    held = HeldDatabase()
    places = StatementPlaces(Admission(2, 1, HOUR), Admission(1, 0, HOUR))
    executor = over(held, places)
    requests = [asyncio.create_task(executor.execute("{ claims { totalCount } }")) for _ in range(3)]
    await turn()
    assert held.reading == 2
    with pytest.raises(OverloadedError):
        await executor.execute("{ a: claims { totalCount } look: %s" % LOOK_UP.removeprefix("{"))
    look_up = asyncio.create_task(executor.execute(LOOK_UP))
    await turn()
    assert held.reading == 3
    held.go.set()
    assert not (await look_up).refused
    await asyncio.gather(*requests)


async def test_waiting_counts_as_time_of_the_request() -> None:
    """A request that has waited for longer than it may take ends, and its statement is given up."""
    held = HeldDatabase()
    executor = Executor(catalogue(), held, Limits(seconds=HOUR))  # pyright: ignore[reportArgumentType]
    response = await executor.execute("{ claims { totalCount } }", since=time.monotonic() - HOUR)
    (error,) = orjson.loads(response.body)["errors"]
    assert error["extensions"] == {"code": "TIMED_OUT"}
    assert not held.reading


async def test_the_time_of_a_request_begins_before_it_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock starts when a request has arrived, and not when there is a place for it."""
    begun: list[float | None] = []
    go = asyncio.Event()

    async def execute(*arguments: Any) -> Response:
        begun.append(arguments[-1])
        await go.wait()
        return Response(b"{}")

    executor = over(HeldDatabase())
    monkeypatch.setattr(executor, "execute", execute)
    endpoint = GraphQLEndpoint(executor, RequestPlaces(Admission(1, 1, HOUR)), page=None, most_bytes=1_000)
    transport = httpx.ASGITransport(endpoint)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        requests = [
            asyncio.create_task(client.post("/graphql", json={"query": "{ __typename }"})) for _ in range(2)
        ]
        await turn()
        arrived = time.monotonic()
        go.set()
        await asyncio.gather(*requests)
    first, second = begun
    assert first is not None
    assert second is not None
    assert first <= second <= arrived


async def test_look_ups_pass_by_those_who_wait() -> None:
    """While other requests wait for a place, a document is answered that is known to look up single nodes only; one that isn't known waits with them."""
    held = HeldDatabase()
    held.go.set()
    executor = over(held)
    await executor.execute(LOOK_UP)
    held.go.clear()
    endpoint = GraphQLEndpoint(executor, RequestPlaces(Admission(1, 9, HOUR)), page=None, most_bytes=1_000)
    transport = httpx.ASGITransport(endpoint)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:

        def post(query: str) -> asyncio.Task[httpx.Response]:
            return asyncio.create_task(client.post("/graphql", json={"query": query}))

        requests = [post("{ claims { totalCount } }") for _ in range(2)]
        await turn()
        assert held.reading == 1
        requests += [post(LOOK_UP.replace("{ id }", "{ title }")), post(LOOK_UP)]
        await turn()
        assert held.reading == 2
        held.go.set()
        await asyncio.gather(*requests)
    assert held.most == 2


EIGHT = "{ %s }" % " ".join(f"r{number}: {SLOW}" for number in range(8))


async def first_refused(requests: list[asyncio.Task[httpx.Response]]) -> httpx.Response:
    """The response to the first request that the service doesn't execute; others may be answered before."""
    for request in asyncio.as_completed(requests):
        response = await request
        if response.status_code == HTTPStatus.SERVICE_UNAVAILABLE:
            return response
    raise AssertionError("no request was refused")


async def test_a_busy_service_is_ready(database: Database, service: str) -> None:
    """While requests hold all places for statements, others are overload, look-ups are answered, and /readyz says that Neo4j is there."""
    await write(database, dense_map())
    async with httpx.AsyncClient(base_url=service, timeout=PATIENCE) as client:

        def post(query: str) -> asyncio.Task[httpx.Response]:
            return asyncio.create_task(client.post("/graphql", json={"query": query}))

        assert (await post(LOOK_UP)).status_code == 200
        # More statements at once than places to run and to wait: however fast Neo4j is, some are refused.
        requests = [post(EIGHT) for _ in range(64)]
        try:
            refused = await first_refused(requests)
            assert refused.headers["retry-after"] == "1"
            assert refused.json()["errors"][0]["extensions"] == {"code": "OVERLOADED"}
            assert (await client.get("/readyz")).json() == {"status": "ready", "neo4j": "available"}
            assert (await post(LOOK_UP)).json() == {"data": {"claim": {"id": "claim:01"}}}
        finally:
            for request in requests:
                request.cancel()
            await asyncio.wait(requests)
    await none_running(database, CHAINS)


class FullDatabase:
    """Has memory for look-ups alone."""

    async def read(self, statement: str, _parameters: Mapping[str, Any]) -> Rows:
        """A row without an object."""
        if "COUNT" in statement:
            raise MemoryFullError("full")
        return Rows([[[None] * 9]])


async def test_memory_that_all_share() -> None:
    """A field for which Neo4j has no memory left is OVERLOADED, so that the client asks again; others are answered."""
    executor = Executor(catalogue(), FullDatabase())  # pyright: ignore[reportArgumentType]
    answer = orjson.loads((await executor.execute("{ claims { totalCount } %s" % LOOK_UP.lstrip("{"))).body)
    assert answer["data"] == {"claims": None, "claim": None}
    (error,) = answer["errors"]
    assert (error["path"], error["extensions"]) == (["claims"], {"code": "OVERLOADED"})
