"""Computations beside the event loop, within the time that a request may take."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from service.reasoning.deadline import Deadline

SECONDS = 10.0
_Result = TypeVar("_Result")


async def bounded(work: Callable[[Deadline], _Result]) -> _Result:
    """What the work gives, done in a thread; TimedOutError past the deadline. If nobody waits for it any more, it ends."""
    deadline = Deadline.after(SECONDS)
    try:
        return await asyncio.to_thread(work, deadline)
    except asyncio.CancelledError:
        deadline.cancel()
        raise
