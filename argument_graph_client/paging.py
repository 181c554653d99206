"""All items of a list that the service answers page by page."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Item_co = TypeVar("Item_co", covariant=True)


class PageInfo(Protocol):
    """Whether there is more, and where to go on."""

    @property
    def has_next_page(self) -> bool: ...

    @property
    def end_cursor(self) -> str | None: ...


class Page(Protocol[Item_co]):
    """What the clients answer where the API has a connection."""

    @property
    def nodes(self) -> Sequence[Item_co]: ...

    @property
    def page_info(self) -> PageInfo: ...


def every(ask: Callable[[str | None], Page[Item] | None]) -> Iterator[Item]:
    """The items of all pages: `every(lambda after: graph.claims(first=500, after=after))`."""
    after = None
    while page := ask(after):
        yield from page.nodes
        if not page.page_info.has_next_page:
            break
        after = page.page_info.end_cursor


async def every_async(ask: Callable[[str | None], Awaitable[Page[Item] | None]]) -> AsyncIterator[Item]:
    """The same of an asynchronous client."""
    after = None
    while page := await ask(after):
        for item in page.nodes:
            yield item
        if not page.page_info.has_next_page:
            break
        after = page.page_info.end_cursor
