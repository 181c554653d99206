"""Ownership of a data folder: one starting process at a time, together with the Neo4j that it started."""

import os
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import psutil

from embedded_neo4j.errors import FolderInUse
from embedded_neo4j.locks import try_lock
from embedded_neo4j.options import Report
from embedded_neo4j.orphans import end_orphans


@contextmanager
def hold_folder(folder: Path, report: Report) -> Generator[int]:
    """Yield a descriptor. The folder stays held while this process, or a process that inherits the descriptor, has it open.

    A Neo4j whose starting process is gone is stopped first. Raises FolderInUse.
    """
    lock = folder / "lock"
    descriptor = try_lock(lock)
    if descriptor is None:
        _refuse_if_owned(lock)
        report(f"waiting for an earlier Neo4j on {folder} to stop")
        end_orphans(folder)
        descriptor = _take_over(lock)
    os.ftruncate(descriptor, 0)
    os.write(descriptor, str(os.getpid()).encode())
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _refuse_if_owned(lock: Path) -> None:
    owner = lock.read_text()
    if owner and _lives(int(owner)):
        raise FolderInUse(f"{lock.parent} is in use: process {owner} runs Neo4j on it")


def _lives(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _take_over(lock: Path) -> int:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        if (descriptor := try_lock(lock)) is not None:
            return descriptor
        _refuse_if_owned(lock)
        time.sleep(0.1)
    raise FolderInUse(f"{lock.parent} is in use by a process that can't be stopped from here")
