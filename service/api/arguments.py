"""Arguments that many fields take."""

from typing import Annotated

import strawberry
from strawberry import UNSET

First = Annotated[
    int | None,
    strawberry.argument(description="How many items to answer at most, from the start: 1 to 1,000."),
]
After = Annotated[
    str | None,
    strawberry.argument(description="Answer the items after this cursor, which a former page gave."),
]
Last = Annotated[
    int | None, strawberry.argument(description="How many items to answer at most, from the end: 1 to 1,000.")
]
Before = Annotated[
    str | None, strawberry.argument(description="Answer the items before this cursor; goes with last.")
]
EntityId = Annotated[strawberry.ID, strawberry.argument(description="The id, `<kind>:<slug>`.")]


def page(first: First = 20, after: After = UNSET) -> None:
    """The signature of a connection read from its start."""
    del first, after


def lookup(id: EntityId) -> None:  # noqa: A002 - Relay's name
    """The signature of a lookup by id."""
    del id
