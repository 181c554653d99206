"""A connection's `where` argument as Cypher.

Planning a statement takes Neo4j longer than running it, and it plans each text anew. So conditions of one shape become one over a list
of values, and all stand in an order of their own: the text depends on which conditions there are, not on how many there are of a kind,
nor on how a client arranges them.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias, cast

from graphql import GraphQLEnumType, GraphQLInputObjectType

from service.plan.fieldtypes import input_field_type
from service.plan.requests import InputError

MOST_CONDITIONS = 100
_OTHERS = 10
"""How many other nodes a nested condition is estimated to be looked at for."""
_SLOT = re.compile(r"@(\d+)@")
_CONNECTIVES = frozenset({"and", "or", "not"})


@dataclass(frozen=True)
class Nested:
    """A condition on other nodes: `cypher` holds `$where` where they, as `{other}`, must meet a `where` input of their own.

    `searches` says that it takes a search for each item.
    """

    cypher: str
    conditions: "Conditions"
    searches: bool = False


Condition: TypeAlias = "str | Nested | Mapping[str, Condition]"
"""What must hold, with the value as `$value`; or a choice of these, by the values of an enum or the fields of an input."""
Conditions: TypeAlias = Mapping[str, Condition]


@dataclass(frozen=True)
class Filter:
    """What narrows a connection. Each mapping is by the fields of its `where` input.

    `anchors` are clauses that find the items instead of the connection's own, with the field as their condition. `fixed` are
    expressions with the same value for all items where the field is given: Neo4j sees the order of an index only if they are named in it.
    """

    conditions: Conditions = field(default_factory=dict[str, Condition])
    anchors: Mapping[str, str] = field(default_factory=dict[str, str])
    fixed: Mapping[str, str] = field(default_factory=dict[str, str])

    def faults(self, where: GraphQLInputObjectType) -> Iterator[str]:
        """What is missing for the fields of a `where` input."""
        return _faults("where", where, self.conditions, {where.name})

    def clauses(self, where: Mapping[str, Any] | None, match: str) -> "Narrowed":
        """Clauses and a condition for a `where` argument; InputError if it holds too many conditions."""
        given = _given(where or {})
        fixed = next((self.fixed[name] for name in given if name in self.fixed), "")
        anchor = next((name for name in self.anchors if name in given), None)
        values: dict[str, Any] = {}
        if anchor is not None:
            match = self.anchors[anchor].replace("$value", "$anchor")
            values["anchor"] = given.pop(anchor)
        part = _Reader().conjunction(self.conditions, given, "{that}")
        values |= {f"w{index}": value for index, value in enumerate(part.values)}
        condition = part.with_slots(lambda index: f"$w{index}")
        return Narrowed(match, condition, fixed, values, part.planned, part.searches)


@dataclass(frozen=True)
class Narrowed:
    """What finds the items of a narrowed connection, the condition on them, what is the same for all, and the parameters.

    `planned` is how many conditions the text holds, `searches` how many searches they take for each item.
    """

    match: str
    condition: str
    fixed: str
    parameters: Mapping[str, Any]
    planned: int
    searches: int


@dataclass(frozen=True)
class _Part:
    """A condition, with a slot, `@0@` and so on, for each of its values. An empty one always holds."""

    text: str = ""
    values: tuple[Any, ...] = ()
    planned: int = 0
    searches: int = 0

    def with_slots(self, slot: Callable[[int], str]) -> str:
        """The text with something in its slots."""
        return _SLOT.sub(lambda match: slot(int(match[1])), self.text)


class _Reader:
    """Reads one `where` input, counting its conditions."""

    def __init__(self) -> None:
        self._count = 0

    def conjunction(self, conditions: Conditions, where: Mapping[str, Any], that: str) -> _Part:
        """All that is given of `that`, a name of a node. An input without a condition counts as one."""
        count = self._count
        part = _joined("AND", [self._one(conditions, *each, that) for each in _given(where).items()])
        if self._count == count:
            self._add()
        return part

    def _one(self, conditions: Conditions, name: str, value: Any, that: str) -> _Part:
        match name:
            case "and":
                return _joined("AND", [self.conjunction(conditions, each, that) for each in value])
            case "or":
                parts = [self.conjunction(conditions, each, that) for each in value]
                always = _Part("true", planned=1)
                return _joined(
                    "OR", [part if part.text else always for part in parts] or [self._leaf("false")]
                )
            case "not":
                part = self.conjunction(conditions, value, that)
                return replace(part, text=f"NOT ({part.text or 'true'})")
            case _:
                return self._condition(conditions[name], value, that)

    def _condition(self, condition: Condition, value: Any, that: str) -> _Part:
        if isinstance(condition, str):
            return self._leaf(condition.replace("{that}", that), value)
        if isinstance(condition, Nested):
            other = that.replace("}", "_}")
            part = self.conjunction(condition.conditions, value, other)
            where = f" WHERE {part.text}" if part.text else ""
            leaf = self._leaf(condition.cypher.replace("{that}", that).replace("{other}", other))
            searches = condition.searches + _OTHERS * part.searches
            text = leaf.text.replace("$where", where)
            return _Part(text, part.values, leaf.planned + part.planned, searches)
        if isinstance(value, str):
            return self._condition(condition[value], value, that)
        return self.conjunction(condition, value, that)

    def _add(self) -> None:
        self._count += 1
        if self._count > MOST_CONDITIONS:
            raise InputError("where", f"cannot hold more than {MOST_CONDITIONS} conditions")

    def _leaf(self, text: str, value: Any = None) -> _Part:
        self._add()
        values = (value,) if "$value" in text else ()
        return _Part(text.replace("$value", "@0@"), values, 1)


def _joined(operator: str, parts: Sequence[_Part]) -> _Part:
    """The parts joined: those of one shape as one, the shapes in the order of their texts."""
    shapes: dict[str, list[_Part]] = {}
    for part in parts:
        if part.text:
            shapes.setdefault(part.text, []).append(part)
    joined = [_alike(operator, alike) for _, alike in sorted(shapes.items())]
    if len(joined) == 1:
        return joined[0]
    texts: list[str] = []
    values: list[Any] = []
    for part in joined:
        first = len(values)
        texts.append(f"({part.with_slots(lambda index, first=first: f'@{first + index}@')})")
        values += part.values
    planned, searches = sum(part.planned for part in joined), sum(part.searches for part in joined)
    return _Part(f" {operator} ".join(texts), tuple(values), planned, searches)


def _alike(operator: str, parts: Sequence[_Part]) -> _Part:
    """Parts of one shape as one condition, over a list with the values of each."""
    part = parts[0]
    if len(parts) == 1 or not part.values:
        return part
    each = f"{{each{len(part.text)}}}"  # Nothing within a text bears a name that its own length makes.
    text = part.with_slots(lambda index: f"{each}[{index}]")
    quantifier = "all" if operator == "AND" else "any"
    return _Part(
        f"{quantifier}({each} IN @0@ WHERE {text})",
        ([list(part.values) for part in parts],),
        part.planned,
        part.searches * len(parts),
    )


def _given(where: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in where.items() if value is not None}


def _faults(
    path: str, type_: GraphQLInputObjectType | GraphQLEnumType, conditions: Conditions, seen: set[str]
) -> Iterator[str]:
    names = type_.fields if isinstance(type_, GraphQLInputObjectType) else type_.values
    for name in names:
        if name in _CONNECTIVES:
            continue
        here, condition = f"{path}.{name}", conditions.get(name)
        if condition is None:
            yield f"has no condition for {here}."
        elif not isinstance(condition, str) and isinstance(type_, GraphQLInputObjectType):
            below = cast("GraphQLInputObjectType | GraphQLEnumType", input_field_type(type_.fields[name]))
            if below.name not in seen:
                inner = condition.conditions if isinstance(condition, Nested) else condition
                yield from _faults(here, below, inner, seen | {below.name})
