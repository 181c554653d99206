"""Errors as GraphQL clients see them: each with a code, and none that shows how the service works inside."""

from collections.abc import Sequence
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

_log = structlog.get_logger(__name__)


class AnswerTooLargeError(Exception):
    """An answer exceeds the limit on its size."""


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


def coded(error: GraphQLError, code: str, **extensions: Any) -> GraphQLError:
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
        case TimeLimitError():
            return failure(str(error), TIMED_OUT)
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


def formatted(error: GraphQLError) -> dict[str, Any]:
    """The error as it goes to the client; one without a code came from the data or from within, and is masked.

    Its code is noted. INTERNAL comes with the request's id, by which the operator finds the log lines.
    """
    answer: dict[str, Any] = {**error.formatted}
    if not error.extensions or "code" not in error.extensions:
        _log.error("unexpected error", reason=str(error), exc_info=error.original_error)
        answer |= {"message": "Internal server error", "extensions": {"code": INTERNAL}}
    noted, code = observation(), answer["extensions"]["code"]
    noted.failed(code)
    if code == INTERNAL and noted.request_id:
        answer["extensions"] = {**answer["extensions"], "requestId": noted.request_id}
    return answer
