"""Connections that the service closes at a limit, counted by reason."""

import asyncio
from collections import Counter
from enum import StrEnum

import structlog

_log = structlog.get_logger(__name__)
_PAUSE_SECONDS = 60


class Reason(StrEnum):
    """Why a connection was closed."""

    TOO_LARGE = "too_large"
    """The headers of a request were too many or too long."""
    TOO_SLOW = "too_slow"
    """A request did not arrive in time."""
    NO_ROOM = "no_room"
    """It was one too many."""
    MADE_ROOM = "made_room"
    """It had waited longest for a request when another was one too many."""
    NOT_READ = "not_read"
    """The client did not read on in an answer."""
    MOST_UNREAD = "most_unread"
    """Unread answers took too much memory together, and this one most."""


class ClosedConnections:
    """Logs how many were closed for which reason: at once, then once a minute. They count as a metric if `measured`."""

    def __init__(self, *, measured: bool) -> None:
        self._measured = measured
        self._counts: Counter[Reason] = Counter()
        self._waits = False

    def count(self, reason: Reason, loop: asyncio.AbstractEventLoop) -> None:
        """Note that one was closed."""
        if self._measured:
            from service.telemetry.metrics import CLOSED_CONNECTIONS  # It takes its time.

            CLOSED_CONNECTIONS.labels(reason).inc()
        self._counts[reason] += 1
        if not self._waits:
            self._log(loop)

    def _log(self, loop: asyncio.AbstractEventLoop) -> None:
        self._waits = bool(self._counts)
        if self._counts:
            _log.warning("connections closed", **self._counts)
            self._counts.clear()
            loop.call_later(_PAUSE_SECONDS, self._log, loop)
