"""The order of captions: the Unicode Collation Algorithm with CLDR's root order, by ICU.

A sort key is the key that ICU makes of a caption, in the alphabet of base32hex, whose characters are in the order of their
values: comparing two keys code point by code point compares the captions.
"""

from base64 import b32hexencode
from functools import cache
from typing import Any

import icu  # pyright: ignore[reportMissingTypeStubs]

KEY_LENGTH = 6_000
"""The most characters of a key: Neo4j's indexes take no value of more than 8 KB. Captions that differ only after that are ordered by id."""


def sort_key(caption: str) -> str:
    """A string of ASCII characters, whose order is that of the captions."""
    key: bytes = _collator().getSortKey(caption)
    return b32hexencode(key.removesuffix(b"\0")).decode().rstrip("=")[:KEY_LENGTH]


def collation_version() -> str:
    """The version of the order; keys of different versions can't be compared."""
    module: Any = icu
    return str(module.ICU_VERSION)


@cache
def _collator() -> Any:
    module: Any = icu
    return module.Collator.createInstance(module.Locale.getRoot())
