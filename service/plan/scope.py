"""Names that templates refer to, and what they stand for at one place of a statement."""

import re
from collections.abc import Iterator, Mapping

_NAME = re.compile(r"\{(\w+)\}|\$(\w+)")


class Record:
    """The expressions of one positional row."""

    def __init__(self) -> None:
        self._slots: dict[str, int] = {}

    def add(self, expression: str) -> int:
        """The position of an expression."""
        return self._slots.setdefault(expression, len(self._slots))

    def __str__(self) -> str:
        return f"[{', '.join(self._slots)}]"


class Scope:
    """What the names of a place stand for; a name that it doesn't know becomes a fresh variable."""

    def __init__(self, names: Mapping[str, str], fresh: Iterator[int], prefix: str = "") -> None:
        self._names = dict(names)
        self._fresh = fresh
        self._prefix = prefix

    def fill(self, template: str) -> str:
        """The template with its names replaced, and its parameters prefixed."""
        return _NAME.sub(self._replace, template)

    def below(self, prefix: str = "") -> "Scope":
        """A place inside this one, with parameters of its own."""
        return Scope(self._names, self._fresh, prefix)

    def only(self, names: Mapping[str, str]) -> "Scope":
        """The place of another object, which knows nothing but these names, given in terms of this one's."""
        return Scope(
            {name: self.fill(template) for name, template in names.items()}, self._fresh, self._prefix
        )

    def _replace(self, match: re.Match[str]) -> str:
        name, parameter = match.groups()
        if parameter:
            return f"${self._prefix}{parameter}"
        if name not in self._names:
            self._names[name] = f"v{next(self._fresh)}"
        return self._names[name]
