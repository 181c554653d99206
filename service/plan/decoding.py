"""Decoders: closures that turn the positional rows of a statement into the objects of a response.

Each takes a value, or the row that an object stands in, and checks what the schema promises of it.
"""

from collections.abc import Callable, Mapping, Sequence
from math import isfinite
from typing import Any, TypeAlias, cast

from graphql import GraphQLEnumType, GraphQLError, GraphQLLeafType, Undefined

from service.plan.failures import AnswerTooLargeError
from service.plan.fields import Context, Field, FieldError

Decoder: TypeAlias = Callable[[Any, Context], Any]
Slot: TypeAlias = int | str
"""Where a value stands: a position in a row, or a key of a mapping."""
_PER_VALUE = 4
"""Characters of JSON around a key and a value: quotes, colon, comma."""


class At:
    """The decoder of the value at a slot of a row. `compose` takes it apart, to save a call."""

    __slots__ = ("decode", "slot")

    def __init__(self, slot: Slot, decode: Decoder) -> None:
        self.slot = slot
        self.decode = decode

    def __call__(self, row: Any, context: Context) -> Any:
        """What becomes of that value."""
        return self.decode(row[self.slot], context)


class Leaf:
    """The decoder of a scalar or enum value. `compose` takes it apart, since most values pass as they are: those of a type that `holds`, if it is given, accepts."""

    __slots__ = ("_field", "holds", "type")

    def __init__(self, field: Field) -> None:
        named = cast("GraphQLLeafType", field.type.named)
        self._field = field
        self.type, self.holds = _EXACT.get(named.name, (str, None))
        if isinstance(named, GraphQLEnumType):
            self.holds = frozenset(named.values).__contains__

    def __call__(self, value: Any, context: Context) -> Any:
        """The value, or what GraphQL makes of another one."""
        if type(value) is self.type and (self.holds is None or self.holds(value)):
            if type(value) is str:
                context.room -= len(value)
            return value
        if value is None:
            return self._field.null(context)
        try:
            return _coerce_item(value, self._field)
        except FieldError as error:
            return self._field.caught(error, context)


_EXACT: Mapping[str, tuple[type, Callable[[Any], bool] | None]] = {
    "Int": (int, range(-(2**31), 2**31).__contains__),
    "Float": (float, isfinite),
    "Boolean": (bool, None),
}


def leaf(field: Field) -> Decoder:
    """A scalar or enum value, or a list of them."""
    if field.type.listed:
        return many(field, lambda value, _: _coerce_item(value, field))
    return Leaf(field)


def _coerce_item(value: Any, field: Field) -> Any:
    """What the GraphQL type makes of a value that is not as promised, such as a float of an integer."""
    named = cast("GraphQLLeafType", field.type.named)
    try:
        coerced = named.coerce_output_value(value)
    except Exception as error:
        raise field.error(str(error)) from error
    if coerced is None or coerced is Undefined:
        raise field.error(f"{value!r} is no value of {named.name}")
    return coerced


def one(field: Field, item: Decoder) -> Decoder:
    """An object, or null."""

    def decode(value: Any, context: Context) -> Any:
        if value is None:
            return field.null(context)
        try:
            return item(value, context)
        except FieldError as error:
            return field.caught(error, context)

    return decode


def many(field: Field, item: Decoder) -> Decoder:
    """A list."""
    if field.type.nullable_items:
        item = _nullable(item)

    def decode(values: Any, context: Context) -> Any:
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
            return context.fail(error)

    return decode


def _no_list(value: Any, field: Field, context: Context) -> Any:
    if value is None:
        return field.null(context)
    reason = value if isinstance(value, GraphQLError) else f"{value!r} is no list"
    return field.caught(field.error(reason), context)


def constant(value: object) -> Decoder:
    """A value that is known without the row."""
    return lambda _row, _context: value


def compose(fields: Sequence[tuple[str, Decoder]]) -> Decoder:
    """An object of these fields, by response key, from one row."""
    # For each its key, its slot (None: it takes the row), the type and the check of values that pass as they are, its decoder.
    parts = [(key, *_taken_apart(each)) for key, each in fields]
    overhead = sum(len(key) + _PER_VALUE for key, _ in fields)

    def decode(row: Any, context: Context) -> Any:
        answer: dict[str, Any] = {}
        size = overhead
        try:
            for key, slot, type_, holds, part in parts:
                value = row if slot is None else row[slot]
                if type(value) is type_ and (holds is None or holds(value)):
                    if type_ is str:
                        size += len(value)
                    answer[key] = value
                else:
                    answer[key] = part(value, context)
        except FieldError as error:
            error.discard(answer)
            raise
        context.room -= size
        return answer

    return decode


def _taken_apart(decoder: Decoder) -> tuple[Slot | None, type | None, Callable[[Any], bool] | None, Decoder]:
    if not isinstance(decoder, At):
        return None, None, None, decoder
    if isinstance(decoder.decode, Leaf):
        return decoder.slot, decoder.decode.type, decoder.decode.holds, decoder.decode
    return decoder.slot, None, None, decoder.decode


def choose(tag: int, decoders: Sequence[Decoder], field: Field) -> Decoder:
    """An object of the type whose index stands at `tag`."""

    def decode(row: Any, context: Context) -> Any:
        index: int | None = row[tag]
        if index is None:
            raise field.error(f"A {field.type.named.name} has none of the types that the schema knows.")
        return decoders[index](row, context)

    return decode
