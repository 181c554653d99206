"""What a request may spend while it is executed: time, and statements at once."""

import asyncio
import time
from collections.abc import Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from service.plan.admission import Admission
from service.plan.limits import Limits
from service.plan.requests import Read, TimeLimitError
from service.plan.ticker import Ticker
from service.telemetry.observation import neo4j_time

_Result = TypeVar("_Result")


LOOK_UPS = 16
"""Look-ups of single nodes that one process runs at once."""


@dataclass(frozen=True)
class StatementPlaces:
    """Places for the statements of a process; look-ups of single nodes have their own, so that they need not wait for others.

    Together they are fewer than the driver's 64 connections. The rest serve probes, so that a busy database is not taken for one
    that is away.
    """

    statements: Admission = field(default_factory=lambda: Admission(32, 256, 5))
    look_ups: Admission = field(default_factory=lambda: Admission(LOOK_UPS, 256, 5))


class Budget:
    """What one request may spend, from `since` on, or from now. Its reads raise OverloadedError where a process has no place for them."""

    __slots__ = ("_own", "_places", "_read", "_seconds", "_ticker", "_until")

    def __init__(
        self,
        read: Read,
        places: StatementPlaces,
        ticker: Ticker,
        limits: Limits,
        since: float | None = None,
    ) -> None:
        self._read = read
        self._places = places
        self._ticker = ticker
        self._own = asyncio.Semaphore(limits.statements)
        self._seconds = limits.seconds
        self._until = (time.monotonic() if since is None else since) + limits.seconds

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[list[Any]]:
        """The rows of a statement."""
        async with self._own, self._places.statements:
            with neo4j_time():
                return await self._read(statement, parameters)

    async def look_up(self, statement: str, parameters: Mapping[str, Any]) -> list[list[Any]]:
        """The rows of a statement that looks up a single node."""
        async with self._own, self._places.look_ups:
            with neo4j_time():
                return await self._read(statement, parameters)

    async def in_time(self, work: Coroutine[Any, Any, _Result]) -> _Result:
        """What the work gives. Once the time is spent it is cancelled, statements and threads with it, and TimeLimitError raised."""
        timeout = asyncio.timeout(None)

        def end() -> None:
            if time.monotonic() >= self._until and timeout.when() is None:
                timeout.reschedule(0)

        try:
            async with timeout:
                self._ticker.start(end)
                try:
                    return await work
                finally:
                    self._ticker.stop(end)
        except TimeoutError as error:
            if not timeout.expired():
                raise
            raise TimeLimitError(f"The request took longer than {self._seconds:g} s.") from error


async def together(works: Iterable[Coroutine[Any, Any, _Result]]) -> list[_Result]:
    """What each gives. The first exception is raised, and cancels the others."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(work) for work in works]
    except ExceptionGroup as errors:
        raise errors.exceptions[0] from None
    return [task.result() for task in tasks]
