"""Admission: how much a process does at once, and how much may wait for that."""

import asyncio
from dataclasses import dataclass, field
from typing import Final, Self

LOOK_UPS: Final = 16
"""Look-ups of single nodes that one process runs at once."""


class OverloadedError(Exception):
    """More wait than may, or one has waited too long. The request can be sent again after so many seconds; `status` is that of HTTP."""

    status = 503
    seconds = 1

    def __init__(
        self, message: str = "The service has too many requests to answer. Try again later."
    ) -> None:
        super().__init__(message)


class Admission:
    """Lets `running` enter at once; `waiting` more wait, first come, first served, for at most `seconds`.

    `async with admission:` is a place for one, and raises OverloadedError if there is none in time.
    """

    def __init__(self, running: int, waiting: int, seconds: float) -> None:
        self._places = asyncio.Semaphore(running)
        self._most_waiting = waiting
        self._waiting = 0
        self._seconds = seconds

    async def __aenter__(self) -> Self:
        if self._places.locked():
            await self._wait()
        else:
            await self._places.acquire()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._places.release()

    async def _wait(self) -> None:
        if self._waiting >= self._most_waiting:
            raise OverloadedError
        self._waiting += 1
        try:
            async with asyncio.timeout(self._seconds):
                await self._places.acquire()
        except TimeoutError:
            raise OverloadedError from None
        finally:
            self._waiting -= 1


@dataclass(frozen=True)
class RequestPlaces:
    """Places for the requests of a process; those that only look up single nodes have their own, so that they need not wait for others."""

    requests: Admission
    look_ups: Admission = field(default_factory=lambda: Admission(LOOK_UPS, 256, 5))

    def of(self, *, looks_up: bool) -> Admission:
        """Where a request has its place."""
        return self.look_ups if looks_up else self.requests
