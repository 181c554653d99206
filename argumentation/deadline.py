"""A point in time past which a computation ends without a result."""

import math
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self, TypeVar

T = TypeVar("T")
_ITEMS = 1_000
"""Items between two looks at the clock."""


class TimedOutError(TimeoutError):
    """The computation was not done in time. Nothing that it had found so far is a result."""


@dataclass
class Deadline:
    """`at` is a moment of `time.monotonic`; any thread may bring it forward while another one computes."""

    at: float = math.inf

    @classmethod
    def after(cls, seconds: float) -> Self:
        return cls(time.monotonic() + seconds)

    def check(self) -> None:
        """Raise TimedOutError if it has passed."""
        if time.monotonic() >= self.at:
            raise TimedOutError

    def during(self, items: Iterable[T]) -> Iterator[T]:
        """The items, for work on very many; raises TimedOutError among them once it has passed."""
        for number, item in enumerate(items):
            if number % _ITEMS == 0:
                self.check()
            yield item

    def cancel(self) -> None:
        """Let whoever computes with it end at the next check."""
        self.at = -math.inf
