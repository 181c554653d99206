"""What would turn the label of a statement."""

from collections.abc import Mapping
from typing import Any

from argumentation.bipolar.graph import SupportReading
from argumentation.dung.labels import Semantics
from argumentation.dynamics.flip import grounded_flips, grounded_step
from service.analysis import arguments as given
from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.view import View
from service.analysis.viewing import judged, position_of
from service.plan.requests import FieldRequest

_MOST = 5


async def flip(request: FieldRequest) -> Mapping[None, Any]:
    """The smallest sets of statements whose rejection turns the grounded label of another."""
    statement, chosen = request.arguments["statement"], request.arguments.get("view")
    reading = given.reading(request.arguments)
    largest = given.number(request.arguments, "maxSize", 3, _MOST)
    view = await judged(request.store, chosen, [statement], Semantics.GROUNDED, reading)
    number = await position_of(request.read, view, "statement", statement)
    return {
        None: await run_bounded(
            request, lambda deadline: _flip_data(view, number, reading, largest, deadline)
        )
    }


def _flip_data(
    view: View, number: int, reading: SupportReading, largest: int, deadline: Allowance
) -> Mapping[str, Any]:
    graph = view.label_graph()
    flips = grounded_flips(graph, reading, number, largest, deadline)
    step = grounded_step(graph, reading, number, deadline)
    return {
        "statement": view.ids[number],
        "label": step.label.name,
        "rule": step.rule.name,
        "size": len(flips[0].rejected) if flips else None,
        "flips": [
            {"rejected": view.ids_of(each.rejected), "label": each.label.name, "rule": each.rule.name}
            for each in flips
        ],
    }
