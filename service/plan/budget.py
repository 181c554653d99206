"""What a request may spend while it is executed: time, and statements at once."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from argument_store.driver import Revision, Rows
from service.plan.admission import LOOK_UPS, Admission
from service.plan.limits import Limits
from service.plan.requests import Read, Shared, Store, TimeLimitError
from service.plan.ticker import Ticker
from service.telemetry.observation import neo4j_time

_Result = TypeVar("_Result")
Charge = Callable[[int], Awaitable[None]]
"""Charges a client for a request of so many nodes, or raises OverloadedError."""


@dataclass(frozen=True)
class StatementPlaces:
    """Places for the statements of a process; look-ups of single nodes have their own, so that they need not wait for others.

    Together they are fewer than the driver's 64 connections. The rest serve probes, so that a busy database is not taken for one
    that is away.
    """

    statements: Admission = field(default_factory=lambda: Admission(32, 256, 5))
    look_ups: Admission = field(default_factory=lambda: Admission(LOOK_UPS, 256, 5))


class Budget:
    """What one request may spend, from `since` on, or from now. Its reads raise OverloadedError where a process has no place for them.

    `revision` is the one that the store is known to have reached by then. `shared` is what it may use beside its own reads.
    """

    __slots__ = ("_own", "_places", "_read", "_reads", "_revision", "_seconds", "_ticker", "_until", "shared")

    def __init__(
        self,
        read: Read,
        places: StatementPlaces,
        ticker: Ticker,
        limits: Limits,
        since: float | None = None,
        revision: Revision | None = None,
    ) -> None:
        self.shared: Shared | None = None
        self._revision = revision
        self._reads = False
        self._read = read
        self._places = places
        self._ticker = ticker
        self._own = asyncio.Semaphore(limits.statements)
        self._seconds = limits.seconds
        self._until = (time.monotonic() if since is None else since) + limits.seconds

    @property
    def revision(self) -> Revision | None:
        """The revision at which all of its statements have begun and ended; None if there is none, or if it has read nothing."""
        return self._revision if self._reads else None

    @property
    def store(self) -> Store:
        """What its fields may learn of the store by."""
        return Store(self.read, self.shared)

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> Rows:
        """The rows of a statement."""
        async with self._own, self._places.statements:
            return await self._timed(statement, parameters)

    async def look_up(self, statement: str, parameters: Mapping[str, Any]) -> Rows:
        """The rows of a statement that looks up a single node."""
        async with self._own, self._places.look_ups:
            return await self._timed(statement, parameters)

    async def _timed(self, statement: str, parameters: Mapping[str, Any]) -> Rows:
        with neo4j_time():
            rows = await self._read(statement, parameters)
        self.saw(rows.revision)
        return rows

    def saw(self, revision: Revision | None) -> None:
        """Note the revision of something that has been read for the request, by whatever statement."""
        self._reads = True
        if revision != self._revision:
            self._revision = None

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


async def charged(charge: Charge | None, cost: int) -> None:
    """Charge a client, where it is charged."""
    if charge:
        await charge(cost)


def failing(error: Exception) -> Read:
    """Reads nothing, and raises that."""

    async def read(_statement: str, _parameters: Mapping[str, Any]) -> Rows:
        raise error

    return read


async def together(works: Iterable[Coroutine[Any, Any, _Result]]) -> list[_Result]:
    """What each gives. The first exception is raised, and cancels the others."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(work) for work in works]
    except ExceptionGroup as errors:
        raise errors.exceptions[0] from None
    return [task.result() for task in tasks]
