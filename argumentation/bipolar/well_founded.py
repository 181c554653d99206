"""Grounded labels where statements need grounds: the well-founded model of a logic program (Van Gelder, Ross & Schlipf 1991).

A set of statements is coherent if they can be put in an order in which each that is derived comes after a ground: after one of
its supporters, after all of them if it is linked (coherent: Nouioua 2013; e-supported: Oren & Norman 2008). No other statements
are accepted, and no other set defeats anything. Graphs here are as `with_grounds` gives them.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from argumentation.bipolar.graph import BipolarGraph
from argumentation.digraphs import components
from argumentation.dung.labels import Label


def well_founded_labels(bipolar: BipolarGraph) -> list[Label]:
    """The grounded labels.

    The time is linear in statements and relations, and once more in a cycle of support each time that support from
    outside of it falls.
    """
    propagation = _Propagation(bipolar)
    propagation.propagate()
    return propagation.labels


def well_founded_strata(bipolar: BipolarGraph, labels: Sequence[Label]) -> list[int]:
    """By statement, the stratum of its label in a complete labelling: it rests on lower strata, with three exceptions.

    What is OUT because its support goes in cycles falls in one stratum with the rest of the cycle. What is IN otherwise than by
    the grounded labelling may be defended by what is found later. What is UNDEC comes last, each after support that it has.
    """
    propagation = _Propagation(bipolar)
    propagation.propagate()
    propagation.assume(labels)
    propagation.rank_undecided()
    return propagation.strata


class _Propagation:
    def __init__(self, bipolar: BipolarGraph) -> None:
        size = bipolar.size
        self.labels = [Label.UNDEC] * size
        self.strata = [0] * size
        self._linked = bipolar.linked
        self._attacked, self._unrejected = _targets(size, bipolar.attacks)
        self._supported, self._left = _targets(size, bipolar.supports)
        """By statement, the attackers, and the supporters, that are not OUT."""
        self._missing = [
            0 if node not in bipolar.derived else max(left, 1) if node in bipolar.linked else 1
            for node, left in enumerate(self._left)
        ]
        """By statement, how many of its supporters must still be accepted."""
        self._groundless = [node for node in sorted(bipolar.derived) if not self._left[node]]
        self._weakened: set[int] = set()
        """Statements that have lost a supporter since cycles were looked at."""
        self._cycles: dict[int, list[int]] | None = None
        self._top = -1

    def propagate(self) -> None:
        """Find all that follows from what is found."""
        groundless = self._decided(self._groundless, Label.OUT)
        unattacked = self._decided(
            (
                node
                for node, attackers in enumerate(self._unrejected)
                if not attackers and not self._missing[node] and self.labels[node] is Label.UNDEC
            ),
            Label.IN,
        )
        self._follow([*groundless, *unattacked])
        self._drop_unfounded()

    def assume(self, labels: Sequence[Label]) -> None:
        """Accept what else these labels do, each after its support, and find all that follows."""
        chosen = [node for node in self._open() if labels[node] is Label.IN]
        for node in chosen:
            self._unrejected[node] = 0
        self._accept(node for node in chosen if not self._missing[node])

    def rank_undecided(self) -> None:
        """Put what is open in order."""
        for node, depth in self._founded_depths(self._open()).items():
            self.strata[node] = self._top + 1 + depth

    def _open(self) -> list[int]:
        return [node for node, label in enumerate(self.labels) if label is Label.UNDEC]

    def _accept(self, nodes: Iterable[int]) -> None:
        self._follow(self._decided(nodes, Label.IN))
        self._drop_unfounded()

    def _drop_unfounded(self) -> None:
        while fallen := self._unfounded():
            self._follow(self._decided(fallen, Label.OUT))

    def _decided(self, nodes: Iterable[int], label: Label) -> list[int]:
        found = list(nodes)
        for node in found:
            self.labels[node] = label
            self.strata[node] = self._top + 1
        return found

    def _follow(self, found: list[int]) -> None:
        """Find what follows from the found statements, and add it to them."""
        for node in found:
            derived = self._accepting(node) if self.labels[node] is Label.IN else self._rejecting(node)
            for target in derived:
                self.strata[target] = self.strata[node] + 1
            found += derived
        if found:
            self._top = self.strata[found[-1]]

    def _accepting(self, node: int) -> list[int]:
        labels, missing, derived = self.labels, self._missing, list[int]()
        for target in self._attacked[node]:
            if labels[target] is Label.UNDEC:
                labels[target] = Label.OUT
                derived.append(target)
        for target in self._supported[node]:
            missing[target] = missing[target] - 1 if target in self._linked else 0
            if labels[target] is Label.UNDEC and missing[target] <= 0 >= self._unrejected[target]:
                labels[target] = Label.IN
                derived.append(target)
        return derived

    def _rejecting(self, node: int) -> list[int]:
        labels, unrejected, left, derived = self.labels, self._unrejected, self._left, list[int]()
        for target in self._attacked[node]:
            unrejected[target] -= 1
            if labels[target] is Label.UNDEC and unrejected[target] <= 0 >= self._missing[target]:
                labels[target] = Label.IN
                derived.append(target)
        for target in self._supported[node]:
            left[target] -= 1
            if labels[target] is Label.UNDEC:
                if target in self._linked or not left[target]:
                    labels[target] = Label.OUT
                    derived.append(target)
                else:
                    self._weakened.add(target)
        return derived

    def _unfounded(self) -> list[int]:
        """Members of cycles that no longer have support from outside."""
        fallen: list[int] = []
        for cycle in self._weakened_cycles():
            members = [node for node in cycle if self.labels[node] is Label.UNDEC]
            founded = self._founded_depths(members)
            fallen += (node for node in members if node not in founded)
        return fallen

    def _weakened_cycles(self) -> Collection[Sequence[int]]:
        """All at first, then those that have lost support since."""
        if self._cycles is None:
            cycles = list(_cycles(self._open(), self._supported))
            self._cycles = {node: cycle for cycle in cycles for node in cycle}
        else:
            known = self._cycles
            cycles = list({id(known[node]): known[node] for node in self._weakened if node in known}.values())
        self._weakened.clear()
        return cycles

    def _founded_depths(self, members: Collection[int]) -> dict[int, int]:
        """Of open statements those with support from outside of them, or from one another in a chain that has; and its length."""
        inside = dict.fromkeys(members, 0)
        for node in members:
            for target in self._supported[node]:
                if target in inside:
                    inside[target] += 1
        depths = {node: 0 for node, within in inside.items() if self._supported_from_outside(node, within)}
        for node in (waiting := list(depths)):
            for target in self._supported[node]:
                if target in inside and target not in depths:
                    inside[target] -= 1
                    if target not in self._linked or not inside[target]:
                        depths[target] = depths[node] + 1
                        waiting.append(target)
        return depths

    def _supported_from_outside(self, node: int, within: int) -> bool:
        if node in self._linked:
            return not within
        return not self._missing[node] or within < self._left[node]


def _cycles(nodes: Sequence[int], supported: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Those of the nodes that support each other in cycles."""
    place = {node: index for index, node in enumerate(nodes)}
    successors = [[place[each] for each in supported[node] if each in place] for node in nodes]
    for members in components(successors):
        if len(members) > 1 or members[0] in successors[members[0]]:
            yield [nodes[member] for member in members]


def _targets(size: int, pairs: Iterable[tuple[int, int]]) -> tuple[list[list[int]], list[int]]:
    """By statement, what it is related to, and how many are related to it."""
    targets: list[list[int]] = [[] for _ in range(size)]
    counts = [0] * size
    for source, target in pairs:
        targets[source].append(target)
        counts[target] += 1
    return targets, counts
