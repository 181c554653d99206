"""Strengths in a circle of relations: the continuous dynamics of Potyka 2018, ds/dt = f(s) - s, in steps of Euler's method."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from argumentation.deadline import Deadline


@dataclass(frozen=True, slots=True)
class Bounds:
    """When to stop in a circle: once no strength would move by more than `tolerance`, or after so many rounds.

    Past the deadline the computation raises TimedOutError.
    """

    tolerance: float = 1e-9
    rounds: int = 2000
    deadline: Deadline = field(default_factory=Deadline)


class Circle(Protocol):
    """The strengths of statements that rest on one another."""

    def pull(self) -> float:
        """Work out where the formula draws each strength, and by how much at most."""
        ...

    def move(self, share: float) -> None:
        """Move each strength a share of the way there."""
        ...

    def strengths(self) -> Iterable[float]:
        """The strengths as they are."""
        ...


class Listed:
    """A circle in Python's own numbers; its strengths move within `values`, which `value` reads."""

    def __init__(self, circle: Sequence[int], value: Callable[[int], float], values: list[float]) -> None:
        self._circle, self._value, self._values = circle, value, values
        self._moves: list[float] = []

    def pull(self) -> float:
        value, values = self._value, self._values
        self._moves = [value(node) - values[node] for node in self._circle]
        return max(map(abs, self._moves))

    def move(self, share: float) -> None:
        for node, move in zip(self._circle, self._moves, strict=True):
            self._values[node] += share * move

    def strengths(self) -> Iterable[float]:
        return [self._values[node] for node in self._circle]


def settle(circle: Circle, bounds: Bounds) -> tuple[int, float]:
    """Move a circle's strengths towards a fixed point; rounds taken, and the most that one more would move one.

    A step goes half of the way at most: models swing about their fixed point, or never reach it, with the whole (Mossakowski
    & Neuhaus 2018). A step that leads farther away is followed by shorter ones. All strengths move at once, so that like
    statements stay alike.
    """
    rounds, step, last = 0, _LONGEST, float("inf")
    while True:
        bounds.deadline.check()
        residual = circle.pull()
        if residual <= bounds.tolerance or rounds >= bounds.rounds:
            return rounds, residual
        step = min(step * 1.2, _LONGEST) if residual < last else max(step / 2, _SHORTEST)
        last = residual
        circle.move(step)
        rounds += 1


_LONGEST, _SHORTEST = 0.5, 1 / 256
