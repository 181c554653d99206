"""Traces by OpenTelemetry: what they hold, and that there are none unless the environment asks for them."""

from collections.abc import Generator, Sequence

import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from embedded_neo4j import Running
from service.telemetry import tracing
from tests.api.conftest import Api
from tests.support.maps import ArgumentMap, write
from tests.support.observed import observed
from tests.support.stores import address

MAP = ArgumentMap({"claim:a": None, "claim:b": None}, {("claim:a", "claim:b"): ("SUPPORTS", 0.5)})
QUERY = "query Verdict($id: ID!) { claim(id: $id) { acceptance { label } } }"
ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"


@pytest.fixture
def exporter() -> Generator[InMemorySpanExporter]:
    """Where spans go for the time of a test."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    tracing.start(provider)
    yield exporter
    tracing.stop()


def named(spans: Sequence[ReadableSpan], name: str) -> list[ReadableSpan]:
    """The spans of a name."""
    return [span for span in spans if span.name == name]


async def test_spans(api: Api, neo4j_server: Running, exporter: InMemorySpanExporter) -> None:
    """A request is a span, in it the operation, in that its statements and reasoning; no span holds a value of a variable."""
    await write(api.database, MAP)
    async with observed(address(neo4j_server)) as client:
        parameters = {"query": QUERY, "variables": '{"id": "claim:b"}'}
        response = await client.get("/graphql", params=parameters, headers={"X-Request-Id": "the-id"})
    assert "errors" not in response.json()
    spans = exporter.get_finished_spans()
    (operation,) = named(spans, "query")
    attributes = operation.attributes
    assert attributes is not None
    assert attributes["graphql.operation.name"] == "Verdict"
    assert attributes["request.id"] == "the-id"
    (http,) = [span for span in spans if span.parent is None]
    assert operation.parent is not None
    assert http.context is not None
    assert operation.parent.span_id == http.context.span_id
    below = [*named(spans, "statement"), *named(spans, "reasoning")]
    assert len(below) == len(spans) - 2 > 2
    assert operation.context is not None
    assert {span.parent and span.parent.span_id for span in below} == {operation.context.span_id}
    assert "claim:b" not in repr([span.to_json() for span in spans])


@pytest.mark.parametrize(
    ("variables", "wanted"),
    [
        ({}, False),
        ({"OTEL_SERVICE_NAME": "maps"}, False),
        ({ENDPOINT: "http://127.0.0.1:4318"}, True),
        ({"OTEL_TRACES_EXPORTER": "otlp"}, True),
        ({ENDPOINT: "http://127.0.0.1:4318", "OTEL_TRACES_EXPORTER": "none"}, False),
        ({ENDPOINT: "http://127.0.0.1:4318", "OTEL_SDK_DISABLED": "true"}, False),
    ],
)
def test_traces_are_asked_for(
    variables: dict[str, str], *, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a variable that names an exporter or its endpoint starts traces."""
    for name in (ENDPOINT, "OTEL_TRACES_EXPORTER", "OTEL_SDK_DISABLED", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert tracing.are_wanted() is wanted
