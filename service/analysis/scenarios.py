"""The futures that a map leaves open, side by side."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from typing import Any

from argumentation.bipolar.graph import SupportReading
from argumentation.dynamics import scenarios as futures
from service.analysis import arguments as given
from service.analysis.acceptance_solver import check_size
from service.analysis.connections import connection
from service.analysis.deadlines import Allowance, run_bounded
from service.analysis.view import View
from service.analysis.viewing import whole
from service.plan.requests import FieldRequest, InputError
from service.queries.roles import ROLES

MOST_SCENARIOS = 100
_ORDER, _STATEMENTS = "scenarios", "scenario.statements"
_PARTS = {"Outcome": "outcomes", "Opportunity": "opportunities", "Challenge": "challenges"}


async def scenarios(request: FieldRequest) -> Mapping[None, Any]:
    """The futures of a view, as far as they differ about an issue. Raises InputError."""
    reading = given.reading(request.arguments)
    view, about = await asyncio.gather(
        whole(request.store, request.arguments.get("view")), _about(request, request.arguments.get("issue"))
    )
    asked = [view.position[each] for each in (view.ids if about is None else about) if each in view.position]
    roles = {id_: _PARTS[role] for id_, role in await request.read(ROLES, {})}

    def work(deadline: Allowance) -> Mapping[str, Any]:
        return _connection(request, view, _solve(view, reading, asked, deadline), roles)

    return {None: await run_bounded(request, work)}


async def statements(request: FieldRequest) -> Mapping[Any, Any]:
    """Pages of statements, by the ids that they are taken from."""
    return {
        ids: connection([((0, each), each) for each in ids], request.arguments, _STATEMENTS)
        for ids in request.keys
    }


async def _about(request: FieldRequest, issue: str | None) -> Collection[str] | None:
    """The statements about the issue, None if all are asked about."""
    if issue is None:
        return None
    try:
        return (await whole(request.store, {"issues": [issue]})).ids
    except InputError as error:
        raise error.under("issue") from error


def _solve(
    view: View, reading: SupportReading, asked: Sequence[int], deadline: Allowance
) -> futures.Scenarios:
    graph = check_size(view.label_graph(), deadline)
    return futures.scenarios(graph, reading, asked, MOST_SCENARIOS, deadline)


def _connection(
    request: FieldRequest, view: View, found: futures.Scenarios, roles: Mapping[str, str]
) -> Mapping[str, Any]:
    """Those that hold most come first."""
    items: list[tuple[tuple[int, str], Any]] = []
    for scenario in found.scenarios:
        own = tuple(view.ids_of(scenario.holds - found.common))
        key = (-len(own), sha256(" ".join(own).encode()).hexdigest())
        items.append((key, _data(view, scenario, own, roles)))
    return {
        **connection(sorted(items, key=lambda item: item[0]), request.arguments, _ORDER),
        "truncated": found.truncated,
        "common": tuple(view.ids_of(found.common)),
    }


def _data(
    view: View, scenario: futures.Scenario, own: tuple[str, ...], roles: Mapping[str, str]
) -> Mapping[str, Any]:
    parts = {part: [each for each in own if roles.get(each) == part] for part in _PARTS.values()}
    return {"holds": own, **parts, "hangsOn": [view.ids[each] for each in scenario.hangs_on]}
