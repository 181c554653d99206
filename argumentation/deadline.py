"""A point in time past which a computation ends without a result."""

import math
import time
from dataclasses import dataclass
from typing import Self


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

    def cancel(self) -> None:
        """Let whoever computes with it end at the next check."""
        self.at = -math.inf
