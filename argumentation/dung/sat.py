"""An incremental SAT solver that heeds a deadline."""

from collections.abc import Iterable, Sequence
from typing import Any

from argumentation.deadline import Deadline

_SLICE = 500
"""Conflicts between two looks at the deadline: some milliseconds."""


class Sat:
    """Clauses over the variables 1, 2, …; a literal is a variable or, negated, its negative."""

    def __init__(self, clauses: Iterable[Sequence[int]], variables: int, deadline: Deadline) -> None:
        from pysat.solvers import Solver  # pyright: ignore[reportMissingTypeStubs]

        self._solver: Any = Solver("minisat-gh", bootstrap_with=deadline.during(clauses))
        self._variables = variables
        self._deadline = deadline

    def variable(self) -> int:
        """A variable that no clause names so far."""
        self._variables += 1
        return self._variables

    def add(self, *clause: int) -> None:
        self._solver.add_clause(clause)

    def prefer(self, literals: Sequence[int]) -> None:
        """Where either will do, try these literals first."""
        self._solver.set_phases(literals)

    def solve(self, assumptions: Sequence[int]) -> bool:
        """Whether all clauses and assumptions can hold at once; Python's other threads run meanwhile."""
        satisfiable = None
        while satisfiable is None:
            self._deadline.check()
            self._solver.conf_budget(_SLICE)
            satisfiable = self._solver.solve_limited(assumptions, expect_interrupt=True)
        return satisfiable

    def model(self) -> list[int]:
        """By variable, from 1 on, the literal that held in the last solution."""
        return self._solver.get_model()
