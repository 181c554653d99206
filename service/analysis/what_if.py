"""What changes of a view would make of it."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from argumentation.columns import Pair
from argumentation.dung.labels import DIRECTIONAL, Label, Semantics
from argumentation.dynamics.differences import Difference, Judged, Verdict, differences
from argumentation.gradual.cycles import Bounds
from argumentation.gradual.evaluation import reevaluate
from service.analysis import arguments as given
from service.analysis.acceptance_solver import changed_labels, view_labels
from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.edits import EditedView, statement_ids
from service.analysis.explanations import reason_data, relation_data
from service.analysis.strength import view_strengths
from service.analysis.view import View
from service.analysis.viewing import around, whole
from service.plan.requests import FieldRequest, InputError
from service.queries.ids import TAKEN

FEW = 50
"""Up to so many statements that change, it pays to read no more than what is joined to them."""
_MOST_CHANGES = 100
_MOST = 1_000


class _Answer(NamedTuple):
    """What changes make; numbers are those of `ids`."""

    ids: Sequence[str]
    reversed: Collection[Pair]
    differences: Sequence[Difference]
    no_extension: bool


async def what_if(request: FieldRequest) -> Mapping[None, Any]:
    """The differences that changes make, up to as many as are asked for."""
    changes = request.arguments["changes"]
    if len(changes) > _MOST_CHANGES:
        raise InputError("changes", f"has {len(changes)} changes, and at most {_MOST_CHANGES} are allowed")
    first = given.number(request.arguments, "first", 100, _MOST)
    ids = statement_ids(changes)
    view, taken = await asyncio.gather(_read(request, ids), _taken(request, ids))

    def work(deadline: Allowance) -> Mapping[str, Any]:
        edited = EditedView(view, taken)
        edited.apply(changes)
        return _what_if_data(_differences(request, view, edited, deadline), first)

    return {None: await run_bounded(request, work)}


async def _read(request: FieldRequest, statements: Collection[str]) -> View:
    """The view, or of it what is joined to the statements that change, where they are few and nothing else can differ."""
    chosen = request.arguments.get("view")
    if given.semantics(request.arguments) in DIRECTIONAL and len(statements) <= FEW:
        return await around(request.store, chosen, sorted(statements))
    return await whole(request.store, chosen)


async def _taken(request: FieldRequest, ids: Collection[str]) -> set[str]:
    """The ids that something has already, in the view or not."""
    return {id_ for (id_,) in await request.read(TAKEN, {"ids": sorted(ids)})}


def _differences(request: FieldRequest, view: View, edited: EditedView, deadline: Allowance) -> _Answer:
    semantics, reading = given.semantics(request.arguments), given.reading(request.arguments)
    model, bounds, change = given.model(request.arguments), Bounds(deadline=deadline), edited.changed
    past = view_labels(view, semantics, reading, deadline)
    graph, now = changed_labels(view, change, semantics, reading, deadline)
    strengths = view_strengths(view, model, bounds)
    after = reevaluate(change.graph, model, strengths, change.reweighed, bounds)
    found = differences(
        Judged(edited.before, past.labels, strengths, past.rules),
        Judged(change.graph, now.labels, after, now.rules),
        change,
        explained_by=(graph, reading) if semantics is Semantics.GROUNDED else None,
        deadline=deadline,
    )
    return _Answer(edited.ids, graph.reversed, found, not now.exists)


def _what_if_data(answer: _Answer, first: int) -> Mapping[str, Any]:
    ids, found = answer.ids, answer.differences
    ordered = sorted(found, key=lambda each: (not _relabelled(each), -_moved(each), ids[each.statement]))
    return {
        "differences": [_difference(answer, each) for each in ordered[:first]],
        "total": len(found),
        "relabelled": sum(map(_relabelled, found)),
        "truncated": len(found) > first,
        "noExtension": answer.no_extension,
    }


def _difference(answer: _Answer, difference: Difference) -> Mapping[str, Any]:
    ids, reason = answer.ids, difference.reason
    return {
        "statementId": ids[difference.statement],
        "statement": ids[difference.statement],
        "before": _verdict(difference.before),
        "after": _verdict(difference.after),
        "reason": reason and reason_data(ids, answer.reversed, reason),
        "opposed": _opposed(difference),
        "causes": [relation_data(ids, relation) for relation in difference.causes],
    }


def _verdict(verdict: Verdict | None) -> Mapping[str, Any] | None:
    return verdict and {
        "label": verdict.label.name,
        "rule": verdict.rule and verdict.rule.name,
        "strength": verdict.strength,
    }


def _relabelled(difference: Difference) -> bool:
    return (difference.before and difference.before.label) != (difference.after and difference.after.label)


_RANK = {Label.OUT: -1, Label.UNDEC: 0, Label.IN: 1}


def _opposed(difference: Difference) -> bool:
    """Whether label and strength have moved in opposite directions."""
    before, after = difference.before, difference.after
    if not before or not after:
        return False
    return (_RANK[after.label] - _RANK[before.label]) * (after.strength - before.strength) < 0


def _moved(difference: Difference) -> float:
    before, after = difference.before, difference.after
    return abs(before.strength - after.strength) if before and after else 1.0
