"""`python watcher.py PARENT COMMAND…` runs the command until it ends, standard input ends, or PARENT has gone.

Its own program, so that it outlives whatever happens to the parent. Standard input is a pipe that nobody writes to: its end
tells at once that the parent has closed it or died; the parent's process id covers a pipe that a fork holds open.
"""

import os
import select
import signal
import subprocess
import sys

GRACE = 60
"""Seconds for a clean end."""


def watch(parent: int, command: list[str]) -> int:
    """The command's exit status, 128 and the signal's number where it was killed."""
    asked: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: asked.append(number))
    # The command inherits every descriptor that was handed on: with it goes the lock on the data folder.
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
