"""GraphQL over HTTP: https://graphql.github.io/graphql-over-http/draft/ ."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl

import orjson
from starlette.types import ASGIApp, Receive, Scope, Send

from service.api import media
from service.api.disconnect import ClientGoneError, while_connected
from service.api.revalidation import NOT_STORED, validated
from service.api.trusted import TrustedDocuments
from service.plan.admission import OverloadedError, RequestPlaces
from service.plan.answers import EXTENSIONS, Response
from service.plan.execution import Executor
from service.plan.failures import BAD_USER_INPUT, OVERLOADED, QUERY_TOO_COMPLEX
from service.plan.ticker import Ticker
from service.telemetry.meter import Meter
from service.telemetry.observation import observation
from service.telemetry.tracing import operation_span

if TYPE_CHECKING:
    from service.api.rates import RateLimit

_VARY = (b"vary", b"Accept")
_HEADERS = {
    type_: [
        (b"content-type", f"{type_}; charset=utf-8".encode()),
        _VARY,
        (b"x-content-type-options", b"nosniff"),
    ]
    for type_ in (media.JSON, media.RESPONSE_JSON)
}


_CLIENT_GONE = 499
"""A status for the log alone, the one that nginx gives a request whose client has gone: nobody receives it."""


class _RequestError(Exception):
    """A request that does not follow GraphQL over HTTP."""

    def __init__(self, status: int, message: str, code: str = BAD_USER_INPUT, **extensions: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.headers: list[tuple[bytes, bytes]] = []
        error = {"message": message, "extensions": {"code": code, **extensions}}
        self.body = orjson.dumps({"errors": [error]})


def _parameter_error(name: str, message: str) -> _RequestError:
    return _RequestError(400, f"{name} {message}", argument=name)


def _not_supported() -> _RequestError:
    return _RequestError(200, "PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED")


@dataclass(frozen=True)
class _Call:
    """The GraphQL request in an HTTP request."""

    query: str
    variables: Mapping[str, Any] | None
    operation_name: str | None
    extensions: frozenset[str]
    """What the response shall tell of its making."""


class GraphQLEndpoint:
    """An ASGI application that answers POST, and GET for queries. A browser without a query gets a page."""

    def __init__(
        self,
        executor: Executor,
        places: RequestPlaces,
        *,
        page: ASGIApp | None,
        most_bytes: int,
        allows_get: bool = True,
        allows_origin: Callable[[str], bool] = lambda _: False,
        trusted: TrustedDocuments | None = None,
        rate: "RateLimit | None" = None,
        meter: Meter | None = None,
    ) -> None:
        self._executor = executor
        self._places = places
        self._page = page
        self._most_bytes = most_bytes
        self._methods = ("GET", "POST") if allows_get else ("POST",)
        self._allows_origin = allows_origin
        self._trusted = trusted
        self._rate = rate
        self._meter = meter or Meter()
        self._ticker = Ticker()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        accept = _header(scope, b"accept")
        if (
            self._page
            and scope["method"] == "GET"
            and b"query=" not in scope["query_string"]
            and media.wants_html(accept)
        ):
            await self._page(scope, receive, send)
            return
        media_type = media.of_answer(accept)
        try:
            call = await self._call(scope, receive, acceptable=media_type is not None)
            observation().called(call.query, call.operation_name)
            response = await while_connected(receive, self._executed(call, scope), self._ticker)
        except _RequestError as error:
            observation().failed(error.code)
            await _send(send, error.status, media_type, error.body, [NOT_STORED, *error.headers])
            return
        except OverloadedError as error:
            observation().failed(OVERLOADED)
            body = _RequestError(error.status, str(error), OVERLOADED).body
            retry = (b"retry-after", b"%d" % error.seconds)
            await _send(send, error.status, media_type, body, [NOT_STORED, retry])
            return
        except ClientGoneError:
            await _send(send, _CLIENT_GONE, media_type, b"")
            return
        refused = response.refused and media_type == media.RESPONSE_JSON
        status, body = 400 if refused else 200, response.extended(call.extensions)
        if scope["method"] == "POST":
            await _send(send, status, media_type, body)
            return
        answer = validated(body, _header(scope, b"if-none-match"), lasts=response.lasts)
        if answer.known:
            headers = [_VARY, *answer.headers]
            await send({"type": "http.response.start", "status": 304, "headers": headers})
            await send({"type": "http.response.body"})
        else:
            await _send(send, status, media_type, body, answer.headers)

    async def _executed(self, call: _Call, scope: Scope) -> Response:
        since, charge = time.monotonic(), None
        if self._rate and scope["client"]:
            charge = partial(self._rate.charge, scope["client"][0])
            await charge(1)
        async with self._meter.admission(self._places.of(looks_up=self._executor.looks_up(call.query))):
            with operation_span():
                return await self._executor.execute(
                    call.query, call.variables, call.operation_name, charge, since
                )

    async def _call(self, scope: Scope, receive: Receive, *, acceptable: bool) -> _Call:
        method = scope["method"]
        if method not in self._methods:
            if method == "GET":
                self._answer_hash(_parameters(_url_parameters(scope)))
            raise self._method_error(f"The method must be {' or '.join(self._methods)}.")
        if not acceptable:
            raise _RequestError(
                406, f"Accept must allow {media.RESPONSE_JSON} or {media.JSON}.", argument="Accept"
            )
        if method == "POST":
            return self._read(_parsed(await self._body(scope, receive), "body"))
        self._check_site(scope)
        call = self._read(_url_parameters(scope))
        if "mutation" in call.query and self._executor.mutates(call.query, call.operation_name):
            raise self._method_error("A mutation must be sent by POST.")
        return call

    def _answer_hash(self, parameters: Mapping[str, Any]) -> None:
        """Answer a hash that came by GET, which is not allowed, so that a client sends the text by POST."""
        if parameters.get("query") is None and _document_id(parameters) is not None:
            raise _not_supported()

    def _method_error(self, message: str) -> _RequestError:
        error = _RequestError(405, message, argument="method")
        error.headers.append((b"allow", ", ".join(self._methods).encode()))
        return error

    def _check_site(self, scope: Scope) -> None:
        # Any page can have a browser send a GET, as the address of an image. Only browsers send Sec-Fetch-Site.
        elsewhere = _header(scope, b"sec-fetch-site") in (b"cross-site", b"same-site")
        if elsewhere and not self._allows_origin(_header(scope, b"origin").decode("latin-1")):
            message = "Pages of other sites may not send queries by GET, unless ARGUMENT_GRAPH_CORS_ORIGINS lists their origin."
            raise _RequestError(403, message, "FORBIDDEN")

    def _read(self, given: Any) -> _Call:
        parameters = _parameters(given)
        query, id_ = parameters.get("query"), _document_id(parameters)
        if query is None and id_ is not None:
            query = self._known(id_)
        if not isinstance(query, str) or not query:
            raise _parameter_error("query", "must be a string with a GraphQL document.")
        if self._trusted and not self._trusted.trusts(query):
            raise _RequestError(403, "This service executes trusted documents only.", "FORBIDDEN")
        return _Call(
            query,
            parameters.get("variables"),
            parameters.get("operationName") or None,
            _extensions(parameters),
        )

    def _known(self, id_: Any) -> str:
        """The trusted document of an id. Clients that have sent a hash send the text once they read one of these messages."""
        if self._trusted is None:
            raise _not_supported()
        if not isinstance(id_, str) or (query := self._trusted.text(id_)) is None:
            raise _RequestError(200, "PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND")
        return query

    async def _body(self, scope: Scope, receive: Receive) -> bytes:
        if not media.is_json(_header(scope, b"content-type")):
            raise _RequestError(415, f"Content-Type must be {media.JSON} in UTF-8.", argument="Content-Type")
        if _header(scope, b"content-encoding") not in (b"", b"identity"):
            raise _RequestError(
                415, "A body with a Content-Encoding is not supported.", argument="Content-Encoding"
            )
        self._check_length(int(_header(scope, b"content-length") or 0))
        body, more = bytearray(), True
        while more:
            message = await receive()
            body += message.get("body", b"")
            self._check_length(len(body))
            more = message.get("more_body", False)
        return bytes(body)

    def _check_length(self, length: int) -> None:
        if length > self._most_bytes:
            message = f"The body exceeds the maximum of {self._most_bytes:,} bytes."
            raise _RequestError(413, message, QUERY_TOO_COMPLEX)


def _header(scope: Scope, name: bytes) -> bytes:
    return b",".join([value for key, value in scope["headers"] if key == name])


def _url_parameters(scope: Scope) -> dict[str, Any]:
    try:
        given: dict[str, Any] = dict(
            parse_qsl(scope["query_string"].decode(), keep_blank_values=True, errors="strict")
        )
    except ValueError as error:
        raise _RequestError(400, "The query of the URL is not UTF-8.", argument="URL") from error
    for name in ("variables", "extensions"):
        if given.get(name):
            given[name] = _parsed(given[name], name)
        else:
            given[name] = None
    return given


def _parsed(text: str | bytes, name: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise _parameter_error(name, f"is not JSON: {error}") from error


def _parameters(given: Any) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise _parameter_error("body", "must be a JSON object. Batches of requests are not supported.")
    parameters = cast("dict[str, Any]", given)
    operation = parameters.get("operationName")
    if operation is not None and not isinstance(operation, str):
        raise _parameter_error("operationName", "must be a string.")
    for name in ("variables", "extensions"):
        value = parameters.get(name)
        if value is not None and not isinstance(value, dict):
            raise _parameter_error(name, "must be an object.")
    return parameters


def _extensions(parameters: Mapping[str, Any]) -> frozenset[str]:
    given: Mapping[str, Any] = parameters.get("extensions") or {}
    return frozenset(name for name in EXTENSIONS if given.get(name) is True) if given else frozenset()


def _document_id(parameters: Mapping[str, Any]) -> Any:
    """The id of a document: `documentId`, as GraphQL over HTTP has it, or the hash that Apollo's and urql's links send."""
    extensions: Mapping[str, Any] = parameters.get("extensions") or {}
    persisted = extensions.get("persistedQuery")
    hash_ = cast("Mapping[str, Any]", persisted).get("sha256Hash") if isinstance(persisted, dict) else None
    return parameters.get("documentId") or hash_


async def _send(
    send: Send,
    status: int,
    media_type: str | None,
    body: bytes,
    more_headers: Sequence[tuple[bytes, bytes]] = (),
) -> None:
    length = (b"content-length", str(len(body)).encode())
    headers = [*_HEADERS[media_type or media.JSON], length, *more_headers]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
