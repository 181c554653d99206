"""Neo4j behind a connection that fails: answers are coded, reads are repeated, writes aren't, and all is well again without a restart."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import replace
from typing import Any

import httpx
import pytest
import uvloop

from argument_store.driver import Database, DatabaseUnavailableError, LoginRefusedError, Neo4jAddress
from embedded_neo4j import Running
from tests.support.answering import answering
from tests.support.proxy import Fault, Proxy, proxied
from tests.support.slow import PATIENCE
from tests.support.stores import address

AWAY = {"DATABASE_UNAVAILABLE", "TIMED_OUT"}
QUERY = {"query": "{ claims { totalCount } }"}
BROKEN = [Fault.REFUSED, Fault.DROPPED, Fault.UNANSWERED, Fault.CUT]
MARK = "OfABrokenConnection"
MANY_ROWS = "UNWIND range(1, 10000) AS number RETURN number"


@pytest.fixture
async def proxy(neo4j_server: Running) -> AsyncGenerator[Proxy]:
    """A way to that Neo4j."""
    async with proxied(neo4j_server.bolt_uri) as proxy:
        yield proxy


async def answered(client: httpx.AsyncClient) -> dict[str, Any]:
    """The answer to a light query."""
    return (await client.post("/graphql", json=QUERY)).json()


async def ready(client: httpx.AsyncClient) -> None:
    """Returns once the service says that it is ready."""
    while (await client.get("/readyz")).status_code != 200:  # noqa: ASYNC110 - the service is another process
        await asyncio.sleep(0.1)


async def test_a_service_outlives_each_fault(neo4j_server: Running, proxy: Proxy) -> None:
    """Meanwhile it is alive and not ready, and tells each client so; afterwards it answers again."""
    settings = {"NEO4J_ANSWER_SECONDS": "2", "ARGUMENT_GRAPH_REQUEST_SECONDS": "10"}
    with answering(neo4j_server, proxy.uri, **settings) as url:
        async with httpx.AsyncClient(base_url=url, timeout=PATIENCE, trust_env=False) as client:
            await ready(client)
            expected = await answered(client)
            await proxy.suffer(Fault.SLOW)
            assert await answered(client) == expected
            for fault in BROKEN:
                await proxy.suffer(fault)
                answer = await answered(client)
                assert {each["extensions"]["code"] for each in answer["errors"]} <= AWAY, fault
                assert (await client.get("/readyz")).status_code == 503, fault
                assert (await client.get("/livez")).status_code == 200, fault
                await proxy.suffer(None)
                await ready(client)
                assert await answered(client) == expected, fault


async def test_no_connection_is_lost(neo4j_server: Running, proxy: Proxy) -> None:
    """On the event loop of the service, connections that are reset while their statements are ended are given up."""
    loop, there = asyncio.get_running_loop(), replace(address(neo4j_server), uri=proxy.uri)

    def run() -> int:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return runner.run(_left_in_use(there, lambda: loop.call_soon_threadsafe(proxy.reset)))

    assert await asyncio.to_thread(run) == 0


async def _left_in_use(there: Neo4jAddress, reset: Callable[[], object]) -> int:
    """How many connections the driver takes for used after resets at many moments, when nobody uses one."""
    async with Database(there) as database:
        for number in range(10):
            await asyncio.gather(
                database.check(), database.check()
            )  # Connects, which none of the reads then has to.
            reads = [asyncio.create_task(database.read(MANY_ROWS, {})) for _ in range(2)]
            await asyncio.sleep(0.02 * (number % 5))
            reset()
            if number % 3 == 0:
                reads[0].cancel()
            await asyncio.wait(reads)
        pool: Any = database._driver._pool  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001
        return sum(each.in_use for connections in pool.connections.values() for each in connections)


async def test_a_read_is_repeated(neo4j_server: Running, proxy: Proxy) -> None:
    """Wherever its connection is cut, in the login or in the rows, a read is sent again and has all its rows."""
    statement = "UNWIND range(1, 9000) AS number RETURN number"
    async with Database(replace(address(neo4j_server), uri=proxy.uri)) as database:
        for passes in range(6):
            proxy.passes = passes
            rows = await database.read(statement, {})
            assert [number for (number,) in rows] == list(range(1, 9_001))
        assert proxy.accepted > 1


async def test_a_write_is_whole_and_not_repeated(neo4j_server: Running, proxy: Proxy) -> None:
    """Wherever its connection is cut, a transaction has written all or nothing, and once; what ended without an error is there."""
    async with (
        Database(address(neo4j_server)) as straight,
        Database(replace(address(neo4j_server), uri=proxy.uri)) as database,
    ):
        failures = 0
        for passes in range(10):
            proxy.passes = passes
            told = await _written(database, passes)
            failures += not told
            (row,) = await straight.read(f"MATCH (n:{MARK} {{of: $p.of}}) RETURN count(n)", {"of": passes})
            assert row in ([[2]] if told else [[0], [2]]), passes
        proxy.passes = None
        assert failures
        async with straight.writing() as transaction:
            await transaction.run(f"MATCH (n:{MARK}) DELETE n", {})


async def _written(database: Database, of: int) -> bool:
    """Whether a transaction of two statements ended without an error."""
    try:
        async with database.writing() as transaction:
            for _ in range(2):
                await transaction.run(f"CREATE (:{MARK} {{of: $p.of}})", {"of": of})
    except DatabaseUnavailableError:
        return False
    return True


async def test_a_wrong_password_is_tried_once(neo4j_server: Running, proxy: Proxy) -> None:
    """Neo4j locks a user out after three wrong passwords in a row: whatever is asked after the first, none is sent."""
    wrong = replace(address(neo4j_server), uri=proxy.uri, password="wrong")
    async with Database(wrong) as database:
        for _ in range(20):
            with pytest.raises(LoginRefusedError):
                await database.check()
    assert proxy.accepted == 1
    async with Database(address(neo4j_server)) as database:
        await database.check()


async def test_a_service_with_a_wrong_password_asks_once(neo4j_server: Running, proxy: Proxy) -> None:
    """Its probes and its clients' requests together log in once; all are told that the database can't be reached."""
    wrong = replace(neo4j_server, password="wrong")
    with answering(wrong, proxy.uri) as url:
        async with httpx.AsyncClient(base_url=url, timeout=PATIENCE, trust_env=False) as client:
            for _ in range(10):
                (error,) = (await answered(client))["errors"]
                assert error["extensions"]["code"] == "DATABASE_UNAVAILABLE"
                assert (await client.get("/readyz")).status_code == 503
            assert proxy.accepted == 1
