"""Traces by OpenTelemetry, where the standard OTEL_ variables name a place for them. Otherwise nothing of it is imported."""

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

import structlog
from starlette.types import ASGIApp, Receive, Scope, Send

from service.telemetry.observation import observation

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.trace import Span, Tracer

_log = structlog.get_logger(__name__)
_NAME = "argument-graph"
_ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
_QUERY = "argument_graph.query_string"


class _Tracing:
    """What traces go to, in this process."""

    provider: "TracerProvider | None" = None
    tracer: "Tracer | None" = None


def are_wanted() -> bool:
    """Whether the environment asks for traces."""
    if os.environ.get("OTEL_SDK_DISABLED", "").strip().lower() == "true":
        return False
    exporter = os.environ.get("OTEL_TRACES_EXPORTER", "").strip()
    return exporter == "otlp" or (not exporter and any(os.environ.get(name) for name in _ENDPOINTS))


def start(provider: "TracerProvider | None" = None) -> None:
    """Send traces to a provider, or where the environment says, if it does."""
    if provider is None and are_wanted():
        try:
            provider = _exporting()
        except ModuleNotFoundError as error:
            _log.warning(
                "no traces: the extra argument-graph[telemetry] is not installed", missing=error.name
            )
    if provider is not None:
        _Tracing.provider, _Tracing.tracer = provider, provider.get_tracer(_NAME)


def stop() -> None:
    """Send what is left, and no more."""
    provider, _Tracing.provider, _Tracing.tracer = _Tracing.provider, None, None
    if provider is not None:
        provider.shutdown()


def _exporting() -> "TracerProvider":
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    os.environ.setdefault("OTEL_SERVICE_NAME", _NAME)
    provider = TracerProvider()
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    return provider


def traced(app: ASGIApp) -> ASGIApp:
    """An application whose requests are traced. A query string, which may hold values of variables, isn't."""
    if _Tracing.provider is None:
        return app
    from opentelemetry.instrumentation.asgi import OpenTelemetryMiddleware  # pyright: ignore[reportMissingTypeStubs]

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        if _QUERY in scope:
            scope["query_string"] = scope.pop(_QUERY)
        await app(scope, receive, send)

    middleware = OpenTelemetryMiddleware(
        inner, exclude_spans=["receive", "send"], tracer_provider=_Tracing.provider
    )

    async def outer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope = {**scope, "query_string": b"", _QUERY: scope["query_string"]}
        await middleware(scope, receive, send)

    return outer


def span(name: str, attributes: Mapping[str, str] | None = None) -> "AbstractContextManager[Span | None]":
    """A span around a block."""
    if _Tracing.tracer is None:
        return nullcontext()
    return _Tracing.tracer.start_as_current_span(name, attributes=attributes)


def operation_span() -> "AbstractContextManager[object]":
    """A span around the execution of a GraphQL operation, named by its kind, with what has been noted of it."""
    return nullcontext() if _Tracing.tracer is None else _operation_span(_Tracing.tracer)


@contextmanager
def _operation_span(tracer: "Tracer") -> Generator[None]:
    with tracer.start_as_current_span("GraphQL operation") as current:
        yield
        noted = observation()
        current.update_name(noted.kind or "GraphQL operation")
        found = {
            "graphql.operation.type": noted.kind,
            "graphql.operation.name": noted.operation,
            "graphql.document.hash": noted.document,
            "error.type": noted.codes[0] if noted.codes else "",
        }
        current.set_attributes({name: value for name, value in found.items() if value})
        current.set_attribute("request.id", noted.request_id)
