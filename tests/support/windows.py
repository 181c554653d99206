"""Pages of a connection, forward and backward, and between two cursors."""

from collections.abc import Awaitable, Callable, Mapping
from itertools import product
from typing import Any

Ask = Callable[..., Awaitable[Mapping[str, Any]]]
"""Asks for the page that the arguments of Relay select of a connection."""


async def walked(ask: Ask, size: int, *, backward: bool = False) -> list[Any]:
    """The nodes of all pages of a size, joined, from the first to the last or from the last to the first."""
    pages: list[Any] = []
    cursor = None
    while True:
        page = await (ask(last=size, before=cursor) if backward else ask(first=size, after=cursor))
        info = page["pageInfo"]
        pages = [*page["nodes"], *pages] if backward else [*pages, *page["nodes"]]
        if not info["hasPreviousPage" if backward else "hasNextPage"]:
            return pages
        cursor = info["startCursor" if backward else "endCursor"]


async def check_windows(ask: Ask) -> int:
    """Any `first` or `last` items between any two cursors are those of Relay's algorithm; how many items there are."""
    whole = cursors(await ask(first=1_000))
    assert len({*whole}) == len(whole) > 0
    ends = (None, len(whole) // 4), (None, len(whole) - 1 - len(whole) // 4)
    for after, before, name in product(*ends, ("first", "last")):
        for size in (2, 1_000):
            given = {
                "after": None if after is None else whole[after],
                "before": None if before is None else whole[before],
            }
            answer = await ask(**given, **{name: size})
            within = whole[0 if after is None else after + 1 : before]
            expected = within[:size] if name == "first" else within[-size:]
            more = len(within) > size
            assert cursors(answer) == expected, (given, name, size)
            assert answer["pageInfo"] == {
                "hasNextPage": before is not None or (more and name == "first"),
                "hasPreviousPage": after is not None or (more and name == "last"),
                "startCursor": expected[0] if expected else None,
                "endCursor": expected[-1] if expected else None,
            }
    return len(whole)


def cursors(page: Mapping[str, Any]) -> list[str]:
    """The cursors of a page."""
    return [edge["cursor"] for edge in page["edges"]]
