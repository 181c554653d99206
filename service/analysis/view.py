"""Views: the part of the graph that a reader wants judged, as numbers for reasoning."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from argumentation.bipolar.graph import BipolarGraph, Pair
from argumentation.bipolar.preferences import prefer
from argumentation.gradual.weighted import Incoming, WeightedGraph, weighted_graph
from service.analysis.memo import Memo

_STATEMENT_BYTES, _RELATION_BYTES = 300, 150
_MEMO_STATEMENT_BYTES, _MEMO_RELATION_BYTES = 100, 40


def bytes_of(statements: int, relations: int, computed: int = 2) -> int:
    """Roughly what a view of so many statements and relations takes in memory once so many things have been computed of it."""
    plain = statements * _STATEMENT_BYTES + relations * _RELATION_BYTES
    return plain + computed * (statements * _MEMO_STATEMENT_BYTES + relations * _MEMO_RELATION_BYTES)


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

    def denials(self) -> list[Pair]:
        """The contradictions that deny their target."""
        pairs = zip(self.bipolar.attacks, self.attack_weights, strict=True)
        return [pair for pair, weight in pairs if weight >= self.least_denial]

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
    """The part of a view between some of its statements, numbered anew by their positions; takes no longer than the part is large."""
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
        {each: number for number, each in enumerate(ids)},
        members(view.unrated),
        [view.ranks[statement] for statement in statements],
        view.least_denial,
    )
