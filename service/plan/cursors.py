"""Opaque keyset cursors: the values of an item's order keys, with the name of the order they belong to."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence

import orjson

from service.plan.requests import InputError

KeyType = type[str] | type[int] | type[float]
_GREATEST = 2**53
"""The greatest integer; plans of Neo4j overflow on the greatest that it can store."""


def encode(order: str, keys: Sequence[object]) -> str:
    """The cursor of an item in the order of that name."""
    return urlsafe_b64encode(orjson.dumps([order, *keys])).decode().rstrip("=")


def decode(argument: str, cursor: str, order: str, types: Sequence[KeyType]) -> list[str | int | float]:
    """The key values of a cursor, which have these types; InputError if it is not a cursor of this order."""
    try:
        name, *keys = orjson.loads(urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)))
    except (ValueError, TypeError) as error:
        raise InputError(argument, "is not a cursor") from error
    if name != order or len(keys) != len(types) or not all(map(_fits, keys, types)):
        raise InputError(argument, "is not a cursor of this connection in this order")
    return keys


def _fits(key: object, type_: KeyType) -> bool:
    return type(key) is type_ and (not isinstance(key, int) or abs(key) <= _GREATEST)
