"""Decoders: closures that turn the positional rows of a statement into the objects of a response.

Each checks what the schema promises. Where a value breaks the promise, FieldError is raised and gathers response keys on its way
up, to the nearest field that may be null. There it stays in the answer, in the place of null, until `settled` takes it out:
an answer without errors spends no time on paths.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any, TypeAlias, cast

from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLError,
    GraphQLField,
    GraphQLLeafType,
    GraphQLObjectType,
    Undefined,
)

from service.plan.arguments import Bound
from service.plan.failures import AnswerTooLargeError
from service.plan.fieldtypes import FieldType

Slot: TypeAlias = int | str
"""Where a value stands: a position in a row, or a key of a mapping."""
Key: TypeAlias = str | int
_PER_VALUE = 4
"""Characters of JSON around a key and a value: quotes, colon, comma."""


class Context:
    """What the decoders of one request share.

    `bounds` are the arguments of its fields by number, `room` how many characters the answer may still take. `answers` holds the
    deferred values by part and key; a key that is missing there becomes `pending`, with null in its place until the next pass.
    `failed` says that a FieldError stands in the answer, `errors` are those that stand nowhere.
    """

    __slots__ = ("_most", "answers", "bounds", "errors", "failed", "pending", "room", "tables")

    def __init__(self, bounds: Sequence[Bound], room: int) -> None:
        self.bounds = bounds
        self._most = self.room = room
        self.errors: list[GraphQLError] = []
        self.failed = False
        self.tables: dict[int, Mapping[Any, Any]] = {}
        self.answers: dict[int, dict[Any, Any]] = {}
        self.pending: dict[int, dict[Any, None]] = {}

    def restart(self) -> None:
        """Prepare for another pass over the rows."""
        self.room, self.failed = self._most, False

    def deferred(self, part: int, key: Any) -> Any:
        """The answer of a deferred part for a key, or PENDING."""
        answers = self.answers.setdefault(part, {})
        if key in answers:
            return answers[key]
        self.pending.setdefault(part, {})[key] = None
        return PENDING


PENDING = object()
Decoder: TypeAlias = Callable[[Any, Context], Any]


@dataclass(frozen=True)
class Failure:
    """Why a place of the answer holds null: its path, and the field and error that are reported."""

    path: tuple[Key, ...]
    field: "Field"
    reason: GraphQLError | str

    def error(self) -> GraphQLError:
        """The error with its path, and without a code where it comes from the data."""
        if isinstance(self.reason, str):
            return GraphQLError(self.reason, self.field.nodes, path=self.path)
        return GraphQLError(
            self.reason.message,
            self.reason.nodes or self.field.nodes,
            path=self.path,
            original_error=self.reason,
            extensions=self.reason.extensions,
        )


class FieldError(Exception):
    """A place of the answer holds no value; `failures` are reported for it, with paths that start at that place."""

    def __init__(self, *failures: Failure) -> None:
        super().__init__()
        self.failures = list(failures)

    def prefix(self, key: Key) -> None:
        """Go up to the object or list that holds the place under this key."""
        self.failures = [Failure((key, *each.path), each.field, each.reason) for each in self.failures]

    def discard(self, container: object) -> None:
        """Keep the failures that were noted in an object or list which the error makes null: GraphQL reports them too."""
        self.failures[:0] = _noted(container)


@dataclass(frozen=True)
class Field:
    """A field as one place of the response has it."""

    key: str
    nodes: Sequence[FieldNode]
    parent: GraphQLObjectType
    definition: GraphQLField
    type: FieldType

    @property
    def name(self) -> str:
        """Its name in the schema."""
        return self.nodes[0].name.value

    def error(self, reason: GraphQLError | str) -> FieldError:
        """The field itself holds no value."""
        return FieldError(Failure((), self, reason))

    def null_error(self) -> FieldError:
        """Null stands where the schema promises a value."""
        return self.error(f"Cannot return null for non-nullable field {self.parent.name}.{self.name}.")

    def null(self, context: Context) -> Any:
        """What stands in the answer for null."""
        return None if self.type.nullable else self.caught(self.null_error(), context)

    def caught(self, error: FieldError, context: Context) -> FieldError:
        """What stands in the answer for an error: itself if the field may be null. Otherwise the error goes on up."""
        if self.type.nullable:
            context.failed = True
            return error
        error.prefix(self.key)
        raise error


def _noted(value: object) -> Iterator[Failure]:
    """The failures in a part of an answer, in the order of the answer."""
    if isinstance(value, FieldError):
        yield from value.failures
    elif isinstance(value, dict | list):
        items = (
            cast("dict[str, Any]", value).items()
            if isinstance(value, dict)
            else enumerate(cast("list[Any]", value))
        )
        for key, each in items:
            for failure in _noted(each):
                yield Failure((key, *failure.path), failure.field, failure.reason)


def settled(answer: Any) -> tuple[Any, list[GraphQLError]]:
    """An answer with null in the place of each error, and the errors."""
    return _cleaned(answer), [failure.error() for failure in _noted(answer)]


def _cleaned(value: Any) -> Any:
    # Parts are made anew, since decoded nodes of a table stand at many places of an answer.
    match value:
        case FieldError():
            return None
        case dict():
            return {key: _cleaned(each) for key, each in cast("dict[str, Any]", value).items()}
        case list():
            return [_cleaned(each) for each in cast("list[Any]", value)]
        case _:
            return value


class Text:
    """The decoder of a string, which `compose` knows, to read most strings without a call."""

    __slots__ = ("_field", "slot")

    def __init__(self, slot: Slot, field: Field) -> None:
        self.slot = slot
        self._field = field

    def __call__(self, row: Any, context: Context) -> Any:
        """The string, or what GraphQL makes of another value."""
        value = row[self.slot]
        if type(value) is str:
            context.room -= len(value)
            return value
        return _coerced(value, self._field, context)


def leaf(slot: Slot, field: Field) -> Decoder:
    """A scalar or enum value, or a list of them."""
    if field.type.listed:
        return many(slot, field, lambda value, _: _coerced_item(value, field))
    named = cast("GraphQLLeafType", field.type.named)
    if named.name in ("ID", "String"):
        return Text(slot, field)
    holds = _CHECKS.get(named.name, _is_text)
    if isinstance(named, GraphQLEnumType):
        holds = frozenset(named.values).__contains__

    def decode(row: Any, context: Context) -> Any:
        value: Any = row[slot]
        try:
            if holds(value):
                return value
        except TypeError:  # A list is unhashable, so no value of an enum.
            pass
        return _coerced(value, field, context)

    return decode


def _is_text(value: Any) -> bool:
    return type(value) is str


_CHECKS: Mapping[str, Callable[[Any], bool]] = {
    "Int": lambda value: type(value) is int and -(2**31) <= value < 2**31,
    "Float": lambda value: type(value) is float and isfinite(value),
    "Boolean": lambda value: type(value) is bool,
}


def _coerced(value: Any, field: Field, context: Context) -> Any:
    if value is None:
        return field.null(context)
    try:
        return _coerced_item(value, field)
    except FieldError as error:
        return field.caught(error, context)


def _coerced_item(value: Any, field: Field) -> Any:
    """What the GraphQL type makes of a value that is not as promised, such as a float of an integer."""
    named = cast("GraphQLLeafType", field.type.named)
    try:
        coerced = named.coerce_output_value(value)
    except Exception as error:
        raise field.error(str(error)) from error
    if coerced is None or coerced is Undefined:
        raise field.error(f"{value!r} is no value of {named.name}")
    return coerced


def one(slot: Slot, field: Field, item: Decoder) -> Decoder:
    """An object that stands at a slot, or null."""

    def decode(row: Any, context: Context) -> Any:
        value = row[slot]
        if value is None:
            return field.null(context)
        try:
            return item(value, context)
        except FieldError as error:
            return field.caught(error, context)

    return decode


def many(slot: Slot, field: Field, item: Decoder) -> Decoder:
    """A list that stands at a slot."""
    if field.type.nullable_items:
        item = _nullable(item)

    def decode(row: Any, context: Context) -> Any:
        values = row[slot]
        if type(values) is not list and type(values) is not tuple:
            return _no_list(values, field, context)
        answers: list[Any] = []
        try:
            for value in cast("Sequence[Any]", values):
                if value is None:
                    answers.append(_null_item(field))
                else:
                    answers.append(item(value, context))
                if context.room < 0:
                    raise AnswerTooLargeError
        except FieldError as error:
            error.prefix(len(answers))
            error.discard(answers)
            return field.caught(error, context)
        return answers

    return decode


def _null_item(field: Field) -> None:
    if not field.type.nullable_items:
        raise field.null_error()


def _nullable(item: Decoder) -> Decoder:
    def decode(value: Any, context: Context) -> Any:
        try:
            return item(value, context)
        except FieldError as error:
            context.failed = True
            return error

    return decode


def _no_list(value: Any, field: Field, context: Context) -> Any:
    if value is None:
        return field.null(context)
    reason = value if isinstance(value, GraphQLError) else f"{value!r} is no list"
    return field.caught(field.error(reason), context)


def inline(field: Field, item: Decoder) -> Decoder:
    """An object in the same row."""

    def decode(row: Any, context: Context) -> Any:
        try:
            return item(row, context)
        except FieldError as error:
            return field.caught(error, context)

    return decode


def constant(value: object) -> Decoder:
    """A value that is known without the row."""
    return lambda _row, _context: value


def compose(fields: Sequence[tuple[str, Decoder]]) -> Decoder:
    """An object of these fields, by response key, from one row."""
    # A slot of None means that the decoder has to be called.
    parts = [(key, each.slot if isinstance(each, Text) else None, each) for key, each in fields]
    overhead = sum(len(key) + _PER_VALUE for key, _ in fields)

    def decode(row: Any, context: Context) -> Any:
        answer: dict[str, Any] = {}
        size = overhead
        try:
            for key, slot, part in parts:
                if slot is not None and type(value := row[slot]) is str:
                    size += len(value)
                    answer[key] = value
                else:
                    answer[key] = part(row, context)
        except FieldError as error:
            error.discard(answer)
            raise
        context.room -= size
        return answer

    return decode


def choose(tag: int, decoders: Sequence[Decoder], field: Field) -> Decoder:
    """An object of the type whose index stands at `tag`."""

    def decode(row: Any, context: Context) -> Any:
        index: int | None = row[tag]
        if index is None:
            raise field.error(f"A {field.type.named.name} has none of the types that the schema knows.")
        return decoders[index](row, context)

    return decode
