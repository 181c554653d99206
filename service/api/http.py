"""GraphQL over HTTP: https://graphql.github.io/graphql-over-http/draft/ ."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import orjson
from starlette.requests import Request
from starlette.responses import Response as HTTPResponse

from service.plan.execution import Executor, Response
from service.plan.failures import BAD_USER_INPUT, QUERY_TOO_COMPLEX

_RESPONSE_JSON = "application/graphql-response+json"
_JSON = "application/json"
_ALLOW = "GET, POST"


class _RequestError(Exception):
    """A request that is not GraphQL over HTTP."""

    def __init__(self, status: int, message: str, code: str = BAD_USER_INPUT) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


@dataclass(frozen=True)
class _Call:
    """What a request asks to be executed."""

    query: str
    variables: Mapping[str, Any] | None
    operation_name: str | None


class GraphQLEndpoint:
    """Answers GET (queries only, as all operations here are) and POST."""

    def __init__(self, executor: Executor, *, most_bytes: int) -> None:
        self._executor = executor
        self._most_bytes = most_bytes

    async def __call__(self, request: Request) -> HTTPResponse:
        """The response to a request."""
        media_type = _media_type(request.headers.get("accept"))
        try:
            if media_type is None:
                raise _RequestError(406, f"Accept must allow {_RESPONSE_JSON} or {_JSON}")
            call = _from_query(request) if request.method == "GET" else await self._from_body(request)
        except _RequestError as error:
            body = orjson.dumps({"errors": [{"message": str(error), "extensions": {"code": error.code}}]})
            return _answer(body, error.status, media_type or _JSON)
        response = await self._executor.execute(call.query, call.variables, call.operation_name)
        return _answer(response.body, _status(response, media_type), media_type)

    async def _from_body(self, request: Request) -> _Call:
        content_type, _, charset = request.headers.get("content-type", "").partition(";")
        if content_type.strip().lower() != _JSON:
            raise _RequestError(415, f"Content-Type must be {_JSON}")
        if "charset" in charset.lower() and "utf-8" not in charset.lower():
            raise _RequestError(415, "The charset must be UTF-8")
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > self._most_bytes:
                message = f"The body has more than {self._most_bytes:,} bytes"
                raise _RequestError(413, message, QUERY_TOO_COMPLEX)
        return _call(_parsed(bytes(body), "The body"))


def _from_query(request: Request) -> _Call:
    given: dict[str, Any] = dict(request.query_params)
    for name in ("variables", "extensions"):
        if given.get(name):
            given[name] = _parsed(given[name], name)
    return _call(given)


def _parsed(text: str | bytes, what: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise _RequestError(400, f"{what} is not JSON: {error}") from error


def _call(given: Any) -> _Call:
    if not isinstance(given, dict):
        raise _RequestError(400, "The body must be an object; batches are not taken")
    parameters = cast("dict[str, Any]", given)
    query = parameters.get("query")
    if not isinstance(query, str) or not query:
        raise _RequestError(400, "query must be a string that holds a GraphQL document")
    for name, type_, is_ in (("variables", dict, "an object"), ("extensions", dict, "an object")):
        if not isinstance(parameters.get(name) or {}, type_):
            raise _RequestError(400, f"{name} must be {is_}")
    if not isinstance(parameters.get("operationName") or "", str):
        raise _RequestError(400, "operationName must be a string")
    return _Call(query, parameters.get("variables"), parameters.get("operationName") or None)


def _media_type(accept: str | None) -> str | None:
    """The media type that the client likes best of the two there are; None where it takes neither."""
    if not accept:
        return _JSON
    weights: dict[str, float] = {}
    for part in accept.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((piece[2:] for piece in parameters if piece.startswith("q=")), "1")
        try:
            weights[name] = float(quality)
        except ValueError:
            weights[name] = 0.0
    best = max((_RESPONSE_JSON, _JSON), key=lambda type_: _weight(weights, type_))
    return best if _weight(weights, best) > 0 else None


def _weight(weights: Mapping[str, float], type_: str) -> float:
    if type_ in weights:
        return weights[type_]
    wild = weights.get("application/*", weights.get("*/*", 0.0))
    return wild - 1e-6 if type_ == _RESPONSE_JSON and wild else wild


def _status(response: Response, media_type: str) -> int:
    return 400 if response.refused and media_type == _RESPONSE_JSON else 200


def _answer(body: bytes, status: int, media_type: str) -> HTTPResponse:
    headers = {"Vary": "Accept", "Content-Type": f"{media_type}; charset=utf-8"}
    if status == 405:
        headers["Allow"] = _ALLOW
    return HTTPResponse(body, status, headers)
