"""Which statements another hangs on most."""

from collections.abc import Mapping
from typing import Any

from argumentation.dynamics.removals import Outcome, bearing_on, removals
from argumentation.gradual.cycles import Bounds
from service.analysis import arguments as given
from service.analysis.connections import Item, connection
from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.view import View, restrict_view
from service.analysis.viewing import position_of, weighed
from service.plan.requests import Arguments, FieldRequest

MOST_REMOVED = 200
"""Statements whose removal is tried, the nearest: each takes an evaluation of its own."""
MOST_JUDGED = 200_000
"""How many statements all these evaluations together judge: where many bear on one, fewer are tried."""
_TOLERANCE = 1e-6
_SCALE = 10**12


async def decisive(request: FieldRequest) -> Mapping[None, Any]:
    """What the removal of statements would make of one, greatest difference first; raises InputError."""
    statement, reading = request.arguments["for"], given.reading(request.arguments)
    view = await weighed(request.store, request.arguments.get("view"), [statement], reading)
    await position_of(request.read, view, "for", statement)
    return {None: await run_bounded(request, lambda deadline: _found(view, request.arguments, deadline))}


def _found(view: View, arguments: Arguments, deadline: Allowance) -> Mapping[str, Any]:
    statement, reading = arguments["for"], given.reading(arguments)
    others = bearing_on(view.label_graph(), view.bipolar, reading, view.position[statement])
    part = restrict_view(view, sorted([view.position[statement], *others]))
    tried = others[: max(1, min(MOST_REMOVED, MOST_JUDGED // len(part.ids)))]
    now, *without = removals(
        part.weighted_graph(),
        part.changed_label_graph,
        reading,
        given.model(arguments),
        part.position[statement],
        [part.position[view.ids[each]] for each in tried],
        Bounds(deadline=deadline),
    )
    items = sorted(
        (_item(part, now, each) for each in without if _differs(now, each)), key=lambda item: item[0]
    )
    return {
        **connection(items, arguments, "mostDecisive"),
        "statement": statement,
        "label": now.label.name,
        "rule": now.rule.name,
        "strength": now.strength,
        "truncated": len(tried) < len(others),
    }


def _differs(now: Outcome, other: Outcome) -> bool:
    return other.label is not now.label or abs(other.strength - now.strength) > _TOLERANCE


def _item(view: View, now: Outcome, other: Outcome) -> Item:
    """Other labels come first, then the strengths that differ most."""
    assert other.removed is not None
    id_ = view.ids[other.removed]
    moved = round(abs(other.strength - now.strength) * _SCALE)
    key = (-moved - (2 * _SCALE if other.label is not now.label else 0), id_)
    return key, {
        "statement": id_,
        "label": other.label.name,
        "rule": other.rule.name,
        "strength": other.strength,
    }
