"""Our semantics as a process: solves what it is asked on standard input, a problem, a file and an argument a line."""

import json
import sys
import time
from pathlib import Path

from argumentation.dung.extensions import Solver
from argumentation.iccma.formats import read
from argumentation.iccma.problems import SEMANTICS


def main() -> None:
    """Answer until the input ends."""
    for line in sys.stdin:
        problem, path, argument = json.loads(line)
        kind, semantics = problem.split("-")
        file = read(Path(path))
        start = time.perf_counter()
        solver = Solver(file.framework, SEMANTICS[semantics])
        number = int(argument) - 1
        answer = solver.credulous(number) if kind == "DC" else solver.sceptical(number)
        print(json.dumps([answer, time.perf_counter() - start]), flush=True)


if __name__ == "__main__":
    main()
