"""The service as a person runs it: in the foreground, in a process group of its own, until a signal."""

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

import httpx
import psutil

from tests.support.project import COMMAND, environment

_READY = re.compile(r"ready: .*GraphiQL at (\S+)/graphql")


@dataclass(frozen=True)
class Place:
    """A data folder with two ports: for one service after another."""

    data_dir: Path
    bolt_port: int
    browser_port: int

    @classmethod
    def make(cls, data_dir: Path) -> "Place":
        """A new folder, and ports that are free now."""
        with ExitStack() as stack:
            listeners = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(2)]
            return cls(data_dir, *(listener.getsockname()[1] for listener in listeners))

    @property
    def variables(self) -> dict[str, str]:
        """What tells a command of it, and to serve on any free port."""
        return {
            "ARGUMENT_GRAPH_PORT": "0",
            "ARGUMENT_GRAPH_DATA_DIR": str(self.data_dir),
            "ARGUMENT_GRAPH_BOLT_PORT": str(self.bolt_port),
            "ARGUMENT_GRAPH_BROWSER_PORT": str(self.browser_port),
        }

    def login(self) -> dict[str, str]:
        """What tells a command to use this Neo4j as one of its own."""
        password = (self.data_dir / "neo4j-password").read_text().strip()
        return {"NEO4J_URI": f"bolt://127.0.0.1:{self.bolt_port}", "NEO4J_PASSWORD": password}

    def neo4j(self) -> list[psutil.Process]:
        """Java, and what watches over it."""
        mark = f"--home-dir={self.data_dir}"
        found = psutil.process_iter(["cmdline"])
        return [process for process in found if mark in (process.info["cmdline"] or ())]

    def java(self) -> psutil.Process:
        """Java alone."""
        (java,) = (process for process in self.neo4j() if process.name() == "java")
        return java

    def kill_neo4j(self) -> None:
        """End Java without a word."""
        java = self.java()
        java.kill()
        java.wait()


@dataclass(frozen=True)
class Service:
    """A service that has said `ready`."""

    process: "subprocess.Popen[str]"
    place: Place
    url: str
    ready: str
    """The line that said so."""

    def get(self, path: str) -> httpx.Response:
        """An answer over HTTP."""
        return httpx.get(f"{self.url}{path}", trust_env=False, timeout=300)

    def graphql(self, query: str) -> Any:
        """The whole response."""
        return httpx.post(f"{self.url}/graphql", json={"query": query}, trust_env=False, timeout=300).json()

    def documents(self) -> set[str]:
        """The ids of all documents, as soon as Neo4j tells them: just started, it may take its time."""
        query = "{ documents { nodes { id } } }"
        wait_until(lambda: "errors" not in self.graphql(query))
        return {node["id"] for node in self.graphql(query)["data"]["documents"]["nodes"]}

    def end(self, number: signal.Signals) -> int:
        """Signal the whole process group, as a terminal does; the exit status."""
        os.killpg(self.process.pid, number)
        return self.process.wait()


@contextmanager
def starting(
    place: Place,
    command: Sequence[str | Path] = (COMMAND, "serve"),
    folder: Path | None = None,
    variables: Mapping[str, str] | None = None,
    log: TextIO | None = None,
) -> Generator["subprocess.Popen[str]"]:
    """The service's process, with a file for its standard error; ended by SIGTERM unless it has ended before."""
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment(**place.variables, **(variables or {})),
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)


@contextmanager
def serving(
    place: Place,
    command: Sequence[str | Path] = (COMMAND, "serve"),
    folder: Path | None = None,
    variables: Mapping[str, str] | None = None,
) -> Generator[Service]:
    """The service, from `ready` on; ended by SIGTERM unless it has ended before."""
    with starting(place, command, folder, variables) as process:
        yield Service(process, place, *_ready(process))


def _ready(process: "subprocess.Popen[str]") -> tuple[str, str]:
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if found := _READY.search(line):
            return found[1], line.rstrip()
    raise AssertionError(f"ended before it was ready, and said: {said}")


def refused(*arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    """`argument-graph serve` that is not going to serve."""
    return subprocess.run(
        [COMMAND, "serve", *arguments],
        env=environment(**variables),
        capture_output=True,
        text=True,
        check=False,
    )


def wait_until(condition: Callable[[], object], seconds: float = 300) -> None:
    """Fails when it takes longer."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"not so after {seconds} s"
        time.sleep(0.3)
