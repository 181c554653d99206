"""Look-ups that come at the same time."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from argument_store.driver import DatabaseFaultError, DatabaseUnavailableError, GraphError
from service.api.schema import catalogue
from service.plan.execution import Executor
from tests.api.conftest import Api
from tests.support.maps import ArgumentMap, write

QUERY = "query Q($id: ID!) { claim(id: $id) { id title assertedBy { id } issues { name } } }"
MAP = ArgumentMap(
    {f"claim:{number}": None for number in range(30)}, {}, about=frozenset({"claim:1", "claim:2"})
)
IDS = [*MAP.roles, "claim:none", "claim:1"]


@pytest.fixture
async def lookups(api: Api) -> Api:
    """The API over MAP."""
    await write(api.database, MAP)
    return api


async def test_go_together(lookups: Api) -> None:
    """Each request has the answer that it has alone, by fewer statements than there are requests."""
    alone = [await lookups.answer(QUERY, id=id_) for id_ in IDS]
    before = lookups.database.statements
    assert await asyncio.gather(*(lookups.answer(QUERY, id=id_) for id_ in IDS)) == alone
    assert lookups.database.statements - before == 2


async def test_those_that_left_take_nobody_along(lookups: Api) -> None:
    """A request that is given up while it waits, or while it is under way, leaves the others their answers."""
    expected = [await lookups.answer(QUERY, id=id_) for id_ in IDS]
    tasks = [asyncio.create_task(lookups.answer(QUERY, id=id_)) for id_ in IDS]
    await asyncio.sleep(0)
    given_up = (0, 7, 20)
    for number in given_up:
        tasks[number].cancel()
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    for number, answer in enumerate(answers):
        assert (
            isinstance(answer, asyncio.CancelledError) if number in given_up else answer == expected[number]
        )


class FailingDatabase:
    """Fails statements that read for more than one request, or all of them."""

    def __init__(self, api: Api, error: GraphError, *, always: bool) -> None:
        self._api = api
        self._error = error
        self._always = always
        self.statements = 0

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[list[Any]]:
        """All rows of a reading statement."""
        self.statements += 1
        if self._always or "many" in parameters:
            await asyncio.sleep(0)
            raise self._error
        return await self._api.database.read(statement, parameters)


def over(database: Any) -> Executor:
    """An executor over a database of another kind."""
    return Executor(catalogue(), database)


async def test_a_fault_is_of_one_alone(lookups: Api) -> None:
    """Where a shared statement fails, each request is answered by one of its own."""
    failing = FailingDatabase(lookups, DatabaseFaultError("no"), always=False)
    faulty = Api(failing, over(failing))  # pyright: ignore[reportArgumentType]
    answers = await asyncio.gather(*(faulty.answer(QUERY, id=id_) for id_ in IDS))
    assert answers == [await lookups.answer(QUERY, id=id_) for id_ in IDS]


async def test_none_waits_twice_for_a_neo4j_that_is_away(lookups: Api) -> None:
    """Where Neo4j gives no answer to the first, those behind it are told at once."""
    failing = FailingDatabase(lookups, DatabaseUnavailableError("no"), always=True)
    away = Api(failing, over(failing))  # pyright: ignore[reportArgumentType]
    errors = await asyncio.gather(*(away.error(QUERY, id=id_) for id_ in IDS))
    assert {error["extensions"]["code"] for error in errors} == {"DATABASE_UNAVAILABLE"}
    assert failing.statements == 1
