"""A field that reasoning answers."""

from tests.api.conftest import Api
from tests.support.maps import ArgumentMap, write
from tests.support.scratch import Added

RECIPE = (
    Added(
        "service/analysis/extent.py",
        '''"""What statements lead to."""

from collections.abc import Mapping
from typing import Any

from service.analysis.deadlines import run_bounded
from service.analysis.view import View
from service.analysis.viewing import whole
from service.plan.requests import FieldRequest


async def extent(request: FieldRequest) -> Mapping[str, Any]:
    """How many statements of a view each statement leads to along relations, by id."""
    view = await whole(request.store, request.arguments.get("view"))
    return await run_bounded(request, lambda _: {key: {"count": len(_reached(view, key))} for key in request.keys})


def _reached(view: View, key: str) -> set[int]:
    relations = [*view.bipolar.supports, *view.bipolar.attacks]
    found = {view.position[key]} if key in view.position else set[int]()
    while further := {target for source, target in relations if source in found} - found:
        found |= further
    return found - {view.position.get(key, -1)}
''',
    ),
    Added(
        "service/api/reasoning.py",
        """
from service.analysis.extent import extent""",
        behind="from service.analysis.acceptance import acceptance",
    ),
    Added(
        "service/api/reasoning.py",
        '''
EXTENT = Deferred(extent, "{this}.id")


@strawberry.type(description="What a statement leads to in a view.")
class Extent:
    """The extent of a statement."""

    count: int = plain("How many statements it leads to along relations of the view.")
''',
        behind='STRENGTH = Deferred(strength, "{this}.id")',
    ),
    Added(
        "service/api/views.py",
        '''

def extent_arguments(view: View = UNSET) -> None:
    """The signature of `extent`."""
    del view
''',
        behind='''    """The signature of `strength`."""
    del model, view
''',
    ),
    Added(
        "service/api/statements.py",
        ", EXTENT, Extent",
        behind="import ACCEPTANCE, STRENGTH, Acceptance, Strength",
    ),
    Added(
        "service/api/statements.py",
        ", extent_arguments",
        behind="import acceptance_arguments, strength_arguments",
    ),
    Added(
        "service/api/statements.py",
        """
    extent: Extent | None = fallible(
        sourced(EXTENT, "What it leads to in a view.", extent_arguments)
    )""",
        behind="""STRENGTH, "How strong it is, all things weighed, and why.", strength_arguments)
    )""",
    ),
)
QUERY = "{ claims { nodes { id extent { count } } } }"
CLAIMS = [f"claim:c{number}" for number in range(4)]


async def test_answers(api: Api) -> None:
    """Each claim of a chain leads to those behind it."""
    relations: dict[tuple[str, str], tuple[str, float | None]] = {
        ("claim:c0", "claim:c1"): ("SUPPORTS", None),
        ("claim:c1", "claim:c2"): ("CONTRADICTS", None),
    }
    await write(api.database, ArgumentMap(dict.fromkeys(CLAIMS), relations))
    nodes = (await api.data(QUERY))["claims"]["nodes"]
    assert {node["id"]: node["extent"]["count"] for node in nodes} == dict(
        zip(CLAIMS, (2, 1, 0, 0), strict=True)
    )
