"""Computations beside the event loop, within the time that a request may take."""

import asyncio
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from argumentation.deadline import Deadline, TimedOutError
from service.plan.mapping import Asked, BoundError

_Result = TypeVar("_Result")


@dataclass
class Allowance(Deadline):
    """A deadline, and how many statements a search may take on."""

    statements: float = math.inf


async def bounded(asked: Asked, work: Callable[[Allowance], _Result]) -> _Result:
    """What the work gives, done in a thread; raises BoundError past the limits. If nobody waits for it any more, it ends."""
    deadline = Allowance.after(asked.limits.seconds)
    deadline.statements = asked.limits.nodes
    try:
        return await asyncio.to_thread(work, deadline)
    except TimedOutError as error:
        raise BoundError(f"No answer was found within {asked.limits.seconds:g} seconds.") from error
    except asyncio.CancelledError:
        deadline.cancel()
        raise
