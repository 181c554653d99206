"""What leads to statements and follows from them, like plain resolvers on random graphs, and like chains."""

import itertools
import json
from random import Random
from typing import Any

import pytest
from hypothesis import given

from service.api import searches
from service.queries import reach
from tests.api.conftest import Api
from tests.api.test_equivalence import SCHEMA
from tests.support.equivalence import Both
from tests.support.maps import ArgumentMap, maps, write
from tests.support.plain_graph import Graph, write_graph
from tests.support.profiles import costly
from tests.support.random_graph import random_graph
from tests.support.random_wordings import Request

_REACHED = "totalCount truncated edges { cursor distance polarities node { id } } pageInfo { hasNextPage hasPreviousPage }"
_ARGUMENTS = "where: $where, polarity: $polarity, maxLength: $maxLength, first: $first, after: $after, last: $last, before: $before"
REACH = f"""
query Q($id: ID!, $where: StatementWhere, $polarity: Polarity, $maxLength: Int, $first: Int, $after: String, $last: Int, $before: String) {{
  node(id: $id) {{ ... on Statement {{ ancestors({_ARGUMENTS}) {{ {_REACHED} }} descendants({_ARGUMENTS}) {{ {_REACHED} }} }} }}
}}"""
COMMON = """
query Q($of: [ID!]!, $where: StatementWhere, $maxLength: Int, $first: Int, $after: String) {
  commonGrounds(of: $of, where: $where, maxLength: $maxLength, first: $first, after: $after) {
    totalCount truncated edges { cursor node { statement { id } bearings { statement { id } distance polarities } } }
  }
}"""
EACH = "{ claims { nodes { id ancestors(maxLength: 12, first: 100) { edges { distance polarities node { id } } } } } }"
WHERE = """
query Q($some: StatementWhere!, $none: StatementWhere!) {
  claims(where: {supportingAncestors: {some: $some}, contradictingAncestors: {none: $none}}, first: 100) { nodes { id } }
}"""
NESTED = """{
  claims(where: {contradictingAncestors: {some: {supportingAncestors: {some: {}}}}}, first: 3) {
    nodes { id ancestors(where: {contradictingAncestors: {some: {}}}, first: 2) { nodes { id descendants(first: 1) { nodes { id } } } } }
  }
}"""
ORDER = "{ evidenceItems(orderBy: MOST_DESCENDANTS, first: 5) { nodes { id } pageInfo { endCursor } } }"
KINDS: tuple[Any, ...] = (None, {"types": ["CLAIM"]})


class Asked:
    """The service and plain resolvers over one random graph."""

    def __init__(self, api: Api, graph: Graph) -> None:
        self._both = Both(api.executor, SCHEMA, graph)
        self.statements = [entity.id for entity in graph.of("Statement")]

    async def same(self, query: str, **variables: Any) -> str:
        """The answer, which is the same on both sides."""
        mine, plain = await self._both.answers(Request(query, variables))
        assert mine == plain, variables
        return mine


@pytest.fixture
async def asked(api: Api) -> Asked:
    """Both over a graph with cycles."""
    graph = random_graph(Random("reach"))
    await write_graph(api.database, graph)
    return Asked(api, graph)


async def test_ancestors_and_descendants_are_as_defined(asked: Asked) -> None:
    """Whatever narrows them, they are what walks reach, the nearest first; pages in both directions are parts of the whole."""
    random = Random("ancestors")
    for _ in range(15):
        page = random.choice(({"first": 100}, {"first": 2}, {"last": 3}))
        await asked.same(
            REACH,
            id=random.choice((asked.statements[0], random.choice(asked.statements))),
            where=random.choice(KINDS),
            polarity=random.choice((None, "SUPPORTS", "CONTRADICTS")),
            maxLength=random.choice((None, 1, 2, 3, 12)),
            **page,
        )


async def test_common_grounds_are_as_defined(asked: Asked) -> None:
    """They are what leads to each of the statements, which have a bearing each; the nearest come first, page by page."""
    random = Random("common grounds")
    found = 0
    for _ in range(15):
        of = random.choices(asked.statements, k=random.choice((1, 2, 2, 3)))
        length = random.choice((None, 2, 12))
        answer = await asked.same(COMMON, of=of, where=random.choice(KINDS), maxLength=length, first=3)
        edges = json.loads(answer)["data"]["commonGrounds"]["edges"]
        found += len(edges) > 1
    assert found


async def test_conditions_and_orders_by_chains_are_as_defined(asked: Asked) -> None:
    """Claims are found by what leads to them with a polarity, and evidence is ordered by how much follows from it."""
    for some, none in itertools.product(
        ({}, {"roles": ["CHALLENGE"]}), ({"roles": ["OUTCOME"]}, {"roles": []})
    ):
        await asked.same(WHERE, some=some, none=none)
    await asked.same(ORDER)
    await asked.same(NESTED)


@costly()
@given(map_=maps())
async def test_they_are_the_ends_of_chains(api: Api, map_: ArgumentMap) -> None:
    """What leads to a statement are the starts of its chains; the shortest has the distance, and each has one of the polarities.

    Where no circle has an odd number of contradictions, each polarity is that of a chain.
    """
    await write(api.database, map_)
    even = not any(map_.polarity((*circle, circle[0])) == "CONTRADICTS" for circle in circles(map_))
    for claim in (await api.data(EACH))["claims"]["nodes"]:
        found = {
            edge["node"]["id"]: (edge["distance"], {*edge["polarities"]})
            for edge in claim["ancestors"]["edges"]
        }
        chains: dict[str, list[tuple[str, ...]]] = {}
        for chain in map_.chains(None, claim["id"], 12):
            chains.setdefault(chain[0], []).append(chain)
        assert found.keys() == chains.keys()
        for start, (distance, polarities) in found.items():
            assert distance == min(map(len, chains[start])) - 1
            expected = {map_.polarity(chain) for chain in chains[start]}
            assert expected == polarities if even else expected <= polarities


def circles(map_: ArgumentMap) -> list[tuple[str, ...]]:
    """The simple circles of a map, each without its first statement again."""
    paths = map_.chains(None, None, len(map_.roles))
    return [path for path in paths if (path[-1], path[0]) in map_.relations]


async def test_a_way_may_pass_a_circle(api: Api) -> None:
    """A circle with one contradiction on the way gives a statement both polarities, though its only chain supports."""
    pairs = {
        ("claim:a", "claim:b"): "SUPPORTS",
        ("claim:b", "claim:c"): "CONTRADICTS",
        ("claim:c", "claim:b"): "SUPPORTS",
        ("claim:b", "claim:d"): "SUPPORTS",
    }
    roles: dict[str, str | None] = dict.fromkeys(f"claim:{letter}" for letter in "abcd")
    await write(api.database, ArgumentMap(roles, {ends: (type_, None) for ends, type_ in pairs.items()}))
    claims = {claim["id"]: claim["ancestors"]["edges"] for claim in (await api.data(EACH))["claims"]["nodes"]}
    (edge,) = [edge for edge in claims["claim:d"] if edge["node"]["id"] == "claim:a"]
    assert edge == {"distance": 2, "polarities": ["SUPPORTS", "CONTRADICTS"], "node": {"id": "claim:a"}}


async def test_a_search_that_meets_its_bound_says_so(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first states are answered, and that there may be more."""
    pairs = {(f"claim:c{number}", "claim:top"): ("SUPPORTS", None) for number in range(5)}
    roles: dict[str, str | None] = dict.fromkeys(["claim:top", *(source for source, _ in pairs)])
    await write(api.database, ArgumentMap(roles, dict(pairs)))
    for most, truncated in ((5, False), (4, True)):
        monkeypatch.setattr(reach, "MOST_STATES", most)
        found = (await api.data(REACH, id="claim:top"))["node"]["ancestors"]
        assert (found["totalCount"], found["truncated"]) == (5, truncated)
        grounds = (await api.data(COMMON, of=["claim:top"]))["commonGrounds"]
        assert (grounds["totalCount"], grounds["truncated"]) == (5, truncated)


SEARCHING = (
    "claims(where: {contradictingAncestors: {none: {role: CHALLENGE}}})",
    "claims(where: {or: [{kind: FACT}, {supportedBy: {some: {supportingAncestors: {some: {}}}}}]})",
    "claims(orderBy: [TITLE_ASC, MOST_DESCENDANTS])",
    "unanswered(where: {not: {supportingAncestors: {some: {}}}})",
)


@pytest.mark.parametrize("field", SEARCHING)
async def test_lists_that_take_too_many_searches(
    api: Api, monkeypatch: pytest.MonkeyPatch, field: str
) -> None:
    """Where conditions or orders take a search for each item, a list of too many is refused before any, and answered if it is narrowed."""
    roles: dict[str, str | None] = dict.fromkeys(("claim:a", "claim:b", "claim:c"))
    relations = {(one, other): ("CONTRADICTS", None) for one in roles for other in roles if one < other}
    await write(api.database, ArgumentMap(roles, dict(relations)))
    answered = await api.data(f"{{ {field} {{ totalCount }} }}")
    monkeypatch.setattr(searches, "MOST_SEARCHES", 1)
    before = api.database.statements
    error = await api.error(f"{{ {field} {{ totalCount }} }}")
    assert error["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    assert api.database.statements == before + 1
    monkeypatch.setattr(searches, "MOST_SEARCHES", 30)
    assert await api.data(f"{{ {field} {{ totalCount }} }}") == answered


async def test_searches_cost(api: Api) -> None:
    """Each item of a page counts as more objects where it takes a search, and the more, the deeper the searches stand in each other."""
    query = "{ issues(first: 100) { nodes { claims(%s) { nodes { id } } } } }"
    assert (await api.error(query % "orderBy: MOST_DESCENDANTS"))["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    inner = "supportingAncestors: {some: {}}"
    for _ in range(4):
        inner = f"supportingAncestors: {{some: {{{inner}}}}}"
    error = await api.error(f"{{ claims(where: {{{inner}}}) {{ totalCount }} }}")
    assert error["extensions"]["code"] == "QUERY_TOO_COMPLEX"


@pytest.mark.parametrize(
    ("of", "code"),
    [
        ([], "BAD_USER_INPUT"),
        ([f"claim:c{number}" for number in range(11)], "BAD_USER_INPUT"),
        (["claim:nowhere"], "NOT_FOUND"),
        (["issue:all"], "BAD_USER_INPUT"),
    ],
)
async def test_statements_that_have_no_common_grounds(api: Api, of: list[str], code: str) -> None:
    """No ids, too many of them, and ids that name nothing or something else are errors of the argument."""
    await write(api.database, ArgumentMap({"claim:c0": None}, {}))
    error = await api.error(COMMON, of=of)
    assert error["extensions"] == {"code": code, "argument": "of"}


@pytest.mark.parametrize("length", [0, 13])
async def test_lengths_out_of_bounds(api: Api, length: int) -> None:
    """A length that chains can't have is an error of the argument, in each of the fields."""
    await write(api.database, ArgumentMap({"claim:c0": None}, {}))
    answer = await api.answer(REACH, id="claim:c0", maxLength=length)
    assert answer["data"]["node"] == {"ancestors": None, "descendants": None}
    assert [error["extensions"]["argument"] for error in answer["errors"]] == ["maxLength", "maxLength"]
