"""The bare driver: a process that runs statements over so many sessions at once, and reads their rows one by one."""

import asyncio
import os
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from itertools import cycle
from typing import Any, LiteralString, cast

import orjson
import uvloop
from neo4j import READ_ACCESS, AsyncDriver, AsyncGraphDatabase, RoutingControl

Statement = tuple[LiteralString, dict[str, Any]]
_DATABASE = os.environ.get("NEO4J_DATABASE", "neo4j")


async def managed(driver: AsyncDriver, statement: Statement) -> int:
    """As the driver's manual recommends: a transaction that it retries. The number of rows."""
    text, parameters = statement
    found = await driver.execute_query(text, parameters, database_=_DATABASE, routing_=RoutingControl.READ)
    return len([record.values() for record in found.records])


async def auto_commit(driver: AsyncDriver, statement: Statement) -> int:
    """The fewest messages that the driver can do with. The number of rows."""
    async with driver.session(database=_DATABASE, default_access_mode=READ_ACCESS) as session:  # pyright: ignore[reportUnknownMemberType]
        return len([record.values() async for record in await session.run(*statement)])


Way = Callable[[AsyncDriver, Statement], Awaitable[int]]
WAYS: dict[str, Way] = {"driver": managed, "driver auto-commit": auto_commit}


async def _loop(driver: AsyncDriver, way: Way, statements: Iterator[Statement], seconds: float) -> list[int]:
    latencies: list[int] = []
    until = time.perf_counter_ns() + int(seconds * 1e9)
    while (start := time.perf_counter_ns()) < until:
        await way(driver, next(statements))
        latencies.append((time.perf_counter_ns() - start) // 1000)
    return latencies


class _Bare:
    def __init__(self, driver: AsyncDriver) -> None:
        self._driver = driver
        self._prepared: dict[str, tuple[Way, list[Statement]]] = {}

    async def answer(self, command: dict[str, Any]) -> object:
        name = command["name"]
        if "statement" in command:
            text = cast("LiteralString", command["statement"])
            self._prepared[name] = (WAYS[command["way"]], [(text, each) for each in command["parameters"]])
            way, statements = self._prepared[name]
            return await way(self._driver, statements[0])
        way, statements = self._prepared[name]
        turns = cycle(statements)
        loops = (_loop(self._driver, way, turns, command["seconds"]) for _ in range(command["connections"]))
        return [each for latencies in await asyncio.gather(*loops) for each in latencies]


async def main() -> None:
    """Answer commands, one JSON object a line: a `statement` to prepare under a name, or a prepared one to run."""
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    read = asyncio.get_running_loop().run_in_executor
    uri = os.environ["NEO4J_URI"]
    # What is deprecated in a statement would be logged with each answer, which is no part of the driver's work.
    async with AsyncGraphDatabase.driver(uri, auth=auth, notifications_min_severity="OFF") as driver:  # pyright: ignore[reportUnknownMemberType]
        bare = _Bare(driver)
        while line := await read(None, sys.stdin.buffer.readline):
            sys.stdout.buffer.write(orjson.dumps(await bare.answer(orjson.loads(line))) + b"\n")
            sys.stdout.buffer.flush()


if __name__ == "__main__":
    uvloop.run(main())
