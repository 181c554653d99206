"""Errors as GraphQL clients see them: each with a code, and none that shows how the service works inside."""

from collections.abc import Iterable, Sequence
from typing import Any

import structlog
from graphql import GraphQLError, Node

from argument_store.driver import (
    DatabaseUnavailableError,
    MemoryFullError,
    StatementTimedOutError,
    StatementTooCostlyError,
)
from service.plan.requests import InputError, NotFoundError, TimeLimitError, TooComplexError
from service.telemetry.observation import observation

BAD_USER_INPUT = "BAD_USER_INPUT"
NOT_FOUND = "NOT_FOUND"
OVERLOADED = "OVERLOADED"
QUERY_TOO_COMPLEX = "QUERY_TOO_COMPLEX"
PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"
TIMED_OUT = "TIMED_OUT"
DATABASE_UNAVAILABLE = "DATABASE_UNAVAILABLE"
INTERNAL = "INTERNAL_SERVER_ERROR"

_MOST_LOGGED = 10
"""Errors of one request that get a log line of their own: one broken value may stand at many places of an answer."""
_log = structlog.get_logger(__name__)


class AnswerTooLargeError(Exception):
    """An answer exceeds the limit on its size."""


class TooManyErrorsError(Exception):
    """More places of an answer than may hold errors; `example` is the error of one of them."""

    def __init__(self, example: GraphQLError) -> None:
        super().__init__()
        self.example = example


class RefusedError(Exception):
    """A request that is not executed, with the reasons."""

    def __init__(self, *errors: GraphQLError) -> None:
        super().__init__(*errors)
        self.errors = errors


def failure(
    message: str, code: str, nodes: Node | Sequence[Node] | None = None, **extensions: Any
) -> GraphQLError:
    """An error with a code."""
    return GraphQLError(message, nodes, extensions={"code": code, **extensions})


def with_code(error: GraphQLError, code: str, **extensions: Any) -> GraphQLError:
    """The same error with a code."""
    error.extensions = {"code": code, **extensions}
    return error


def of_input(error: InputError, node: Node | None = None) -> GraphQLError:
    """The argument at fault is named in the message and in the extensions."""
    code = NOT_FOUND if isinstance(error, NotFoundError) else BAD_USER_INPUT
    return failure(f"{error.argument}: {error}", code, node, argument=error.argument)


def of_exception(error: Exception) -> GraphQLError:
    """What a client may know of an exception."""
    match error:
        case GraphQLError():
            return error
        case TooComplexError():
            return failure(str(error), QUERY_TOO_COMPLEX)
        case TimeLimitError(retry_after=None):
            return failure(str(error), TIMED_OUT)
        case TimeLimitError():
            return failure(str(error), TIMED_OUT, retryAfter=error.retry_after)
        case TimeoutError():
            return failure("No answer was found in time.", TIMED_OUT)
        case DatabaseUnavailableError():
            return failure("The database cannot be reached right now.", DATABASE_UNAVAILABLE)
        case StatementTimedOutError():
            return failure("The database ran out of time. Try again, or request less data.", TIMED_OUT)
        case MemoryFullError():
            message = (
                "The database has no memory left, which all requests share. Try again, or request less data."
            )
            return failure(message, OVERLOADED)
        case StatementTooCostlyError():
            return failure("The query took too much memory. Request less data.", QUERY_TOO_COMPLEX)
        case _:
            _log.error("unexpected error", exc_info=error)
            return failure("Internal server error", INTERNAL)


def too_large(most_bytes: int) -> RefusedError:
    """For an answer of more bytes."""
    return RefusedError(
        failure(f"The answer exceeds the maximum of {most_bytes:,} bytes.", QUERY_TOO_COMPLEX)
    )


def too_many_errors(example: GraphQLError, most: int) -> RefusedError:
    """For an answer with more errors, of which this is one."""
    (shown,) = format_errors([example])
    message = f"More than {most:,} values of the answer have errors, such as: {shown['message']}"
    return RefusedError(failure(message, QUERY_TOO_COMPLEX))


def format_errors(errors: Iterable[GraphQLError]) -> list[dict[str, Any]]:
    """The errors as they go to the client. One without a code came from the data or from within: it is masked and logged.

    Their codes are noted. INTERNAL comes with the request's id, by which the operator finds the log lines.
    """
    errors = list(errors)
    _log_unexpected([error for error in errors if not _has_code(error)])
    return [_format(error) for error in errors]


def _has_code(error: GraphQLError) -> bool:
    return bool(error.extensions) and "code" in error.extensions


def _log_unexpected(errors: Sequence[GraphQLError]) -> None:
    for error in errors[:_MOST_LOGGED]:
        _log.error("unexpected error", reason=error.message, path=error.path, exc_info=error.original_error)
    if len(errors) > _MOST_LOGGED:
        _log.error("more unexpected errors", number=len(errors) - _MOST_LOGGED)


def _format(error: GraphQLError) -> dict[str, Any]:
    answer: dict[str, Any] = {**error.formatted}
    if not _has_code(error):
        answer |= {"message": "Internal server error", "extensions": {"code": INTERNAL}}
    noted, code = observation(), answer["extensions"]["code"]
    noted.failed(code)
    if code == INTERNAL and noted.request_id:
        answer["extensions"] = {**answer["extensions"], "requestId": noted.request_id}
    return answer
