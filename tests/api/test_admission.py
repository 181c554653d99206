"""Admission: what a process doesn't execute at once waits, within bounds, and beyond them is told to come again."""

import asyncio
from typing import Any, cast

import httpx
import pytest

from service.api.http import GraphQLEndpoint
from service.plan.admission import Admission, OverloadedError, RequestPlaces
from service.plan.answers import Response
from service.plan.execution import Executor

HOUR = 3_600


class Held:
    """An executor whose answers wait until they are let go."""

    def __init__(self) -> None:
        self.running = self.most = 0
        self.go = asyncio.Event()

    async def execute(self, *_: Any) -> Response:
        """An empty answer."""
        self.running += 1
        self.most = max(self.most, self.running)
        await self.go.wait()
        self.running -= 1
        return Response(b'{"data":{}}')

    def looks_up(self, _: str) -> bool:
        """No."""
        return False


async def nothing(*_: Any) -> None:
    """No page."""


async def post(service: httpx.AsyncClient) -> httpx.Response:
    """The response to a request."""
    return await service.post("/graphql", json={"query": "{ __typename }"})


async def test_more_than_may_wait_are_overload() -> None:
    """Two run, three wait, and two more are answered 503 at once, with a code and when to come again; the five are answered."""
    held = Held()
    admission = Admission(running=2, waiting=3, seconds=HOUR)
    endpoint = GraphQLEndpoint(
        cast("Executor", held), RequestPlaces(admission), page=nothing, most_bytes=1_000
    )
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(endpoint), base_url="http://service"
    ) as service:
        requests = [asyncio.create_task(post(service)) for _ in range(7)]
        refused, _ = await asyncio.wait(requests, return_when=asyncio.FIRST_COMPLETED)
        while len(refused) < 2:
            await asyncio.sleep(0)
            refused = {request for request in requests if request.done()}
        for request in refused:
            response = request.result()
            assert (response.status_code, response.headers["retry-after"]) == (503, "1")
            (error,) = response.json()["errors"]
            assert error["extensions"] == {"code": "OVERLOADED"}
        held.go.set()
        responses = await asyncio.gather(*requests)
    assert [response.status_code for response in responses].count(200) == 5
    assert held.most == 2


async def test_waiting_ends() -> None:
    """A request that has waited too long is overload; its place in the queue is free again."""
    admission = Admission(running=1, waiting=1, seconds=0.001)
    async with admission:
        for _ in range(3):
            with pytest.raises(OverloadedError):
                async with admission:
                    pytest.fail("there was a place")
    async with admission:
        pass


async def test_places_go_round() -> None:
    """Requests are let in in the order in which they came, also when those before them are given up."""
    admission = Admission(running=1, waiting=10, seconds=HOUR)
    order: list[int] = []

    async def enter(number: int) -> None:
        async with admission:
            order.append(number)

    async with admission:
        tasks = [asyncio.create_task(enter(number)) for number in range(6)]
        await asyncio.sleep(0)
        tasks[1].cancel()
        tasks[4].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert order == [0, 2, 3, 5]
