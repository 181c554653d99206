"""Extensions found by SAT: models of the clauses whose goals are maximal by inclusion (Dvořák, Järvisalo, Wallner & Woltran 2014)."""

from collections.abc import Collection, Iterator, Sequence

from argumentation.deadline import Deadline
from argumentation.dung.encoding import clauses, goals
from argumentation.dung.framework import Framework
from argumentation.dung.labels import Semantics
from argumentation.dung.sat import Sat


class MaximalModelSearch:
    """The extensions of one framework; clauses learned in one search serve the next one.

    The goals that a model makes true are extended until they can't be: they are then *maximal*. Later searches skip models whose
    goals are within a known maximal set
    (Dvořák, Järvisalo, Wallner & Woltran 2014; Cerutti, Dunne, Giacomin & Vallati 2014).
    """

    def __init__(
        self,
        framework: Framework,
        semantics: Semantics,
        deadline: Deadline,
        counted: int | None = None,
        determined: frozenset[int] = frozenset(),
    ) -> None:
        self._size = framework.size
        self._counted = framework.size if counted is None else counted
        self._goals = goals(framework.size, semantics, self._counted)
        self._sat = Sat(clauses(framework, semantics, determined), 3 * framework.size, deadline)
        self._sat.prefer(self._goals)
        self._new = self._sat.variable()
        self._maximal: list[list[int]] = [] if self._goals else [[]]

    def extensions(self) -> Iterator[frozenset[int]]:
        """Each once; those that agree on what is counted are one."""
        return self.projected(range(self._counted))

    def projected(self, arguments: Sequence[int]) -> Iterator[frozenset[int]]:
        """Extensions of which no two hold the same of some arguments, as many as there are."""
        another = self._sat.variable()
        for extension in self._models([another]):
            self._sat.add(-another, *(-(i + 1) if i in extension else i + 1 for i in arguments))
            yield extension

    def differing(
        self, arguments: Sequence[int], inside: Collection[int], held: Sequence[int]
    ) -> frozenset[int] | None:
        """An extension that holds what is `held`, and of some arguments others than those `inside`, if there is one."""
        other = self._sat.variable()
        self._sat.add(-other, *(-(i + 1) if i in inside else i + 1 for i in arguments))
        return next(self._models([other, *(i + 1 for i in held)]), None)

    def satisfying(self, *wanted: int) -> frozenset[int] | None:
        """An extension in which these literals hold, if there is one."""
        return next(self._models(wanted), None)

    def ever(self, literals: Sequence[int]) -> set[int]:
        """Those that hold in some extension."""
        left = set(literals)
        another = self._sat.variable()
        self._sat.add(-another, *left)
        for _ in self._models([another]):
            left.difference_update(self._sat.model())
            self._sat.add(-another, *left)
        return set(literals) - left

    def always(self, literals: Sequence[int]) -> set[int]:
        """Those that hold in every extension."""
        return set(literals) - {-literal for literal in self.ever([-literal for literal in literals])}

    def _models(self, wanted: Sequence[int]) -> Iterator[frozenset[int]]:
        """Extensions in which `wanted` holds; before the next is asked for, new clauses must exclude the last."""
        for goals_met in self._maximal_sets(wanted):
            while self._sat.solve([*goals_met, *wanted]):
                yield self._extension()

    def _maximal_sets(self, wanted: Sequence[int]) -> Iterator[list[int]]:
        """The known maximal sets of goals, then all others that could fulfil `wanted`."""
        known = 0
        while known < len(self._maximal) or self._find_maximal(wanted):
            yield self._maximal[known]
            known += 1

    def _find_maximal(self, wanted: Sequence[int]) -> bool:
        """Whether there is one more, grown from a model in which `wanted` holds."""
        if not self._goals or not self._sat.solve([self._new, *wanted]):
            return False
        found = self._grow(self._grow(self._goals_met(), wanted), [])
        self._sat.add(-self._new, *self._missing(found))
        self._maximal.append(found)
        return True

    def _grow(self, met: list[int], wanted: Sequence[int]) -> list[int]:
        while missing := self._missing(met):
            more = self._sat.variable()
            self._sat.add(-more, *missing)
            if not self._sat.solve([*met, *wanted, more]):
                break
            met = self._goals_met()
        return met

    def _extension(self) -> frozenset[int]:
        return frozenset(literal - 1 for literal in self._sat.model()[: self._size] if literal > 0)

    def _goals_met(self) -> list[int]:
        model = self._sat.model()
        return [goal for goal in self._goals if model[goal - 1] > 0]

    def _missing(self, met: list[int]) -> list[int]:
        return sorted(set(self._goals).difference(met))
