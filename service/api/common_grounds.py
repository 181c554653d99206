"""What bears upon several statements at once."""

from collections.abc import Mapping
from typing import Annotated, Any

import strawberry
from strawberry import ID, UNSET

from service.api import conditions, reach
from service.api.arguments import After, Before, First, Last
from service.api.connections import Connection
from service.api.declare import derived, same, sourced
from service.api.enums import Polarity
from service.api.statements import DISTANCE, POLARITIES, Statement
from service.plan.pages import Page
from service.plan.paging import Window
from service.plan.requests import Arguments, InputError
from service.plan.sources import Child
from service.queries.reach import COMMON_GROUNDS as SEARCH
from service.queries.reach import LONGEST

_MOST = 10
_BEARINGS = Child(
    "UNWIND {bearings} AS {bearing} WITH {bearing}, {bearing}[0] AS {that}",
    {"this": "{that}", "bearing": "{bearing}"},
    "{that}.id",
    expect=3,
)


@strawberry.type(description="How a common ground bears upon one of the statements.")
class Bearing:
    """A bearing; its scope is the statement, with a list of it, the distance and the polarities."""

    statement: Statement = same("Which of the given statements.", this="{this}")
    distance: int = derived("{bearing}[1]", DISTANCE)
    polarities: list[Polarity] = derived("{bearing}[2]", POLARITIES)


@strawberry.type(description="A statement from which chains lead to all of the given ones.")
class CommonGround:
    """A common ground; its scope is the statement, with a list of bearings."""

    statement: Statement = same("The statement.", this="{this}")
    bearings: list[Bearing] = sourced(
        _BEARINGS, "How it bears upon each of the given statements, by their ids."
    )


@strawberry.type(description="A page of common grounds, the nearest first.")
class CommonGroundConnection(Connection[CommonGround]):
    """A connection of common grounds."""

    truncated: bool = derived(
        "truncated", "Whether the search stopped at its bound, so that there may be more."
    )


def _parameters(arguments: Arguments, window: Window) -> Mapping[str, Any]:
    ids = list(dict.fromkeys(arguments["of"]))
    if not 1 <= len(ids) <= _MOST:
        raise InputError("of", f"must hold from 1 to {_MOST} ids, not {len(ids):,}")
    return {**reach.parameters(arguments, window), "of": ids}


COMMON_GROUNDS = Page(
    "WITH *, {hit}[0] AS {that}, {hit}[1] AS {bearings}, reduce(sum = 0, each IN {hit}[1] | sum + each[1]) AS {distance}",
    {"NEAREST": reach.NEAREST},
    conditions.statements(),
    scope={"this": "{that}", "bearings": "{bearings}"},
    prelude=lambda _: SEARCH,
    unknown="unknown",
    bind_arguments=_parameters,
)

_Of = Annotated[list[ID], strawberry.argument(description="The ids of the statements: 1 to 10.")]


def common_ground_arguments(
    of: _Of,
    where: reach.Where = UNSET,
    max_length: reach.MaxLength = LONGEST,
    first: First = UNSET,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    """The signature of `commonGrounds`."""
    del of, where, max_length, first, after, last, before
