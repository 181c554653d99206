"""Arguments that many fields take."""

from collections.abc import Callable
from enum import Enum
from typing import Annotated, Any

import strawberry
from strawberry import UNSET

from service.plan.paging import DEFAULT_SIZE

First = Annotated[
    int | None,
    strawberry.argument(
        description="How many items to answer at most, from the start: 1 to 1,000; 20 by default."
    ),
]
After = Annotated[
    str | None,
    strawberry.argument(description="Answer the items after this cursor, which a former page gave."),
]
Last = Annotated[
    int | None,
    strawberry.argument(
        description="How many items to answer at most, from the end: 1 to 1,000; in place of `first`."
    ),
]
Before = Annotated[
    str | None,
    strawberry.argument(description="Answer the items before this cursor, which a former page gave."),
]
_AS_LISTED = "Their order, a later one deciding where the former tie; the first of the enum by default."
EntityId = Annotated[strawberry.ID, strawberry.argument(description="The id, `<kind>:<slug>`.")]


def listing(where: type, order: type[Enum], items: str) -> Callable[..., None]:
    """The signature of a connection to narrow and to order. 20 are answered where neither first nor last is given."""

    def arguments(
        where: Any = UNSET,
        order_by: Any = UNSET,
        first: First = UNSET,
        after: After = UNSET,
        last: Last = UNSET,
        before: Before = UNSET,
    ) -> None:
        del where, order_by, first, after, last, before

    arguments.__annotations__ |= {
        "where": Annotated[where | None, strawberry.argument(description=f"Which {items}; all by default.")],  # pyright: ignore[reportInvalidTypeForm]
        "order_by": Annotated[list[order] | None, strawberry.argument(description=_AS_LISTED)],  # pyright: ignore[reportInvalidTypeForm]
    }
    return arguments


def page(
    first: First = DEFAULT_SIZE, after: After = UNSET, last: Last = UNSET, before: Before = UNSET
) -> None:
    """The signature of a connection."""
    del first, after, last, before


def lookup(id: EntityId) -> None:  # noqa: A002 - Relay's name
    """The signature of a lookup by id."""
    del id


def passages(
    around: Annotated[
        int | None,
        strawberry.argument(
            description="The page that has the sentence of this index in its middle; goes with first alone."
        ),
    ] = UNSET,
    section: Annotated[
        str | None, strawberry.argument(description="Only the sentences under this heading.")
    ] = UNSET,
    first: First = UNSET,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    """The signature of a page of a document's passages."""
    del around, section, first, after, last, before
