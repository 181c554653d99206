"""Views: the part of the graph that a reader wants judged, as numbers for reasoning."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from argument_store.model import Modality
from argument_store.model.weights import DENIES_FROM
from argumentation.bipolar.graph import BipolarGraph, Pair, SupportReading, restrict
from argumentation.bipolar.preferences import prefer
from argumentation.dung.labels import DIRECTIONAL, Semantics
from argumentation.gradual.weighted import WeightedGraph, weighted_graph
from service.analysis.arguments import share
from service.analysis.grounding import grounded_in
from service.plan.requests import InputError, Read, not_found
from service.queries import view as queries
from service.queries.ids import TAKEN

_RANKS = {Modality.CERTAIN: 2, Modality.PROBABLE: 1, Modality.POSSIBLE: 0, Modality.CONDITIONAL: 0}
_EVIDENCE_RANK = 2
LISTS = {"documents": "a document", "issues": "an issue", "actors": "an actor", "excludeActors": "an actor"}
"""The lists of ids in a `ViewInput`, and what each id must name."""
_MOST_IDS = 1_000
_PARTIAL = 9
MOST_NEAR = 10_000
"""If more belongs to some statements, the whole is read: it travels as fast."""
_MOST_STEPS = 100


class Preferences(StrEnum):
    """What decides which of two statements is preferred to the other."""

    NONE = "NONE"
    MODALITY = "MODALITY"


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

    def weighted_graph(self) -> WeightedGraph:
        """The graph with base scores and weights."""
        weights = (self.attack_weights, self.support_weights)
        return weighted_graph(self.bipolar, self.base, *weights, self.unrated)

    def denials(self) -> list[Pair]:
        """The contradictions that deny their target."""
        pairs = zip(self.bipolar.attacks, self.attack_weights, strict=True)
        return [pair for pair, weight in pairs if weight >= self.least_denial]

    def label_graph(self) -> BipolarGraph:
        """The graph from which labels follow: with denials alone, reversed where their target is preferred."""
        return prefer(replace(self.bipolar, attacks=self.denials()), self.ranks)

    def changed_label_graph(self, graph: WeightedGraph) -> BipolarGraph:
        """The same of a changed graph; its new statements are preferred to none."""
        new = [None] * (graph.size - len(self.ranks))
        return prefer(graph.bipolar(self.least_denial), [*self.ranks, *new])

    def ids_of(self, statements: Sequence[int] | frozenset[int]) -> list[str]:
        """The ids of statements, in the order of the ids."""
        return sorted(self.ids[statement] for statement in statements)


async def whole(read: Read, given: Mapping[str, Any] | None) -> View:
    """The view that a `ViewInput` describes, all of the graph if None; raises InputError."""
    (row,) = await read(queries.ALL, parameters(given or {}))
    return await asyncio.to_thread(_build, row, given or {})


async def among(read: Read, given: Mapping[str, Any], statements: Sequence[str]) -> View:
    """The same view, of which there need be no more than some statements."""
    if given.get("evidenceOnly"):
        return await above(read, given, statements)
    (row,) = await read(queries.AMONG, {**parameters(given), "statements": list(statements)})
    return await asyncio.to_thread(_build, row, given)


async def above(read: Read, given: Mapping[str, Any] | None, statements: Sequence[str]) -> View:
    """The same view, of which there need be no more than some statements and all that leads to them along relations."""
    return await _near(read, queries.ABOVE, given, statements, deniesFrom=None, derivedAlone=False)


async def judged(
    read: Read,
    given: Mapping[str, Any] | None,
    statements: Sequence[str],
    semantics: Semantics,
    reading: SupportReading,
) -> View:
    """The same view, of which there need be no more than some statements, their supporters, and what the labels of all these rest on."""
    chosen = given or {}
    if not _from_above(chosen, semantics, reading):
        return await whole(read, given)
    if chosen.get("evidenceOnly"):
        return await above(read, given, statements)
    narrowed = {"deniesFrom": _least_denial(chosen), "derivedAlone": reading is SupportReading.EVIDENTIAL}
    return await _near(read, queries.ABOVE, given, statements, **narrowed)


async def weighed(
    read: Read, given: Mapping[str, Any] | None, statements: Sequence[str], reading: SupportReading
) -> View:
    """The same view, of which there need be no more than what grounded labels and strengths of some statements rest on."""
    if _from_above(given or {}, Semantics.GROUNDED, reading):
        return await above(read, given, statements)
    return await whole(read, given)


def _from_above(chosen: Mapping[str, Any], semantics: Semantics, reading: SupportReading) -> bool:
    """Whether labels rest on what relations lead from alone. A contradiction that preferences reverse leads back to its source."""
    directional = semantics in DIRECTIONAL and reading is not SupportReading.DEDUCTIVE
    return directional and preferences(chosen) is Preferences.NONE


async def position_of(read: Read, view: View, argument: str, statement: str) -> int:
    """The number of a statement that an argument gives; raises InputError where the view doesn't hold it."""
    if statement not in view.position:
        in_use = bool(await read(TAKEN, {"ids": [statement]}))
        raise not_found(argument, statement, "a statement of the view", in_use=in_use)
    return view.position[statement]


async def around(read: Read, given: Mapping[str, Any] | None, statements: Sequence[str]) -> View:
    """The same view, of which there need be no more than some statements and all that relations join to them in any direction."""
    return await _near(read, queries.AROUND, given, statements)


async def _near(
    read: Read, query: str, given: Mapping[str, Any] | None, statements: Sequence[str], **more: Any
) -> View:
    bounds = {"statements": list(statements), "most": MOST_NEAR, "steps": _MOST_STEPS}
    (row,) = await read(query, {**parameters(given or {}), **bounds, **more})
    if row[_PARTIAL]:
        return await whole(read, given)
    return await asyncio.to_thread(_build, row, given or {})


def _build(row: Sequence[Any], given: Mapping[str, Any]) -> View:
    keys, ids, scores, modalities, linked, derived, unrated, evidence, relations, _, *unknown = row
    for (name, expected), others in zip(LISTS.items(), unknown, strict=True):
        for id_, in_use in others or ():
            raise not_found(f"view.{name}", id_, expected, in_use=in_use)
    order = sorted(
        range(len(ids)), key=ids.__getitem__
    )  # The store's own order is no reader's, and changes from load to load.
    columns = (keys, ids, scores, modalities)
    keys, ids, scores, modalities = ([column[index] for index in order] for column in columns)
    place = dict(zip(keys, range(len(keys)), strict=True))
    pairs = {
        type_: _pairs(place, sources, targets, strengths) for type_, sources, targets, strengths in relations
    }
    attacks, attack_weights = pairs.get("CONTRADICTS", ([], []))
    supports, support_weights = pairs.get("SUPPORTS", ([], []))
    needy = frozenset(place[key] for key in derived)
    bipolar = BipolarGraph(len(ids), attacks, supports, frozenset(place[key] for key in linked), needy)
    view = View(
        ids,
        scores,
        bipolar,
        attack_weights,
        support_weights,
        dict(zip(ids, range(len(ids)), strict=True)),
        frozenset(place[key] for key in unrated),
        _ranks(given, modalities, {place[key] for key in evidence}),
        _least_denial(given),
    )
    if given.get("evidenceOnly"):
        return restrict_view(view, sorted(grounded_in(view.bipolar, [place[key] for key in evidence])))
    return view


def _ranks(
    given: Mapping[str, Any], modalities: Sequence[str | None], evidence: Collection[int]
) -> list[int | None]:
    """Evidence and what is certain before what is probable, that before the rest; arguments are compared with none."""
    if preferences(given) is Preferences.NONE:
        return [None] * len(modalities)
    return [
        _EVIDENCE_RANK if node in evidence else None if modality is None else _RANKS[Modality(modality)]
        for node, modality in enumerate(modalities)
    ]


def preferences(given: Mapping[str, Any]) -> Preferences:
    """By what a view prefers statements."""
    chosen = given.get("preferences")
    return Preferences.NONE if chosen is None else Preferences(chosen)


def _least_denial(given: Mapping[str, Any]) -> float:
    least = given.get("contradictionsFrom")
    return DENIES_FROM if least is None else share("view.contradictionsFrom", least)


def parameters(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """The parameters that `inView` and `viewCounts` have in statements. Raises InputError."""
    for name in LISTS:
        if (ids := given.get(name)) is not None and len(ids) > _MOST_IDS:
            raise InputError(f"view.{name}", f"has {len(ids):,} ids, and at most {_MOST_IDS:,} are allowed")
    least = given.get("minStrength")
    if least is not None:
        share("view.minStrength", least)
    _least_denial(given)
    return {
        **{name: given.get(name) for name in LISTS},
        "minStrength": least,
        "basis": given.get("basis"),
    }


def _pairs(
    place: Mapping[int, int], sources: Sequence[int], targets: Sequence[int], strengths: Sequence[float]
) -> tuple[list[Pair], list[float]]:
    """The relations between statements of the view, in order, with their weights."""
    kept = sorted(
        (place[a], place[b], weight)
        for a, b, weight in zip(sources, targets, strengths, strict=True)
        if b in place
    )
    return [(a, b) for a, b, _ in kept], [weight for _, _, weight in kept]


def restrict_view(view: View, statements: Sequence[int]) -> View:
    """The part of a view between some of its statements, numbered anew by their positions."""
    inside = set(statements)

    def kept(pairs: Sequence[Pair], weights: Sequence[float]) -> list[float]:
        return [weight for (a, b), weight in zip(pairs, weights, strict=True) if a in inside and b in inside]

    ids = [view.ids[statement] for statement in statements]
    return View(
        ids,
        [view.base[statement] for statement in statements],
        restrict(view.bipolar, statements),
        kept(view.bipolar.attacks, view.attack_weights),
        kept(view.bipolar.supports, view.support_weights),
        {each: number for number, each in enumerate(ids)},
        frozenset(number for number, each in enumerate(statements) if each in view.unrated),
        [view.ranks[statement] for statement in statements],
        view.least_denial,
    )
