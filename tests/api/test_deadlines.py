"""The time of a request: what runs when it is over, or when the client has gone, is cancelled."""

import asyncio
import threading
from collections.abc import Mapping
from typing import Any

import httpx
import pytest
from graphql import build_schema

from argument_store.driver import Database
from service.analysis.deadlines import Allowance, run_bounded
from service.api.schema import catalogue as service_catalogue
from service.plan.compiler import Catalogue, Source
from service.plan.deferred import Deferred
from service.plan.execution import Executor
from service.plan.limits import Limits
from service.plan.requests import FieldRequest, ReasoningLimits
from service.plan.sources import Child, Expr
from tests.api.conftest import Api
from tests.support.maps import write
from tests.support.slow import CHAINS, PATIENCE, SLOW, dense_map, none_running, some_running

SCHEMA = """
type Query { claim(id: ID!): Claim  endless(of: Int): Claim  pondered(of: Int): Pondered }
type Claim { id: ID! }
type Pondered { text: String! }
"""


class Pondering:
    """A field that computes until it is cancelled."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.ended = threading.Event()

    async def answer(self, request: FieldRequest) -> Mapping[Any, Any]:
        """No answer."""
        return {None: await run_bounded(request, self._ponder)}

    def _ponder(self, deadline: Allowance) -> None:
        self.begun.set()
        try:
            while True:
                deadline.check()
        finally:
            self.ended.set()


@pytest.fixture
async def dense(database: Database) -> Database:
    """The session's Neo4j, in which chains have no end."""
    await write(database, dense_map())
    return database


def over(database: Database, pondering: Pondering, seconds: float) -> Api:
    """An API with a field that is answered, one whose statement doesn't end, and one that computes without end."""
    sources: dict[str, dict[str, Source]] = {
        "Query": {
            "claim": Child("MATCH ({that}:Claim {id: $id})"),
            "endless": Child(
                "UNWIND range(1, 1000000000) AS {key} WITH sum({key}) AS {sum} MATCH ({that}:Claim {id: {sum}})"
            ),
            "pondered": Deferred(pondering.answer),
        },
        "Claim": {"id": Expr("{this}.id")},
    }
    catalogue = Catalogue(build_schema(SCHEMA), sources, {"Claim": "{this}:Claim"}, {})
    return Api(database, Executor(catalogue, database, Limits(seconds=seconds)))  # pyright: ignore[reportArgumentType]


async def test_time_is_of_the_whole_request(dense: Database) -> None:
    """Fields that were answered in time stay, the others are TIMED_OUT; Neo4j's transaction ends, and the thread."""
    pondering = Pondering()
    api = over(dense, pondering, seconds=1)
    answer = await api.answer('{ claim(id: "claim:01") { id } endless { id } pondered { text } }')
    assert answer["data"] == {"claim": {"id": "claim:01"}, "endless": None, "pondered": None}
    assert {error["path"][0]: error["extensions"] for error in answer["errors"]} == {
        "endless": {"code": "TIMED_OUT"},
        "pondered": {"code": "TIMED_OUT"},
    }
    assert {error["message"] for error in answer["errors"]} == {"The request took longer than 1 s."}
    await none_running(dense, "1000000000")


async def test_time_while_neo4j_plans(dense: Database) -> None:
    """While Neo4j plans what it is asked anew, a request has twice the time."""
    api = over(dense, Pondering(), seconds=1)
    with api.executor.planning():
        error = await api.error("{ endless { id } }")
    assert error["message"] == "The request took longer than 2 s."
    await none_running(dense, "1000000000")


async def test_computing_ends_with_the_request(dense: Database) -> None:
    """A thread that computes for a field ends when the time of its request does, long before that of reasoning."""
    pondering = Pondering()
    answer = await over(dense, pondering, seconds=1).answer("{ pondered { text } }")
    assert answer["errors"][0]["extensions"] == {"code": "TIMED_OUT"}
    assert await asyncio.to_thread(pondering.ended.wait, PATIENCE)


REASONED = {
    "label": '{ claim(id: "claim:01") { acceptance { label } } }',
    "reason": '{ claim(id: "claim:01") { acceptance(support: DEDUCTIVE) { why { rule } } } }',
    "strength": '{ claim(id: "claim:01") { strength { value } } }',
    "extensions": "{ extensions(semantics: GROUNDED) { total } }",
    "what if": '{ whatIf(changes: [{removeStatement: "claim:01"}]) { total } }',
    "flip": '{ flip(statement: "claim:01") { size } }',
    "decisive": '{ mostDecisive(for: "claim:01") { label } }',
    "inconsistencies": "{ inconsistencies { nodes { kind } } }",
    "lint": "{ lint { nodes { rule } } }",
    "scenarios": "{ scenarios { truncated } }",
}


@pytest.mark.parametrize("query", REASONED.values(), ids=REASONED)
async def test_every_field_with_reasoning_heeds_the_time(dense: Database, query: str) -> None:
    """Where there is no time for reasoning, no field that needs it has an answer, whatever is asked."""
    limits = Limits(seconds=PATIENCE, reasoning=ReasoningLimits(seconds=0))
    api = Api(dense, Executor(service_catalogue(), dense, limits))  # pyright: ignore[reportArgumentType]
    assert (await api.error(query))["extensions"] == {"code": "TIMED_OUT"}


async def test_a_statement_ends_with_its_client(dense: Database, service: str) -> None:
    """Once a client has closed its connection, Neo4j no longer executes what it has asked for."""
    roots = " ".join(f"r{number}: {SLOW}" for number in range(100))
    async with httpx.AsyncClient(base_url=service, timeout=PATIENCE) as client:
        request = asyncio.create_task(client.post("/graphql", json={"query": "{ %s }" % roots}))
        await some_running(dense, CHAINS)
        request.cancel()
        await asyncio.wait([request])
    await none_running(dense, CHAINS)
