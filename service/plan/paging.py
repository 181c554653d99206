"""How a connection is paged through: the arguments of Relay, orders, and keyset cursors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.plan import cursors
from service.plan.arguments import MOST_ITEMS
from service.plan.cursors import KeyType
from service.plan.requests import Arguments, InputError

DEFAULT_SIZE = 20


@dataclass(frozen=True)
class Key:
    """One expression that a connection is ordered by. The last key of an order is unique.

    `stored`: a property that every item has, so that Neo4j can read the items from an index in this order. `let`: the expression
    behind the name in `cypher`, evaluated once for each hit of a search. `type` is the type of its values.
    """

    cypher: str
    descending: bool = False
    stored: bool = False
    let: str = ""
    type: KeyType = str


Orders = Mapping[str, tuple[Key, ...]]


@dataclass(frozen=True)
class Paging:
    """The page that a request selects of a connection.

    `limit` items (one more than the page holds, to know whether there are more), after those whose order keys are up to `passed`;
    and whether the number of items of the `whole` connection is selected.
    """

    limit: int
    passed: Sequence[str | int | float]
    whole: bool


@dataclass(frozen=True)
class Window:
    """Which part of a connection its arguments select: `size` items from one end, in an order that cursors call `cursor_order`."""

    order: str
    cursor_order: str
    keys: tuple[Key, ...]
    size: int
    backward: bool
    resumed: bool
    passed: Sequence[str | int | float]

    def paging(self, *, whole: bool) -> Paging:
        """The page as the connection's `bind` sees it."""
        return Paging(self.size + 1, self.passed, whole)

    @property
    def predicate(self) -> str:
        """The condition on items after the cursor; before it, when paging backward.

        It is written as a bound with an exception: for alternatives Neo4j would read them one after the other and lose the order.
        """
        if not self.resumed:
            return ""
        *firsts, (last, unique) = enumerate(self.keys)
        condition = f"{unique.cypher} {self._sign(unique)} $key{last}"
        for index, key in reversed(firsts):
            bound = f"{key.cypher} {self._sign(key)}= $key{index}"
            condition = f"{bound} AND NOT ({key.cypher} = $key{index} AND NOT ({condition}))"
        return condition

    def _sign(self, key: Key) -> str:
        return "<" if key.descending != self.backward else ">"

    @property
    def parameters(self) -> dict[str, Any]:
        """The values of the cursor and the limit."""
        return {f"key{index}": value for index, value in enumerate(self.passed)} | {"limit": self.size + 1}


def window(field_name: str, orders: Orders, arguments: Arguments, *, bound: bool = False) -> Window:
    """The part of a connection that arguments select; InputError if one is unusable. `bound`: cursors hold for these arguments alone."""
    size, backward = _size(arguments)
    order, keys = _order(orders, arguments)
    order = f"{field_name}.{order}"
    named = cursors.bound_to(order, arguments) if bound else order
    argument = "before" if backward else "after"
    cursor = arguments.get(argument)
    passed = [] if cursor is None else cursors.decode(argument, cursor, named, [key.type for key in keys])
    return Window(order, named, keys, size, backward, cursor is not None, passed)


def _size(arguments: Arguments) -> tuple[int, bool]:
    first, last = arguments.get("first"), arguments.get("last")
    if first is not None and last is not None:
        raise InputError("last", "cannot be combined with first")
    if last is not None and arguments.get("after") is not None:
        raise InputError("after", "requires first, not last")
    if last is None and arguments.get("before") is not None:
        raise InputError("before", "requires last")
    for argument, value in (("first", first), ("last", last)):
        if value is not None and not 1 <= value <= MOST_ITEMS:
            raise InputError(argument, f"must be between 1 and {MOST_ITEMS:,}, not {value:,}")
    return (last, True) if last is not None else (first or DEFAULT_SIZE, False)


def _order(orders: Orders, arguments: Arguments) -> tuple[str, tuple[Key, ...]]:
    """The name and keys of the requested order; of several, each but the last without its unique key."""
    requested = arguments.get("orderBy") or next(iter(orders))
    names: list[str] = [requested] if isinstance(requested, str) else list(dict.fromkeys(requested))
    keys: dict[str, Key] = {}
    for name in names:
        for key in orders[name][:-1]:
            keys.setdefault(key.cypher, key)
    last = orders[names[-1]][-1]
    return ",".join(names), (*keys.values(), last)
