"""Names that templates refer to, and what they stand for at one place of a statement."""

import re
from collections.abc import Callable, Mapping

_NAME = re.compile(r"\{(\w+)\}|\$(\w+)")

_AGGREGATION = re.compile(r"\b(?:count|collect|min)\(")

Parameter = Callable[[str], str]
"""Writes a parameter of a field, given by its own name, as the statement names it."""


def returned(row: str) -> str:
    """What ends a query that yields a row.

    Neo4j takes an aggregation in a subquery for one of the row's own, beside which only what is grouped by may stand: all variables.
    """
    return f"WITH *, {row} AS row RETURN row" if _AGGREGATION.search(row) else f"RETURN {row}"


class Record:
    """The expressions of one positional row. Equal expressions share a position."""

    def __init__(self) -> None:
        self._slots: dict[str, int] = {}

    def add(self, expression: str) -> int:
        """The position of an expression."""
        return self._slots.setdefault(expression, len(self._slots))

    @property
    def size(self) -> int:
        """How many there are."""
        return len(self._slots)

    def __str__(self) -> str:
        return f"[{', '.join(self._slots)}]"


class Scope:
    """What the names of a place stand for. A name that it does not know becomes a variable of this depth of subqueries.

    Equal selections therefore get equal texts, which a record holds once.
    """

    def __init__(self, parameter: Parameter, names: Mapping[str, str] | None = None, depth: int = 0) -> None:
        self._parameter = parameter
        self._names = dict(names or {})
        self._depth = depth

    def fill(self, template: str) -> str:
        """The template with its names and parameters replaced."""
        return _NAME.sub(self._replace, template)

    def holds(self, template: str) -> bool:
        """Whether it knows all names of a template."""
        return all(not name or name in self._names for name, _ in _NAME.findall(template))

    def below(self, parameter: Parameter) -> "Scope":
        """A subquery at this place, for a field with parameters of its own."""
        return Scope(parameter, self._names, self._depth + 1)

    def only(self, names: Mapping[str, str]) -> "Scope":
        """The place of another object, which knows only these names, given in terms of this one's."""
        filled = {name: self.fill(template) for name, template in names.items()}
        return Scope(self._parameter, filled, self._depth)

    def _replace(self, match: re.Match[str]) -> str:
        name, parameter = match.groups()
        if parameter:
            return self._parameter(parameter)
        return self._names.setdefault(name, f"{name}{self._depth}")
