"""Strengths in a circle of relations: the continuous dynamics of Potyka 2018, ds/dt = f(s) - s, in steps of Euler's method."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from service.reasoning.deadline import Deadline


@dataclass(frozen=True, slots=True)
class Bounds:
    """When to stop in a circle: once no strength would move by more than `tolerance`, or after so many rounds.

    Past the deadline the computation raises TimedOutError.
    """

    tolerance: float = 1e-9
    rounds: int = 2000
    deadline: Deadline = field(default_factory=Deadline)


def settle(
    circle: Sequence[int], value: Callable[[int], float], values: list[float], bounds: Bounds
) -> tuple[int, float]:
    """Move the circle's values towards a fixed point of `value`; rounds taken, and the most that one more would move one.

    A step goes half of the way at most: models swing about their fixed point, or never reach it, with the whole (Mossakowski
    & Neuhaus 2018). A step that leads farther away is followed by shorter ones.
    """
    rounds, step, last = 0, _LONGEST, float("inf")
    while True:
        bounds.deadline.check()
        moves = [value(node) - values[node] for node in circle]
        residual = max(map(abs, moves))
        if residual <= bounds.tolerance or rounds >= bounds.rounds:
            return rounds, residual
        step = min(step * 1.2, _LONGEST) if residual < last else max(step / 2, _SHORTEST)
        last = residual
        for node, move in zip(circle, moves, strict=True):
            values[node] += step * move
        rounds += 1


_LONGEST, _SHORTEST = 0.5, 1 / 256
