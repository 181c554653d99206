"""Locks of the operating system on a file: gone with the last process that holds the descriptor."""

import os
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


def try_lock(path: Path) -> int | None:
    """A descriptor that holds the lock until it and its copies in other processes are closed, or None."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor


@contextmanager
def locked(path: Path, on_wait: Callable[[], object]) -> Generator[None]:
    """Waits for the lock, as long as it takes."""
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
