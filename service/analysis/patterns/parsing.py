"""Reads a pattern.

pattern     = sequence { "|" sequence }
sequence    = repeated { repeated }
repeated    = part [ "?" | "*" | "+" | "{" m "}" | "{" m "," [n] "}" ]
part        = "SUPPORTS" | "CONTRADICTS" | "ANY" | "(" pattern ")" | "[" [type] { key "=" value } "]"

A value with spaces stands in double quotes.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from argument_store.model import Polarity
from service.analysis.patterns.conditions import KEYS, TYPES, of_type
from service.analysis.patterns.tree import Alternatives, Condition, Node, Pattern, Repeated, Sequential, Step
from service.plan.requests import InputError

MOST_CHARACTERS = 1_000
_MOST_PARENTHESES = 10
_STEPS = {"SUPPORTS": Polarity.SUPPORTS, "CONTRADICTS": Polarity.CONTRADICTS, "ANY": None}
_QUANTIFIERS = {"?": (0, 1), "*": (0, None), "+": (1, None)}
_TOKEN = re.compile(
    r"\s*(?:(?P<word>[A-Za-z]+)|(?P<braces>\{[^{}]*\})|(?P<brackets>\[[^\[\]]*\])|(?P<sign>[|()?*+])|(?P<other>\S))"
)
_BOUNDS = re.compile(r"\{\s*(\d{1,4})\s*(?:(,)\s*(\d{1,4})?\s*)?\}")
_CONDITION = re.compile(r'\w+="[^"]+"|[^\s\[\]]+')
_EXPECTED = "SUPPORTS, CONTRADICTS, ANY, ( or ["


class _Token(NamedTuple):
    kind: str
    text: str
    position: int


def parse(text: str, most: int) -> Pattern:
    """The tree of a pattern, in which a part may be repeated up to `most` times. Raises InputError, with the position of what is wrong."""
    if len(text) > MOST_CHARACTERS:
        raise InputError(
            "pattern", f"has {len(text):,} characters, and at most {MOST_CHARACTERS:,} are allowed"
        )
    return _Parser(text, most).whole()


def _fault(position: int, message: str) -> InputError:
    return InputError("pattern", f"at character {position + 1}: {message}")


class _Parser:
    def __init__(self, text: str, most: int) -> None:
        self._most = most
        self._tokens = list(_tokens(text))
        self._next = 0
        self._depth = 0

    def whole(self) -> Pattern:
        found = self._alternatives()
        token = self._token
        if token.kind != "end":
            raise _fault(token.position, f"{token.text} closes nothing")
        return found

    @property
    def _token(self) -> _Token:
        return self._tokens[self._next]

    def _take(self, sign: str) -> bool:
        taken = self._token.text == sign and self._token.kind == "sign"
        self._next += taken
        return taken

    def _alternatives(self) -> Pattern:
        parts = [self._sequence()]
        while self._take("|"):
            parts.append(self._sequence())
        return parts[0] if len(parts) == 1 else Alternatives(parts)

    def _sequence(self) -> Pattern:
        parts = [self._repeated()]
        while self._token.kind != "end" and self._token.text not in "|)":
            parts.append(self._repeated())
        return parts[0] if len(parts) == 1 else Sequential(parts)

    def _repeated(self) -> Pattern:
        part = self._part()
        bounds = self._bounds()
        if bounds is None:
            return part
        token = self._token
        if self._bounds() is not None:
            raise _fault(
                token.position, f"{token.text} follows another quantifier; parentheses keep them apart"
            )
        return Repeated(part, *bounds)

    def _bounds(self) -> tuple[int, int | None] | None:
        kind, text, position = self._token
        if text in _QUANTIFIERS:
            self._next += 1
            return _QUANTIFIERS[text]
        if kind != "braces":
            return None
        self._next += 1
        found = _BOUNDS.fullmatch(text)
        if found is None:
            raise _fault(position, f"{text} is not {{m}}, {{m,}} or {{m,n}}")
        least = int(found[1])
        most = int(found[3]) if found[3] else None if found[2] else least
        if max(least, most or 0) > self._most:
            raise _fault(
                position, f"{text} exceeds {self._most}, which is how many relations a chain may have"
            )
        if most is not None and most < least:
            raise _fault(position, f"{text} has its bounds the wrong way round")
        return least, most

    def _part(self) -> Pattern:
        kind, text, position = self._token
        self._next += 1
        if kind == "word" and text in _STEPS:
            return Step(_STEPS[text])
        if kind == "brackets":
            return Node(frozenset(_conditions(text, position)))
        if text == "(":
            return self._parenthesized(position)
        found = f"{text} stands" if kind != "end" else "the pattern ends"
        raise _fault(position, f"{found} where {_EXPECTED} is expected")

    def _parenthesized(self, position: int) -> Pattern:
        self._depth += 1
        if self._depth > _MOST_PARENTHESES:
            raise _fault(position, f"more than {_MOST_PARENTHESES} parentheses are open")
        found = self._alternatives()
        if not self._take(")"):
            raise _fault(position, "this parenthesis is not closed")
        self._depth -= 1
        return found


def _tokens(text: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup
        assert kind is not None
        if kind == "other" and found[kind] in "[{":
            raise _fault(found.start(kind), f"{found[kind]} is not closed")
        yield _Token(kind, found[kind], found.start(kind))
    yield _Token("end", "", len(text))


def _conditions(text: str, position: int) -> Iterator[Condition]:
    """What stands in brackets."""
    for number, found in enumerate(_CONDITION.finditer(text)):
        word, at = found[0], position + found.start()
        key, equals, value = word.partition("=")
        if not equals:
            if number or word not in TYPES:
                raise _fault(
                    at, f"{word} is neither key=value nor, in the first place, one of {', '.join(TYPES)}"
                )
            yield of_type(word)
        elif key not in KEYS:
            raise _fault(at, f"{key} is none of the keys {', '.join(KEYS)}")
        elif not value:
            raise _fault(at + len(word), f"{word} has no value")
        else:
            try:
                yield KEYS[key](value.strip('"'))
            except ValueError as error:
                raise _fault(at + len(key) + 1, str(error)) from error
