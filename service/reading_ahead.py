"""The view of the whole graph, read before anybody needs it: once pages are planned, and again when the graph has changed."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable
from contextlib import asynccontextmanager, suppress
from typing import Any

from argument_store.driver import Database, GraphError
from service.analysis.viewing import whole
from service.plan.admission import OverloadedError
from service.plan.memory import Memory, Recall
from service.plan.requests import Store, TimeLimitError, TooComplexError

_QUIET_SECONDS = 5.0
"""Without a write, before it is read again: a load writes for longer than one statement takes."""

_PATIENCE_SECONDS = 3_600.0


@asynccontextmanager
async def reading_ahead(
    database: Database, memory: Memory, first: Awaitable[Any], quiet_seconds: float = _QUIET_SECONDS
) -> AsyncGenerator[None]:
    """Keep the view read while the block runs, from the end of `first` on. What can't be read is left to whoever asks for it."""
    task = asyncio.create_task(_read_on(database, memory, first, quiet_seconds))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


async def _read_on(database: Database, memory: Memory, first: Awaitable[Any], seconds: float) -> None:
    await first
    store = Store(database.read, Recall(memory, lambda _: None, _PATIENCE_SECONDS))
    read, before = None, database.revision
    while True:
        now = database.revision  # Others look at it every second.
        if now == before != read:
            with suppress(GraphError, OverloadedError, TimeLimitError, TooComplexError):
                await whole(store, None)
            read = now
        before = now
        await asyncio.sleep(seconds)
