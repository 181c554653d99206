"""Random requests, answered by the service as by graphql-core with a plain resolver for each field over the same graph.

EQUIVALENCE_QUERIES says how many requests, EQUIVALENCE_SEED which ones.
"""

import asyncio
import os
from difflib import unified_diff
from pathlib import Path
from random import Random

import pytest
from graphql import GraphQLSchema, build_schema

from tests.api.conftest import Api
from tests.support.broken_graph import broken
from tests.support.equivalence import Both
from tests.support.plain_graph import Graph, write_graph
from tests.support.random_graph import random_graph
from tests.support.random_selections import Selections, Values
from tests.support.random_wordings import Request, request
from tests.support.smallest import smallest

pytestmark = pytest.mark.random

SEED = os.environ.get("EQUIVALENCE_SEED", "")
QUERIES = int(os.environ.get("EQUIVALENCE_QUERIES", "250"))
WORDINGS = 10  # They share statements, the planning of which takes Neo4j longest.
AT_ONCE = 5
PER_GRAPH = 250
MOST_REFUSED = 0.1
"""The share of requests that the service may refuse for their size, and so leave without a comparison."""
GRAPHS = -(-QUERIES // PER_GRAPH)
SCHEMA: GraphQLSchema = build_schema(Path(__file__).parents[2].joinpath("schema.graphql").read_text())


@pytest.mark.parametrize("number", range(GRAPHS))
async def test_answers_are_those_of_plain_resolvers(api: Api, number: int) -> None:
    """Data, order of fields, and errors with paths and codes are GraphQL's, whatever is asked and however it is worded."""
    random = Random(f"{SEED} {number}")
    graph = random_graph(random)
    await compare(api, graph, random, narrow=True)


@pytest.mark.parametrize("number", range(GRAPHS, GRAPHS + 1 + GRAPHS // 10))
async def test_broken_promises_are_reported_as_by_plain_resolvers(api: Api, number: int) -> None:
    """Where the store doesn't hold what the schema promises, nulls and errors are where GraphQL has them."""
    random = Random(f"{SEED} {number}")
    graph = broken(random, random_graph(random))
    await compare(api, graph, random, narrow=False)


async def compare(api: Api, graph: Graph, random: Random, *, narrow: bool) -> None:
    """Compare the answers about one graph, where wanted to questions that narrow connections down."""
    await write_graph(api.database, graph)
    both = Both(api.executor, SCHEMA, graph)
    for _ in range(PER_GRAPH // WORDINGS // AT_ONCE):
        values = Values(graph, sorted(both.cursors))
        requests = [_requests(values, random, narrow=narrow) for _ in range(AT_ONCE)]
        for found in await asyncio.gather(*(_differing(both, each) for each in requests)):
            if found:
                await _report(both, found)
    assert both.refused <= MOST_REFUSED * both.asked, f"{both.refused} of {both.asked} requests were refused"


def _requests(values: Values, random: Random, *, narrow: bool) -> list[Request]:
    operations = [
        Selections(SCHEMA, values, random, narrow=narrow).root()
        for _ in range(random.choices((1, 2), (5, 1))[0])
    ]
    return [request(SCHEMA, random, *operations) for _ in range(WORDINGS)]


async def _differing(both: Both, requests: list[Request]) -> Request | None:
    for each in requests:
        if await both.differ(each):
            return each
    return None


async def _report(both: Both, found: Request) -> None:
    found = await smallest(SCHEMA, found, both.differ)
    mine, plain = await both.answers(found)
    difference = "\n".join(
        unified_diff(plain.splitlines(), mine.splitlines(), "plain", "service", lineterm="")
    )
    pytest.fail(f"{found.text}\n{found.variables}\nservice: {mine}\nplain: {plain}\n{difference}")
