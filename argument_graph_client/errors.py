"""What a question to the service can end with instead of an answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast


class ArgumentGraphError(Exception):
    """All errors of this package."""


class ServiceUnreachableError(ArgumentGraphError):
    """The service can't be reached, or didn't answer in time."""


class NotGraphQLError(ArgumentGraphError):
    """What answered is no GraphQL service: the address may be wrong."""


@dataclass(frozen=True)
class Failure:
    """One error of an answer."""

    message: str
    code: str
    """What went wrong, for programs: BAD_USER_INPUT and so on."""
    path: tuple[str | int, ...]
    """Where in the answer it went wrong; empty where the whole request did."""
    argument: str | None
    """The argument at fault, where there is one."""

    @classmethod
    def of(cls, error: Mapping[str, Any]) -> "Failure":
        """An error as GraphQL writes it."""
        extensions = cast("Mapping[str, Any]", error.get("extensions") or {})
        return cls(
            str(error.get("message", "")),
            str(extensions.get("code", ApiError.code)),
            tuple(error.get("path") or ()),
            extensions.get("argument"),
        )


class ApiError(ArgumentGraphError):
    """The service answered with errors; its subclasses tell the first one's code."""

    code = "INTERNAL_SERVER_ERROR"

    def __init__(self, failures: Sequence[Failure], data: Mapping[str, Any] | None = None) -> None:
        first = failures[0]
        super().__init__(f"{first.message} ({first.code})")
        self.code = first.code
        self.argument = first.argument
        self.failures = tuple(failures)
        self.data = data
        """What was answered all the same, as JSON."""


class BadUserInputError(ApiError):
    """An argument has a value that it can't have; `argument` names it."""

    code = "BAD_USER_INPUT"


class QueryTooComplexError(ApiError):
    """The query asks for more than the service allows: ask for less."""

    code = "QUERY_TOO_COMPLEX"


class TimedOutError(ApiError):
    """There was no answer within the time that the service allows."""

    code = "TIMED_OUT"


class DatabaseUnavailableError(ApiError):
    """The service can't reach its database right now: try again later."""

    code = "DATABASE_UNAVAILABLE"


class ParseFailedError(ApiError):
    """The query is no GraphQL."""

    code = "GRAPHQL_PARSE_FAILED"


class ValidationFailedError(ApiError):
    """The service has another schema than this package was made for."""

    code = "GRAPHQL_VALIDATION_FAILED"


_BY_CODE = {
    kind.code: kind
    for kind in (
        BadUserInputError,
        QueryTooComplexError,
        TimedOutError,
        DatabaseUnavailableError,
        ParseFailedError,
        ValidationFailedError,
    )
}


def of_answer(errors: Sequence[Mapping[str, Any]], data: Mapping[str, Any] | None) -> ApiError:
    """The errors of an answer as an exception."""
    failures = [Failure.of(error) for error in errors]
    return _BY_CODE.get(failures[0].code, ApiError)(failures, data)
