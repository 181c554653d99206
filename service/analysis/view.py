"""Views: the part of the graph that a reader wants judged, as numbers for reasoning."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from argumentation.bipolar.graph import BipolarGraph
from argumentation.bipolar.preferences import prefer
from argumentation.columns import MANY, Incoming, Pair, at_least
from argumentation.gradual.weighted import WeightedGraph, weighted_graph
from service.analysis.memo import Memo

_IN_LISTS = (300, 150), (100, 40)
_IN_COLUMNS = (130, 20), (30, 10)
"""Bytes of a statement and of a relation: of the view, and of each thing that is computed of it."""


def bytes_of(statements: int, relations: int, computed: int = 2) -> int:
    """Roughly what a view of so many statements and relations takes in memory once so many things have been computed of it."""
    sizes = _IN_LISTS if statements < MANY else _IN_COLUMNS
    plain, more = (statements * statement + relations * relation for statement, relation in sizes)
    return plain + computed * more


class Positions(Mapping[str, int]):
    """The places of ids in a sequence in which they ascend."""

    __slots__ = ("_ids",)

    def __init__(self, ids: Sequence[str]) -> None:
        self._ids = ids

    def __len__(self) -> int:
        """How many ids there are."""
        return len(self._ids)

    def __iter__(self) -> Iterator[str]:
        """The ids, in order."""
        return iter(self._ids)

    def __getitem__(self, id_: str) -> int:
        """The place of an id; KeyError without one."""
        place = bisect_left(self._ids, id_)
        if place < len(self._ids) and self._ids[place] == id_:
            return place
        raise KeyError(id_)


@dataclass(frozen=True, slots=True)
class View:
    """Statements by number, with what is known of them."""

    ids: Sequence[str]
    base: Sequence[float]
    bipolar: BipolarGraph
    """All relations of the view, each in its own direction."""
    attack_weights: Sequence[float]
    support_weights: Sequence[float]
    position: Mapping[str, int]
    """By id, the statement's number; without those outside of the view."""
    unrated: frozenset[int]
    """Derived statements without a base score of their own."""
    ranks: Sequence[int | None]
    """How far each statement is preferred; None if it is compared with none."""
    least_denial: float
    """From which strength on a contradiction denies its target: weaker ones count for strengths alone."""
    memo: Memo = field(default_factory=Memo, compare=False, repr=False)
    """What has been computed of it."""

    @property
    def bytes(self) -> int:
        """Roughly what it takes in memory, with what has been computed of it."""
        return bytes_of(
            self.bipolar.size, len(self.attack_weights) + len(self.support_weights), len(self.memo)
        )

    def weighted_graph(self) -> WeightedGraph:
        """The graph with base scores and weights."""
        weights = (self.attack_weights, self.support_weights)
        return self.memo.get(
            "weighted", lambda: weighted_graph(self.bipolar, self.base, *weights, self.unrated)
        )

    def denials(self) -> Sequence[Pair]:
        """The contradictions that deny their target."""
        return at_least(self.bipolar.attacks, self.attack_weights, self.least_denial)

    def label_graph(self) -> BipolarGraph:
        """The graph from which labels follow: with denials alone, reversed where their target is preferred."""
        return self.memo.get(
            "labelled", lambda: prefer(replace(self.bipolar, attacks=self.denials()), self.ranks)
        )

    def changed_label_graph(self, graph: WeightedGraph) -> BipolarGraph:
        """The same of a changed graph; its new statements are preferred to none."""
        new = [None] * (graph.size - len(self.ranks))
        return prefer(graph.bipolar(self.least_denial), [*self.ranks, *new])

    def ids_of(self, statements: Sequence[int] | frozenset[int]) -> list[str]:
        """The ids of statements, in the order of the ids."""
        return sorted(self.ids[statement] for statement in statements)


def restrict_view(view: View, statements: Sequence[int]) -> View:
    """The part of a view between some of its statements, which ascend and are numbered anew by their positions; takes no longer than the part is large."""
    graph, place = view.weighted_graph(), {statement: number for number, statement in enumerate(statements)}

    def within(incoming: Sequence[Incoming]) -> tuple[list[Pair], list[float]]:
        kept = sorted(
            (place[source], number, weight)
            for number, target in enumerate(statements)
            for source, weight in incoming[target]
            if source in place
        )
        return [(a, b) for a, b, _ in kept], [weight for _, _, weight in kept]

    def members(some: frozenset[int]) -> frozenset[int]:
        return frozenset(number for number, each in enumerate(statements) if each in some)

    (attacks, attack_weights), (supports, support_weights) = within(graph.attackers), within(graph.supporters)
    ids = [view.ids[statement] for statement in statements]
    linked, derived = members(view.bipolar.linked), members(view.bipolar.derived)
    return View(
        ids,
        [view.base[statement] for statement in statements],
        BipolarGraph(len(ids), attacks, supports, linked, derived),
        attack_weights,
        support_weights,
        Positions(ids),
        members(view.unrated),
        [view.ranks[statement] for statement in statements],
        view.least_denial,
    )
