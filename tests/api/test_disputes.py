"""Who contradicts whom, and which objections nobody has answered, like plain resolvers on random graphs."""

from random import Random
from typing import Any

import pytest

from tests.api.conftest import Api
from tests.api.test_equivalence import SCHEMA
from tests.support.equivalence import Both
from tests.support.plain_graph import write_graph
from tests.support.random_graph import random_graph
from tests.support.random_wordings import Request

CLASHES = """
query Q($actor: ID, $where: StatementWhere, $first: Int) {
  clashes(actor: $actor, where: $where, first: $first) {
    totalCount pageInfo { hasNextPage } edges { cursor node {
      actors { id } weight
      contradictions(first: 2) { totalCount nodes { id source { id } target { id } } pageInfo { hasNextPage } }
      denials { totalCount nodes { actor { id } statement { id } holds } }
    } }
  }
}"""
UNANSWERED = """
query Q($where: StatementWhere, $order: [RelationOrder!], $first: Int) {
  unanswered(where: $where, orderBy: $order, first: $first) { totalCount edges { cursor node { id source { id } target { id } } } }
}"""


@pytest.mark.parametrize("number", range(3))
async def test_disputes_are_as_defined(api: Api, number: int) -> None:
    """Of all or of one actor, of all statements or of some: each pair with what it is about, and each objection without a reply."""
    random = Random(f"disputes {number}")
    graph = random_graph(random)
    await write_graph(api.database, graph)
    both = Both(api.executor, SCHEMA, graph)
    actors, issues = ([entity.id for entity in graph.of(label)] for label in ("Actor", "Issue"))
    wheres: list[Any] = [None, {"issue": random.choice(issues)}, {"role": "CHALLENGE"}]
    for where in wheres:
        for first in (100, 2):
            actor = random.choice((None, random.choice(actors)))
            mine, plain = await both.answers(
                Request(CLASHES, {"actor": actor, "where": where, "first": first})
            )
            assert mine == plain
        for order in ("SOURCE", "STRONGEST"):
            asked = {"where": where, "order": [order], "first": random.choice((3, 100))}
            mine, plain = await both.answers(Request(UNANSWERED, asked))
            assert mine == plain


async def test_an_actor_that_there_is_not(api: Api) -> None:
    """An actor that there isn't, and what is no actor, are errors of the argument."""
    await write_graph(api.database, random_graph(Random("actors")))
    for actor, code in (("actor:none", "NOT_FOUND"), ("claim:c00", "BAD_USER_INPUT")):
        error = await api.error(CLASHES, actor=actor)
        assert error["extensions"] == {"code": code, "argument": "actor"}
