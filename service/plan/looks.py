"""Looks at the store's revision, which requests share."""

import asyncio
from collections.abc import Awaitable, Callable
from contextvars import Context

from argument_store.driver import Revision

_Look = Callable[[], Awaitable[Revision | None]]


class Looks:
    """One look at a time. Those who come while it is under way share the next: it may have missed what was written before they came."""

    def __init__(self, look: _Look) -> None:
        self._look = look
        self._under_way: asyncio.Task[Revision | None] | None = None
        self._next: asyncio.Task[Revision | None] | None = None

    async def revision(self) -> Revision | None:
        """The revision that the store has reached, by a look that has begun since this was called. Raises GraphError."""
        if self._next is None:
            look = self._after(self._under_way)
            self._next = asyncio.create_task(look, context=Context())  # It belongs to none of those who wait.
            self._next.add_done_callback(_heed)
        return await asyncio.shield(self._next)

    async def _after(self, other: "asyncio.Task[Revision | None] | None") -> Revision | None:
        if other is not None:
            await asyncio.wait([other])
        self._under_way, self._next = self._next, None
        return await self._look()


def _heed(task: "asyncio.Task[Revision | None]") -> None:
    """An error belongs to those who wait, even if none is left."""
    if not task.cancelled():
        task.exception()
