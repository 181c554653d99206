"""How strong statements are, and what makes them so."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from argumentation.deadline import Deadline
from argumentation.gradual.contributions import contributions
from argumentation.gradual.cycles import Bounds
from argumentation.gradual.evaluation import circular, evaluate
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.strengths import Strengths
from service.analysis import arguments as given
from service.analysis.deadlines import run_bounded
from service.analysis.explanations import POLARITIES, relation_id
from service.analysis.view import View
from service.analysis.viewing import above
from service.plan.requests import FieldRequest

_OUTSIDE: Mapping[str, Any] = {
    "value": 0.0,
    "baseScore": 0.0,
    "converged": True,
    "iterations": 0,
    "inView": False,
    "circular": False,
    "contributions": [],
}


async def strength(request: FieldRequest) -> Mapping[str, Any]:
    """The strengths of statements, by id."""
    model = given.model(request.arguments)
    view = await above(request.store, request.arguments.get("view"), request.keys)
    return await run_bounded(request, lambda deadline: _judge(request, view, model, deadline))


def view_strengths(view: View, model: StrengthModel, bounds: Bounds) -> Strengths:
    """The strengths of all statements of a view, found once for all who ask about it; raises TimedOutError."""
    return view.memo.find(
        ("strengths", model),
        lambda deadline: evaluate(view.weighted_graph(), model, replace(bounds, deadline=deadline)),
        bounds.deadline,
    )


def _judge(request: FieldRequest, view: View, model: StrengthModel, deadline: Deadline) -> Mapping[str, Any]:
    graph, bounds = view.weighted_graph(), Bounds(deadline=deadline)
    strengths = view_strengths(view, model, bounds)

    def loops() -> frozenset[int]:
        return view.memo.find(("circular", model), lambda _: circular(graph, model), deadline)

    def contributed(number: int) -> list[Mapping[str, Any]]:
        deadline.check()
        found = contributions(graph, model, strengths, number, bounds)
        return [
            {
                "statement": view.ids[each.relation.source],
                "polarity": POLARITIES[each.relation.kind],
                "relation": relation_id(view.ids, each.relation),
                "value": each.value,
            }
            for each in found
        ]

    def of(number: int) -> Mapping[str, Any]:
        return {
            "value": strengths.values[number],
            "baseScore": view.base[number],
            "converged": number not in strengths.not_converged,
            "iterations": strengths.iterations,
            "inView": True,
            "circular": number in loops() if "circular" in request.wanted else False,
            "contributions": contributed(number) if "contributions" in request.wanted else [],
        }

    return {each: of(view.position[each]) if each in view.position else _OUTSIDE for each in request.keys}
