"""Iteration over the items of a list that the service returns in pages."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import Protocol, TypeVar, cast

Item = TypeVar("Item")
Item_co = TypeVar("Item_co", covariant=True)


class PageInfo(Protocol):
    """Whether another page follows, and the cursor that it starts after."""

    @property
    def has_next_page(self) -> bool: ...

    @property
    def end_cursor(self) -> str | None: ...


class Page(Protocol[Item_co]):
    """The result of a method whose GraphQL field is a connection."""

    @property
    def nodes(self) -> Sequence[Item_co]: ...

    @property
    def page_info(self) -> PageInfo: ...


class EdgePage(Protocol[Item_co]):
    """The same where each node comes with what is said of it in that place: a score, a distance, or a relation."""

    @property
    def edges(self) -> Sequence[Item_co]: ...

    @property
    def page_info(self) -> PageInfo: ...


AnyPage = Page[Item] | EdgePage[Item]


def _items(page: AnyPage[Item]) -> Sequence[Item]:
    if hasattr(page, "edges"):
        return cast("EdgePage[Item]", page).edges
    return cast("Page[Item]", page).nodes


def every(fetch: Callable[[str | None], AnyPage[Item] | None]) -> Iterator[Item]:
    """Yield the nodes or edges of all pages: `every(lambda after: graph.claims(first=500, after=after))`.

    `fetch` takes a cursor, None for the first page. Pages are requested one at a time, when their first item is needed.
    The iteration ends after the last page, or at a `fetch` that returns None.
    """
    after = None
    while page := fetch(after):
        yield from _items(page)
        if not page.page_info.has_next_page:
            break
        after = page.page_info.end_cursor


async def every_async(fetch: Callable[[str | None], Awaitable[AnyPage[Item] | None]]) -> AsyncIterator[Item]:
    """Yield the items of all pages that an `AsyncArgumentGraph` returns, as `every` does."""
    after = None
    while page := await fetch(after):
        for item in _items(page):
            yield item
        if not page.page_info.has_next_page:
            break
        after = page.page_info.end_cursor
