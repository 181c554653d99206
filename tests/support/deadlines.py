"""Deadlines that pass after so much work, and not after so much time."""

from dataclasses import dataclass

from argumentation.deadline import Deadline, TimedOutError


@dataclass
class CountedDeadline(Deadline):
    """It passes when it has been checked so often."""

    checks: int = 0

    def check(self) -> None:
        """Count down."""
        super().check()
        if not self.checks:
            raise TimedOutError
        self.checks -= 1
