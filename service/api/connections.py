"""Relay's connections."""

from typing import Generic, TypeVar

import strawberry

from service.api.declare import plain

T = TypeVar("T")

_CURSOR = "Where the item stands in the order; opaque."
_EDGES = "The items of the page, each with its cursor."
_NODES = "The items of the page alone."
_PAGE_INFO = "Whether there is more, and where to go on."
_TOTAL = "How many items there are on all pages together."


@strawberry.type(description="Where a page stands among the others.")
class PageInfo:
    """Relay's PageInfo."""

    has_next_page: bool = plain("Whether items follow this page.")
    has_previous_page: bool = plain("Whether items precede this page.")
    start_cursor: str | None = plain("The cursor of the first item; null on an empty page.")
    end_cursor: str | None = plain("The cursor of the last item; null on an empty page.")


@strawberry.type(description="An item of a page, with its cursor.")
class Edge(Generic[T]):
    """Relay's edge."""

    cursor: str = plain(_CURSOR)
    node: T = plain("The item.")


@strawberry.type(description="A page of items in a stable order, and how to go on from it.")
class Connection(Generic[T]):
    """Relay's connection."""

    edges: list[Edge[T]] = plain(_EDGES)
    nodes: list[T] = plain(_NODES)
    page_info: PageInfo = plain(_PAGE_INFO)
    total_count: int = plain(_TOTAL)
