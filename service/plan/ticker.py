"""Calls what is due, a few times a second: a timer for each request would cost more than all else that limits it."""

import asyncio
from collections.abc import Callable

_SECONDS = 0.25


class Ticker:
    """Calls everything that has been started, every quarter of a second until it is stopped."""

    def __init__(self) -> None:
        self._started: set[Callable[[], None]] = set()
        self._timer: asyncio.TimerHandle | None = None

    def start(self, call: Callable[[], None]) -> None:
        """Call it from now on."""
        self._started.add(call)
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_SECONDS, self._tick)

    def stop(self, call: Callable[[], None]) -> None:
        """Call it no more."""
        self._started.discard(call)

    def _tick(self) -> None:
        """Goes on for a tick after the last is stopped, so that short requests do not start the timer again and again."""
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(_SECONDS, self._tick) if self._started else None
        for call in list(self._started):
            call()
