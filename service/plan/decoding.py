"""Decoders, which turn the positional rows of a statement into the objects of a response.

Each takes a value, or the row that an object stands in, and checks what the schema promises of it. Most decode the values of a whole
list at once as well: see `columnar`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, islice
from math import isfinite
from typing import Any, TypeAlias, cast

from graphql import GraphQLEnumType, GraphQLError, GraphQLLeafType, Undefined

from service.plan.columnar import Columnar, Decoder, attempt, decode_column
from service.plan.failures import AnswerTooLargeError
from service.plan.fields import Context, Field, FieldError

Slot: TypeAlias = int | str
"""Where a value stands: a position in a row, or a key of a mapping."""
_PER_VALUE = 4
"""Characters of JSON around a key and a value: quotes, colon, comma."""
_FEW = 4
"""Fewer values are decoded one by one as fast."""
_LISTS = frozenset([list, tuple])


class At(Columnar):
    """The decoder of the value at a slot of a row. `Object` takes it apart, to save a call."""

    __slots__ = ("decode", "slot")

    def __init__(self, slot: Slot, decode: Decoder) -> None:
        self.slot = slot
        self.decode = decode

    def __call__(self, row: Any, context: Context) -> Any:
        """What becomes of that value."""
        return self.decode(row[self.slot], context)

    def column(self, values: Sequence[Any], context: Context) -> list[Any]:
        slot = self.slot
        return decode_column(self.decode, [row[slot] for row in values], context)


class Leaf(Columnar):
    """The decoder of a scalar or enum value. `Object` takes it apart, since most values pass as they are: those of a type that `holds`, if it is given, accepts."""

    __slots__ = ("_field", "_names", "holds", "type")

    def __init__(self, field: Field) -> None:
        named = cast("GraphQLLeafType", field.type.named)
        self._field = field
        self.type, self.holds = _EXACT.get(named.name, (str, None))
        self._names = frozenset(named.values) if isinstance(named, GraphQLEnumType) else None
        if self._names is not None:
            self.holds = self._names.__contains__

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

    def column(self, values: Sequence[Any], context: Context) -> list[Any]:
        if self.type is not str:
            held = set(map(type, values)) == {self.type} and (not self.holds or all(map(self.holds, values)))
            return list(values) if held else [self(value, context) for value in values]
        try:
            size = len("".join(values))  # It takes strings alone.
        except TypeError:
            return [self(value, context) for value in values]
        if self._names is not None and not self._names.issuperset(values):
            return [self(value, context) for value in values]
        context.room -= size
        return list(values)


_EXACT: Mapping[str, tuple[type, Callable[[Any], bool] | None]] = {
    "Int": (int, range(-(2**31), 2**31).__contains__),
    "Float": (float, isfinite),
    "Boolean": (bool, None),
}


def leaf(field: Field) -> Decoder:
    """A scalar or enum value, or a list of them."""
    if field.type.listed:
        return Many(field, lambda value, _: _coerce_item(value, field))
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


class One(Columnar):
    """The decoder of an object, or null."""

    __slots__ = ("_field", "_item")

    def __init__(self, field: Field, item: Decoder) -> None:
        self._field = field
        self._item = item

    def __call__(self, value: Any, context: Context) -> Any:
        if value is None:
            return self._field.null(context)
        try:
            return self._item(value, context)
        except FieldError as error:
            return self._field.caught(error, context)

    def column(self, values: Sequence[Any], context: Context) -> list[Any]:
        if None in values:
            return [self(value, context) for value in values]
        return decode_column(self._item, values, context)


class Many(Columnar):
    """The decoder of a list."""

    __slots__ = ("_field", "_item")

    def __init__(self, field: Field, item: Decoder) -> None:
        self._field = field
        self._item = _nullable(item) if field.type.nullable_items else item

    def __call__(self, values: Any, context: Context) -> Any:
        if type(values) is not list and type(values) is not tuple:
            return _no_list(values, self._field, context)
        values, item = cast("Sequence[Any]", values), self._item
        if len(values) >= _FEW and None not in values:
            together = attempt(item, values, context)
            if together is not None:
                return together
        answers: list[Any] = []
        try:
            for value in values:
                if value is None:
                    answers.append(_null_item(self._field))
                else:
                    answers.append(item(value, context))
                if context.room < 0:
                    raise AnswerTooLargeError
        except FieldError as error:
            error.prefix(len(answers))
            error.discard(answers)
            return self._field.caught(error, context)
        return answers

    def column(self, values: Sequence[Any], context: Context) -> list[Any]:
        item = self._item
        if isinstance(item, Columnar) and _LISTS.issuperset(map(type, values)):
            members = list(chain.from_iterable(values))
            if None not in members:
                decoded = iter(item.column(members, context) if members else ())
                if context.room < 0:
                    raise AnswerTooLargeError
                return [list(islice(decoded, len(each))) for each in values]
        return [self(value, context) for value in values]


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


class Object(Columnar):
    """The decoder of an object of these fields, by response key, from one row."""

    __slots__ = ("_fields", "_keys", "_overhead", "_parts")

    def __init__(self, fields: Sequence[tuple[str, Decoder]]) -> None:
        self._keys = [key for key, _ in fields]
        self._fields = [decoder for _, decoder in fields]
        # For each its key, its slot (None: it takes the row), the type and the check of values that pass as they are, its decoder.
        self._parts = [(key, *_taken_apart(each)) for key, each in fields]
        self._overhead = sum(len(key) + _PER_VALUE for key in self._keys)

    def __call__(self, value: Any, context: Context) -> Any:
        row, answer, size = value, dict[str, Any](), self._overhead
        try:
            for key, slot, type_, holds, part in self._parts:
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

    def column(self, values: Sequence[Any], context: Context) -> list[Any]:
        context.room -= self._overhead * len(values)
        answers: list[dict[str, Any]] = [{} for _ in values]
        for key, decode in zip(self._keys, self._fields, strict=True):
            for answer, value in zip(answers, decode_column(decode, values, context), strict=True):
                answer[key] = value
        return answers


def _taken_apart(decoder: Decoder) -> tuple[Slot | None, type | None, Callable[[Any], bool] | None, Decoder]:
    if not isinstance(decoder, At):
        return None, None, None, decoder
    if isinstance(decoder.decode, Leaf):
        return decoder.slot, decoder.decode.type, decoder.decode.holds, decoder.decode
    return decoder.slot, None, None, decoder.decode


class Choice(Columnar):
    """The decoder of an object of the type whose index stands at `tag`."""

    __slots__ = ("_decoders", "_field", "_tag")

    def __init__(self, tag: int, decoders: Sequence[Decoder], field: Field) -> None:
        self._tag = tag
        self._decoders = decoders
        self._field = field

    def __call__(self, value: Any, context: Context) -> Any:
        index: int | None = value[self._tag]
        if index is None:
            name = self._field.type.named.name
            raise self._field.error(f"A {name} has none of the types that the schema knows.")
        return self._decoders[index](value, context)

    def column(self, values: Sequence[Any], context: Context) -> list[Any]:
        tag = self._tag
        indexes: list[int | None] = [row[tag] for row in values]
        if None in indexes:
            return [self(value, context) for value in values]
        types = cast("set[int]", set(indexes))
        if len(types) == 1:
            return decode_column(self._decoders[types.pop()], values, context)
        answers: dict[int, Iterator[Any]] = {}
        for type_ in types:
            those = [row for row, index in zip(values, indexes, strict=True) if index == type_]
            answers[type_] = iter(decode_column(self._decoders[type_], those, context))
        return [next(answers[index]) for index in cast("list[int]", indexes)]
