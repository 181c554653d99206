"""Values of properties as JSON, exactly: what JSON has no form for is an object with one name, which no property of Neo4j is."""

import math
from typing import Any

from neo4j.spatial import CartesianPoint, Point, WGS84Point
from neo4j.time import Date, DateTime, Duration, Time
from pytz import timezone

from argument_store.driver.errors import DatabaseFaultError

_WGS84 = (4326, 4979)


def to_json_value(value: Any) -> Any:
    """A property's value with types of JSON alone. Raises DatabaseFaultError for one of a type that this program doesn't know."""
    match value:
        case str() | bool() | int():
            return value
        case float():
            return value if math.isfinite(value) else {"float": repr(value)}
        case list():
            return [to_json_value(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
        case bytes() | bytearray():
            return {"bytes": value.hex()}
        case Duration():
            return {"duration": list(value)}
        case Point():
            return {"point": list(value), "srid": value.srid}
        case Date():
            return {"date": value.iso_format()}
        case Time():
            return {"time": value.iso_format()}
        case DateTime():
            zone = getattr(value.tzinfo, "zone", None)
            return {"datetime": value.iso_format()} | ({"zone": zone} if zone else {})
        case _:
            raise DatabaseFaultError(f"this program does not know values of type {type(value).__name__}")


def from_json_value(value: Any) -> Any:
    """The value that `to_json_value` made this of. Raises ValueError where it made none such."""
    match value:
        case list():
            return [from_json_value(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
        case {"float": str(number)}:
            return float(number)
        case {"bytes": str(digits)}:
            return bytes.fromhex(digits)
        case {"duration": [int(months), int(days), int(seconds), int(nanoseconds)]}:
            return Duration(months=months, days=days, seconds=seconds, nanoseconds=nanoseconds)
        case {"point": [*place], "srid": int(srid)}:
            return (WGS84Point if srid in _WGS84 else CartesianPoint)(map(float, place))
        case {"date": str(day)}:
            return Date.from_iso_format(day)
        case {"time": str(time)}:
            return Time.from_iso_format(time)
        case {"datetime": str(moment), **rest}:
            found = DateTime.from_iso_format(moment)  # pyright: ignore[reportUnknownMemberType]
            return found.as_timezone(timezone(str(rest["zone"]))) if rest else found
        case dict():
            raise ValueError("a value of an unknown type")
        case _:
            return value
