"""Run GraphQL queries in this process with the service's executor, so that a command answers as the API does."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from importlib.resources import files
from typing import Any, TypeVar

import orjson
import structlog

from argument_store.connection import address
from argument_store.driver import Database
from argument_store.terminal.console import err, progress
from argument_store.terminal.failures import Failure
from service.api.schema import catalogue
from service.commands.suggesting import near
from service.plan.execution import Executor
from service.plan.failures import (
    BAD_USER_INPUT,
    DATABASE_UNAVAILABLE,
    NOT_FOUND,
    OVERLOADED,
    QUERY_TOO_COMPLEX,
    TIMED_OUT,
)
from service.plan.limits import Limits

Data = dict[str, Any]
Variables = Mapping[str, Any]
T = TypeVar("T")
_PAGE = 100
_LIMITS = Limits(seconds=600)
"""Who waits at a terminal can interrupt: statements and reasoning have limits of their own."""
_STATUSES = {BAD_USER_INPUT: 1, DATABASE_UNAVAILABLE: 3, OVERLOADED: 4, QUERY_TOO_COMPLEX: 4, TIMED_OUT: 4}


def with_database(work: Callable[[Database], Coroutine[None, None, T]]) -> T:
    """Run work on the database and return its result. Raises Failure, GraphError, NoDatabaseError, SettingsError."""
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())  # The command reports errors itself.

    async def run() -> T:
        async with Database(address()) as database:
            await database.check()
            return await work(database)

    return asyncio.run(run())


def ask(name: str, variables: Variables) -> Data:
    """Return the data of the query `<name>.graphql`. Raises the same errors as `with_database`."""
    return with_database(lambda database: _Asking(database).answer(name, variables))


def ask_node(name: str, id_: str, variables: Variables) -> Data:
    """The same for a query of `node(id:)`. Raises Failure, with ids that are near, if the id names nothing."""

    async def asked(database: Database) -> Data:
        data = await _Asking(database).answer(name, {**variables, "id": id_})
        if data["node"] is None:
            raise Failure(f"{id_} does not exist{await near(database, id_)}")
        return data

    return with_database(asked)


def ask_pages(name: str, variables: Variables, wanted: int) -> Data:
    """The same for a query of one connection, following its pages until `wanted` nodes are there."""
    return with_database(lambda database: _Asking(database).pages(name, variables, wanted))


class _Asking:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._executor = Executor(catalogue(), database, _LIMITS)

    async def answer(self, name: str, variables: Variables) -> Data:
        known = {key: value for key, value in variables.items() if value is not None}
        text = (files("service.commands") / f"{name}.graphql").read_text(encoding="utf-8")
        response = orjson.loads((await self._executor.execute(text, known)).body)
        data: Data | None = response["data"]
        for error in response.get("errors", ()):
            if data is None or data[error["path"][0]] is None:
                raise await self._failure(error)
            err.print(
                f"{'.'.join(map(str, error['path']))}: {error['message']}", style="dark_orange", markup=False
            )
        assert data is not None
        return data

    async def pages(self, name: str, variables: Variables, wanted: int) -> Data:
        data = await self.answer(name, {**variables, "first": min(wanted, _PAGE)})
        (connection,) = data.values()
        items: list[Any] = connection.get("nodes", connection.get("edges"))
        wanted = min(wanted, connection["totalCount"])
        with progress("asking") as advance:
            while (found := len(items)) < wanted and connection["pageInfo"]["hasNextPage"]:
                advance(found, wanted)
                size = min(wanted - found, _PAGE)
                after = connection["pageInfo"]["endCursor"]
                (page,) = (await self.answer(name, {**variables, "first": size, "after": after})).values()
                _append(connection, page)
        return data

    async def _failure(self, error: Data) -> Failure:
        """Turn an error into a failure; for an id that names nothing, suggest similar ones."""
        code, message = error["extensions"]["code"], error["message"]
        if code == NOT_FOUND:
            missing = message.partition(": ")[2]
            return Failure(f"{missing}{await near(self._database, missing.partition(' ')[0])}")
        return Failure(message, _STATUSES.get(code, 1))


def _append(connection: Data, page: Data) -> None:
    for key, value in page.items():
        if key in ("nodes", "edges"):
            connection[key].extend(value)
        else:
            connection[key] = value
