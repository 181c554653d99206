"""Data that is not as the schema promises."""

import pytest
from structlog.testing import capture_logs

from tests.api.conftest import Api
from tests.support.maps import ArgumentMap, write

MAP = ArgumentMap({"claim:a": None, "claim:b": None}, {("claim:a", "claim:b"): ("SUPPORTS", 0.5)})


@pytest.fixture
async def mapped(api: Api) -> Api:
    """The API over MAP."""
    await write(api.database, MAP)
    return api


async def test_broken_data_is_contained(mapped: Api) -> None:
    """A node that lacks what the schema promises is an error with its path; null goes up to the nearest place that may hold it."""
    async with mapped.database.writing() as transaction:
        await transaction.run("MATCH (c:Claim {id: 'claim:b'}) REMOVE c.title SET c.kind = 'NO KIND'", {})
    response = await mapped.answer('{ nodes(ids: ["claim:a", "claim:b"]) { id ... on Claim { title } } }')
    assert response["data"] == {"nodes": [{"id": "claim:a", "title": "claim:a"}, None]}
    (error,) = response["errors"]
    assert error["path"] == ["nodes", 1, "title"]
    assert error["extensions"] == {"code": "INTERNAL_SERVER_ERROR"}
    assert error["message"] == "Internal server error"
    kinds = await mapped.answer('{ claim(id: "claim:b") { id kind } }')
    assert kinds["data"] == {"claim": None}
    assert [error["path"] for error in kinds["errors"]] == [["claim", "kind"]]


async def test_broken_data_fills_no_log(mapped: Api) -> None:
    """However many places of an answer hold the same broken value."""
    async with mapped.database.writing() as transaction:
        await transaction.run("MATCH (c:Claim {id: 'claim:b'}) SET c.condition = ['no', 'text']", {})
    fields = " ".join(f"condition{number}: condition" for number in range(100))
    with capture_logs() as lines:
        response = await mapped.answer('{ claim(id: "claim:b") { %s } }' % fields)
    assert len(response["errors"]) == 100
    assert [line["event"] for line in lines] == ["unexpected error"] * 10 + ["more unexpected errors"]
    assert lines[0]["path"] == ["claim", "condition0"]
    assert lines[-1]["number"] == 90


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ("SET a.aliases = 'not a list'", "aliases"),
        ("SET a.name = ['a', 'list']", "name"),
        ("REMOVE a:Actor", "__typename"),
    ],
)
async def test_broken_data_takes_nothing_else_along(mapped: Api, change: str, field: str) -> None:
    """Of a list with broken nodes, the others are answered."""
    async with mapped.database.writing() as transaction:
        await transaction.run(
            "CREATE (a:Actor:Entity {id: 'actor:a', name: 'A', kind: 'PERSON'}) %s" % change, {}
        )
    response = await mapped.answer(
        '{ nodes(ids: ["issue:all", "actor:a"]) { __typename ... on Actor { %s } } }' % field
    )
    assert response["data"] == {"nodes": [{"__typename": "Issue"}, None]}
    assert {error["extensions"]["code"] for error in response["errors"]} == {"INTERNAL_SERVER_ERROR"}


async def test_integers_beyond_graphql_are_errors(mapped: Api) -> None:
    """An Int has 32 bits."""
    async with mapped.database.writing() as transaction:
        await transaction.run(
            "CREATE (:Passage:Entity {id: 'passage:p', index: 2147483648, start: -2147483648})", {}
        )
    response = await mapped.answer('{ node(id: "passage:p") { ... on Passage { start index } } }')
    assert response["data"] == {"node": None}
    assert [error["path"] for error in response["errors"]] == [["node", "index"]]


async def test_integers_are_answered_as_floats(mapped: Api) -> None:
    """A strength that somebody stored as an integer is a Float all the same."""
    async with mapped.database.writing() as transaction:
        await transaction.run("MATCH (:Claim {id: 'claim:a'})-[r:SUPPORTS]->() SET r.strength = 1", {})
    found = await mapped.data('{ claim(id: "claim:a") { supports { edges { relation { strength } } } } }')
    assert repr(found["claim"]["supports"]["edges"]) == "[{'relation': {'strength': 1.0}}]"
