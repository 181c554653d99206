"""A command that stops when this process ends, however it ends."""

import os
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from embedded_neo4j import watcher
from embedded_neo4j.java import environment
from embedded_neo4j.orphans import end_orphans


class Supervised:
    """A running command and its output."""

    def __init__(self, watched: "subprocess.Popen[bytes]", output: Path) -> None:
        self._watched = watched
        self.output = output

    def kill(self) -> None:
        """End the command without giving it time for a shutdown."""
        with suppress(psutil.NoSuchProcess):
            for command in psutil.Process(self._watched.pid).children():
                command.kill()
        self._watched.wait()

    def wait(self, timeout: float | None = None) -> int | None:
        """Return the command's exit status, or None if it is still running after `timeout` seconds."""
        try:
            return self._watched.wait(timeout)
        except subprocess.TimeoutExpired:
            return None


@contextmanager
def supervised(command: Sequence[str], home: Path, held: int) -> Generator[Supervised]:
    """Run the command within the context, in a session of its own so that Ctrl-C does not reach it.

    The command inherits the descriptor that holds the folder.
    """
    log = home / "logs" / "console.log"
    with log.open("wb") as output:
        watched = subprocess.Popen(
            [sys.executable, "-I", "-S", watcher.__file__, str(os.getpid()), *command],
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=home,
            env=environment(),
            pass_fds=(held,),
            start_new_session=True,
        )
    assert watched.stdin is not None
    try:
        yield Supervised(watched, log)
    finally:
        watched.stdin.close()
        if watched.wait() < 0:
            end_orphans(home)
