"""What narrows chains, compared with plain definitions on random graphs that hold everything."""

import itertools
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.api.conftest import Api
from tests.support.maps import ArgumentMap, write
from tests.support.plain_graph import Graph, write_graph
from tests.support.plain_paths import PlainPaths
from tests.support.plain_view import random_view
from tests.support.profiles import costly
from tests.support.random_graph import random_graph
from tests.support.random_patterns import random_pattern

CHAINS = """
query Chains($from: ID, $to: ID, $polarity: Polarity, $pattern: String, $through: [ID!], $avoiding: [ID!], $crossing: [ID!],
             $view: ViewInput, $minLength: Int, $maxLength: Int, $orderBy: ChainOrder, $first: Int, $after: String) {
  chains(from: $from, to: $to, polarity: $polarity, pattern: $pattern, through: $through, avoiding: $avoiding, crossing: $crossing,
         view: $view, minLength: $minLength, maxLength: $maxLength, orderBy: $orderBy, first: $first, after: $after) {
    totalCount truncated nodes { nodes { id } } pageInfo { hasNextPage endCursor }
  }
}"""
PAGE = CHAINS.replace("totalCount truncated ", "")
ORDERS = ("SHORTEST", "LONGEST", "STRONGEST", "WEAKEST_LINK")
PAGES = 4


def narrowing(graph: Graph, random: Random, longest: int) -> dict[str, Any]:
    """One to three arguments that narrow a search."""
    statements, issues = ([entity.id for entity in graph.of(label)] for label in ("Statement", "Issue"))
    choices: dict[str, Any] = {
        "polarity": random.choice(("SUPPORTS", "CONTRADICTS")),
        "pattern": random_pattern(graph, random, random.choice((1, 2, 3))),
        "through": random.sample(statements, random.randint(0, 2)),
        "avoiding": random.sample(statements, random.randint(0, 8)),
        "crossing": random.sample(issues, random.randint(0, 2)),
        "view": random_view(graph, random),
        "minLength": random.randint(1, longest),
    }
    return {name: choices[name] for name in random.sample(sorted(choices), random.choice((1, 1, 2, 3)))}


def ends(graph: Graph, random: Random) -> dict[str, Any]:
    """One end or both: often the statement that most relations join."""
    statements = [entity.id for entity in graph.of("Statement")]
    chosen = random.choice((("from",), ("to",), ("from", "to")))
    return {end: random.choice((statements[0], random.choice(statements))) for end in chosen}


def ids(nodes: list[Any]) -> list[tuple[str, ...]]:
    """The statements of chains, as the service answers them."""
    return [tuple(node["id"] for node in chain["nodes"]) for chain in nodes]


@costly()
@given(seed=st.integers(0, 10_000), order=st.sampled_from(ORDERS))
async def test_what_narrows_chains_is_as_defined(api: Api, seed: int, order: str) -> None:
    """All arguments together leave the chains that fit each of them, in every order; pages make up the whole."""
    random = Random(seed)
    graph = random_graph(random)
    await write_graph(api.database, graph)
    plain, longest = PlainPaths(graph), random.choice((2, 3, 4))
    for _ in range(4):
        asked = {
            **ends(graph, random),
            **narrowing(graph, random, longest),
            "maxLength": longest,
            "orderBy": order,
        }
        whole = plain.chains({**asked, "first": 1_000})
        expected = [tuple(entity.id for entity in chain["nodes"]) for chain in whole["nodes"]]
        found = (await api.data(CHAINS, **asked, first=1_000))["chains"]
        assert ids(found["nodes"]) == expected, asked
        assert (found["totalCount"], found["truncated"]) == (whole["totalCount"], False)
        if expected:
            await compare_pages(api, asked, expected, random.randint(1, 4))


async def compare_pages(api: Api, asked: dict[str, Any], expected: list[Any], size: int) -> None:
    """The first pages are the beginning of the whole, though each page's search ends early."""
    after, pages = None, list[Any]()
    for _ in range(PAGES):
        page = (await api.data(PAGE, **asked, first=size, after=after))["chains"]
        pages += ids(page["nodes"])
        assert pages == expected[: len(pages)], asked
        assert page["pageInfo"]["hasNextPage"] == (len(pages) < len(expected))
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]


@pytest.fixture(scope="module")
async def written(api: Api) -> Graph:
    """A graph in the store."""
    graph = random_graph(Random(1))
    await write_graph(api.database, graph)
    return graph


@pytest.mark.parametrize(
    ("name", "value", "what"),
    [
        ("through", ["claim:c01", "{}"], "a statement"),
        ("avoiding", ["{}"], "a statement"),
        ("crossing", ["{}"], "an issue"),
        ("pattern", "ANY [issue={}]", "an issue"),
        ("pattern", "ANY [actor={}]", "an actor"),
        ("pattern", "ANY [document={}]", "a document"),
        ("pattern", "[id={}] ANY", "a statement"),
        ("view.documents", ["{}"], "a document"),
        ("view.issues", ["{}"], "an issue"),
        ("view.actors", ["{}"], "an actor"),
        ("view.excludeActors", ["{}"], "an actor"),
    ],
)
@pytest.mark.usefixtures("written")
async def test_ids_that_name_nothing_of_the_kind(api: Api, name: str, value: Any, what: str) -> None:
    """An id that names nothing is NOT_FOUND, one of another kind BAD_USER_INPUT, each with the argument."""
    for id_, code in (("claim:nowhere", "NOT_FOUND"), ("passage:text-0/0000", "BAD_USER_INPUT")):
        filled = (
            value.replace("{}", id_)
            if isinstance(value, str)
            else [each.replace("{}", id_) for each in value]
        )
        outer, _, inner = name.partition(".")
        error = await api.error(CHAINS, **{"to": "claim:c00", outer: {inner: filled} if inner else filled})
        assert error["extensions"] == {"code": code, "argument": name}
        assert (
            error["message"]
            == f"{name}: {id_} {'does not exist' if code == 'NOT_FOUND' else f'is not {what}'}"
        )


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ({"minLength": 0}, "minLength"),
        ({"minLength": 13}, "minLength"),
        ({"minLength": 4, "maxLength": 3}, "minLength"),
        ({"pattern": "SUPPORTS OR"}, "pattern"),
        ({"through": [f"claim:c{number}" for number in range(14)]}, "through"),
        ({"view": {"minStrength": 2}}, "view.minStrength"),
        ({"view": {"minStrength": 2, "evidenceOnly": True}}, "view.minStrength"),
    ],
)
@pytest.mark.usefixtures("written")
async def test_arguments_of_no_use(api: Api, arguments: dict[str, Any], argument: str) -> None:
    """A length, a pattern, a list or a view that is of no use is BAD_USER_INPUT."""
    error = await api.error(CHAINS, **{"to": "claim:c00", **arguments})
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}


@pytest.mark.usefixtures("written")
async def test_one_root_that_cannot_be_prepared_leaves_the_other(api: Api) -> None:
    """Where a view cannot be read for one field, this field alone fails."""
    query = """{
      fails: chains(to: "claim:c00", view: {evidenceOnly: true, issues: ["issue:nowhere"]}) { totalCount }
      chains(to: "claim:c00", maxLength: 1) { totalCount }
    }"""
    response = await api.answer(query)
    (error,) = response["errors"]
    assert (error["path"], error["extensions"]["code"]) == (["fails"], "NOT_FOUND")


@pytest.mark.parametrize("ends", [{"to": "claim:l0n0"}, {"from": "claim:l3n0"}])
async def test_a_narrowed_search_that_meets_its_bound_says_so(api: Api, ends: dict[str, str]) -> None:
    """Only half chains that a pattern may still match are held; too many of them end the search, and the answer says so."""
    layers = [[f"claim:l{layer}n{number}" for number in range(20)] for layer in range(4)]
    pairs = [pair for below, above in itertools.pairwise(layers) for pair in itertools.product(above, below)]
    statements = itertools.chain.from_iterable(layers)
    await write(
        api.database, ArgumentMap(dict.fromkeys(statements), dict.fromkeys(pairs, ("SUPPORTS", None)))
    )
    for length, count, truncated in ((2, 400, False), (3, 5_000, True)):
        found = (await api.data(CHAINS, **ends, pattern=f"SUPPORTS{{{length}}}", maxLength=12, first=1))[
            "chains"
        ]
        assert (found["totalCount"], found["truncated"]) == (count, truncated)
