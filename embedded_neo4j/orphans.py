"""A Neo4j whose starter, or whose watcher, was killed outright."""

from contextlib import suppress
from pathlib import Path
from typing import Final

import psutil

from embedded_neo4j.java import home_argument

PATIENCE: Final = 60
"""Seconds for a clean end."""


def end_orphans(home: Path) -> None:
    """Ends whatever runs Neo4j on this folder, and waits for it."""
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
