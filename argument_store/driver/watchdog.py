"""Ends reads that a Neo4j leaves without an answer, however long an answer may take while it still responds."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

from argument_store.driver.errors import DatabaseUnavailableError, GraphError

_TICK_SECONDS = 0.25
_Result = TypeVar("_Result")


class ReadWatchdog:
    """Gives each read `answer_seconds`, and more for as long as Neo4j responds.

    `probe` is a read that any Neo4j answers at once. It is sent while a read has taken `doubt_seconds` or longer; each answer to it
    gives all reads under way `answer_seconds` from then on.
    """

    def __init__(
        self, probe: Callable[[], Awaitable[object]], *, answer_seconds: float, doubt_seconds: float
    ) -> None:
        self._probe = probe
        self._answer_seconds = answer_seconds
        self._patient_seconds = answer_seconds - doubt_seconds
        self._reads: set[asyncio.Timeout] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._probing: asyncio.Task[None] | None = None

    async def watch(self, read: Awaitable[_Result]) -> _Result:
        """The result of a read; raises DatabaseUnavailableError if Neo4j does not respond."""
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_TICK_SECONDS, self._tick)
        timeout = asyncio.timeout(self._answer_seconds)
        try:
            async with timeout:
                self._reads.add(timeout)
                try:
                    return await read
                finally:
                    self._reads.discard(timeout)
        except TimeoutError as error:
            if not timeout.expired():
                raise
            raise DatabaseUnavailableError("Neo4j did not answer in time") from error

    def close(self) -> None:
        """Send no more probes."""
        if self._timer is not None:
            self._timer.cancel()
        if self._probing is not None:
            self._probing.cancel()

    def _tick(self) -> None:
        """Goes on for a tick after the last read, so that short reads do not start the timer again and again."""
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(_TICK_SECONDS, self._tick) if self._reads else None
        doubtful = loop.time() + self._patient_seconds
        doubted = any((until := each.when()) is not None and until <= doubtful for each in self._reads)
        if doubted and (self._probing is None or self._probing.done()):
            self._probing = loop.create_task(self._extend())

    async def _extend(self) -> None:
        with suppress(GraphError, TimeoutError):
            async with asyncio.timeout(self._answer_seconds):
                await self._probe()
            until = asyncio.get_running_loop().time() + self._answer_seconds
            for each in self._reads:
                if not each.expired():
                    each.reschedule(until)
