"""Neo4j processes left running after the process that started or watched them was killed."""

from contextlib import suppress
from pathlib import Path
from typing import Final

import psutil

from embedded_neo4j.java import home_argument

PATIENCE: Final = 60
"""Seconds for a clean shutdown."""


def end_orphans(home: Path) -> None:
    """Stop every Neo4j that runs on this folder, and wait for it."""
    for end, patience in ((psutil.Process.terminate, PATIENCE), (psutil.Process.kill, 5)):
        orphans = _running_on(home)
        for orphan in orphans:
            with suppress(psutil.Error):
                end(orphan)
        psutil.wait_procs(orphans, timeout=patience)


def _running_on(home: Path) -> list[psutil.Process]:
    mark = home_argument(home)
    processes = psutil.process_iter(["cmdline"])
    return [process for process in processes if mark in (process.info["cmdline"] or ())]
