"""Log lines of requests: ids, operations, codes and times; slow statements and outages."""

import asyncio
import re
import socket
from collections.abc import AsyncGenerator
from dataclasses import replace
from hashlib import sha256
from typing import Any

import httpx
import pytest
import pytest_asyncio
from structlog.testing import capture_logs
from structlog.typing import EventDict

from argument_store.driver import StatementTimedOutError
from embedded_neo4j import Running
from service.logs import with_request_id
from service.telemetry.database import ObservedDatabase
from service.telemetry.meter import Meter
from service.telemetry.observation import Observation, begin
from tests.api.conftest import Api
from tests.support.maps import ArgumentMap, write
from tests.support.observed import HOUR, observed
from tests.support.stores import address

MAP = ArgumentMap({"claim:a": None, "claim:b": None}, {("claim:a", "claim:b"): ("SUPPORTS", 0.5)})
LOOK_UP = "query LookUp($id: ID!) { claim(id: $id) { id acceptance { label } } }"
TITLES = "query Titles { claims { nodes { title } } }"


@pytest_asyncio.fixture(scope="module")
async def client(api: Api, neo4j_server: Running) -> AsyncGenerator[httpx.AsyncClient]:
    """A client of the logged endpoint over MAP."""
    await write(api.database, MAP)
    async with observed(address(neo4j_server)) as client:
        yield client


async def post(
    client: httpx.AsyncClient, query: str, request_id: str | None = None, **variables: Any
) -> tuple[httpx.Response, list[EventDict]]:
    """A response, and the log lines of the request."""
    headers = {} if request_id is None else {"X-Request-Id": request_id}
    with capture_logs(processors=[with_request_id]) as lines:
        response = await client.post(
            "/graphql", json={"query": query, "variables": variables}, headers=headers
        )
    return response, lines


async def logged(lines: list[EventDict], event: str) -> list[EventDict]:
    """The lines of an event, as soon as there is one."""
    async with asyncio.timeout(120):
        while True:
            if found := [line for line in lines if line["event"] == event]:
                return found
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("given", ["0123-abc", "Root=1-67891233:a/b+c.d_e", "x" * 128])
async def test_request_id_is_kept(client: httpx.AsyncClient, given: str) -> None:
    """A well-formed id comes back in the response, and stands in the request's log line."""
    response, (line,) = await post(client, "{ __typename }", given)
    assert response.headers.get_list("x-request-id") == [given]
    assert line["request_id"] == given


@pytest.mark.parametrize("given", [None, "", "x" * 129, "two words", "a\tb", '"quoted"', "é"])
async def test_request_id_is_made(client: httpx.AsyncClient, given: str | None) -> None:
    """A request without a well-formed id gets a new one."""
    headers = {} if given is None else {b"X-Request-Id": given.encode()}
    ids = [
        (await client.post("/graphql", json={"query": "{ __typename }"}, headers=headers)).headers[
            "x-request-id"
        ]
        for _ in range(2)
    ]
    assert all(re.fullmatch(r"[0-9a-f]{32}", each) for each in ids)
    assert ids[0] != ids[1]


async def test_one_of_several_ids_is_not_chosen(client: httpx.AsyncClient) -> None:
    """A request with two ids gets a new one."""
    headers = [("X-Request-Id", "one"), ("X-Request-Id", "two")]
    response = await client.post("/graphql", json={"query": "{ __typename }"}, headers=headers)
    assert response.headers["x-request-id"] not in {"one", "two", "one, two"}


async def test_what_a_line_names(client: httpx.AsyncClient) -> None:
    """A line names client, operation, document, cost and times; it holds no value of a variable."""
    _, (line,) = await post(client, LOOK_UP, id="claim:b")
    assert line["log_level"] == "info"
    assert line["client"] == "192.0.2.7"
    assert line["operation"] == "LookUp"
    assert sha256(LOOK_UP.encode()).hexdigest().startswith(line["document"])
    assert line["cost"] >= 1
    assert line["milliseconds"] >= line["neo4j_milliseconds"] > 0
    assert line["milliseconds"] >= line["reasoning_milliseconds"] > 0
    assert "codes" not in line
    assert "claim:b" not in repr(line)


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("query Q { nope }", "GRAPHQL_VALIDATION_FAILED"),
        ("query Q {", "GRAPHQL_PARSE_FAILED"),
        (
            'query Q { a: claims(first: -1) { totalCount } b: claims(first: -1) { totalCount } ledger(issue: "issue:x") { cruxes { pairs } } }',
            "BAD_USER_INPUT,NOT_FOUND",
        ),
    ],
)
async def test_failures(client: httpx.AsyncClient, query: str, codes: str) -> None:
    """The line of a failed request is a warning with the codes of its errors, each once."""
    response, (line,) = await post(client, query)
    assert response.status_code == 200
    assert (line["log_level"], line["codes"]) == ("warning", codes)
    assert sha256(query.encode()).hexdigest().startswith(line["document"])


async def test_operation_that_is_no_name(client: httpx.AsyncClient) -> None:
    """An operationName that is no name in GraphQL isn't logged."""
    with capture_logs() as lines:
        await client.post("/graphql", json={"query": "{", "operationName": "a\nforged line"})
    assert "operation" not in lines[0]


async def test_request_without_a_document(client: httpx.AsyncClient) -> None:
    """A request that isn't GraphQL is logged with its code."""
    with capture_logs() as lines:
        await client.post("/graphql", content=b"no JSON", headers={"Content-Type": "application/json"})
    assert (lines[0]["log_level"], lines[0]["status"], lines[0]["codes"]) == (
        "warning",
        400,
        "BAD_USER_INPUT",
    )


async def test_internal_error(client: httpx.AsyncClient, api: Api) -> None:
    """A masked error has the request's id, which stands in the line of the cause too; the request's line is an error."""
    async with api.database.writing() as transaction:
        await transaction.run("CREATE (:Claim:Statement:Entity {id: 'claim:broken'})", {})
    query = "query Broken($id: ID!) { claim(id: $id) { title } }"
    response, (cause, line) = await post(client, query, "the-id", id="claim:broken")
    (error,) = response.json()["errors"]
    assert error["extensions"] == {"code": "INTERNAL_SERVER_ERROR", "requestId": "the-id"}
    assert (cause["log_level"], cause["request_id"]) == ("error", "the-id")
    assert (line["log_level"], line["request_id"]) == ("error", "the-id")
    async with api.database.writing() as transaction:
        await transaction.run("MATCH (c:Claim {id: 'claim:broken'}) DELETE c", {})


@pytest.mark.usefixtures("client")
async def test_slow_statement(neo4j_server: Running) -> None:
    """A slow statement is logged each time with its operation, and once with Neo4j's plan; no value of a variable is."""
    async with observed(address(neo4j_server), slow_seconds=1e-9) as slow:
        with capture_logs(processors=[with_request_id]) as lines:
            for request_id in ("one", "two"):
                query = "query Slow($id: ID!) { claim(id: $id) { title } }"
                await slow.post(
                    "/graphql",
                    json={"query": query, "variables": {"id": "claim:a"}},
                    headers={"X-Request-Id": request_id},
                )
            plans = await logged(lines, "plan of a slow statement")
    statements = [line for line in lines if line["event"] == "slow statement"]
    assert [line["request_id"] for line in statements] == ["one", "two"]
    assert {line["operation"] for line in statements} == {"Slow"}
    (plan,) = plans
    assert {line["statement"] for line in statements} == {plan["statement"]}
    assert plan["plan"].startswith("ProduceResults(")
    assert "$p." in plan["plan"]
    assert "claim:a" not in repr(lines)


@pytest.mark.parametrize(("request_id", "logged"), [("the-id", 1), ("", 0)])
async def test_costly_statement(neo4j_server: Running, request_id: str, logged: int) -> None:
    """A statement that Neo4j ends is logged where a request sent it, and not where the service asked by itself, as it does when it warms up."""
    begin(Observation(request_id))
    hasty = replace(address(neo4j_server), statement_seconds=0.01)
    async with ObservedDatabase(hasty, HOUR, Meter()) as database:
        with capture_logs() as lines, pytest.raises(StatementTimedOutError):
            await database.read("UNWIND range(1, 1000000000) AS n RETURN sum(n)", {})
    assert [line["event"] for line in lines] == ["statement timed out"] * logged


async def test_outage(neo4j_server: Running) -> None:
    """An outage is logged when it begins, and with the number of failed statements when it ends, without a request."""
    host, _, port = neo4j_server.bolt_uri.removeprefix("bolt://").partition(":")
    with socket.create_server((host, 0)) as listener:
        own = listener.getsockname()[1]

    async def forward(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_connection(host, int(port))
        await asyncio.gather(_copy(reader, there[1]), _copy(there[0], writer))

    elsewhere = replace(address(neo4j_server), uri=f"bolt://{host}:{own}")
    with capture_logs() as lines:
        async with observed(elsewhere) as client:
            requests = [client.post("/graphql", json={"query": TITLES}) for _ in range(20)]
            responses = await asyncio.gather(*requests)
            assert {response.json()["errors"][0]["extensions"]["code"] for response in responses} == {
                "DATABASE_UNAVAILABLE"
            }
            async with await asyncio.start_server(forward, host, own):
                ends = await logged(lines, "database available again")
                response = await client.post("/graphql", json={"query": TITLES})
                assert "errors" not in response.json()
                await client.aclose()
    (begin,) = (line for line in lines if line["event"] == "database unavailable")
    assert begin["log_level"] == "warning"
    assert [line["failures"] for line in ends] == [20]
    assert {line["codes"] for line in lines if "codes" in line} == {"DATABASE_UNAVAILABLE"}
    others = [line for line in lines if line["log_level"] != "info" and line not in (begin, *ends)]
    assert others == []


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65_536):
        writer.write(data)
        await writer.drain()
    writer.close()
