"""Columns of a table: how each is headed and written for Neo4j's importer, and what its values may be.

Checks ask a whole column at once. What a row leaves out is an empty text there.
"""

import re
from collections.abc import Callable, Collection, Iterable
from datetime import date
from operator import attrgetter
from typing import Annotated, Any, Protocol, get_args, get_origin, runtime_checkable

from msgspec import ValidationError, convert
from msgspec.structs import FieldInfo

from argument_store.model import ClaimRole

DELIMITER, ARRAY_DELIMITER, QUOTE = "\x1f", "\x1e", "\x1d"


@runtime_checkable
class Check(Protocol):
    """A rule for each text of a column."""

    @property
    def message(self) -> str:
        """What is wrong with a text that breaks it."""
        ...

    def holds(self, text: str) -> bool:
        """Whether one text keeps it."""
        ...

    def holds_for(self, texts: Collection[str]) -> bool:
        """Whether all texts keep it, but for those left out."""
        ...


class NotBlank:
    """Something stands there."""

    message = "is blank"

    def holds(self, text: str) -> bool:
        return not text.isspace()

    def holds_for(self, texts: Collection[str]) -> bool:
        return not any(map(str.isspace, texts))


class Matches:
    """A pattern holds for the whole text."""

    def __init__(self, pattern: str) -> None:
        self.message = f"doesn't match {pattern}"
        self._one = re.compile(pattern)
        self._all = re.compile(f"(?:(?>{pattern})?\n)*+")

    def holds(self, text: str) -> bool:
        return self._one.fullmatch(text) is not None

    def holds_for(self, texts: Collection[str]) -> bool:
        different = set(texts)
        lines = "\n".join(different) + "\n"
        return lines.count("\n") == len(different) and self._all.fullmatch(lines) is not None


class Column:
    """A property, an end, or the part that a claim has."""

    def __init__(self, field: FieldInfo, *, of_nodes: bool) -> None:
        self.name = field.encode_name
        self.required = field.required
        self._type = field.type
        annotated = get_args(field.type) if get_origin(field.type) is Annotated else (field.type,)
        self._check = next((part for part in annotated if isinstance(part, Check)), None)
        self._kind = get_origin(annotated[0]) or annotated[0]
        self.may_be_empty = field.type is str
        self.of = attrgetter(field.name)
        ends = {"id": "id:ID"} if of_nodes else {"source": ":START_ID", "target": ":END_ID"}
        roles = {"role": ":LABEL"}
        self.header = (ends | roles).get(self.name) or f"{self.name}:{_TYPES.get(self._kind, 'string')}"

    def sound(self, values: Collection[Any]) -> bool:
        """Whether no value breaks the column's check."""
        return self._check is None or self._check.holds_for(values)

    def fault(self, value: object) -> str | None:
        """What is wrong with one value as JSON has it."""
        try:
            convert(value, self._type)
        except ValidationError as error:
            return str(error)
        return self._check.message if self._check and not self._check.holds(str(value)) else None

    def texts(self, values: Iterable[Any]) -> Iterable[str]:
        """The values as the importer reads them."""
        written = _WRITTEN.get(self._kind)
        return map(written, values) if written else values

    def quoted(self, values: Iterable[Any]) -> Iterable[str]:
        """The same in quotation marks, so that texts may hold anything; required ones may be empty."""
        return (_quoted(text) if text or self.required else "" for text in self.texts(values))


def _quoted(text: str) -> str:
    return QUOTE + text.replace(QUOTE, QUOTE * 2) + QUOTE


_TYPES: dict[Any, str] = {bool: "boolean", int: "long", float: "double", date: "date", list: "string[]"}
_WRITTEN: dict[Any, Callable[[Any], str]] = {
    bool: {True: "true", False: "false"}.__getitem__,
    int: str,
    float: str,
    date: str,
    list: ARRAY_DELIMITER.join,
    ClaimRole: str.title,
}
