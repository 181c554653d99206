# ruff: noqa: INP001 - a script of another environment
# pyright: reportMissingImports=false, reportUnknownVariableType=false, reportUnknownMemberType=false, reportUnknownArgumentType=false
"""pygarg as a process: solves what it is asked on standard input, a problem, a file and an argument a line."""

import json
import sys
import time

from pygarg.dung import dimacs_parser, solver

for line in sys.stdin:
    problem, path, argument = json.loads(line)
    kind, semantics = problem.split("-")
    framework = dimacs_parser.parse(path)
    start = time.perf_counter()
    decide = solver.credulous_acceptability if kind == "DC" else solver.skeptical_acceptability
    answer = decide(*framework, argument, semantics)[0]
    print(json.dumps([answer, time.perf_counter() - start]), flush=True)
