"""A connection's `where` argument as Cypher."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLInputField

from service.plan.fieldtypes import input_field_type
from service.plan.requests import InputError

MOST_CONDITIONS = 100
_CONNECTIVES = ("and", "or", "not")


@dataclass(frozen=True)
class Filter:
    """What narrows a connection. Each mapping is by the fields of its `where` input.

    `conditions` hold with the field's value as `$value`; for an enum, they may be given by its values. `anchors` are clauses that find
    the items instead of the connection's own, with the field as their condition. `fixed` are expressions with the same value for all
    items where the field is given: Neo4j sees the order of an index only if they are named in it.
    """

    conditions: Mapping[str, str | Mapping[str, str]] = field(
        default_factory=dict[str, str | Mapping[str, str]]
    )
    anchors: Mapping[str, str] = field(default_factory=dict[str, str])
    fixed: Mapping[str, str] = field(default_factory=dict[str, str])

    def lacks(self, name: str, definition: GraphQLInputField) -> str:
        """What is missing for a field of the `where` input; empty if nothing is."""
        condition = self.conditions.get(name)
        if name in _CONNECTIVES or isinstance(condition, str):
            return ""
        if condition is None:
            return f"has no condition for where.{name}."
        named = input_field_type(definition)
        lacking = [value for value in getattr(named, "values", {}) if value not in condition]
        return f"has no condition for where.{name}: {', '.join(lacking)}." if lacking else ""

    def clauses(self, where: Mapping[str, Any] | None, match: str) -> "Narrowed":
        """Clauses and a condition for a `where` argument; InputError if it holds too many conditions."""
        given = {name: value for name, value in (where or {}).items() if value is not None}
        writer = _Writer(self.conditions)
        anchor = next((name for name in self.anchors if name in given), None)
        if anchor is not None:
            match = self.anchors[anchor].replace("$value", writer.parameter(given[anchor]))
        rest = {name: value for name, value in given.items() if name != anchor}
        fixed = next((self.fixed[name] for name in given if name in self.fixed), "")
        return Narrowed(match, writer.condition(rest), fixed, writer.parameters)


@dataclass(frozen=True)
class Narrowed:
    """What finds the items of a narrowed connection, the condition on them, what is the same for all, and the parameters."""

    match: str
    condition: str
    fixed: str
    parameters: Mapping[str, Any]


class _Writer:
    """Writes conditions; the values become parameters w0, w1 and so on."""

    def __init__(self, conditions: Mapping[str, str | Mapping[str, str]]) -> None:
        self._conditions = conditions
        self._count = 0
        self.parameters: dict[str, Any] = {}

    def condition(self, where: Mapping[str, Any]) -> str:
        """The conjunction of all conditions; empty where there is none."""
        return " AND ".join(self._one(name, value) for name, value in where.items() if value is not None)

    def parameter(self, value: Any) -> str:
        """A parameter with a value."""
        name = self._counted(f"w{self._count}")
        self.parameters[name] = value
        return f"${name}"

    def _one(self, name: str, value: Any) -> str:
        match name:
            case "and":
                return self._joined(" AND ", value, "true")
            case "or":
                return self._joined(" OR ", value, "false")
            case "not":
                return f"NOT ({self._part(value)})"
            case _:
                condition = self._conditions[name]
                if isinstance(condition, str):
                    return condition.replace("$value", self.parameter(value))
                return self._counted(condition[value])

    def _counted(self, cypher: str) -> str:
        self._count += 1
        if self._count > MOST_CONDITIONS:
            raise InputError("where", f"cannot hold more than {MOST_CONDITIONS} conditions")
        return cypher

    def _joined(self, operator: str, parts: list[Mapping[str, Any]], empty: str) -> str:
        joined = operator.join(f"({self._part(part)})" for part in parts)
        return f"({joined})" if joined else self._counted(empty)

    def _part(self, where: Mapping[str, Any]) -> str:
        return self.condition(where) or self._counted("true")
