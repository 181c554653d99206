"""Pages of a document's passages, and what their words bear out, like plain resolvers."""

from random import Random

import pytest

from tests.api.conftest import Api
from tests.api.test_equivalence import SCHEMA
from tests.support.equivalence import Both
from tests.support.plain_graph import write_graph
from tests.support.random_graph import random_graph
from tests.support.random_wordings import Request

PAGE = "totalCount nodes { id index } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
PASSAGES = (
    "around: 12, first: 5",
    "around: 12",
    "around: 1, first: 6",
    "around: 23, first: 4",
    "around: 99, first: 4",
    "around: -1",
    "around: 3, last: 2",
    'section: "Zorb", first: 2',
    "last: 4",
)


@pytest.fixture
async def both(api: Api) -> Both:
    """The service and plain resolvers over a random graph."""
    graph = random_graph(Random("passages"))
    await write_graph(api.database, graph)
    return Both(api.executor, SCHEMA, graph)


@pytest.mark.parametrize("arguments", PASSAGES)
async def test_passages_of_a_document(both: Both, arguments: str) -> None:
    """A reader's page opens at a passage, in its middle, or shows one section."""
    query = (
        f'{{ document(id: "document:text-0") {{ passages({arguments}) {{ {PAGE} nodes {{ index }} }} }} }}'
    )
    mine, plain = await both.answers(Request(query, {}, None))
    assert mine == plain


async def test_quotes(both: Both) -> None:
    """A passage leads to all that its words bear out: entities, relations, attributions, with the words and their places."""
    query = """{ document(id: "document:text-0") { passages(first: 30) { nodes { id quotes(first: 3) {
      totalCount edges { cursor node {
        exact start end node { id __typename ... on Relation { source { id } target { id } } }
        attribution { holds actor { id } statement { id } quote { exact passage { id } } }
      } }
    } } } } }"""
    mine, plain = await both.answers(Request(query, {}, None))
    assert mine == plain
    assert all(f'"__typename": "{type_}"' in mine for type_ in ("Claim", "Relation"))
    assert '"holds": false' in mine
