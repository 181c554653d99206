"""Times in which Neo4j can't be reached: each is logged when it begins and when it ends."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from contextvars import Context

import structlog

from argument_store.driver import GraphError
from service.telemetry.meter import Meter

_log = structlog.get_logger(__name__)
_PAUSE_SECONDS = 1.0


class Outages:
    """Counts what fails in an outage. It begins with a failure, and ends when `probe`, which is called every second, returns.

    Between `open` and `close`, that is: otherwise each failure is logged by itself.
    """

    def __init__(self, probe: Callable[[], Awaitable[object]], meter: Meter) -> None:
        self._probe = probe
        self._meter = meter
        self._task: asyncio.Task[None] | None = None
        self._is_open = False
        self._failures = 0
        self._ended = 0.0

    def failed(self, start: float, reason: Exception) -> None:
        """Count a failure of what started at `start`, by `time.perf_counter`."""
        self._failures += 1
        # What started before the last outage ended belongs to that one.
        if self._task is None and start >= self._ended:
            _log.warning("database unavailable", reason=str(reason))
            self._meter.database(up=False)
            if self._is_open:
                self._task = asyncio.create_task(self._wait(start), context=Context())

    def open(self) -> None:
        """Probe in outages from now on."""
        self._is_open = True

    def close(self) -> None:
        """Send no more probes."""
        self._is_open = False
        if self._task is not None:
            self._task.cancel()

    async def _wait(self, start: float) -> None:
        while True:
            with suppress(GraphError):
                await self._probe()
                break
            await asyncio.sleep(_PAUSE_SECONDS)
        self._ended = time.perf_counter()
        self._meter.database(up=True)
        seconds = round(self._ended - start, 1)
        _log.warning("database available again", seconds=seconds, failures=self._failures)
        self._task, self._failures = None, 0
