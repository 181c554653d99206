"""The EVIDENTIAL reading as an abstract framework."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from argumentation.bipolar.graph import BipolarGraph, Pair
from argumentation.bipolar.translation import Translation
from argumentation.bipolar.well_founded import well_founded_labels
from argumentation.deadline import Deadline
from argumentation.digraphs import components, feedback_set
from argumentation.dung.framework import Framework
from argumentation.dung.labels import Label


def evidential_translation(
    bipolar: BipolarGraph, deadline: Deadline | None = None, statements: int | None = None
) -> Translation:
    """The EVIDENTIAL reading of the first `statements`, all if None; raises TimedOutError.

    Each supported statement has an auxiliary argument that attacks it and that its supporters attack; a linked one has
    one such for each of its supporters (after Polberg & Oren 2014; Nouioua 2013). In a cycle of support a statement has
    several copies, each of which can rest on support that has gone around once more than the one before can: none
    rests on itself, and the last stands for the statement. Without cycles the size is linear.
    """
    unrolled = _Unrolled(bipolar, deadline or Deadline())
    framework = Framework(unrolled.size, unrolled.attacks)
    return Translation(framework, range(bipolar.size if statements is None else statements), unrolled.copies)


def grounded_reduct(bipolar: BipolarGraph) -> BipolarGraph:
    """The graph without the relations that no longer matter once its grounded labels are known.

    It has the same complete labellings, and one statement more, which nothing attacks: it rejects what must be OUT.
    """
    labels = well_founded_labels(bipolar)
    borne = {b for a, b in bipolar.supports if labels[a] is Label.IN and b not in bipolar.linked}
    supports = [
        (a, b) for a, b in bipolar.supports if labels[a] is labels[b] is Label.UNDEC and b not in borne
    ]
    attacks = [(a, b) for a, b in bipolar.attacks if labels[a] is labels[b] is Label.UNDEC]
    attacks += [(bipolar.size, node) for node, label in enumerate(labels) if label is Label.OUT]
    return BipolarGraph(bipolar.size + 1, attacks, supports, bipolar.linked)


class _Unrolled:
    def __init__(self, bipolar: BipolarGraph, deadline: Deadline) -> None:
        self.size = bipolar.size
        self.attacks = list(bipolar.attacks)
        self.copies: dict[int, int] = {}
        """By auxiliary argument, the statement that it is a copy of."""
        self._linked = bipolar.linked
        self._attackers, self._supporters = _sources(bipolar.attacks), _sources(bipolar.supports)
        supported = Framework(bipolar.size, bipolar.supports).attacked
        for members in components(supported):
            self._unroll(members, feedback_set(members, supported), deadline)

    def _unroll(self, cycle: Sequence[int], again: set[int], deadline: Deadline) -> None:
        """Copies by how many members of `again`, one of which is in each cycle, their support may have passed."""
        members, before = set(cycle), dict[int, int]()
        for passes in range(len(again) + 1):
            deadline.check()
            now = {node: node if passes == len(again) else self._copy(node) for node in cycle}
            for node in cycle:
                for need in self._needs(node):
                    sources = (
                        (before.get(each) if each in again else now[each]) if each in members else each
                        for each in need
                    )
                    self._require(now[node], [each for each in sources if each is not None])
            before = now

    def _needs(self, node: int) -> Iterable[Sequence[int]]:
        """Supporters of which one is required."""
        supporters = self._supporters.get(node, [])
        if node in self._linked:
            return ([each] for each in supporters)
        return [supporters] if supporters else []

    def _copy(self, node: int) -> int:
        copy = self._auxiliary()
        self.copies[copy] = node
        self.attacks += ((attacker, copy) for attacker in self._attackers.get(node, ()))
        return copy

    def _require(self, argument: int, sources: Iterable[int]) -> None:
        lack = self._auxiliary()
        self.attacks.append((lack, argument))
        self.attacks += ((source, lack) for source in sources)

    def _auxiliary(self) -> int:
        self.size += 1
        return self.size - 1


def _sources(pairs: Sequence[Pair]) -> dict[int, list[int]]:
    sources: dict[int, list[int]] = defaultdict(list)
    for source, target in pairs:
        sources[target].append(source)
    return dict(sources)
