"""Connections over items that are held in memory."""

from collections.abc import Mapping, Sequence
from typing import Any

from service.analysis import arguments as given
from service.plan import cursors
from service.plan.requests import Arguments

MOST = 1_000
Item = tuple[tuple[int, str], Any]
"""What an item is ordered by, and the item as the answer has it."""


def connection(items: Sequence[Item], arguments: Arguments, order: str) -> Mapping[str, Any]:
    """The page that `first` and `after` ask for of items in their order; raises InputError."""
    order = cursors.bound_to(order, arguments)
    size, after = given.number(arguments, "first", 20, MOST), arguments.get("after")
    passed = None if after is None else tuple(cursors.decode("after", after, order, (int, str)))
    left = [item for item in items if passed is None or item[0] > passed]
    page = left[:size]
    edges = [{"cursor": cursors.encode(order, key), "node": node} for key, node in page]
    return {
        "nodes": [node for _, node in page],
        "edges": edges,
        "pageInfo": {
            "hasNextPage": len(left) > size,
            "hasPreviousPage": len(left) < len(items),
            "startCursor": edges[0]["cursor"] if edges else None,
            "endCursor": edges[-1]["cursor"] if edges else None,
        },
        "totalCount": len(items),
    }
