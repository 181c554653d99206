"""The command `solve`: a framework in a file, and a problem of ICCMA."""

import sys
from pathlib import Path

from service.reasoning.deadline import Deadline
from service.reasoning.iccma import PROBLEMS, answer
from service.reasoning.iccma_files import read


def solve(problem: str, path: Path, argument: str | None, timeout: float | None) -> None:
    """Write the whole answer, or nothing, to standard output; raises what reading and answering raise."""
    deadline = Deadline() if timeout is None else Deadline.after(timeout)
    sys.stdout.write(answer(problem, read(path), argument, deadline))


def problems() -> str:
    """The problems as the competition wants them listed."""
    return f"[{','.join(PROBLEMS)}]"
