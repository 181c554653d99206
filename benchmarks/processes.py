"""The processes of a run: contenders that serve, and workers that put load on them."""

import os
import subprocess
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
import psutil

from argument_store.driver import Neo4jAddress

ROOT = Path(__file__).parents[1]


def environment(neo4j: Neo4jAddress, **more: str) -> dict[str, str]:
    """Our own variables, those of the project left out, and where Neo4j is."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ARGUMENT_GRAPH_", "NEO4J_"))
    }
    named = {
        "NEO4J_URI": neo4j.uri,
        "NEO4J_USERNAME": neo4j.username,
        "NEO4J_PASSWORD": neo4j.password,
        "NEO4J_DATABASE": neo4j.database,
    }
    return kept | named | more


class Worker:
    """A process that answers commands, a line of JSON each."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self.pid = process.pid

    def ask(self, **command: object) -> Any:
        """The answer to one command. Raises RuntimeError where the process has ended over it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(orjson.dumps(command) + b"\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._process.args} ended over {str(command)[:200]}")
        return orjson.loads(line)


@contextmanager
def worker(module: str, variables: Mapping[str, str]) -> Generator[Worker]:
    """A running worker."""
    command = [sys.executable, "-m", module]
    with subprocess.Popen(
        command, cwd=ROOT, env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        try:
            yield Worker(process)
        finally:
            process.terminate()


@contextmanager
def serving(command: Sequence[str | Path], variables: Mapping[str, str]) -> Generator[tuple[str, int]]:
    """The address that a server prints as the first one on standard output, and its process; what it logs goes nowhere."""
    with subprocess.Popen(
        command, cwd=ROOT, env=variables, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            if "http://" not in line:
                raise RuntimeError(f"{command} did not start")
            yield "http://" + line.split("http://")[1].split("/")[0].strip() + "/graphql", process.pid
        finally:
            process.terminate()


def cpu_seconds(pid: int) -> float:
    """The CPU time that a process, with those that it started, has taken."""
    process = psutil.Process(pid)
    times = [each.cpu_times() for each in (process, *process.children(recursive=True))]
    return sum(each.user + each.system for each in times)


def memory(pid: int) -> int:
    """The bytes that a process holds."""
    return psutil.Process(pid).memory_info().rss
