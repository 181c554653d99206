"""Connections over items that are held in memory."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Any, cast

from service.plan import cursors
from service.plan.paging import Key, Keys, Window, window
from service.plan.requests import Arguments

Rank = tuple[int, str]
Item = tuple[Rank, Any]
"""What an item is ordered by, and the item as the answer has it."""
_ORDERS = {"RANK": (Key("rank", type=int), Key("id"))}


def selected(arguments: Arguments, name: str) -> Window:
    """The part that arguments select of a connection with that name, of items in the order of their ranks; raises InputError."""
    return window(name, _ORDERS, arguments, bound=True)


def rank(keys: Keys) -> Rank:
    """The rank that a cursor holds."""
    return cast("Rank", tuple(keys))


def connection(items: Sequence[Item], arguments: Arguments, name: str) -> Mapping[str, Any]:
    """The page that arguments ask for of items in their order; raises InputError."""
    part, ranks = selected(arguments, name), [each for each, _ in items]
    start = 0 if part.after is None else bisect_right(ranks, rank(part.after))
    end = len(items) if part.before is None else bisect_left(ranks, rank(part.before))
    within = items[start:end]
    page = within[-part.size :] if part.backward else within[: part.size]
    return {**paged(page, part, more=len(within) > part.size), "totalCount": len(items)}


def paged(page: Sequence[Item], part: Window, *, more: bool) -> Mapping[str, Any]:
    """A page as the answer has it, without what the connection has besides; `more`: whether there are more in its direction."""
    edges = [{"cursor": cursors.encode(part.cursor_order, each), "node": node} for each, node in page]
    preceding, following = part.neighbours(more=more)
    return {
        "nodes": [node for _, node in page],
        "edges": edges,
        "pageInfo": {
            "hasNextPage": following,
            "hasPreviousPage": preceding,
            "startCursor": edges[0]["cursor"] if edges else None,
            "endCursor": edges[-1]["cursor"] if edges else None,
        },
    }
