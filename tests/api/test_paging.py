"""Pages of every kind of connection, forward, backward and between two cursors, by Relay's algorithm on the whole."""

from random import Random
from typing import Any

import pytest
import pytest_asyncio
from graphql import GraphQLObjectType, build_schema

from graph_seed import load, packaged_seeds
from service.api.schema import sdl
from tests.api.conftest import Api, CountingDatabase
from tests.support.maps import empty
from tests.support.plain_graph import write_graph
from tests.support.random_graph import random_graph
from tests.support.windows import check_windows

CLAIM = "claim:diplomatic-breakthrough"
SHOWN = "edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
VARIABLES = "$first: Int, $after: String, $last: Int, $before: String"
PAGE = "first: $first, after: $after, last: $last, before: $before"
CONNECTIONS = {
    "claims": "claims(PAGE) { SHOWN }",
    "claims by number of reasons": "claims(orderBy: MOST_SUPPORTED, PAGE) { SHOWN }",
    "claims backwards": "claims(orderBy: TITLE_DESC, PAGE) { SHOWN }",
    "relations": "relations(orderBy: STRONGEST, PAGE) { SHOWN }",
    "unanswered": "unanswered(PAGE) { SHOWN }",
    "passages": "documents { nodes { passages(PAGE) { SHOWN } } }",
    "reasons": f"claim(id: '{CLAIM}') {{ supportedBy(PAGE) {{ SHOWN }} }}",
    "conclusions": "claim(id: 'claim:common-ground') { supports(PAGE) { SHOWN } }",
    "attributions of an actor": "actor(id: 'actor:russia') { attributions(PAGE) { SHOWN } }",
    "search": "search(text: 'Putin Trump', PAGE) { SHOWN }",
    "chains": f"chains(to: '{CLAIM}', PAGE) {{ SHOWN }}",
    "chains between": f"chains(from: 'claim:common-ground', to: '{CLAIM}', PAGE) {{ SHOWN }}",
    "longest chains": f"chains(to: '{CLAIM}', orderBy: LONGEST, PAGE) {{ SHOWN }}",
    "strongest chains": f"chains(to: '{CLAIM}', orderBy: STRONGEST, PAGE) {{ SHOWN }}",
    "ancestors": f"claim(id: '{CLAIM}') {{ ancestors(PAGE) {{ SHOWN }} }}",
    "common grounds": f"commonGrounds(of: ['{CLAIM}'], PAGE) {{ SHOWN }}",
    "clashes": "clashes(PAGE) { SHOWN }",
    "paths": "opportunityChallengePaths(maxLength: 2, PAGE) { SHOWN }",
    "paths about an issue": "opportunityChallengePaths(issue: 'issue:ukraine-war', maxLength: 8, PAGE) { SHOWN }",
    "decisive": f"mostDecisive(for: '{CLAIM}', PAGE) {{ SHOWN }}",
    "scenarios": "scenarios(PAGE) { SHOWN }",
    "common": "scenarios { common(PAGE) { SHOWN } }",
    "holds": "scenarios(first: 1) { nodes { holds(PAGE) { SHOWN } } }",
}

CROWDED = {
    "quotes": "node(id: 'passage:text-0/0002') { ... on Passage { quotes(PAGE) { SHOWN } } }",
    "attributions of a claim": "claim(id: 'claim:c00') { attributions(PAGE) { SHOWN } }",
    "denials": "clashes(first: 1) { nodes { denials(PAGE) { SHOWN } } }",
}
"""Of a random graph, as the article has none of these with two items."""


@pytest_asyncio.fixture(scope="module")
async def article(database: CountingDatabase) -> None:
    """The packaged texts and nothing else."""
    await empty(database)
    await load(database, packaged_seeds())


@pytest.mark.parametrize("name", CONNECTIONS)
async def test_any_page_is_that_of_relay(api: Api, article: None, name: str) -> None:
    """`first` or `last` items after a cursor, before another, or between both, are what Relay's specification makes of the whole."""
    del article
    await _check(api, CONNECTIONS[name])


@pytest.mark.parametrize("name", CROWDED)
async def test_so_is_any_of_what_is_short_in_the_article(api: Api, name: str) -> None:
    """The same of connections of a random graph."""
    await write_graph(api.database, random_graph(Random("filters")))
    await _check(api, CROWDED[name])


async def _check(api: Api, field: str) -> None:
    text = field.replace("'", '"').replace("PAGE", PAGE).replace("SHOWN", SHOWN)

    async def ask(**arguments: Any) -> Any:
        return _connection(await api.data(f"query ({VARIABLES}) {{ {text} }}", **arguments))

    assert await check_windows(ask) > 1


def _connection(data: Any) -> Any:
    """The connection that an answer holds."""
    if "pageInfo" in data:
        return data
    return _connection(next(iter(data.values())) if hasattr(data, "values") else data[0])


def test_all_connections_are_paged_both_ways() -> None:
    """Each field that answers a connection takes `first`, `after`, `last` and `before`."""
    types = build_schema(sdl()).type_map.values()
    fields = {
        (type_.name, name): field
        for type_ in types
        if isinstance(type_, GraphQLObjectType)
        for name, field in type_.fields.items()
        if str(field.type).rstrip("!").endswith("Connection")
    }
    assert fields
    lacking = [
        place for place, field in fields.items() if not {"first", "after", "last", "before"} <= {*field.args}
    ]
    assert lacking == []
