"""Statements and relations of an issue or a document as flat lists, and ledgers of issues, like plain resolvers."""

import json
from random import Random

import pytest

from tests.api.conftest import Api
from tests.api.test_equivalence import SCHEMA
from tests.support.equivalence import Both
from tests.support.plain_graph import write_graph
from tests.support.random_graph import random_graph
from tests.support.random_wordings import Request


@pytest.fixture
async def both(api: Api) -> Both:
    """The service and plain resolvers over a random graph."""
    graph = random_graph(Random("subgraphs"))
    await write_graph(api.database, graph)
    return Both(api.executor, SCHEMA, graph)


@pytest.mark.parametrize("limit", [1, 1_000])
@pytest.mark.parametrize("field", ["issues", "documents"])
async def test_graph(both: Both, field: str, limit: int) -> None:
    """The graph holds the statements, up to a limit, with all relations between them and no others."""
    graph = "nodes { __typename id } relations { id polarity source { id } target { id } } truncated"
    query = f"{{ {field}(first: 3) {{ nodes {{ id graph(limit: {limit}) {{ {graph} }} }} }} }}"
    mine, plain = await both.answers(Request(query, {}, None))
    assert mine == plain
    assert f'"truncated": {json.dumps(limit < 1_000)}' in mine


async def test_limits(both: Both) -> None:
    """A limit that is out of bounds is the fault of the argument."""
    mine, plain = await both.answers(
        Request("{ issues(first: 1) { nodes { graph(limit: 0) { truncated } } } }", {}, None)
    )
    assert mine == plain
    assert "BAD_USER_INPUT" in mine


async def test_ledgers(both: Both) -> None:
    """Each issue of a page has its ledger: the one that the root of the same name answers."""
    fields = "issue { id } opportunityWeight challengeWeight opportunities { claim { id } weight } cruxes { node { id } pairs }"
    query = f"{{ issues {{ nodes {{ id ledger(scope: TOUCHING) {{ {fields} }} }} }} }}"
    mine, plain = await both.answers(Request(query, {}, None))
    assert mine == plain
    assert '"pairs": 1' in mine
