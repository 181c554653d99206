"""The errors that a request can end with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self


class ArgumentGraphError(Exception):
    """Base class of all errors of this package."""


class ServiceUnreachableError(ArgumentGraphError):
    """The service can't be reached, or didn't respond within the client's timeout."""


class NotGraphQLError(ArgumentGraphError):
    """The response isn't one of Argument Graph: the address may be another server's."""


@dataclass(frozen=True)
class Failure:
    """One entry of a response's `errors`."""

    message: str
    code: str
    """The cause, for programs: BAD_USER_INPUT and so on."""
    path: tuple[str | int, ...]
    """The field of the response that failed; empty if the whole request failed."""
    argument: str | None
    """The name of the invalid argument, if the error is about one."""

    @classmethod
    def parse(cls, error: Mapping[str, Any]) -> Self:
        """Read an error of a GraphQL response."""
        extensions: Mapping[str, Any] = error["extensions"]
        return cls(
            error["message"],
            extensions["code"],
            tuple(error.get("path") or ()),
            extensions.get("argument"),
        )


class ApiError(ArgumentGraphError):
    """The service responded with errors; the subclass depends on the code of the first one.

    `code` and `argument` are those of the first error, `failures` holds all of them.
    """

    code = "INTERNAL_SERVER_ERROR"

    def __init__(self, failures: Sequence[Failure], data: Mapping[str, Any] | None = None) -> None:
        first = failures[0]
        super().__init__(f"{first.message} ({first.code})")
        self.code = first.code
        self.argument = first.argument
        self.failures = tuple(failures)
        self.data = data
        """The part of the response that succeeded, as JSON."""


class BadUserInputError(ApiError):
    """An argument has an invalid value; `argument` is its name."""

    code = "BAD_USER_INPUT"


class NotFoundError(ApiError):
    """An argument gives an id that names nothing; `argument` is its name."""

    code = "NOT_FOUND"


class QueryTooComplexError(ApiError):
    """The query exceeds a limit of the service: request less at a time."""

    code = "QUERY_TOO_COMPLEX"


class TimedOutError(ApiError):
    """The service stopped working on the request at its time limit."""

    code = "TIMED_OUT"


class OverloadedError(ApiError):
    """The service has too many requests to answer: try again later."""

    code = "OVERLOADED"


class DatabaseUnavailableError(ApiError):
    """The service can't reach its database at the moment: try again later."""

    code = "DATABASE_UNAVAILABLE"


class ParseFailedError(ApiError):
    """The query has a syntax error."""

    code = "GRAPHQL_PARSE_FAILED"


class ValidationFailedError(ApiError):
    """The query doesn't match the service's schema: client and service may have different versions."""

    code = "GRAPHQL_VALIDATION_FAILED"


_BY_CODE = {
    kind.code: kind
    for kind in (
        BadUserInputError,
        NotFoundError,
        QueryTooComplexError,
        TimedOutError,
        OverloadedError,
        DatabaseUnavailableError,
        ParseFailedError,
        ValidationFailedError,
    )
}


def is_error(error: object) -> bool:
    """Whether it is an error as Argument Graph describes its errors, with a code."""
    match error:
        case {"message": str(), "extensions": {"code": str()}}:
            return True
        case _:
            return False


def api_error(errors: Sequence[Mapping[str, Any]], data: Mapping[str, Any] | None) -> ApiError:
    """The exception for a response with errors."""
    failures = [Failure.parse(error) for error in errors]
    return _BY_CODE.get(failures[0].code, ApiError)(failures, data)
