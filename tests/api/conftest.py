"""The service's executor over the session's Neo4j."""

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
import pytest
import pytest_asyncio

from argument_store.driver import Database, Rows
from argument_store.schema import prepare
from embedded_neo4j import Running
from service.api.schema import catalogue
from service.plan.execution import Executor
from service.plan.limits import Limits
from tests.support.stores import address


class CountingDatabase(Database):
    """Counts the statements that it reads with."""

    statements = 0

    async def read(
        self, statement: str, parameters: Mapping[str, Any], *, seconds: float | None = None
    ) -> Rows:
        """All rows of a reading statement."""
        self.statements += 1
        return await super().read(statement, parameters, seconds=seconds)


PATIENT_LIMITS = Limits(seconds=240)


@dataclass(frozen=True)
class Api:
    """The API without HTTP."""

    database: CountingDatabase
    executor: Executor

    async def answer(self, query: str, **variables: Any) -> dict[str, Any]:
        """The whole response."""
        return orjson.loads((await self.executor.execute(query, variables)).body)

    async def data(self, query: str, **variables: Any) -> Any:
        """The data of a response without errors."""
        response = await self.answer(query, **variables)
        assert "errors" not in response, response["errors"]
        return response["data"]

    async def error(self, query: str, **variables: Any) -> dict[str, Any]:
        """The only error of a response."""
        response = await self.answer(query, **variables)
        (error,) = response["errors"]
        return error


@pytest_asyncio.fixture(scope="session")
async def database(neo4j_server: Running) -> AsyncGenerator[CountingDatabase]:
    """The session's Neo4j."""
    async with CountingDatabase(address(neo4j_server)) as database:
        await prepare(database)
        yield database


@pytest.fixture(scope="session")
def api(database: CountingDatabase) -> Api:
    """The API over it."""
    return Api(database, Executor(catalogue(), database, PATIENT_LIMITS))
