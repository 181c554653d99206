"""Fields of a response: what their decoders share, and how errors go up.

Where a value breaks a promise of the schema, FieldError is raised and gathers response keys on its way up, to the nearest field that
may be null. There it stays in the answer, in the place of null, until `separate_errors` takes it out: an answer without errors spends no
time on paths.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any, TypeAlias, cast

from graphql import FieldNode, GraphQLError, GraphQLField, GraphQLObjectType, SourceLocation

from service.plan.arguments import Bound
from service.plan.failures import TooManyErrorsError
from service.plan.fieldtypes import FieldType

Key: TypeAlias = str | int
MOST_ERRORS = 1_000
"""An answer with more is refused: unusable arguments make an error of each object, which takes longer than the object."""
PENDING = object()
"""Stands for a deferred value that is not loaded yet."""


class Context:
    """What the decoders of one request share.

    `bounds` are the arguments of its fields by number, `room` how many bytes the answer may still take, of which only those are counted that
    it takes at least, such as one for each character: they bound the memory of an answer before it is written. `answers` holds the
    deferred values by part and key; a key that is missing there becomes `pending`, with null in its place until the next pass.
    `failed` counts the FieldErrors that stand in the answer, `errors` are those that stand nowhere. `one_by_one` tells that a value
    broke a promise, so that lists are no longer decoded as columns.
    """

    __slots__ = ("_most", "answers", "bounds", "errors", "failed", "one_by_one", "pending", "room", "tables")

    def __init__(self, bounds: Sequence[Bound], room: int) -> None:
        self.bounds = bounds
        self._most = self.room = room
        self.errors: list[GraphQLError] = []
        self.failed = 0
        self.one_by_one = False
        self.tables: dict[int, Mapping[Any, Any]] = {}
        self.answers: dict[int, dict[Any, Any]] = {}
        self.pending: dict[int, dict[Any, None]] = {}

    def restart(self) -> None:
        """Prepare for another pass over the rows."""
        self.room, self.failed = self._most, 0

    def fail(self, error: "FieldError") -> "FieldError":
        """Note an error that stands in the answer, and return it. Raises TooManyErrorsError."""
        self.failed += 1
        if self.failed > MOST_ERRORS:
            raise TooManyErrorsError(error.failures[0].error())
        return error

    def deferred(self, part: int, key: Any) -> Any:
        """The answer of a deferred part for a key, or PENDING."""
        answers = self.answers.setdefault(part, {})
        if key in answers:
            return answers[key]
        self.pending.setdefault(part, {})[key] = None
        return PENDING


@dataclass(frozen=True)
class Failure:
    """Why a place of the answer holds null: its path, and the field and error that are reported."""

    path: tuple[Key, ...]
    field: "Field"
    reason: GraphQLError | str

    def error(self) -> GraphQLError:
        """The error with its path, and without a code where it comes from the data."""
        if isinstance(self.reason, str):
            error = GraphQLError(self.reason, path=self.path)
            error.locations = self.field.locations
        else:
            error = GraphQLError(
                self.reason.message,
                path=self.path,
                original_error=self.reason,
                extensions=self.reason.extensions,
            )
            error.locations = self.reason.locations or self.field.locations
        return error


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
        self.failures[:0] = islice(_failures_in(container), MOST_ERRORS)


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

    @cached_property
    def locations(self) -> list[SourceLocation] | None:
        """Where it is selected. All errors share these: for several nodes, graphql-core searches the whole text."""
        return GraphQLError("", self.nodes).locations

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
            return context.fail(error)
        error.prefix(self.key)
        raise error


def _failures_in(value: object) -> Iterator[Failure]:
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
            for failure in _failures_in(each):
                yield Failure((key, *failure.path), failure.field, failure.reason)


def separate_errors(answer: Any) -> tuple[Any, list[GraphQLError]]:
    """An answer with null in the place of each error, and the errors. Raises TooManyErrorsError."""
    # A node of a table counts once for `Context.fail`, and stands at many places.
    failures = list(islice(_failures_in(answer), MOST_ERRORS + 1))
    if len(failures) > MOST_ERRORS:
        raise TooManyErrorsError(failures[0].error())
    return _without_errors(answer), [failure.error() for failure in failures]


def _without_errors(value: Any) -> Any:
    # Parts are made anew, since decoded nodes of a table stand at many places of an answer.
    match value:
        case FieldError():
            return None
        case dict():
            return {key: _without_errors(each) for key, each in cast("dict[str, Any]", value).items()}
        case list():
            return [_without_errors(each) for each in cast("list[Any]", value)]
        case _:
            return value
