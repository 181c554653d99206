"""Opaque keyset cursors: the values of an item's order keys, with the name of the order they belong to."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from hashlib import blake2b

import orjson

from service.plan.requests import Arguments, InputError

KeyType = type[str] | type[int] | type[float]
_PAGING = frozenset({"first", "after", "last", "before", "orderBy"})
_GREATEST = 2**53
"""The greatest integer; plans of Neo4j overflow on the greatest that it can store."""


def encode(order: str, keys: Sequence[object]) -> str:
    """The cursor of an item in the order of that name."""
    return urlsafe_b64encode(orjson.dumps([order, *keys])).decode().rstrip("=")


def bound_to(order: str, arguments: Arguments) -> str:
    """The name of an order that holds for these arguments alone, but for those that page: cursors of others are refused."""
    chosen = {
        name: value for name, value in sorted(arguments.items()) if name not in _PAGING and value is not None
    }
    return (
        f"{order}:{blake2b(orjson.dumps(chosen, default=str), digest_size=6).hexdigest()}"
        if chosen
        else order
    )


def decode(argument: str, cursor: str, order: str, types: Sequence[KeyType]) -> list[str | int | float]:
    """The key values of a cursor, which have these types; InputError if it is not a cursor of this order."""
    try:
        name, *keys = orjson.loads(urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)))
    except (ValueError, TypeError) as error:
        raise InputError(argument, "is not a cursor") from error
    if name != order or len(keys) != len(types) or not all(map(_fits, keys, types)):
        raise InputError(argument, "is not a cursor of this connection in this order, with these arguments")
    return keys


def _fits(key: object, type_: KeyType) -> bool:
    return type(key) is type_ and (not isinstance(key, int) or abs(key) <= _GREATEST)
