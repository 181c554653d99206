"""Computations beside the event loop, within the time that a request may take."""

import asyncio
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from argumentation.bipolar.translation import MOST_ATTACKS, TranslationSizeError
from argumentation.deadline import Deadline, TimedOutError
from service.analysis.memo import ComputingError
from service.plan.requests import FieldRequest, TimeLimitError, TooComplexError
from service.telemetry.observation import reasoning_time
from service.telemetry.tracing import span

_Result = TypeVar("_Result")


@dataclass
class Allowance(Deadline):
    """A deadline, and how many statements a search may take on."""

    statements: float = math.inf


class StillComputingError(TimeLimitError):
    """What a request needs is being computed, and not yet there."""

    def __init__(self, limit: float, seconds: int) -> None:
        super().__init__(
            f"No answer was found within {limit:g} seconds. What it needs of the whole graph is still being computed: ask again in {seconds} s."
        )
        self.retry_after = seconds


async def run_bounded(request: FieldRequest, work: Callable[[Allowance], _Result]) -> _Result:
    """What the work gives, done in a thread; raises TimeLimitError or TooComplexError past the limits. If nobody waits for it any more, it ends."""
    deadline = Allowance.after(request.limits.seconds)
    deadline.statements = request.limits.nodes
    try:
        with reasoning_time(), span("reasoning"):
            return await asyncio.to_thread(work, deadline)
    except TranslationSizeError as error:
        raise TooComplexError(
            f"The supports of the view stand for more than {MOST_ATTACKS:,} attacks; ask about a smaller view."
        ) from error
    except ComputingError as error:
        raise StillComputingError(request.limits.seconds, error.seconds) from error
    except TimedOutError as error:
        raise TimeLimitError(f"No answer was found within {request.limits.seconds:g} seconds.") from error
    except asyncio.CancelledError:
        deadline.cancel()
        raise
