"""Which statements in cycles of support are founded: have support that comes from outside of their cycle.

Each rests on one of its supporters, and none on itself (source pointers: Simons, Niemelä & Soininen 2002). Where that supporter
falls, only what rested on it is looked at again.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from argumentation.deadline import Deadline
from argumentation.digraphs import components, reachable
from argumentation.dung.labels import Label


@dataclass(frozen=True, slots=True)
class Support:
    """Supports among statements, and what is found of these; it changes as more is found."""

    labels: Sequence[Label]
    linked: frozenset[int]
    supported: Sequence[Sequence[int]]
    supporters: Sequence[Sequence[int]]
    left: Sequence[int]
    """By statement, how many of its supporters are not OUT."""
    missing: Sequence[int]
    """By statement, how many of its supporters must still be accepted."""

    def founded(self, members: Collection[int]) -> dict[int, int]:
        """Of open statements those with support from outside of them, or from one another in a chain that has; and its length."""
        inside = dict.fromkeys(members, 0)
        for node in members:
            for target in self.supported[node]:
                if target in inside:
                    inside[target] += 1
        depths = {node: 0 for node, within in inside.items() if self._supported_from_outside(node, within)}
        for node in (waiting := list(depths)):
            for target in self.supported[node]:
                if target in inside and target not in depths:
                    inside[target] -= 1
                    if target not in self.linked or not inside[target]:
                        depths[target] = depths[node] + 1
                        waiting.append(target)
        return depths

    def _supported_from_outside(self, node: int, within: int) -> bool:
        if node in self.linked:
            return not within
        return not self.missing[node] or within < self.left[node]


class Foundations:
    """What the open statements in cycles rest on."""

    def __init__(self, support: Support, deadline: Deadline) -> None:
        self._support, self._deadline = support, deadline
        nodes = [node for node, label in enumerate(support.labels) if label is Label.UNDEC]
        cycles = enumerate(_cycles(nodes, support.supported))
        self._cycle = {node: number for number, members in cycles for node in members}
        self._standing = {node: self._inside_first(node) for node in self._cycle}
        self._source: dict[int, int] = {}
        """Of the supporters of a statement of which one is enough, the one on which it rests."""

    def unfounded(self) -> list[int]:
        """The open statements in cycles that are not founded."""
        return self._fallen(self._cycle)

    def unfounded_since(self, weakened: Iterable[int]) -> list[int]:
        """Those that no longer are, where these have lost supporters."""
        stuck = [node for node in weakened if self._has_lost(node) and not self._move(node)]
        return self._fallen(reachable(self._resting_on, stuck))

    def _fallen(self, affected: Iterable[int]) -> list[int]:
        """Let those of the affected rest on what is founded that can; the others."""
        by_cycle: dict[int, set[int]] = defaultdict(set)
        for node in self._deadline.during(affected):
            by_cycle[self._cycle[node]].add(node)
        fallen: list[int] = []
        for members in by_cycle.values():
            depths = self._support.founded(members)
            fallen += members - depths.keys()
            for node in depths:
                if node not in self._support.linked and self._support.missing[node]:
                    self._source[node] = self._founding(node, members, depths)
        return fallen

    def _founding(self, node: int, members: Collection[int], depths: dict[int, int]) -> int:
        return next(
            each
            for each in self._left(node)
            if each not in members or depths.get(each, math.inf) < depths[node]
        )

    def _has_lost(self, node: int) -> bool:
        labels, source = self._support.labels, self._source.get(node)
        needs = labels[node] is Label.UNDEC and self._support.missing[node]
        return bool(needs) and source is not None and labels[source] is Label.OUT

    def _move(self, node: int) -> bool:
        """Let a statement rest on another of its supporters that doesn't rest on it."""
        resting, known = _walk(self._resting_on, node), {node}
        for each in self._left(node):
            if not self._together(node, each) or not self._rests(each, resting, known):
                self._source[node] = each
                return True
        return False

    def _rests(self, one: int, resting: Iterator[int], known: set[int]) -> bool:
        """Whether one is among those that a walk meets, some of which are known already.

        It takes as many steps as the lesser of two: to meet all of these, or all that the one rests on.
        """
        for each in self._deadline.during(_walk(self._rests_on, one)):
            if each in known:
                return True
            met = next(resting, None)
            if met is None:
                return one in known
            known.add(met)
        return False

    def _rests_on(self, node: int) -> Iterator[int]:
        """What of its cycle it rests on."""
        if not self._support.missing[node]:
            return iter(())
        chosen = self._left(node) if node in self._support.linked else iter([self._source[node]])
        return (each if self._is_open(node, each) else node for each in chosen)

    def _resting_on(self, node: int) -> Iterator[int]:
        """What of its cycle rests on it; itself in place of the rest."""
        return (each if self._needs(each, node) else node for each in self._support.supported[node])

    def _needs(self, node: int, source: int) -> bool:
        if not self._is_open(source, node) or not self._support.missing[node]:
            return False
        return node in self._support.linked or self._source.get(node) == source

    def _is_open(self, node: int, other: int) -> bool:
        return self._together(node, other) and self._support.labels[other] is Label.UNDEC

    def _together(self, node: int, other: int) -> bool:
        return self._cycle.get(other) == self._cycle[node]

    def _left(self, node: int) -> Iterator[int]:
        """The supporters that are not OUT, those outside of the cycle first."""
        labels, standing = self._support.labels, self._standing[node]
        while standing and labels[standing[-1]] is Label.OUT:
            standing.pop()
        return (each for each in reversed(standing) if labels[each] is not Label.OUT)

    def _inside_first(self, node: int) -> list[int]:
        return sorted(self._support.supporters[node], key=lambda each: not self._together(node, each))


def _walk(follow: Callable[[int], Iterable[int]], start: int) -> Iterator[int]:
    """The start and all that can be reached, once for each step that leads there."""
    reached = {start}
    for node in (waiting := [start]):
        yield node
        for each in follow(node):
            yield each
            if each not in reached:
                reached.add(each)
                waiting.append(each)


def _cycles(nodes: Sequence[int], supported: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Those of the nodes that support each other in cycles."""
    place = {node: index for index, node in enumerate(nodes)}
    successors = [[place[each] for each in supported[node] if each in place] for node in nodes]
    for members in components(successors):
        if len(members) > 1 or members[0] in successors[members[0]]:
            yield [nodes[member] for member in members]
