"""GraphQL over HTTP, for both clients."""

from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self, cast

import httpx
from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from argument_graph_client.errors import NotGraphQLError, ServiceUnreachableError, of_answer
from argument_graph_client.generated.base_model import UNSET

HEADERS = {"accept": "application/graphql-response+json, application/json"}


def endpoint(url: str) -> str:
    """The address that questions go to; `/graphql` may be left out."""
    return url if url.rstrip("/").endswith("/graphql") else f"{url.rstrip('/')}/graphql"


def _body(query: str, operation_name: str | None, variables: Mapping[str, Any] | None) -> dict[str, Any]:
    given = {name: _plain(value) for name, value in (variables or {}).items() if value is not UNSET}
    return {"query": query, "operationName": operation_name, "variables": to_jsonable_python(given)}


def _plain(value: Any) -> Any:
    match value:
        case BaseModel():
            return value.model_dump(by_alias=True, exclude_unset=True)
        case list():
            return [_plain(item) for item in cast("list[Any]", value)]
        case _:
            return value


def _unreachable(url: str, error: httpx.RequestError) -> ServiceUnreachableError:
    return ServiceUnreachableError(f"{url}: {error or type(error).__name__}")


def answered(response: httpx.Response) -> dict[str, Any]:
    """The data of an answer without errors."""
    try:
        answer: Any = response.json()
    except ValueError:
        answer = None
    if not isinstance(answer, dict) or not ("data" in answer or "errors" in answer):
        raise NotGraphQLError(f"{response.url} answers {response.status_code}, and no GraphQL")
    found = cast("dict[str, Any]", answer)
    if found.get("errors"):
        raise of_answer(found["errors"], found.get("data"))
    return found["data"]


class SyncTransport:
    """Asks one service, one question after the other."""

    def __init__(self, url: str, *, http: httpx.Client | None = None, timeout: float = 30) -> None:
        """`http` brings proxies, headers and the like; who brings it closes it."""
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
        """Close the connections that it has opened itself."""
        if self._own:
            self._own.close()

    def execute(
        self,
        query: str,
        operation_name: str | None = None,
        variables: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> httpx.Response:
        """The answer to any query; `options` go to httpx."""
        body = _body(query, operation_name, variables)
        try:
            return self._http.post(self.url, json=body, headers=HEADERS, **options)
        except httpx.RequestError as error:
            raise _unreachable(self.url, error) from error

    def get_data(self, response: httpx.Response) -> dict[str, Any]:
        """The data of an answer; raises an ApiError where it has errors."""
        return answered(response)


class AsyncTransport:
    """Asks one service, many questions at once if need be."""

    def __init__(self, url: str, *, http: httpx.AsyncClient | None = None, timeout: float = 30) -> None:
        """`http` brings proxies, headers and the like; who brings it closes it."""
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
        """Close the connections that it has opened itself."""
        if self._own:
            await self._own.aclose()

    async def execute(
        self,
        query: str,
        operation_name: str | None = None,
        variables: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> httpx.Response:
        """The answer to any query; `options` go to httpx."""
        body = _body(query, operation_name, variables)
        try:
            return await self._http.post(self.url, json=body, headers=HEADERS, **options)
        except httpx.RequestError as error:
            raise _unreachable(self.url, error) from error

    def get_data(self, response: httpx.Response) -> dict[str, Any]:
        """The data of an answer; raises an ApiError where it has errors."""
        return answered(response)
