"""Actors who contradict themselves, over the API and by definition."""

from collections.abc import Mapping
from random import Random
from typing import Any

import pytest

from tests.api.conftest import Api, CountingDatabase
from tests.support.plain_graph import Graph, write_graph
from tests.support.plain_view import plain_view, random_view
from tests.support.random_graph import random_graph
from tests.support.windows import check_windows

QUERY = """
query Q($actor: ID, $view: ViewInput, $first: Int, $after: String, $last: Int, $before: String) {
  inconsistencies(actor: $actor, view: $view, first: $first, after: $after, last: $last, before: $before) {
    totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { kind actor { id } statement { id } attacker { id } relation { polarity source { id } target { id } } }
  }
}"""
Found = tuple[str, str, str]


def plain(graph: Graph, view: Mapping[str, Any], actor: str | None) -> list[Found]:
    """By definition: actor, statement, and the attacker that denies it, if any."""
    seen = plain_view(graph, view)
    least = view.get("contradictionsFrom", 0.5)
    attacks = {
        (source, target)
        for type_, source, target, weight in seen.relations
        if type_ == "CONTRADICTS" and weight >= least
    }
    found: list[Found] = []
    for each in graph.of("Actor"):
        asserted, denied = (
            {statement.id for statement in graph.targets(each, type_)} & seen.statements
            for type_ in ("ASSERTS", "DENIES")
        )
        if actor in (None, each.id):
            found += [(each.id, statement, "") for statement in asserted & denied]
            found += [(each.id, target, source) for source, target in attacks if {source, target} <= asserted]
    return sorted(found)


def told(each: Mapping[str, Any]) -> Found:
    """The same of an answer, whose parts fit together."""
    actor, statement, attacker = (
        each[name] and each[name]["id"] for name in ("actor", "statement", "attacker")
    )
    if attacker is None:
        assert (each["kind"], each["relation"]) == ("ASSERTS_AND_DENIES", None)
    else:
        assert each["kind"] == "ASSERTS_ATTACKER"
        ends = {"source": {"id": attacker}, "target": {"id": statement}}
        assert each["relation"] == {"polarity": "CONTRADICTS", **ends}
    return actor, statement, attacker or ""


@pytest.mark.parametrize("number", range(4))
async def test_inconsistencies_are_as_defined(api: Api, database: CountingDatabase, number: int) -> None:
    """Of one actor or of all, whatever the view, each is told once, by actor, statement and attacker."""
    random = Random(f"inconsistencies {number}")
    graph = random_graph(random)
    await write_graph(database, graph)
    for _ in range(8):
        view = random_view(graph, random)
        actor = random.choice((None, random.choice(graph.of("Actor")).id))
        found = (await api.data(QUERY, actor=actor, view=view, first=1_000))["inconsistencies"]
        assert [told(each) for each in found["nodes"]] == plain(graph, view, actor), (actor, view)
        assert found["totalCount"] == len(found["nodes"])

    async def ask(**page: Any) -> Any:
        return (await api.data(QUERY, **page))["inconsistencies"]

    assert await check_windows(ask) == len(plain(graph, {}, None))


async def test_an_unknown_actor_is_told(api: Api) -> None:
    """An actor that there isn't is an error of the argument."""
    error = await api.error(QUERY, actor="actor:none")
    assert error["extensions"] == {"code": "NOT_FOUND", "argument": "actor"}
