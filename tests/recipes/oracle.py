"""The service and the oracle about one request."""

import json
from pathlib import Path

from graphql import build_schema

from tests.api.conftest import Api
from tests.support.equivalence import Both
from tests.support.plain_graph import Graph, write_graph
from tests.support.random_wordings import Request

SCHEMA = Path(__file__).parents[2] / "schema.graphql"


async def assert_same(api: Api, graph: Graph, query: str) -> None:
    """Both answer alike about a graph, and not only with nulls and errors."""
    await write_graph(api.database, graph)
    service, oracle = await Both(api.executor, build_schema(SCHEMA.read_text()), graph).answers(
        Request(query, {}, None)
    )
    assert service == oracle
    assert "errors" not in json.loads(service)
    assert any(character.isdigit() for character in service.partition('"data"')[2])
