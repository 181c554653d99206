"""What leads to a statement, and what follows from it."""

from collections.abc import Mapping
from typing import Annotated, Any

import strawberry
from strawberry import UNSET

from service.analysis import arguments as given
from service.api import conditions
from service.api.arguments import After, Before, First, Last
from service.api.enums import Polarity
from service.api.inputs import StatementWhere
from service.plan.pages import Page
from service.plan.paging import Key, Window
from service.plan.requests import Arguments
from service.queries import reach
from service.queries.chains import MOST_RELATIONS
from service.queries.reach import LONGEST

NEAREST = (Key("{distance}", type=int), Key("{that}.id"))


def parameters(arguments: Arguments, _: Window) -> Mapping[str, Any]:
    """The parameters of a search. Raises InputError."""
    longest = given.number(arguments, "maxLength", LONGEST, MOST_RELATIONS)
    return {"polarity": arguments.get("polarity"), "maxLength": longest, "most": reach.MOST_STATES}


def _page(search: str) -> Page:
    return Page(
        "WITH *, {hit}[0] AS {that}, {hit}[1] AS {distance}, {hit}[2] AS {polarities}",
        {"NEAREST": NEAREST},
        conditions.statements(),
        edge={"distance": "{distance}", "polarities": "{polarities}"},
        prelude=lambda _: f"WITH {{this}} AS start {search}",
        bind_arguments=parameters,
    )


ANCESTORS, DESCENDANTS = _page(reach.ANCESTORS), _page(reach.DESCENDANTS)

Where = Annotated[StatementWhere | None, strawberry.argument(description="Which statements; all by default.")]
MaxLength = Annotated[
    int | None, strawberry.argument(description="How many relations a chain may have: 1 to 12; 6 by default.")
]
_Polarity = Annotated[
    Polarity | None,
    strawberry.argument(description="Only statements that a chain of this polarity joins to this one."),
]


def reach_arguments(
    where: Where = UNSET,
    polarity: _Polarity = UNSET,
    max_length: MaxLength = LONGEST,
    first: First = UNSET,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    """The signature of `ancestors` and `descendants`."""
    del where, polarity, max_length, first, after, last, before
