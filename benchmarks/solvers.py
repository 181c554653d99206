"""Semantics beside pygarg, a solver on PyPI that takes part in ICCMA: the same questions, answers compared, times as a ratio."""

import json
import subprocess
import sys
import threading
import venv
from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, cast

from benchmarks.frameworks import instances
from benchmarks.stores import cache
from embedded_neo4j import Report

PROBLEMS = ("DC-CO", "DC-PR", "DS-PR", "DC-ST", "DS-ST", "DC-SST", "DS-SST", "DC-ID")
SECONDS = 10
_FOLDER = Path(__file__).with_name("solver")


class DifferentVerdictsError(Exception):
    """The solvers don't agree."""


class Solver:
    """A process that solves; `ask` yields the answer and the seconds that it took, or None after SECONDS."""

    def __init__(self, command: list[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[str] | None = None

    def ask(self, problem: str, path: Path, argument: str) -> tuple[object, float] | None:
        if self._process is None:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        process = self._process
        timer = threading.Timer(SECONDS, process.kill)
        timer.start()
        try:
            stdin, stdout = cast("IO[str]", process.stdin), cast("IO[str]", process.stdout)
            stdin.write(json.dumps([problem, str(path), argument]) + "\n")
            stdin.flush()
            line = stdout.readline()
        finally:
            timer.cancel()
        if not line:
            self.close()
            return None
        answer, seconds = json.loads(line)
        return answer, seconds

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
        self._process = None


def compare(size: int, each: int, report: Report) -> Mapping[str, Mapping[str, float]]:
    """By problem: seconds of both on the instances that both solve, how many these are, and how many each one leaves unsolved."""
    table: dict[str, dict[str, float]] = {}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        ours = stack.enter_context(_solver([sys.executable, "-m", "benchmarks.own_solver"]))
        theirs = stack.enter_context(_solver([str(_python()), str(_FOLDER / "solve.py")]))
        questions = [(each_.write(folder), str(each_.asked + 1)) for each_ in instances(size, each)]
        for problem in PROBLEMS:
            report(f"solving {problem}")
            table[problem] = _problem(problem, ours, theirs, questions)
    return table


def _problem(
    problem: str, ours: Solver, theirs: Solver, questions: list[tuple[Path, str]]
) -> dict[str, float]:
    row = {"ours": 0.0, "theirs": 0.0, "solved": 0, "unsolved by us": 0, "unsolved by them": 0}
    for path, argument in questions:
        own, other = (solver.ask(problem, path, argument) for solver in (ours, theirs))
        row["unsolved by us"] += own is None
        row["unsolved by them"] += other is None
        if own is None or other is None:
            continue
        if own[0] != other[0]:
            raise DifferentVerdictsError(f"{problem} of {argument} in {path.name}: {own[0]}, {other[0]}")
        row["ours"] += own[1]
        row["theirs"] += other[1]
        row["solved"] += 1
    return row


@contextmanager
def _solver(command: list[str]) -> Generator[Solver]:
    solver = Solver(command)
    try:
        yield solver
    finally:
        solver.close()


def _python() -> Path:
    """The interpreter of an environment that holds pygarg."""
    folder = cache() / "pygarg"
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        lock = str(_FOLDER / "requirements.lock")
        install: Any = [str(python), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", lock]
        subprocess.run(install, check=True)
    return python
