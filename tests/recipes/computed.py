"""A field that reasoning answers."""

from tests.api.conftest import Api
from tests.support.maps import ArgumentMap, write
from tests.support.scratch import Added

RECIPE = (
    Added(
        "service/analysis/reach.py",
        '''"""What statements lead to."""

from collections.abc import Mapping
from typing import Any

from service.analysis.deadlines import run_bounded
from service.analysis.view import View, whole
from service.plan.requests import FieldRequest


async def reach(request: FieldRequest) -> Mapping[str, Any]:
    """How many statements of a view each statement leads to along relations, by id."""
    view = await whole(request.read, request.arguments.get("view"))
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
from service.analysis.reach import reach""",
        behind="from service.analysis.acceptance import acceptance",
    ),
    Added(
        "service/api/reasoning.py",
        '''
REACH = Deferred(reach, "{this}.id")


@strawberry.type(description="What a statement leads to in a view.")
class Reach:
    """The reach of a statement."""

    count: int = plain("How many statements it leads to along relations of the view.")
''',
        behind='STRENGTH = Deferred(strength, "{this}.id")',
    ),
    Added(
        "service/api/views.py",
        '''

def reach_arguments(view: View = UNSET) -> None:
    """The signature of `reach`."""
    del view
''',
        behind='''    """The signature of `strength`."""
    del model, view
''',
    ),
    Added(
        "service/api/statements.py",
        ", REACH, Reach",
        behind="import ACCEPTANCE, STRENGTH, Acceptance, Strength",
    ),
    Added(
        "service/api/statements.py",
        ", reach_arguments",
        behind="import acceptance_arguments, strength_arguments",
    ),
    Added(
        "service/api/statements.py",
        """
    reach: Reach = sourced(REACH, "What it leads to in a view.", reach_arguments)""",
        behind="""STRENGTH, "How strong it is, all things weighed, and why.", strength_arguments)
    )""",
    ),
)
QUERY = "{ claims { nodes { id reach { count } } } }"
CLAIMS = [f"claim:c{number}" for number in range(4)]


async def test_answers(api: Api) -> None:
    """Each claim of a chain leads to those behind it."""
    relations: dict[tuple[str, str], tuple[str, float | None]] = {
        ("claim:c0", "claim:c1"): ("SUPPORTS", None),
        ("claim:c1", "claim:c2"): ("CONTRADICTS", None),
    }
    await write(api.database, ArgumentMap(dict.fromkeys(CLAIMS), relations))
    nodes = (await api.data(QUERY))["claims"]["nodes"]
    assert {node["id"]: node["reach"]["count"] for node in nodes} == dict(
        zip(CLAIMS, (2, 1, 0, 0), strict=True)
    )
