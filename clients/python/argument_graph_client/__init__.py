"""A typed client for Argument Graph's GraphQL API: `ArgumentGraph`, and `AsyncArgumentGraph` with coroutines.

Both have one method for each operation in the folder `operations`. The types of arguments and results are in
`argument_graph_client.generated`.
"""

from argument_graph_client.errors import (
    ApiError,
    ArgumentGraphError,
    BadUserInputError,
    DatabaseUnavailableError,
    Failure,
    NotFoundError,
    NotGraphQLError,
    OverloadedError,
    ParseFailedError,
    QueryTooComplexError,
    ServiceUnreachableError,
    TimedOutError,
    ValidationFailedError,
)
from argument_graph_client.generated import ArgumentGraph, AsyncArgumentGraph
from argument_graph_client.paging import EdgePage, Page, every, every_async

__all__ = [
    "ApiError",
    "ArgumentGraph",
    "ArgumentGraphError",
    "AsyncArgumentGraph",
    "BadUserInputError",
    "DatabaseUnavailableError",
    "EdgePage",
    "Failure",
    "NotFoundError",
    "NotGraphQLError",
    "OverloadedError",
    "Page",
    "ParseFailedError",
    "QueryTooComplexError",
    "ServiceUnreachableError",
    "TimedOutError",
    "ValidationFailedError",
    "every",
    "every_async",
]
