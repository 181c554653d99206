"""A typed client of Argument Graph's GraphQL API: `ArgumentGraph` waits, `AsyncArgumentGraph` is awaited.

Both have one method for each operation in the folder `operations`; what they take and answer is in
`argument_graph_client.generated`.
"""

from argument_graph_client.errors import (
    ApiError,
    ArgumentGraphError,
    BadUserInputError,
    DatabaseUnavailableError,
    Failure,
    NotGraphQLError,
    ParseFailedError,
    QueryTooComplexError,
    ServiceUnreachableError,
    TimedOutError,
    ValidationFailedError,
)
from argument_graph_client.generated import ArgumentGraph, AsyncArgumentGraph
from argument_graph_client.paging import Page, every, every_async

__all__ = [
    "ApiError",
    "ArgumentGraph",
    "ArgumentGraphError",
    "AsyncArgumentGraph",
    "BadUserInputError",
    "DatabaseUnavailableError",
    "Failure",
    "NotGraphQLError",
    "Page",
    "ParseFailedError",
    "QueryTooComplexError",
    "ServiceUnreachableError",
    "TimedOutError",
    "ValidationFailedError",
    "every",
    "every_async",
]
