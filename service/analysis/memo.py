"""What has been computed of a view, so that nobody computes it again."""

from collections.abc import Callable, Hashable
from threading import RLock
from typing import Any, TypeVar

from argumentation.deadline import Deadline

_Result = TypeVar("_Result")
_TICK_SECONDS = 0.1


class Memo:
    """Results by key. A thread that needs one which another one computes waits for it, as long as its own deadline allows."""

    def __init__(self) -> None:
        self._found: dict[Hashable, Any] = {}
        self._locks: dict[Hashable, RLock] = {}

    def __len__(self) -> int:
        """How many there are."""
        return len(self._found)

    def get(self, key: Hashable, compute: Callable[[], _Result], deadline: Deadline | None = None) -> _Result:
        """The result, computed unless it is there; raises what `compute` raises, and TimedOutError."""
        lock = self._locks.setdefault(key, RLock())
        while key not in self._found:
            if lock.acquire(timeout=_TICK_SECONDS):
                try:
                    if key not in self._found:
                        self._found[key] = compute()
                finally:
                    lock.release()
            elif deadline is not None:
                deadline.check()
        return self._found[key]
