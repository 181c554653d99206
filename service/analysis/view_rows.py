"""Views from the columns in which the store yields them."""

from array import array
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from argument_store.model import Modality
from argumentation.bipolar.graph import BipolarGraph
from argumentation.columns import MANY
from argumentation.places import places
from service.analysis.grounding import grounded_in
from service.analysis.memo import Memo
from service.analysis.view import Positions, View, restrict_view
from service.analysis.view_input import LISTS, Preferences, least_denial, preferences
from service.plan.requests import not_found

_RANKS = {Modality.CERTAIN: 2, Modality.PROBABLE: 1, Modality.POSSIBLE: 0, Modality.CONDITIONAL: 0}
_EVIDENCE_RANK = 2


def build_view(row: Sequence[Any], given: Mapping[str, Any]) -> View:
    """The view that a row of columns holds, as `service.queries.view` has them; raises InputError for ids that name nothing."""
    keys, ids, scores, modalities, linked, derived, unrated, evidence, relations, _, *unknown = row
    for (name, expected), others in zip(LISTS.items(), unknown, strict=True):
        for id_, in_use in others or ():
            raise not_found(f"view.{name}", id_, expected, in_use=in_use)
    # The store's own order is no reader's, and changes from load to load.
    order = sorted(range(len(ids)), key=ids.__getitem__)
    columns = (keys, ids, scores, modalities)
    keys, ids, scores, modalities = ([column[index] for index in order] for column in columns)
    place = places(keys)
    pairs = {type_: place.pairs(*columns) for type_, *columns in relations}
    attacks, attack_weights = pairs.get("CONTRADICTS", ([], []))
    supports, support_weights = pairs.get("SUPPORTS", ([], []))
    linked, derived, unrated, evidence = (
        frozenset(place.of(some)) for some in (linked, derived, unrated, evidence)
    )
    bipolar = BipolarGraph(len(ids), attacks, supports, linked, derived)
    view = View(
        ids,
        scores if len(ids) < MANY else array("d", scores),
        bipolar,
        attack_weights,
        support_weights,
        Positions(ids),
        unrated,
        _ranks(given, modalities, evidence),
        least_denial(given),
        Memo(lasting=len(ids) >= MANY),
    )
    if given.get("evidenceOnly"):
        return restrict_view(view, sorted(grounded_in(view.bipolar, evidence)))
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
