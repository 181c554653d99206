"""What has been computed of a view, so that nobody computes it again."""

import math
import time
from collections.abc import Callable, Hashable
from concurrent.futures import Future, wait
from threading import Lock, RLock, Semaphore, Thread
from typing import Any, TypeVar

from argumentation.deadline import Deadline, TimedOutError

_Result = TypeVar("_Result")
_TICK_SECONDS = 0.1
_LASTING_SECONDS = 600.0
"""For one computation that goes on when nobody waits for it."""
_FEW = Semaphore(2)
"""How many of these go on at once, whatever they are of."""


class ComputingError(TimedOutError):
    """The computation goes on, and should be done in so many seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__()
        self.seconds = seconds


class Memo:
    """Results by key. A thread that needs one which another one computes waits for it, as long as its own deadline allows.

    With `lasting`, what has been begun goes on when the deadline of who asked for it is over, so that it is there for the next.
    """

    def __init__(self, *, lasting: bool = False) -> None:
        self._lasting = lasting
        self._found: dict[Hashable, Any] = {}
        self._locks: dict[Hashable, RLock] = {}
        self._begun: dict[Hashable, tuple[Future[Any], float]] = {}
        self._beginning = Lock()

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

    def find(self, key: Hashable, compute: Callable[[Deadline], _Result], deadline: Deadline) -> _Result:
        """The same of a computation that takes a deadline; raises ComputingError where it goes on."""
        if not self._lasting:
            return self.get(key, lambda: compute(deadline), deadline)
        future, begun = self._started(key, compute, deadline)
        while not future.done():
            wait([future], _TICK_SECONDS)
            now = time.monotonic()
            if now >= deadline.at and not future.done():
                raise ComputingError(max(1, math.ceil(now - begun)))
        return future.result()

    def _started(
        self, key: Hashable, compute: Callable[[Deadline], Any], deadline: Deadline
    ) -> tuple[Future[Any], float]:
        """The computation, begun once there is room for it: what waits for room ends with whoever asked for it."""
        while True:
            with self._beginning:
                if key in self._begun:
                    return self._begun[key]
                if _FEW.acquire(blocking=False):
                    return self._begin(key, compute)
            deadline.check()
            time.sleep(_TICK_SECONDS)

    def _begin(self, key: Hashable, compute: Callable[[Deadline], Any]) -> tuple[Future[Any], float]:
        begun = self._begun[key] = Future[Any](), time.monotonic()
        future, _ = begun

        def work() -> None:
            try:
                self._found[key] = compute(Deadline.after(_LASTING_SECONDS))
            except BaseException as error:  # noqa: BLE001 - It is for whoever waits.
                with self._beginning:
                    del self._begun[key]
                future.set_exception(error)
            else:
                future.set_result(self._found[key])
            finally:
                _FEW.release()

        Thread(target=work, daemon=True, name="computing").start()
        return begun
