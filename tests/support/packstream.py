"""Values as Bolt sends them: PackStream 1, but for bytes, floats and temporal values (https://neo4j.com/docs/bolt/current/packstream/)."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, cast

_INTEGERS = {0xC8: ">b", 0xC9: ">h", 0xCA: ">i", 0xCB: ">q"}
_SIZES = {0: ">B", 1: ">H", 2: ">I"}


@dataclass(frozen=True)
class Message:
    """A structure: its tag, and its fields."""

    tag: int
    fields: tuple[Any, ...] = ()


def pack(value: Any) -> bytes:
    """The bytes of a message, or of a value within one."""
    match value:
        case None:
            return b"\xc0"
        case bool():
            return b"\xc3" if value else b"\xc2"
        case int():
            return struct.pack(">Bq", 0xCB, value)
        case str():
            data = value.encode()
            return struct.pack(">BI", 0xD2, len(data)) + data
        case list():
            items = cast("list[Any]", value)
            return struct.pack(">BI", 0xD6, len(items)) + b"".join(map(pack, items))
        case dict():
            entries = cast("dict[str, Any]", value)
            parts = [pack(part) for entry in entries.items() for part in entry]
            return struct.pack(">BI", 0xDA, len(entries)) + b"".join(parts)
        case Message(tag, fields):
            return bytes([0xB0 + len(fields), tag]) + b"".join(map(pack, fields))
        case _:
            raise TypeError(value)


def unpack(data: bytes) -> Message:
    """The message that these bytes hold."""
    message = _Unpacking(data).value()
    assert isinstance(message, Message)
    return message


class _Unpacking:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def value(self) -> Any:
        marker = self._number(">B")
        if marker < 0x80 or marker >= 0xF0:
            return marker if marker < 0x80 else marker - 0x100
        if marker in (0xC0, 0xC2, 0xC3):
            return {0xC0: None, 0xC2: False, 0xC3: True}[marker]
        if marker in _INTEGERS:
            return self._number(_INTEGERS[marker])
        if marker < 0xC0:
            return self._kinds[marker >> 4](self, marker & 0xF)
        kind = {0xD0: 0x8, 0xD4: 0x9, 0xD8: 0xA}[marker & 0xFC]
        return self._kinds[kind](self, self._number(_SIZES[marker & 3]))

    def _number(self, form: str) -> int:
        (number,) = struct.unpack_from(form, self._data, self._at)
        self._at += struct.calcsize(form)
        return number

    def _text(self, size: int) -> str:
        self._at += size
        return self._data[self._at - size : self._at].decode()

    def _list(self, size: int) -> list[Any]:
        return [self.value() for _ in range(size)]

    def _map(self, size: int) -> dict[str, Any]:
        return {self.value(): self.value() for _ in range(size)}

    def _structure(self, size: int) -> Message:
        return Message(self._number(">B"), tuple(self._list(size)))

    _kinds: ClassVar[dict[int, Callable[["_Unpacking", int], Any]]] = {
        0x8: _text,
        0x9: _list,
        0xA: _map,
        0xB: _structure,
    }
