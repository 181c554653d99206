"""Decoding many values at once, field by field: few calls that loop in C check what all of them must fulfil.

Where a value breaks a promise of the schema, all of them are decoded again one by one, which shows where.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from service.plan.failures import AnswerTooLargeError
from service.plan.fields import Context, FieldError

Decoder: TypeAlias = Callable[[Any, Context], Any]
_CHUNK = 256
"""Values that are decoded together before the size of the answer is checked."""


class Columnar:
    """A decoder that can also decode many values at once."""

    __slots__ = ()

    def __call__(self, value: Any, context: Context) -> Any:
        """The decoded value."""
        raise NotImplementedError

    def column(self, values: Sequence[Any], context: Context) -> list[Any]:
        """The decoded values. Raises FieldError if one of them breaks a promise; the counts of the context are undefined then."""
        raise NotImplementedError


def decode_column(decode: Decoder, values: Sequence[Any], context: Context) -> list[Any]:
    """The decoded values, at once if the decoder can."""
    if isinstance(decode, Columnar):
        return decode.column(values, context)
    return [decode(value, context) for value in values]


def attempt(decode: Decoder, values: Sequence[Any], context: Context) -> list[Any] | None:
    """The decoded values; None if they must be decoded one by one.

    After an error, the rest of the answer is decoded one by one too: otherwise each level of lists would double the work.
    """
    if context.one_by_one or not isinstance(decode, Columnar):
        return None
    room, failed = context.room, context.failed
    answers: list[Any] = []
    try:
        for start in range(0, len(values), _CHUNK):
            answers += decode.column(values[start : start + _CHUNK], context)
            if context.room < 0:
                raise AnswerTooLargeError
    except FieldError:
        context.room, context.failed, context.one_by_one = room, failed, True
        return None
    return answers
