"""Start Neo4j on a held folder and wait until it answers."""

import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from embedded_neo4j import bolt, java
from embedded_neo4j.errors import StartFailed
from embedded_neo4j.home import Home, settings
from embedded_neo4j.http_api import DATABASE, Answer, commit
from embedded_neo4j.options import Options
from embedded_neo4j.ports import open_ports
from embedded_neo4j.process import Supervised, supervised

START_PATIENCE: Final = 300
"""Seconds. Starting includes the recovery of a large database after a crash."""


@dataclass(frozen=True)
class Launch:
    home: Home
    jars: Path
    held: int
    options: Options

    @contextmanager
    def server(self, password: str, more_settings: Mapping[str, str]) -> Generator[Supervised]:
        """Run Neo4j within the context; on entry it has answered over Bolt and accepted the password. Raises StartFailed, PortInUse."""
        self.home.write_config(settings(self.options) | dict(more_settings))
        command = java.server(self.jars, self.home.folder, self.options.heap)
        with supervised(command, self.home.folder, self.held) as process:
            self._wait_until_ready(process, password)
            yield process

    def _wait_until_ready(self, process: Supervised, password: str) -> None:
        deadline = time.monotonic() + START_PATIENCE
        while time.monotonic() < deadline:
            if (status := process.wait(timeout=0.1)) is not None:
                open_ports(self.options.bolt_port, self.options.browser_port)
                raise _failure(process, f"Neo4j exited while starting, with status {status}")
            answer = commit(self.options.browser_port, DATABASE, password)
            if answer is not None:
                self._check(answer)
                if bolt.answers(self.options.bolt_port):
                    return
        raise _failure(process, f"Neo4j does not answer after {START_PATIENCE} s")

    def _check(self, answer: Answer) -> None:
        if answer.status == 401:
            raise StartFailed(
                f"the database rejects the password in {self.home.password_file}: write the right one there, "
                "or remove the file to set a new one"
            )
        if answer.errors:
            log = self.home.folder / "logs" / "debug.log"
            raise StartFailed(f"Neo4j can't open the database; the cause is in {log}: {answer.errors[0]}")


def _failure(process: Supervised, what: str) -> StartFailed:
    lines = process.output.read_text(errors="replace").splitlines()
    messages = [line for line in lines if not line.startswith("\t")]  # Indented lines are stack traces.
    return StartFailed("\n".join([f"{what}; the end of its log, {process.output}:", *messages[-15:]]))
