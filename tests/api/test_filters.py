"""Connections narrowed by what statements are, whom they have to do with and what relations they have, like plain resolvers."""

import json
from random import Random

import pytest

from tests.api.conftest import Api
from tests.api.test_equivalence import SCHEMA
from tests.support.equivalence import Both
from tests.support.plain_graph import write_graph
from tests.support.random_graph import random_graph
from tests.support.random_wordings import Request

PAGE = "totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage }"
CLAIMS = (
    "kinds: [FACT, VALUE]",
    "kinds: []",
    "roles: [OPPORTUNITY, CHALLENGE]",
    "hasRole: true",
    "hasRole: false, modalities: [CERTAIN, POSSIBLE]",
    "not: {modalities: [CERTAIN]}",
    'assertedBy: "actor:a1"',
    'deniedBy: "actor:a2"',
    "attributed: false",
    'attributed: true, not: {assertedBy: "actor:a1"}',
    'mentions: "actor:a3"',
    'mentions: "actor:nobody"',
    'mentions: "issue:i0"',
    'or: [{mentions: "actor:a1"}, {mentions: "actor:a2"}, {kind: FACT}, {mentions: "actor:a3"}]',
    'and: [{not: {mentions: "actor:a1"}}, {not: {mentions: "actor:a2"}}]',
    'or: [{mentions: "actor:a1", kind: FACT}, {kind: VALUE, mentions: "actor:a2"}]',
    "supportedBy: {some: {types: [EVIDENCE]}}",
    "contradictedBy: {none: {role: CHALLENGE}}",
    "contradictedBy: {none: {}}",
    "supports: {count: {min: 2, max: 4}}",
    "supports: {some: {claimKinds: [FACT], contradicts: {some: {hasRole: true}}}}",
    'or: [{supports: {some: {mentions: "actor:a1"}}}, {supports: {some: {mentions: "actor:a2"}}}]',
    "supportedBy: {some: {not: {modality: CERTAIN}}}",
    "contradicts: {}",
    'section: "Zorb"',
    'or: [{section: "Zorb"}, {section: "nowhere"}, {not: {section: "Zorb"}, kind: FACT}]',
)
OTHERS = (
    "claims(orderBy: BASE_SCORE_ASC, last: 9)",
    "claims(orderBy: [BASE_SCORE_DESC, LEAST_SUPPORTED], first: 9)",
    "evidenceItems(orderBy: [LEAST_DESCENDANTS], first: 3)",
    "arguments(orderBy: [MOST_DESCENDANTS, BASE_SCORE_DESC])",
    "actors(where: {kinds: [PERSON, STATE]}, orderBy: LEAST_MENTIONED)",
    "issues(orderBy: LEAST_DISCUSSED)",
    'evidenceItems(where: {occurredOn: {from: "2000-01-01"}}, orderBy: OCCURRED_ON_DESC)',
    'evidenceItems(where: {not: {occurredOn: {to: "1999-12-31", from: null}}}, orderBy: OCCURRED_ON_ASC)',
    'documents(where: {publishedOn: {from: "1999-12-31", to: "2025-02-28"}})',
    "documents(orderBy: [PUBLISHED_ON_DESC, TITLE_ASC])",
    "arguments(where: {linked: true, supportedBy: {count: {min: 1}}})",
    'arguments(where: {not: {scheme: "Argument from Sign"}}, orderBy: [MOST_SUPPORTED], last: 2)',
    "relations(first: 7)",
    "relations(where: {polarity: CONTRADICTS, limits: false}, orderBy: STRONGEST, last: 5)",
    "relations(where: {basis: [READER, MAP]}, orderBy: [WEAKEST, TEXT_POSITION])",
    'relations(where: {issue: "issue:i1"})',
    'relations(where: {document: "document:text-1", not: {issue: "issue:i0"}})',
    'relations(where: {target: "claim:c00", text: "o"}, orderBy: TEXT_POSITION)',
    'relations(where: {ids: ["claim:none/SUPPORTS/claim:c00"]})',
    'passages(where: {document: "document:text-0"}, first: 5)',
    "passages(where: {quoted: true}, last: 3)",
    'passages(where: {not: {section: "Zorb"}, text: "o"})',
    'passages(where: {ids: ["passage:text-1/0002", "passage:none"]})',
)


@pytest.fixture
async def both(api: Api) -> Both:
    """The service and plain resolvers over a random graph."""
    graph = random_graph(Random("filters"))
    await write_graph(api.database, graph)
    return Both(api.executor, SCHEMA, graph)


@pytest.mark.parametrize("where", CLAIMS)
async def test_claims(both: Both, where: str) -> None:
    """Claims are those that meet the condition, and those that do not are all others."""
    query = f"{{ it: claims(where: {{{where}}}) {{ {PAGE} }} rest: claims(where: {{not: {{{where}}}}}) {{ {PAGE} }} }}"
    mine, plain = await both.answers(Request(query, {}, None))
    assert mine == plain
    data = json.loads(mine)["data"]
    assert data["it"]["totalCount"] + data["rest"]["totalCount"] == 26


@pytest.mark.parametrize("field", OTHERS)
async def test_others(both: Both, field: str) -> None:
    """So are items of other types; and each order can be followed both ways."""
    mine, plain = await both.answers(Request(f"{{ {field} {{ {PAGE} }} }}", {}, None))
    assert mine == plain


@pytest.mark.parametrize("field", ["claims", 'claims(where: {issue: "issue:i0"}, first: 1)', "evidenceItems"])
async def test_facets(both: Both, field: str) -> None:
    """Facets count all items of a connection, those of other pages too, by values and by nodes."""
    claims = "" if field == "evidenceItems" else "roles { value count } modalities { value count }"
    nodes = " ".join(f"{name} {{ node {{ id }} count }}" for name in ("actors", "issues", "documents"))
    query = (
        f"{{ {field} {{ totalCount nodes {{ id }} facets {{ kinds {{ value count }} {claims} {nodes} }} }} }}"
    )
    mine, plain = await both.answers(Request(query, {}, None))
    assert mine == plain
    facets = next(iter(json.loads(mine)["data"].values()))
    assert sum(kind["count"] for kind in facets["facets"]["kinds"]) == facets["totalCount"]


FOUND = (
    'text: "o", first: 2',
    'text: "claim", types: [CLAIM, EVIDENCE]',
    'text: "o", issue: "issue:i1"',
    'text: "o", document: "document:text-0", last: 1',
    'text: "?"',
)


@pytest.mark.parametrize("rows", ["", "pageInfo { hasNextPage }"])
@pytest.mark.parametrize("arguments", FOUND)
async def test_facets_of_a_search(both: Both, arguments: str, rows: str) -> None:
    """Facets count all that a search found, with or without a page of it beside them."""
    values = " ".join(
        f"{name} {{ value count }}"
        for name in ("types", "claimKinds", "evidenceKinds", "roles", "modalities")
    )
    nodes = " ".join(f"{name} {{ node {{ id }} count }}" for name in ("actors", "issues", "documents"))
    query = f"{{ search({arguments}) {{ totalCount {rows} facets {{ {values} {nodes} }} }} }}"
    mine, plain = await both.answers(Request(query, {}, None))
    assert mine == plain
    found = json.loads(mine)["data"]["search"]
    assert sum(each["count"] for each in found["facets"]["types"]) == found["totalCount"]


async def test_facets_within_lists(both: Both) -> None:
    """Connections of the items of a page have facets of their own."""
    facets = "facets { kinds { value count } issues { node { id } count } }"
    query = f"{{ issues(first: 3) {{ nodes {{ id claims(first: 2, where: {{hasRole: true}}) {{ {facets} }} }} }} }}"
    mine, plain = await both.answers(Request(query, {}, None))
    assert mine == plain
    assert '"count": 2' in mine


async def test_dates(api: Api) -> None:
    """What is no day is refused, in the text of a request and as a variable."""
    written = await api.error('{ evidenceItems(where: {occurredOn: {from: "yesterday"}}) { totalCount } }')
    assert written["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
    query = "query ($day: Date) { documents(where: {publishedOn: {to: $day}}) { totalCount } }"
    given = await api.error(query, day="2025-02-30")
    assert given["extensions"]["code"] == "BAD_USER_INPUT"


async def test_conditions_cost(api: Api) -> None:
    """Conditions that Neo4j has to plan count towards the limit; those of one kind count once."""
    pairs = [
        f'{{kind: {kind}, {who}: "actor:a"}}' for kind in ("FACT", "VALUE") for who in ("actor", "mentions")
    ]
    fields = [
        f"a{i}: claims(where: {{or: [{', '.join(pairs)}]}}, first: {i + 1}) {{ totalCount }}"
        for i in range(60)
    ]
    error = await api.error(f"{{ {' '.join(fields)} }}")
    assert error["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    alike = [{"actor": f"actor:{number}"} for number in range(99)]
    fields = [f"a{i}: claims(where: {{or: $any}}) {{ totalCount }}" for i in range(60)]
    await api.data(f"query ($any: [ClaimWhere!]) {{ {' '.join(fields)} }}", any=alike)
