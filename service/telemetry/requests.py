"""ASGI middleware that gives each request an id and a log line."""

import logging
import random
import re
import time
from collections.abc import Sequence
from typing import Any

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.telemetry.meter import Meter
from service.telemetry.observation import Observation, begin

_log = structlog.get_logger("service.http")
_HEADER = b"x-request-id"
_WELL_FORMED = re.compile(rb"[0-9A-Za-z._:/+=-]{1,128}")
_SERVER_ERROR = 500
_UNREMARKABLE = frozenset(
    {"DATABASE_UNAVAILABLE", "PERSISTED_QUERY_NOT_FOUND", "PERSISTED_QUERY_NOT_SUPPORTED"}
)
"""Codes of errors that have log lines of their own, or that belong to a protocol."""


class RequestLog:
    """Answers with `X-Request-Id`, that of the request or a new one, and logs each request when it ends."""

    def __init__(self, app: ASGIApp, meter: Meter) -> None:
        self._app = app
        self._meter = meter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start, status = time.perf_counter(), _SERVER_ERROR
        client = scope.get("client")
        noted = Observation(_request_id(scope), client[0] if client else "")
        begin(noted)  # The server gives each request a context of its own.

        async def observed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                header = (_HEADER, noted.request_id.encode())
                message = {**message, "headers": [*message.get("headers", ()), header]}
            await send(message)

        try:
            await self._app(scope, receive, observed)
        finally:
            seconds = time.perf_counter() - start
            _write(scope, status, seconds, noted)
            if noted.document or noted.codes:
                self._meter.request(noted, seconds)


def _request_id(scope: Scope) -> str:
    given = [value for name, value in scope["headers"] if name == _HEADER]
    if len(given) == 1 and _WELL_FORMED.fullmatch(given[0]):
        return given[0].decode()
    return f"{random.getrandbits(128):032x}"


def _write(scope: Scope, status: int, seconds: float, noted: Observation) -> None:
    details: dict[str, Any] = {
        "method": scope["method"],
        "path": scope["path"],
        "status": status,
        "milliseconds": _milliseconds(seconds),
        "client": noted.client,
    }
    if noted.document:
        figures = {
            "cost": noted.cost,
            "neo4j_milliseconds": _milliseconds(noted.neo4j_seconds),
            "reasoning_milliseconds": _milliseconds(noted.reasoning_seconds),
        }
        if noted.kept == "hit":
            details["kept"] = True
        details |= noted.about() | {name: figure for name, figure in figures.items() if figure}
    if noted.codes:
        details["codes"] = ",".join(noted.codes)
    _log.log(_level(status, noted.codes), "request", **details)


def _level(status: int, codes: Sequence[str]) -> int:
    if "INTERNAL_SERVER_ERROR" in codes or status == _SERVER_ERROR:
        return logging.ERROR
    return logging.INFO if _UNREMARKABLE.issuperset(codes) else logging.WARNING


def _milliseconds(seconds: float) -> float:
    return round(seconds * 1000, 1)
