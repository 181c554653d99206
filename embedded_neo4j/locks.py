"""Operating system locks on a file, released when the last process that holds the descriptor exits."""

import os
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


def try_lock(path: Path) -> int | None:
    """Return a descriptor that holds the lock until it and its copies in other processes are closed, or None if another holds it."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor


@contextmanager
def locked(path: Path, on_wait: Callable[[], object]) -> Generator[None]:
    """Hold the lock within the context, after waiting for it as long as necessary; `on_wait` is called before waiting."""
    descriptor = try_lock(path)
    if descriptor is None:
        on_wait()
    while descriptor is None:
        time.sleep(0.2)
        descriptor = try_lock(path)
    try:
        yield
    finally:
        os.close(descriptor)
