"""Graphs whose statements need grounds as abstract frameworks (after Polberg & Oren 2014; Nouioua 2013)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from argumentation.bipolar.graph import BipolarGraph
from argumentation.bipolar.translation import Translation, check_size
from argumentation.bipolar.well_founded import well_founded_labels
from argumentation.columns import Pair
from argumentation.deadline import Deadline
from argumentation.digraphs import components, feedback_set
from argumentation.dung.framework import Framework
from argumentation.dung.labels import Label


def evidential_translation(
    bipolar: BipolarGraph, deadline: Deadline | None = None, statements: int | None = None
) -> Translation:
    """The framework of the first `statements`, all if None; the graph is as `with_grounds` gives it.

    Each derived statement has an auxiliary argument, the lack of a ground, that attacks it and that its supporters attack; a
    linked one has one such for each of its supporters. In a cycle of support a statement has several copies, each of which can
    rest on support that has gone around once more than the one before can: none rests on itself, and the last stands for the
    statement. Without cycles the size is linear. Raises TimedOutError and TranslationSizeError.
    """
    deadline = deadline or Deadline()
    unrolled = _Unrolled(bipolar, deadline)
    framework = Framework(unrolled.size, deadline.during(unrolled.attacks))
    return Translation(framework, range(bipolar.size if statements is None else statements), unrolled.copies)


def grounded_reduct(bipolar: BipolarGraph, deadline: Deadline | None = None) -> BipolarGraph:
    """The graph without the relations that no longer matter once its grounded labels are known (after Baroni, Giacomin & Guida 2005).

    It has the same complete labellings, and one statement more, which nothing attacks: it rejects what must be OUT.
    """
    labels = well_founded_labels(bipolar, deadline)
    borne = {b for a, b in bipolar.supports if labels[a] is Label.IN and b not in bipolar.linked}
    supports = [
        (a, b) for a, b in bipolar.supports if labels[a] is labels[b] is Label.UNDEC and b not in borne
    ]
    attacks = [(a, b) for a, b in bipolar.attacks if labels[a] is labels[b] is Label.UNDEC]
    attacks += [(bipolar.size, node) for node, label in enumerate(labels) if label is Label.OUT]
    open_ = frozenset(b for _, b in supports)
    return BipolarGraph(bipolar.size + 1, attacks, supports, bipolar.linked & open_, open_)


def projected_translation(bipolar: BipolarGraph, deadline: Deadline | None = None) -> Translation:
    """The same for semantics whose extensions need not be complete: what they say of statements is what is said of the copies.

    The absence of a statement, one more auxiliary argument, attacks its copies, so that none stands where it doesn't. Whether it is
    absent, or a ground is lacking, is no choice of its own: both are `determined`.
    """
    plain = evidential_translation(bipolar, deadline)
    attacks = [(a, b) for a, targets in enumerate(plain.framework.attacked) for b in targets]
    size, absence = plain.framework.size, dict[int, int]()
    for copy, statement in plain.copies.items():
        absent = absence.setdefault(statement, size + len(absence))
        attacks.append((absent, copy))
    attacks += absence.items()
    size += len(absence)
    determined = frozenset(range(bipolar.size, size)).difference(plain.copies)
    return Translation(Framework(size, attacks), plain.argument, determined=determined)


class _Unrolled:
    def __init__(self, bipolar: BipolarGraph, deadline: Deadline) -> None:
        self.size = bipolar.size
        self.attacks = list(bipolar.attacks)
        self.copies: dict[int, int] = {}
        """By auxiliary argument, the statement that it is a copy of."""
        self._linked, self._derived = bipolar.linked, bipolar.derived
        self._attackers, self._supporters = _sources(bipolar.attacks), _sources(bipolar.supports)
        supported = Framework(bipolar.size, bipolar.supports).attacked
        for members in components(supported):
            self._unroll(members, feedback_set(members, supported), deadline)

    def _unroll(self, cycle: Sequence[int], again: set[int], deadline: Deadline) -> None:
        """Copies by how many members of `again`, one of which is in each cycle, their support may have passed."""
        members, before = set(cycle), dict[int, int]()
        for passes in range(len(again) + 1):
            deadline.check()
            check_size(len(self.attacks))
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
        if node not in self._derived:
            return []
        supporters = self._supporters.get(node, [])
        return ([each] for each in supporters) if node in self._linked and supporters else [supporters]

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
