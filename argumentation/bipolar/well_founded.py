"""Labels of the EVIDENTIAL reading, as they follow from one another: support has to come from outside of its circles.

A set of statements is founded if they can be put in an order in which each comes after one of its supporters, after all of
them if it is linked, or has none (coherent: Nouioua 2013; e-supported: Oren & Norman 2008). No other statements are
accepted, and no other set defeats anything.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from argumentation.bipolar.graph import Bipolar
from argumentation.digraphs import components
from argumentation.dung.labels import Label


def founded_labels(bipolar: Bipolar) -> list[Label]:
    """The grounded labels: the well-founded model of the graph read as a logic program (Van Gelder, Ross & Schlipf 1991).

    The time is linear in statements and relations, and once more in a circle of support each time that support from
    outside of it falls.
    """
    founding = _Founding(bipolar)
    founding.settle()
    return founding.labels


def founded_rounds(bipolar: Bipolar, labels: Sequence[Label]) -> list[int]:
    """By statement, when its label in a complete labelling is found: it rests on those found before, with three exceptions.

    What is OUT because its support goes in circles falls in one round with the rest of the circle. What is IN otherwise than by
    the grounded labelling may be defended by what is found later. What is UNDEC comes last, each after support that it has.
    """
    founding = _Founding(bipolar)
    founding.settle()
    founding.accept(labels)
    founding.leave()
    return founding.rounds


class _Founding:
    def __init__(self, bipolar: Bipolar) -> None:
        size = bipolar.size
        self.labels = [Label.UNDEC] * size
        self.rounds = [0] * size
        self._linked = bipolar.linked
        self._attacked, self._unrejected = _targets(size, bipolar.attacks)
        self._supported, self._left = _targets(size, bipolar.supports)
        """By statement, the attackers, and the supporters, that are not OUT."""
        self._lacking = [
            left if node in bipolar.linked else min(left, 1) for node, left in enumerate(self._left)
        ]
        """By statement, how many of its supporters must still be accepted."""
        self._shaken: set[int] = set()
        """Statements that have lost a supporter since circles were looked at."""
        self._circles: dict[int, list[int]] | None = None
        self._last = -1

    def settle(self) -> None:
        """Find all that follows from what is found."""
        self._accept(
            node
            for node, attackers in enumerate(self._unrejected)
            if not attackers and not self._lacking[node]
        )

    def accept(self, labels: Sequence[Label]) -> None:
        """Accept what else these labels do, each after its support, and find all that follows."""
        chosen = [node for node in self._open() if labels[node] is Label.IN]
        for node in chosen:
            self._unrejected[node] = 0
        self._accept(node for node in chosen if not self._lacking[node])

    def leave(self) -> None:
        """Put what is open in order."""
        for node, depth in self._founded(self._open()).items():
            self.rounds[node] = self._last + 1 + depth

    def _open(self) -> list[int]:
        return [node for node, label in enumerate(self.labels) if label is Label.UNDEC]

    def _accept(self, nodes: Iterable[int]) -> None:
        self._follow(self._decided(nodes, Label.IN))
        while fallen := self._unfounded():
            self._follow(self._decided(fallen, Label.OUT))

    def _decided(self, nodes: Iterable[int], label: Label) -> list[int]:
        found = list(nodes)
        for node in found:
            self.labels[node] = label
            self.rounds[node] = self._last + 1
        return found

    def _follow(self, found: list[int]) -> None:
        """Find what follows from the found statements, and add it to them."""
        for node in found:
            turned = self._accepting(node) if self.labels[node] is Label.IN else self._rejecting(node)
            for target in turned:
                self.rounds[target] = self.rounds[node] + 1
            found += turned
        if found:
            self._last = self.rounds[found[-1]]

    def _accepting(self, node: int) -> list[int]:
        labels, lacking, turned = self.labels, self._lacking, list[int]()
        for target in self._attacked[node]:
            if labels[target] is Label.UNDEC:
                labels[target] = Label.OUT
                turned.append(target)
        for target in self._supported[node]:
            lacking[target] = lacking[target] - 1 if target in self._linked else 0
            if labels[target] is Label.UNDEC and lacking[target] <= 0 >= self._unrejected[target]:
                labels[target] = Label.IN
                turned.append(target)
        return turned

    def _rejecting(self, node: int) -> list[int]:
        labels, unrejected, left, turned = self.labels, self._unrejected, self._left, list[int]()
        for target in self._attacked[node]:
            unrejected[target] -= 1
            if labels[target] is Label.UNDEC and unrejected[target] <= 0 >= self._lacking[target]:
                labels[target] = Label.IN
                turned.append(target)
        for target in self._supported[node]:
            left[target] -= 1
            if labels[target] is Label.UNDEC:
                if target in self._linked or not left[target]:
                    labels[target] = Label.OUT
                    turned.append(target)
                else:
                    self._shaken.add(target)
        return turned

    def _unfounded(self) -> list[int]:
        """Members of circles that no longer have support from outside."""
        fallen: list[int] = []
        for circle in self._shaken_circles():
            members = [node for node in circle if self.labels[node] is Label.UNDEC]
            founded = self._founded(members)
            fallen += (node for node in members if node not in founded)
        return fallen

    def _shaken_circles(self) -> Collection[Sequence[int]]:
        """All at first, then those that have lost support since."""
        if self._circles is None:
            circles = list(_circles(self._open(), self._supported))
            self._circles = {node: circle for circle in circles for node in circle}
        else:
            known = self._circles
            circles = list({id(known[node]): known[node] for node in self._shaken if node in known}.values())
        self._shaken.clear()
        return circles

    def _founded(self, members: Collection[int]) -> dict[int, int]:
        """Of open statements those with support from outside of them, or from one another in a chain that has; and its length."""
        inside = dict.fromkeys(members, 0)
        for node in members:
            for target in self._supported[node]:
                if target in inside:
                    inside[target] += 1
        depths = {node: 0 for node, within in inside.items() if self._borne(node, within)}
        for node in (waiting := list(depths)):
            for target in self._supported[node]:
                if target in inside and target not in depths:
                    inside[target] -= 1
                    if target not in self._linked or not inside[target]:
                        depths[target] = depths[node] + 1
                        waiting.append(target)
        return depths

    def _borne(self, node: int, within: int) -> bool:
        if node in self._linked:
            return not within
        return not self._lacking[node] or within < self._left[node]


def _circles(nodes: Sequence[int], supported: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Those of the nodes that support each other in circles."""
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
