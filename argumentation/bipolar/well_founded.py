"""Grounded labels where statements need grounds: the well-founded model of a logic program (Van Gelder, Ross & Schlipf 1991).

A set of statements is coherent if they can be put in an order in which each that is derived comes after a ground: after one of
its supporters, after all of them if it is linked (coherent: Nouioua 2013; e-supported: Oren & Norman 2008). No other statements
are accepted, and no other set defeats anything. Graphs here are as `with_grounds` gives them.
"""

from collections.abc import Iterable, Sequence

from argumentation.bipolar.foundations import Foundations, Support
from argumentation.bipolar.graph import BipolarGraph
from argumentation.columns import in_degrees, sources, targets
from argumentation.deadline import Deadline
from argumentation.dung.labels import Label


def well_founded_labels(bipolar: BipolarGraph, deadline: Deadline | None = None) -> list[Label]:
    """The grounded labels; raises TimedOutError.

    The time is linear in statements and relations, and each time that support from outside of a cycle falls, in what rested on it
    or in what it could rest on instead, whichever is less.
    """
    propagation = _Propagation(bipolar, deadline)
    propagation.propagate()
    return propagation.labels


def well_founded_strata(
    bipolar: BipolarGraph, labels: Sequence[Label], deadline: Deadline | None = None
) -> list[int]:
    """By statement, the stratum of its label in a complete labelling: it rests on lower strata, with three exceptions.

    What is OUT because its support goes in cycles falls in one stratum with the rest of the cycle. What is IN otherwise than by
    the grounded labelling may be defended by what is found later. What is UNDEC comes last, each after support that it has.
    """
    propagation = _Propagation(bipolar, deadline)
    propagation.propagate()
    propagation.assume(labels)
    propagation.rank_undecided()
    return propagation.strata


class _Propagation:
    def __init__(self, bipolar: BipolarGraph, deadline: Deadline | None) -> None:
        size = bipolar.size
        self._deadline = deadline or Deadline()
        self.labels = [Label.UNDEC] * size
        self.strata = [0] * size
        self._linked = bipolar.linked
        self._attacked, self._unrejected = targets(size, bipolar.attacks), in_degrees(size, bipolar.attacks)
        """By statement, what it attacks, and its attackers that are not OUT."""
        self._supported, self._left = targets(size, bipolar.supports), in_degrees(size, bipolar.supports)
        self._missing = [
            0 if node not in bipolar.derived else max(left, 1) if node in bipolar.linked else 1
            for node, left in enumerate(self._left)
        ]
        """By statement, how many of its supporters must still be accepted."""
        self._groundless = [node for node in sorted(bipolar.derived) if not self._left[node]]
        self._support = Support(
            self.labels,
            self._linked,
            self._supported,
            sources(size, bipolar.supports),
            self._left,
            self._missing,
        )
        self._foundations: Foundations | None = None
        self._weakened: list[int] = []
        """Statements that have lost a supporter since cycles were looked at."""
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
        for node, depth in self._support.founded(self._open()).items():
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
        for node in self._deadline.during(found):
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
                    self._weakened.append(target)
        return derived

    def _unfounded(self) -> list[int]:
        """Members of cycles that have no support from outside any more."""
        weakened, self._weakened = self._weakened, []
        if self._foundations is None:
            self._foundations = Foundations(self._support, self._deadline)
            return self._foundations.unfounded()
        return self._foundations.unfounded_since(weakened)
