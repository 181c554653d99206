"""Values and words as texts, for formats that know no types or don't take every character."""

import re
import textwrap
from collections.abc import Sequence
from datetime import date
from json import dumps

from argument_store.graph import Value

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_text(value: Value) -> str:
    """A value as text; a list as JSON."""
    match value:
        case bool():
            return str(value).lower()
        case date():
            return value.isoformat()
        case list():
            return dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def legal(text: str) -> str:
    """The text with the replacement character for what XML may not hold."""
    return _NO_XML.sub("\ufffd", text)


def plain(text: str) -> str:
    """The text on one line."""
    return " ".join(legal(text).split())


def wrapped(text: str, width: int) -> Sequence[str]:
    """The text in lines of so many characters at most, words longer than that broken."""
    return textwrap.wrap(text, width) or [""]
