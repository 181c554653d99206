"""GraphQL over HTTP: the base classes of both clients."""

from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self, cast

import httpx
from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from argument_graph_client.errors import NotGraphQLError, ServiceUnreachableError, api_error, is_error
from argument_graph_client.generated.base_model import UNSET

HEADERS = {"accept": "application/graphql-response+json, application/json"}
OPTIONS = ("auth", "cookies", "extensions", "follow_redirects", "params", "timeout")
"""What httpx takes with a request."""


def endpoint(url: str) -> str:
    """The address of the GraphQL endpoint; `url` may be that of the service, without `/graphql`."""
    return url if url.rstrip("/").endswith("/graphql") else f"{url.rstrip('/')}/graphql"


def _body(query: str, operation_name: str | None, variables: Mapping[str, Any] | None) -> dict[str, Any]:
    values = {name: _serialize(value) for name, value in (variables or {}).items() if value is not UNSET}
    return {"query": query, "operationName": operation_name, "variables": to_jsonable_python(values)}


def _serialize(value: Any) -> Any:
    match value:
        case BaseModel():
            return value.model_dump(by_alias=True, exclude_unset=True)
        case list():
            return [_serialize(item) for item in cast("list[Any]", value)]
        case _:
            return value


def _check(
    options: Mapping[str, Any], operation_name: str | None, variables: Mapping[str, Any] | None
) -> None:
    for name in options:
        if name not in OPTIONS:
            arguments = ", ".join([*(variables or ()), *OPTIONS])
            raise TypeError(f"{operation_name or 'the query'} has no argument {name!r}; it has {arguments}")


def _unreachable(url: str, error: httpx.RequestError) -> ServiceUnreachableError:
    return ServiceUnreachableError(f"{url}: {error or type(error).__name__}")


def response_data(response: httpx.Response) -> dict[str, Any]:
    """The `data` of a response; raises NotGraphQLError or, if the response has errors, an ApiError."""
    try:
        content: Any = response.json()
    except ValueError:
        content = None
    match content:
        case {"errors": [*errors]} if errors and all(map(is_error, errors)):
            raise api_error(errors, content.get("data"))
        case {"data": dict()} if not content.get("errors"):
            return content["data"]
        case _:
            raise NotGraphQLError(
                f"{response.url} returned status {response.status_code} without a response of Argument Graph"
            )


class SyncTransport:
    """Sends queries to one service, and waits for each response."""

    def __init__(self, url: str, *, http: httpx.Client | None = None, timeout: float = 30) -> None:
        """Connect to the service at `url`; `timeout` is in seconds.

        Pass `http` to set proxies, headers or certificates; its own timeout applies, and the caller closes it.
        """
        self.url = endpoint(url)
        self._own = None if http else httpx.Client(timeout=timeout)
        self._http = http or cast("httpx.Client", self._own)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections, unless they belong to the `http` that the caller passed."""
        if self._own:
            self._own.close()

    def execute(
        self,
        query: str,
        operation_name: str | None = None,
        variables: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> httpx.Response:
        """Send any query; `options` are those of httpx that `OPTIONS` lists. Raises ServiceUnreachableError."""
        _check(options, operation_name, variables)
        body = _body(query, operation_name, variables)
        try:
            return self._http.post(self.url, json=body, headers=HEADERS, **options)
        except httpx.RequestError as error:
            raise _unreachable(self.url, error) from error

    def get_data(self, response: httpx.Response) -> dict[str, Any]:
        """The `data` of a response; raises NotGraphQLError or, if the response has errors, an ApiError."""
        return response_data(response)


class AsyncTransport:
    """Sends queries to one service, several at a time if its methods are awaited together."""

    def __init__(self, url: str, *, http: httpx.AsyncClient | None = None, timeout: float = 30) -> None:
        """Connect to the service at `url`; `timeout` is in seconds.

        Pass `http` to set proxies, headers or certificates; its own timeout applies, and the caller closes it.
        """
        self.url = endpoint(url)
        self._own = None if http else httpx.AsyncClient(timeout=timeout)
        self._http = http or cast("httpx.AsyncClient", self._own)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections, unless they belong to the `http` that the caller passed."""
        if self._own:
            await self._own.aclose()

    async def execute(
        self,
        query: str,
        operation_name: str | None = None,
        variables: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> httpx.Response:
        """Send any query; `options` are those of httpx that `OPTIONS` lists. Raises ServiceUnreachableError."""
        _check(options, operation_name, variables)
        body = _body(query, operation_name, variables)
        try:
            return await self._http.post(self.url, json=body, headers=HEADERS, **options)
        except httpx.RequestError as error:
            raise _unreachable(self.url, error) from error

    def get_data(self, response: httpx.Response) -> dict[str, Any]:
        """The `data` of a response; raises NotGraphQLError or, if the response has errors, an ApiError."""
        return response_data(response)
