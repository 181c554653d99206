"""Admission: how many requests are executed at once, and how many may wait for that."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


class OverloadedError(Exception):
    """More requests wait than may, or one has waited too long. It can be sent again later."""


class Admission:
    """Lets `running` requests in at once; `waiting` more wait, first come, first served, for at most `seconds`."""

    def __init__(self, running: int, waiting: int, seconds: float) -> None:
        self._places = asyncio.Semaphore(running)
        self._most_waiting = waiting
        self._waiting = 0
        self._seconds = seconds

    @asynccontextmanager
    async def admitted(self) -> AsyncGenerator[None]:
        """A place for one request; OverloadedError if there is none in time."""
        await self._enter()
        try:
            yield
        finally:
            self._places.release()

    async def _enter(self) -> None:
        if self._places.locked() and self._waiting >= self._most_waiting:
            raise OverloadedError
        self._waiting += 1
        try:
            async with asyncio.timeout(self._seconds):
                await self._places.acquire()
        except TimeoutError:
            raise OverloadedError from None
        finally:
            self._waiting -= 1
