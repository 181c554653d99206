"""`python watcher.py PARENT COMMAND…` runs a command until it exits, standard input is closed, or process PARENT is gone.

It is a program of its own so that it survives the parent. Standard input is a pipe that nobody writes to: end of file means that
the parent has closed it or died. Checking the parent's process id covers a pipe that a forked process keeps open.
"""

import os
import select
import signal
import subprocess
import sys

GRACE = 60
"""Seconds for a clean shutdown."""


def watch(parent: int, command: list[str]) -> int:
    """Return the command's exit status, or 128 plus the signal number if it was killed."""
    asked: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: asked.append(number))
    # The command inherits every descriptor passed on, among them the lock on the data folder.
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, close_fds=False)
    while child.poll() is None and os.getppid() == parent and not asked:
        if select.select([sys.stdin], [], [], 0.5)[0]:
            break
    status = _end(child)
    return status if status >= 0 else 128 - status


def _end(child: "subprocess.Popen[bytes]") -> int:
    child.terminate()
    try:
        return child.wait(GRACE)
    except subprocess.TimeoutExpired:
        child.kill()
        return child.wait()


if __name__ == "__main__":
    sys.exit(watch(int(sys.argv[1]), sys.argv[2:]))
