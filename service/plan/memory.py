"""What is made of the whole store: kept for as long as its revision stands, and shared by the requests that need it."""

import asyncio
import math
from collections.abc import Callable, Hashable, Mapping
from contextvars import Context
from dataclasses import dataclass
from typing import Any

from argument_store.driver import Database, Revision, Rows
from service.plan.budget import Budget, StatementPlaces
from service.plan.caching import LeastRecent
from service.plan.limits import Limits
from service.plan.looks import Looks
from service.plan.requests import Made, Make, TimeLimitError
from service.plan.ticker import Ticker
from service.telemetry.observation import neo4j_time

_READING_SECONDS = 600.0
"""For one statement that reads for all who ask: nobody waits for it that long, and those who come later need what it finds."""

_AT_ONCE = 2
"""How much is made at once: what each takes counts only when it is there."""


@dataclass(frozen=True)
class _Kept:
    """Something made, and the revision of all that it was made of; None if that is not one."""

    made: Made
    revision: Revision | None


@dataclass(frozen=True)
class _Making:
    """Something that is being made, since a moment of the event loop's clock."""

    task: "asyncio.Task[_Kept]"
    begun: float


class Memory:
    """Makes what requests need of the whole store, each once at a time, and keeps it; all together takes so many bytes at most.

    The making outlives those who wait for it: who has been told that time is over finds it done later. It ends with `close`.
    """

    def __init__(self, database: Database, looks: Looks, places: StatementPlaces, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self._database = database
        self._looks = looks
        self._places = places
        self._ticker = Ticker()
        self._few = asyncio.Semaphore(_AT_ONCE)
        self._kept: LeastRecent[Hashable, _Kept] = LeastRecent(most_bytes, lambda _, kept: kept.made.size())
        self._making: dict[Hashable, _Making] = {}
        self._seconds: dict[Hashable, float] = {}

    async def find(self, key: Hashable) -> _Kept | None:
        """What is kept, if nothing has been written since."""
        kept = self._kept.find(key)
        if kept is None:
            return None
        with neo4j_time():
            revision = await self._looks.revision()
        if revision is not None and revision == kept.revision:
            self._kept.keep(key, kept)  # What it takes grows as it is used.
            return kept
        if kept.revision is None or revision is None or revision.bookmarks != kept.revision.bookmarks:
            self._kept.forget(key)
        return None

    async def get(self, key: Hashable, make: Make, seconds: float) -> _Kept:
        """The same, made where it is not there. Raises TimeLimitError after so many seconds, while the making goes on."""
        came = asyncio.get_running_loop().time()
        while (kept := await self.find(key)) is None:
            making = self._making.get(key) or self._begin(key, make)
            with neo4j_time():
                kept = await self._done(making, came + seconds, self._seconds.get(key))
            if making.begun >= came:  # Otherwise it may have missed what was written before this request.
                return kept
        return kept

    async def close(self) -> None:
        """Make nothing more."""
        tasks = [making.task for making in self._making.values()]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    def _begin(self, key: Hashable, make: Make) -> _Making:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        task = loop.create_task(self._made(make), context=Context())  # It belongs to none of those who wait.
        making = self._making[key] = _Making(task, begun)

        def end(_: "asyncio.Task[_Kept]") -> None:
            del self._making[key]
            if not task.cancelled() and task.exception() is None:
                self._seconds[key] = loop.time() - begun
                if task.result().revision is not None:
                    self._kept.keep(key, task.result())

        task.add_done_callback(end)
        return making

    async def _made(self, make: Make) -> _Kept:
        async with self._few:
            budget = Budget(
                self._read, self._places, self._ticker, Limits(), revision=self._database.revision
            )
            made = await make(budget.read)
            return _Kept(made, budget.revision)

    async def _read(self, statement: str, parameters: Mapping[str, Any]) -> Rows:
        return await self._database.read(statement, parameters, seconds=_READING_SECONDS)

    async def _done(self, making: _Making, until: float, usual: float | None) -> _Kept:
        now = asyncio.get_running_loop().time
        await asyncio.wait([making.task], timeout=max(0.0, until - now()))
        if making.task.done():
            return making.task.result()
        passed = now() - making.begun
        raise GraphBeingReadError(passed, max(1, math.ceil((usual or 2 * passed) - passed)))


class GraphBeingReadError(TimeLimitError):
    """What a request needs is being read, and not yet there."""

    def __init__(self, passed: float, seconds: int) -> None:
        super().__init__(
            f"The graph is being read for this question, for {passed:.0f} s so far, and the reading goes on. Ask again in {seconds} s."
        )
        self.retry_after = seconds


class Recall:
    """What one request takes from the memory, for which it waits so many seconds; `saw` is told of which revision it is."""

    def __init__(self, memory: Memory, saw: Callable[[Revision | None], None], seconds: float) -> None:
        self._memory = memory
        self._saw = saw
        self._seconds = seconds

    @property
    def most_bytes(self) -> int:
        """How much all that is kept may take."""
        return self._memory.most_bytes

    async def find(self, key: Hashable) -> Any | None:
        """What is kept under a key, if nothing has been written since."""
        kept = await self._memory.find(key)
        return None if kept is None else self._seen(kept)

    async def get(self, key: Hashable, make: Make) -> Any:
        """The same, made where it is not there; raises what `make` raises, and TimeLimitError where that takes too long."""
        return self._seen(await self._memory.get(key, make, self._seconds))

    def _seen(self, kept: _Kept) -> Any:
        self._saw(kept.revision)
        return kept.made.value
