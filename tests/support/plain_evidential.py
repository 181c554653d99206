"""The EVIDENTIAL and NECESSARY readings by their plain definitions, by looking at every set: for small graphs only.

After the abstract frameworks with necessities of Nouioua 2013, where a necessity is a set of supporters one of which is
needed: under EVIDENTIAL all supporters of a derived statement, which may be none, or each of a linked one's by itself; under
NECESSARY each supporter of any statement by itself.
"""

from collections.abc import Callable
from functools import cached_property
from itertools import chain, combinations

from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.dung.labels import Label, Semantics

Labelling = tuple[Label, ...]
Set = frozenset[int]


def labellings(bipolar: BipolarGraph, reading: SupportReading, semantics: Semantics) -> set[Labelling]:
    """The labelling of each extension, by statement."""
    plain = Evidential(bipolar, reading)
    return {plain.extension_labelling(each) for each in plain.extensions(semantics)}


class Evidential:
    """Sets of statements of one graph."""

    def __init__(self, bipolar: BipolarGraph, reading: SupportReading) -> None:
        self._bipolar = bipolar
        self._needs = [self._necessities(bipolar, reading, i) for i in range(bipolar.size)]
        self._all = range(bipolar.size)

    def extensions(self, semantics: Semantics) -> list[Set]:
        """All of a semantics that has a definition for supports."""
        match semantics:
            case Semantics.ADMISSIBLE:
                return self.admissible
            case Semantics.COMPLETE:
                return self.complete
            case Semantics.GROUNDED:
                return [s for s in self.complete if all(s <= t for t in self.complete)]
            case Semantics.PREFERRED:
                return _greatest(self.admissible, lambda s: s)
            case Semantics.STABLE:
                return [s for s in self.complete if s | self.defeated(s) == frozenset(self._all)]
            case Semantics.SEMI_STABLE:
                return _greatest(self.complete, lambda s: s | self.defeated(s))
            case Semantics.STAGE:
                peaceful = [s for s in self.coherent if self._peaceful(s)]
                return _greatest(peaceful, lambda s: s | self.defeated(s))
            case Semantics.IDEAL:
                return self._shared(self.extensions(Semantics.PREFERRED))
            case Semantics.EAGER:
                return self._shared(self.extensions(Semantics.SEMI_STABLE))
            case _:
                raise NotImplementedError(semantics)

    def extension_labelling(self, s: Set) -> Labelling:
        defeated = self.defeated(s)
        return tuple(Label.IN if i in s else Label.OUT if i in defeated else Label.UNDEC for i in self._all)

    def defeated(self, s: Set) -> Set:
        """What can't be had without a member that the set attacks."""
        struck = {b for a, b in self._bipolar.attacks if a in s}
        return frozenset(i for i in self._all if all(c & struck for c in self.coherent if i in c))

    def defended(self, s: Set) -> Set:
        """What would be coherent with the set, and all of whose attackers it defeats."""
        defeated = self.defeated(s)
        return frozenset(
            i
            for i in self._all
            if s | {i} in self.coherent and all(a in defeated for a, b in self._bipolar.attacks if b == i)
        )

    @cached_property
    def coherent(self) -> set[Set]:
        """The sets that can be put in an order in which each has the support that it needs before it."""
        subsets = chain.from_iterable(combinations(self._all, size) for size in range(len(self._all) + 1))
        return {s for s in map(frozenset, subsets) if self._built(s) == s}

    @cached_property
    def admissible(self) -> list[Set]:
        return [s for s in self.coherent if self._peaceful(s) and s <= self.defended(s)]

    @cached_property
    def complete(self) -> list[Set]:
        return [s for s in self.coherent if self._peaceful(s) and s == self.defended(s)]

    def _peaceful(self, s: Set) -> bool:
        return not any(a in s and b in s for a, b in self._bipolar.attacks)

    def _built(self, s: Set) -> Set:
        built: Set = frozenset()
        while more := {i for i in s - built if self._has_support(i, built)}:
            built |= more
        return built

    def _has_support(self, i: int, s: Set) -> bool:
        return all(need & s for need in self._needs[i])

    @staticmethod
    def _necessities(bipolar: BipolarGraph, reading: SupportReading, i: int) -> list[Set]:
        supporters = frozenset(a for a, b in bipolar.supports if b == i)
        single = [frozenset({each}) for each in supporters]
        if reading is SupportReading.NECESSARY:
            return single
        if i not in bipolar.derived:
            return []
        return single if single and i in bipolar.linked else [supporters]

    def _shared(self, sets: list[Set]) -> list[Set]:
        return _greatest([s for s in self.admissible if all(s <= t for t in sets)], lambda s: s)


def _greatest(sets: list[Set], measure: Callable[[Set], Set]) -> list[Set]:
    return [s for s in sets if not any(measure(s) < measure(t) for t in sets)]
