"""How long reads wait for an answer: all under one clock, as a timer for each would cost a short read a good part of its time."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, suppress

from argument_store.driver.errors import DatabaseUnavailableError

_TICK_SECONDS = 0.25


class _Read:
    """A read under way, as a context: raises DatabaseUnavailableError where Neo4j gives no sign of life."""

    __slots__ = ("_cancelled_before", "_reads", "late", "since", "task", "until")

    def __init__(self, reads: "set[_Read]", task: "asyncio.Task[object]", since: float, until: float) -> None:
        self._reads = reads
        self._cancelled_before = task.cancelling()
        self.task = task
        self.since = since
        self.until = until
        self.late = False

    def __enter__(self) -> None:
        self._reads.add(self)

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        self._reads.discard(self)
        cancelled = isinstance(error, asyncio.CancelledError)
        if cancelled and self.late and self.task.uncancel() <= self._cancelled_before:
            raise DatabaseUnavailableError("Neo4j did not answer in time") from error


class Patience:
    """Ends reads that a Neo4j leaves without an answer.

    `ask` is a question that any Neo4j answers at once. It is put when a read has taken `doubt_seconds`, and as long as it is
    answered, the read may go on. Without an answer to either it ends after `answer_seconds`.
    """

    def __init__(
        self, ask: Callable[[], Awaitable[object]], *, answer_seconds: float, doubt_seconds: float
    ) -> None:
        self._ask = ask
        self._answer_seconds = answer_seconds
        self._doubt_seconds = doubt_seconds
        self._reads: set[_Read] = set()
        self._clock: asyncio.TimerHandle | None = None
        self._asking: asyncio.Task[None] | None = None
        self._answered = 0.0

    def waiting(self) -> AbstractContextManager[None]:
        """Within it the current task waits for Neo4j; raises DatabaseUnavailableError where it gives no sign of life."""
        loop = asyncio.get_running_loop()
        task = asyncio.current_task(loop)
        assert task is not None
        if self._clock is None:
            self._clock = loop.call_later(_TICK_SECONDS, self._tick, loop)
        now = loop.time()
        return _Read(self._reads, task, now, now + self._answer_seconds)

    def close(self) -> None:
        """Stop the clock."""
        if self._clock is not None:
            self._clock.cancel()
        if self._asking is not None:
            self._asking.cancel()

    def _tick(self, loop: asyncio.AbstractEventLoop) -> None:
        now = loop.time()
        for read in self._reads:
            if now >= read.until and not read.late:
                read.late = True
                read.task.cancel()
        doubted = any(now - max(read.since, self._answered) >= self._doubt_seconds for read in self._reads)
        if doubted and (self._asking is None or self._asking.done()):
            self._asking = loop.create_task(self._ask_now(loop))
        self._clock = loop.call_later(_TICK_SECONDS, self._tick, loop) if self._reads else None

    async def _ask_now(self, loop: asyncio.AbstractEventLoop) -> None:
        with suppress(DatabaseUnavailableError, TimeoutError):
            async with asyncio.timeout(self._answer_seconds):
                await self._ask()
            self._answered = loop.time()
            for read in self._reads:
                read.until = self._answered + self._answer_seconds
