"""What Neo4j has planned before anybody asks for it."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import orjson
import pytest

from argument_store.driver import (
    Database,
    DatabaseUnavailableError,
    Neo4jAddress,
    Rows,
    StatementTimedOutError,
)
from embedded_neo4j import Running
from service import warm_up
from service.api import explorer
from service.api.schema import catalogue
from service.plan.execution import Executor
from service.readiness import Readiness
from service.warm_up import warming_up
from tests.support import stores

ELSEWHERE: Mapping[str, Mapping[str, Any]] = {
    "Home": {},
    "Documents": {},
    "Miniature": {
        name: {"document": "document:trump-putin-2025"} for name in ("claims", "evidence", "arguments")
    },
    "Futures": {},
    "Board": {"issue": "issue:ukraine-war"},
    "Crux": {"issue": "issue:ukraine-war", "meetingPoint": "claim:diplomatic-breakthrough"},
    "Statement": {"id": "claim:territory-contentious"},
    "Neighbours": {"ids": ["claim:territory-contentious"]},
    "Trace": {
        "from": "claim:territory-contentious",
        "to": "claim:stabilize-energy-markets",
        "maxLength": 8,
        "orderBy": "SHORTEST",
    },
    "Search": {"text": "energy", "first": 50},
    "Verdicts": {"ids": ["claim:territory-contentious"]},
    "Reading": {"document": "document:trump-putin-2025"},
    "Among": {"ids": ["claim:territory-contentious"]},
    "Choices": {},
    "Statements": {"claims": {}, "evidence": {}, "withClaims": True, "withEvidence": True},
}
ON_DEMAND = {"Actor", "Tour", "Said", "WhatIf", "Flip", "Passing", "Issues"}


class RecordingDatabase(Database):
    """Knows by which statements it was read."""

    def __init__(self, address: Neo4jAddress) -> None:
        super().__init__(address)
        self.statements: set[str] = set()

    async def read(
        self, statement: str, parameters: Mapping[str, Any], *, seconds: float | None = None
    ) -> Rows:
        """All rows of a reading statement."""
        self.statements.add(statement)
        return await super().read(statement, parameters, seconds=seconds)


class AbsentDatabase:
    """Is away, and counts who asks."""

    asked = 0

    async def read(self, _statement: str, _parameters: Mapping[str, Any]) -> list[list[Any]]:
        """Nothing."""
        self.asked += 1
        raise DatabaseUnavailableError("away")


@pytest.fixture
def address(neo4j_server: Running) -> Neo4jAddress:
    """The session's Neo4j."""
    return stores.address(neo4j_server)


async def settled() -> None:
    """Wait until no other task is left."""
    while others := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(others)


@pytest.mark.usefixtures("article")
async def test_what_a_view_asks_when_it_opens(address: Neo4jAddress) -> None:
    """Whatever view of whatever node is opened, it is read by statements that Neo4j has planned already."""
    assert explorer.queries().keys() == ELSEWHERE.keys() | ON_DEMAND
    async with RecordingDatabase(address) as database:
        executor = Executor(catalogue(), database)
        async with warming_up(executor):
            await settled()
        planned = database.statements.copy()
        for name, variables in ELSEWHERE.items():
            response = await executor.execute(explorer.queries()[name], variables)
            assert b'"errors"' not in response.body, response.body
            assert database.statements <= planned, name


@pytest.mark.usefixtures("article")
async def test_an_end_before_all_is_planned(address: Neo4jAddress) -> None:
    """What is under way is given up at the end, and the database goes on serving."""
    others = asyncio.all_tasks()
    async with Database(address) as database:
        async with warming_up(Executor(catalogue(), database)):
            assert asyncio.all_tasks() > others
        assert asyncio.all_tasks() == others
        await database.check()


async def test_a_database_that_is_away() -> None:
    """It is asked once, and no more."""
    database = AbsentDatabase()
    async with warming_up(Executor(catalogue(), database)):  # pyright: ignore[reportArgumentType]
        pass
    assert database.asked == 1


class InterruptedDatabase(RecordingDatabase):
    """Is away when a test says so."""

    away = False

    async def read(
        self, statement: str, parameters: Mapping[str, Any], *, seconds: float | None = None
    ) -> Rows:
        """All rows of a reading statement."""
        if self.away:
            raise DatabaseUnavailableError("away")
        return await super().read(statement, parameters, seconds=seconds)


async def is_ready(readiness: Readiness) -> bool:
    """What /readyz says."""
    try:
        await readiness.check()
    except DatabaseUnavailableError:
        return False
    return True


@pytest.mark.usefixtures("article")
async def test_a_database_that_comes_back(address: Neo4jAddress) -> None:
    """What was away is ready again when it has read the first view once more, whoever noticed; the other views follow."""
    async with InterruptedDatabase(address) as database:
        executor = Executor(catalogue(), database)
        readiness = Readiness(executor, database)
        await executor.execute(explorer.queries()["Home"])
        first = database.statements.copy()
        async with readiness.kept():
            assert await is_ready(readiness)
            database.away = True
            assert not await is_ready(readiness)
            database.statements.clear()
            database.away = False
            assert not await is_ready(readiness)
            await until(lambda: is_ready(readiness))
            assert database.statements >= first
            await until(lambda: reads_more(database, first))


async def reads_more(database: RecordingDatabase, first: set[str]) -> bool:
    """Whether other statements than those, and than the one that asks whether Neo4j answers, have been read."""
    return bool(database.statements - first - {"RETURN 1"})


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """Wait for up to a minute."""
    for _ in range(600):
        if await condition():
            return
        await asyncio.sleep(0.1)
    raise AssertionError("not so after a minute")


@pytest.mark.usefixtures("article")
async def test_a_large_graph(address: Neo4jAddress, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a graph whose answers would take longer than their plans, what finds the nodes of a view is planned without finding any."""
    monkeypatch.setattr(warm_up, "_MOST_CLAIMS", 0)
    async with RecordingDatabase(address) as database:
        executor = Executor(catalogue(), database)
        async with warming_up(executor):
            await settled()
        planned = database.statements.copy()
        for name in ELSEWHERE.keys() - {"Futures", "Choices", "Statements"}:
            database.statements.clear()
            await executor.execute(explorer.queries()[name], ELSEWHERE[name])
            assert database.statements & planned, name


@pytest.mark.usefixtures("article")
async def test_what_is_planned_before_ready(address: Neo4jAddress) -> None:
    """A service that is ready has planned the first view, a look-up and a search."""
    async with RecordingDatabase(address) as database:
        executor = Executor(catalogue(), database)
        async with warming_up(executor) as rest:
            rest.cancel()
            planned = database.statements.copy()
        for name in ("Documents", "Home", "Search"):
            await executor.execute(explorer.queries()[name], ELSEWHERE[name])
        await executor.execute(explorer.queries()["Statement"], {"id": "claim:none"})
        assert database.statements <= planned


class PlanningDatabase(RecordingDatabase):
    """Runs out of time over each statement at first."""

    async def read(
        self, statement: str, parameters: Mapping[str, Any], *, seconds: float | None = None
    ) -> Rows:
        """All rows of a reading statement."""
        known = statement in self.statements
        rows = await super().read(statement, parameters, seconds=seconds)
        if not known:
            raise StatementTimedOutError("planned")
        return rows


@pytest.mark.usefixtures("article")
async def test_a_request_while_neo4j_plans(address: Neo4jAddress) -> None:
    """While Neo4j plans what it is asked anew, a request doesn't fail for that, whether its statement is batched or not; afterwards it does."""
    query = '{ claim(id: "claim:territory-contentious") { id acceptance { label } } claims { totalCount } }'
    async with PlanningDatabase(address) as database:
        executor = Executor(catalogue(), database)
        with executor.planning():
            bodies = await asyncio.gather(*(_body(executor, query) for _ in range(3)))
        assert all("errors" not in body for body in bodies)
        database.statements.clear()
        answer = await _body(executor, query)
        assert {error["extensions"]["code"] for error in answer["errors"]} == {"TIMED_OUT"}


async def _body(executor: Executor, query: str) -> dict[str, Any]:
    return orjson.loads((await executor.execute(query)).body)
