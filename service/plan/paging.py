"""How a connection is paged through: the arguments of Relay, orders, and keyset cursors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.plan import cursors
from service.plan.arguments import MOST_ITEMS
from service.plan.cursors import KeyType
from service.plan.requests import Arguments, InputError

DEFAULT_SIZE = 20
Keys = Sequence[str | int | float]


@dataclass(frozen=True)
class Key:
    """One expression that a connection is ordered by. The last key of an order is unique.

    `stored`: a property that every item has, so that Neo4j can read the items from an index in this order. `let`: the expression
    behind the name in `cypher`, evaluated once for each hit of a search. `type` is the type of its values. `searches`: it takes a
    search for each item.
    """

    cypher: str
    descending: bool = False
    stored: bool = False
    let: str = ""
    type: KeyType = str
    searches: bool = False


Orders = Mapping[str, tuple[Key, ...]]


@dataclass(frozen=True)
class Paging:
    """What a search has to find for the page that a request selects.

    `limit` items (one more than the page holds, to know whether there are more), after those whose order keys are up to `passed`;
    or the `whole` connection, since its number of items is selected, or since the page is at its end.
    """

    limit: int
    passed: Keys
    whole: bool


@dataclass(frozen=True)
class Window:
    """Which part of a connection its arguments select: of the items between two cursors, up to `size` from one end.

    `cursor_order` is what cursors call the order.
    """

    order: str
    cursor_order: str
    keys: tuple[Key, ...]
    size: int
    backward: bool
    after: Keys | None
    before: Keys | None

    def paging(self, *, whole: bool) -> Paging:
        """The page as the connection's `bind` sees it."""
        return Paging(self.size + 1, self.after or (), whole or self.backward)

    @property
    def structure(self) -> tuple[object, ...]:
        """What the text of a statement depends on."""
        return self.order, self.backward, self.after is None, self.before is None

    @property
    def searches(self) -> int:
        """How many searches the order takes for each item."""
        return sum(key.searches for key in self.keys)

    @property
    def predicate(self) -> str:
        """The condition on items between the cursors."""
        after = self._beyond("after") if self.after is not None else ""
        before = self._beyond("before") if self.before is not None else ""
        return " AND ".join(filter(None, (after, before)))

    def _beyond(self, side: str) -> str:
        """The condition on items on that side of a cursor.

        It is written as a bound with an exception: for alternatives Neo4j would read them one after the other and lose the order.
        """
        signs = ("<", ">") if side == "before" else (">", "<")
        *firsts, (last, unique) = enumerate(self.keys)
        condition = f"{unique.cypher} {signs[unique.descending]} ${side}{last}"
        for index, key in reversed(firsts):
            bound = f"{key.cypher} {signs[key.descending]}= ${side}{index}"
            condition = f"{bound} AND NOT ({key.cypher} = ${side}{index} AND NOT ({condition}))"
        return condition

    @property
    def parameters(self) -> dict[str, Any]:
        """The values of the cursors and the limit."""
        after = {f"after{index}": value for index, value in enumerate(self.after or ())}
        before = {f"before{index}": value for index, value in enumerate(self.before or ())}
        return after | before | {"limit": self.size + 1}

    def neighbours(self, *, more: bool) -> tuple[bool, bool]:
        """Whether items precede and follow the page, if there are `more` between the cursors or not. A cursor's item exists, or has."""
        preceding = self.after is not None or (more and self.backward)
        following = self.before is not None or (more and not self.backward)
        return preceding, following


def window(field_name: str, orders: Orders, arguments: Arguments, *, bound: bool = False) -> Window:
    """The part of a connection that arguments select; InputError if one is unusable. `bound`: cursors hold for these arguments alone."""
    size, backward = _size(arguments)
    order, keys = _order(orders, arguments)
    order = f"{field_name}.{order}"
    named = cursors.bound_to(order, arguments) if bound else order

    def passed(argument: str) -> Keys | None:
        cursor = arguments.get(argument)
        return None if cursor is None else cursors.decode(argument, cursor, named, [key.type for key in keys])

    return Window(order, named, keys, size, backward, passed("after"), passed("before"))


def _size(arguments: Arguments) -> tuple[int, bool]:
    """How many items are wanted, and whether from the end. `last` alone comes with the default of `first` in some fields."""
    first, last = arguments.get("first"), arguments.get("last")
    if first not in (None, DEFAULT_SIZE) and last is not None:
        raise InputError("last", "cannot be combined with first")
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
