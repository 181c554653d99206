"""Aliases taken out of a document's text, so that documents which differ in nothing else share one plan.

Each alias gives way to a placeholder of its own length, so that every location in the text stays what it was.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count

_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\(?:""")?|"(?!""))*"""'  # a block string
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|#[^\n\r]*"
    r"|(?P<bracket>[()])"
    r"|(?P<name>[_A-Za-z]\w*)(?P<colon>\s*:)?",
    re.ASCII,
)
_SHORTEST = 3


@dataclass(frozen=True)
class Wording:
    """A text with placeholders for its aliases, and what they stand for."""

    text: str
    aliases: Mapping[str, str] = field(default_factory=dict[str, str])

    def key(self, key: str) -> str:
        """The key of an answer that stands under this one."""
        return self.aliases.get(key, key)

    def body(self, body: bytes) -> bytes:
        """Compact JSON with the aliases as keys: within a string, quotes are escaped, so only a key is found."""
        for placeholder, alias in self.aliases.items():
            body = body.replace(b'"%b":' % placeholder.encode(), b'"%b":' % alias.encode())
        return body


def worded(text: str) -> Wording:
    """Put placeholders in; short aliases, and those that are names of fields too, stay."""
    places, names = _names(text)
    aliases = {alias: "" for alias, _ in places if len(alias) >= _SHORTEST and alias not in names}
    numbers = count()
    for alias in aliases:
        forms = (f"_{number:0{len(alias) - 1}}" for number in numbers)
        placeholder = next(form for form in forms if form not in names and form not in aliases)
        if len(placeholder) > len(alias):
            return Wording(text)
        aliases[alias] = placeholder
    pieces: list[str] = []
    end = 0
    for alias, start in places:
        if alias in aliases:
            pieces += text[end:start], aliases[alias]
            end = start + len(alias)
    pieces.append(text[end:])
    return Wording("".join(pieces), {placeholder: alias for alias, placeholder in aliases.items()})


def _names(text: str) -> tuple[list[tuple[str, int]], set[str]]:
    """Where aliases stand, and all other names outside of brackets."""
    depth = 0
    places: list[tuple[str, int]] = []
    names: set[str] = set()
    for match in _TOKEN.finditer(text):
        name, bracket = match["name"], match["bracket"]
        if bracket:
            depth += 1 if bracket == "(" else -1
        elif name and depth == 0:
            if match["colon"]:
                places.append((name, match.start()))
            else:
                names.add(name)
    return places, names
