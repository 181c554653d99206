"""Preferred extensions, and what all of them have in common, by admissible sets that attack (Thimm, Cerutti & Vallati 2021)."""

from collections.abc import Sequence

from argumentation.deadline import Deadline
from argumentation.dung.framework import Framework
from argumentation.dung.labels import Semantics
from argumentation.dung.maximal_models import MaximalModelSearch


class PreferredSearch(MaximalModelSearch):
    """A preferred extension lacks an argument if and only if it attacks every admissible set that has the argument.

    For otherwise the union of both would be admissible. So instead of one preferred extension after the other, small
    admissible sets with the argument are collected until none is left or an admissible set attacks them all.
    """

    def __init__(self, framework: Framework, deadline: Deadline) -> None:
        super().__init__(framework, Semantics.PREFERRED, deadline)
        self._framework = framework

    def satisfying(self, *wanted: int) -> frozenset[int] | None:
        match wanted:
            case (literal,) if literal < 0:
                return self._lacking(-literal)
            case _:
                return super().satisfying(*wanted)

    def always(self, literals: Sequence[int]) -> set[int]:
        left, kept = set(literals), set[int]()
        while left:
            literal = left.pop()
            extension = self._lacking(literal)
            if extension is None:
                kept.add(literal)
            else:
                left.intersection_update(self._sat.model())
        return kept

    def _lacking(self, literal: int) -> frozenset[int] | None:
        """A preferred extension in which an argument is not accepted, or not attacked."""
        opposite = literal + self._size if literal <= self._size else literal - self._size
        if self._sat.solve([opposite]):
            return self._preferred(self._goals_met())
        attacking = self._sat.variable()
        while self._sat.solve([attacking, -literal]):
            rivals = self._goals_met()
            if not self._sat.solve([*rivals, literal]):
                return self._preferred(rivals)
            self._sat.add(-attacking, *(self._size + i + 1 for i in self._reason(literal)))
        return None

    def _preferred(self, met: list[int]) -> frozenset[int]:
        self._sat.solve(self._grow(met, []))
        return self._extension()

    def _reason(self, literal: int) -> list[int]:
        """A small admissible part of the last solution in which the literal holds."""
        extension = self._extension()
        attackers = self._framework.attackers
        reason = (
            [literal - 1] if literal <= self._size else _one(attackers[literal - self._size - 1], extension)
        )
        struck = set[int]()
        for member in reason:
            struck.update(self._framework.attacked[member])
            for attacker in attackers[member]:
                if attacker not in struck:
                    reason += _one(attackers[attacker], extension)
                    struck.add(attacker)
        return reason


def _one(arguments: Sequence[int], extension: frozenset[int]) -> list[int]:
    return [next(i for i in arguments if i in extension)]
