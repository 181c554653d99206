"""Strengths in a cycle of relations: the continuous dynamics ds/dt = f(s) - s from the base scores on (Potyka 2018).

Integrated by the embedded Runge-Kutta pair of orders 3 and 2 (Bogacki & Shampine 1989), whose steps are as long as the local
error allows. Steps of the whole difference f(s) - s, the discrete dynamics, may swing for ever (Mossakowski & Neuhaus 2018).
"""

from collections.abc import Callable, MutableSequence, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from argumentation.deadline import Deadline

Vector = TypeVar("Vector")
"""A number for each statement of a cycle."""
_LOCAL_ERROR, _RELATIVE_ERROR = 1e-3, 0.05
"""How far a step may lead from the true course, absolutely and as a share of the residual: the first keeps to the basin of the
fixed point that the true course reaches, the second makes each step near it a contraction."""
_SHORTEST, _LONGEST = 0.2, 5.0
"""By which factors a step may differ from the last one."""
_TINY = 1e-300  # Divides where there is no error at all.


@dataclass(frozen=True, slots=True)
class Bounds:
    """When to stop in a cycle: once the formulas would move no strength by more than `tolerance`, or after evaluating them so often.

    Past the deadline the computation raises TimedOutError.
    """

    tolerance: float = 1e-9
    evaluations: int = 10_000
    deadline: Deadline = field(default_factory=Deadline)


class Cycle(Protocol[Vector]):
    """The strengths of statements that rest on one another."""

    strengths: Vector

    def slopes(self, strengths: Vector) -> Vector:
        """By statement, how far the formula's value is from its strength: f(s) - s."""
        ...

    def combined(self, start: Vector | None, *terms: tuple[float, Vector]) -> Vector:
        """The weighted sum of some vectors, added to the first if there is one."""
        ...

    def largest(self, vector: Vector) -> float:
        """The largest absolute value."""
        ...


class ListCycle:
    """A cycle in Python's own numbers; its strengths stand in `values`, which `value` reads."""

    def __init__(
        self, cycle: Sequence[int], value: Callable[[int], float], values: MutableSequence[float]
    ) -> None:
        self.strengths = [values[node] for node in cycle]
        self._cycle, self._value, self._values = cycle, value, values

    def slopes(self, strengths: list[float]) -> list[float]:
        value = self._value
        for node, strength in zip(self._cycle, strengths, strict=True):
            self._values[node] = strength
        return [value(node) - strength for node, strength in zip(self._cycle, strengths, strict=True)]

    def combined(self, start: list[float] | None, *terms: tuple[float, list[float]]) -> list[float]:
        total = list(start or [0.0] * len(self._cycle))
        for weight, vector in terms:
            for place, number in enumerate(vector):
                total[place] += weight * number
        return total

    def largest(self, vector: list[float]) -> float:
        return max(map(abs, vector))


def settle(cycle: Cycle[Vector], bounds: Bounds) -> tuple[int, float]:
    """Move a cycle's strengths to a fixed point; the evaluations of its formulas, and the most by which they would still move one.

    All strengths move at once, so that statements in like places keep like strengths.
    """
    first, step, evaluations = cycle.slopes(cycle.strengths), 0.5, 1
    while True:
        bounds.deadline.check()
        residual = cycle.largest(first)
        if residual <= bounds.tolerance or evaluations >= bounds.evaluations:
            return evaluations, residual
        second = cycle.slopes(cycle.combined(cycle.strengths, (step / 2, first)))
        third = cycle.slopes(cycle.combined(cycle.strengths, (step * 3 / 4, second)))
        reached = cycle.combined(
            cycle.strengths, (step * 2 / 9, first), (step / 3, second), (step * 4 / 9, third)
        )
        last = cycle.slopes(reached)
        difference = cycle.combined(None, (-5 / 72, first), (1 / 12, second), (1 / 9, third), (-1 / 8, last))
        error = step * cycle.largest(difference)
        evaluations += 3
        allowed = min(_LOCAL_ERROR, _RELATIVE_ERROR * residual)
        if error <= allowed:
            cycle.strengths, first = reached, last
        factor = 0.9 * (allowed / max(error, _TINY)) ** (1 / 3)
        step *= min(max(factor, _SHORTEST), _LONGEST)
