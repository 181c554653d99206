"""The arguments of one field in one request: what changes the statement's text, and what is only a parameter."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLError

from service.plan import cursors
from service.plan.mapping import Key, Listed, Nested, Page, Paging, Source
from service.plan.requests import Arguments, InputError

DEFAULT_PAGE = 20
MOST_PAGE = 1_000
MOST_CONDITIONS = 100


@dataclass(frozen=True)
class Bound:
    """The arguments of a field that has nothing to page.

    `structure` is all that the statement's text depends on; `count` is how many objects they ask for, where they tell.
    """

    structure: Hashable = ()
    parameters: Mapping[str, Any] = field(default_factory=dict[str, Any])
    count: int = 1


@dataclass(frozen=True)
class Fault(Bound):
    """Arguments that are of no use, and why: an error of each object that has the field."""

    structure: Hashable = "fault"
    error: GraphQLError = field(kw_only=True)


@dataclass(frozen=True)
class PageBound(Bound):
    """The arguments of a connection: `order` names its order in cursors, `filter` narrows it, `beyond` resumes after a cursor."""

    order: str = ""
    keys: tuple[Key, ...] = ()
    fixed: str = ""
    match: str = ""
    prelude: str = ""
    filter: str = ""
    beyond: str = ""
    size: int = 0
    backward: bool = False
    resumed: bool = False


def bind(name: str, source: Source, arguments: Arguments, wanted: frozenset[str]) -> Bound:
    """Split the arguments of a field, below which the fields `wanted` are; InputError where one is of no use."""
    match source:
        case Page():
            return _page(name, source, arguments, wanted)
        case Listed():
            ids = arguments[source.ids]
            if len(ids) > source.most:
                raise InputError(source.ids, f"holds {len(ids)} ids; at most {source.most} are allowed")
            return Bound(parameters={"ids": ids}, count=len(ids))
        case Nested():
            return Bound(parameters=source.bind(arguments))
        case _:
            return Bound(parameters=arguments)


def _page(field_name: str, source: Page, arguments: Arguments, wanted: frozenset[str]) -> PageBound:
    size, backward = _size(arguments)
    order_name, keys = _order(source, arguments)
    order = f"{field_name}.{order_name}"
    argument = "before" if backward else "after"
    cursor = arguments.get(argument)
    passed = [] if cursor is None else cursors.decode(argument, cursor, order, [key.type for key in keys])
    paging = Paging(size + 1, passed, "totalCount" in wanted)
    parameters: dict[str, Any] = {
        **source.bind(arguments, paging),
        **{f"key{index}": value for index, value in enumerate(passed)},
        "limit": paging.limit,
    }
    prelude = source.prelude(arguments) if source.prelude else ""
    given: Mapping[str, Any] = arguments.get("where") or {}
    where = {name: value for name, value in given.items() if value is not None}
    fixed = next((source.fixed[name] for name in where if name in source.fixed), "")
    match, narrowed = _Where(source, parameters).clauses(where)
    beyond = _beyond(keys, backward=backward) if passed else ""
    return PageBound(
        structure=(order_name, backward, prelude, match, narrowed, beyond),
        parameters=parameters,
        count=size,
        order=order,
        keys=keys,
        fixed=fixed,
        match=match,
        prelude=prelude,
        filter=narrowed,
        beyond=beyond,
        size=size,
        backward=backward,
        resumed=cursor is not None,
    )


def _size(arguments: Arguments) -> tuple[int, bool]:
    first, last = arguments.get("first"), arguments.get("last")
    if first is not None and last is not None:
        raise InputError("last", "can't be given together with first")
    if last is not None and arguments.get("after") is not None:
        raise InputError("after", "goes with first, not with last")
    if last is None and arguments.get("before") is not None:
        raise InputError("before", "goes with last")
    for argument, value in (("first", first), ("last", last)):
        if value is not None and not 1 <= value <= MOST_PAGE:
            raise InputError(argument, f"is {value}; 1 to {MOST_PAGE:,} is allowed")
    return (last, True) if last is not None else (first or DEFAULT_PAGE, False)


def _order(source: Page, arguments: Arguments) -> tuple[str, tuple[Key, ...]]:
    """The name and keys of the order asked for; of several given ones, each but the last without its unique key."""
    asked = arguments.get("orderBy") or next(iter(source.orders))
    names: list[str] = [asked] if isinstance(asked, str) else list(dict.fromkeys(asked))
    keys: dict[str, Key] = {}
    for name in names:
        for key in source.orders[name][:-1]:
            keys.setdefault(key.cypher, key)
    last = source.orders[names[-1]][-1]
    return ",".join(names), (*keys.values(), last)


def _beyond(keys: tuple[Key, ...], *, backward: bool) -> str:
    """Items after the cursor in the order (before it, when paging backward).

    Said by a bound and an exception, since for alternatives Neo4j would read them one after the other and lose the order.
    """
    *firsts, last = enumerate(keys)
    condition = f"{last[1].cypher} {_sign(last[1], backward=backward)} $key{last[0]}"
    for index, key in reversed(firsts):
        bound = f"{key.cypher} {_sign(key, backward=backward)}= $key{index}"
        condition = f"{bound} AND NOT ({key.cypher} = $key{index} AND NOT ({condition}))"
    return condition


def _sign(key: Key, *, backward: bool) -> str:
    return "<" if key.descending != backward else ">"


class _Where:
    """A `where` input as clauses; its values become parameters w0, w1 and so on."""

    def __init__(self, source: Page, parameters: dict[str, Any]) -> None:
        self._source = source
        self._parameters = parameters
        self._count = 0

    def clauses(self, where: Mapping[str, Any]) -> tuple[str, str]:
        """What finds the items, and the condition on them."""
        anchor = next((name for name in self._source.anchors if name in where), None)
        if anchor is None:
            return self._source.match, self.condition(where)
        match = self._source.anchors[anchor].replace("$value", self._parameter(where[anchor]))
        return match, self.condition({name: value for name, value in where.items() if name != anchor})

    def condition(self, where: Mapping[str, Any]) -> str:
        return " AND ".join(self._one(name, value) for name, value in where.items() if value is not None)

    def _one(self, name: str, value: Any) -> str:
        match name:
            case "and":
                return self._joined(" AND ", value, "true")
            case "or":
                return self._joined(" OR ", value, "false")
            case "not":
                return f"NOT ({self._part(value)})"
            case _:
                condition = self._source.conditions[name]
                if isinstance(condition, str):
                    return condition.replace("$value", self._parameter(value))
                return self._counted(condition[value])

    def _parameter(self, value: Any) -> str:
        name = self._counted(f"w{self._count}")
        self._parameters[name] = value
        return f"${name}"

    def _counted(self, cypher: str) -> str:
        self._count += 1
        if self._count > MOST_CONDITIONS:
            raise InputError("where", f"holds more than {MOST_CONDITIONS} conditions")
        return cypher

    def _joined(self, operator: str, parts: list[Mapping[str, Any]], empty: str) -> str:
        joined = operator.join(f"({self._part(part)})" for part in parts)
        return f"({joined})" if joined else self._counted(empty)

    def _part(self, where: Mapping[str, Any]) -> str:
        return self.condition(where) or self._counted("true")
