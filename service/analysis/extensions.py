"""Which sets of statements can stand together."""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from argumentation.bipolar.graph import SupportReading
from argumentation.bipolar.support_semantics import translation
from argumentation.dung.labels import Semantics
from service.analysis import arguments as given
from service.analysis.acceptance_solver import check_size
from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.view import View
from service.analysis.viewing import whole
from service.plan.requests import FieldRequest

_MOST = 1_000


async def extensions(request: FieldRequest) -> Mapping[None, Any]:
    """The extensions of a view, up to as many as are asked for."""
    semantics, reading = given.semantics(request.arguments), given.reading(request.arguments)
    first = given.number(request.arguments, "first", 20, _MOST)
    view = await whole(request.store, request.arguments.get("view"))
    return {
        None: await run_bounded(
            request, lambda deadline: _extension_data(view, semantics, reading, first, deadline)
        )
    }


def _extension_data(
    view: View, semantics: Semantics, reading: SupportReading, first: int, deadline: Allowance
) -> Mapping[str, Any]:
    found = _enumerate(view, semantics, reading, first + 1, deadline)
    listed = found[:first]
    return {
        "extensions": [{"statements": view.ids_of(each), "size": len(each)} for each in listed],
        "total": len(found) if len(found) <= first else None,
        "truncated": len(found) > first,
        "noExtension": not found,
        "statements": view.bipolar.size,
        "relations": len(view.bipolar.attacks) + len(view.bipolar.supports),
    }


def _enumerate(
    view: View, semantics: Semantics, reading: SupportReading, most: int, deadline: Allowance
) -> list[frozenset[int]]:
    """Some extensions."""
    graph = view.label_graph()
    bipolar = graph if semantics is Semantics.GROUNDED else check_size(graph, deadline)
    translated = translation(bipolar, reading, semantics, deadline)
    found = translated.solver(semantics, deadline).extensions()
    return [translated.statements(extension) for extension in islice(found, most)]
