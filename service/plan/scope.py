"""Names that templates refer to, and what they stand for at one place of a statement."""

import re
from collections.abc import Mapping

_NAME = re.compile(r"\{(\w+)\}|\$(\w+)")


class Record:
    """The expressions of one positional row."""

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
    """What the names of a place stand for. A name that it doesn't know becomes a variable of this depth of subqueries.

    Equal selections so get equal texts, which a record holds once.
    """

    def __init__(self, names: Mapping[str, str] | None = None, depth: int = 0, prefix: str = "") -> None:
        self._names = dict(names or {})
        self._depth = depth
        self._prefix = prefix

    def fill(self, template: str) -> str:
        """The template with its names replaced, and its parameters prefixed."""
        return _NAME.sub(self._replace, template)

    def below(self, prefix: str = "") -> "Scope":
        """A subquery at this place, with parameters of its own."""
        return Scope(self._names, self._depth + 1, prefix)

    def only(self, names: Mapping[str, str]) -> "Scope":
        """The place of another object, which knows nothing but these names, given in terms of this one's."""
        return Scope(
            {name: self.fill(template) for name, template in names.items()}, self._depth, self._prefix
        )

    def _replace(self, match: re.Match[str]) -> str:
        name, parameter = match.groups()
        if parameter:
            return f"${self._prefix}{parameter}"
        return self._names.setdefault(name, f"{name}{self._depth}")
