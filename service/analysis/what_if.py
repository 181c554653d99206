"""What changes of a view would make of it."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from argumentation.dung.labels import DIRECTIONAL, Semantics
from argumentation.dynamics.differences import Difference, Judged, Verdict, differences
from argumentation.gradual.cycles import Bounds
from argumentation.gradual.evaluation import evaluate, reevaluate
from service.analysis import arguments as given
from service.analysis.acceptance import FEW
from service.analysis.acceptance_solver import labels
from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.edits import EditedView, statement_ids
from service.analysis.explanations import reason_data, relation_data
from service.analysis.view import View, around, whole
from service.plan.requests import FieldRequest, InputError
from service.queries.ids import TAKEN

_MOST_CHANGES = 100
_MOST = 1_000


async def what_if(request: FieldRequest) -> Mapping[None, Any]:
    """The differences that changes make, up to as many as are asked for."""
    changes = request.arguments["changes"]
    if len(changes) > _MOST_CHANGES:
        raise InputError("changes", f"holds {len(changes)} changes; at most {_MOST_CHANGES} are allowed")
    first = given.number(request.arguments, "first", 100, _MOST)
    view, taken = await asyncio.gather(_read(request, statement_ids(changes)), _taken(request, changes))

    def work(deadline: Allowance) -> Mapping[str, Any]:
        edited = EditedView(view, taken)
        edited.apply(changes)
        return _what_if_data(edited.ids, _differences(request, view, edited, deadline), first)

    return {None: await run_bounded(request, work)}


async def _read(request: FieldRequest, statements: Collection[str]) -> View:
    """The view, or of it what is joined to the statements that change, where they are few and nothing else can differ."""
    chosen = request.arguments.get("view")
    if given.semantics(request.arguments) in DIRECTIONAL and len(statements) <= FEW:
        return await around(request.read, chosen, sorted(statements))
    return await whole(request.read, chosen)


async def _taken(request: FieldRequest, changes: Sequence[Mapping[str, Any]]) -> set[str]:
    """Of the ids for new statements, those that something has already, in the view or not."""
    new = [change["addStatement"]["id"] for change in changes if "addStatement" in change]
    return {id_ for (id_,) in await request.read(TAKEN, {"ids": new})} if new else set()


def _differences(
    request: FieldRequest, view: View, edited: EditedView, deadline: Allowance
) -> list[Difference]:
    semantics, reading = given.semantics(request.arguments), given.reading(request.arguments)
    model, bounds, change = given.model(request.arguments), Bounds(deadline=deadline), edited.changed
    past = labels(view.bipolar, semantics, reading, deadline)
    now = labels(change.graph.bipolar(), semantics, reading, deadline)
    strengths = evaluate(edited.before, model, bounds)
    after = reevaluate(change.graph, model, strengths, change.reweighed, bounds)
    return differences(
        Judged(edited.before, past, strengths),
        Judged(change.graph, now, after),
        change,
        reading if semantics is Semantics.GROUNDED else None,
    )


def _what_if_data(ids: Sequence[str], found: Sequence[Difference], first: int) -> Mapping[str, Any]:
    ordered = sorted(found, key=lambda each: (not _relabelled(each), -_moved(each), ids[each.statement]))
    return {
        "differences": [_difference(ids, each) for each in ordered[:first]],
        "total": len(found),
        "relabelled": sum(map(_relabelled, found)),
        "truncated": len(found) > first,
    }


def _difference(ids: Sequence[str], difference: Difference) -> Mapping[str, Any]:
    return {
        "id": ids[difference.statement],
        "statement": ids[difference.statement],
        "before": _verdict(difference.before),
        "after": _verdict(difference.after),
        "reason": None if difference.reason is None else reason_data(ids, difference.reason),
        "causes": [relation_data(ids, relation) for relation in difference.causes],
    }


def _verdict(verdict: Verdict | None) -> Mapping[str, Any] | None:
    return verdict and {"label": verdict.label.name, "strength": verdict.strength}


def _relabelled(difference: Difference) -> bool:
    return (difference.before and difference.before.label) != (difference.after and difference.after.label)


def _moved(difference: Difference) -> float:
    before, after = difference.before, difference.after
    return abs(before.strength - after.strength) if before and after else 1.0
