"""Attributions: who holds what true or false, how firmly, and by which words."""

from typing import Any

import pytest

from tests.api.conftest import Api
from tests.support.maps import empty

STORE = """
CREATE (d:Document:Entity {id: "document:d", title: "D", text: "Ann, it seems, says so. Bob doesn't."})
CREATE (p:Passage:Entity {id: "document:d#0", text: "Ann, it seems, says so.", section: "", index: 0, start: 0, end: 23})-[:PART_OF]->(d)
CREATE (b:Evidence:Statement:Entity {id: "evidence:b", title: "B", text: "B.", position: 1})
CREATE (c:Claim:Statement:Entity {id: "claim:c", title: "C", text: "C.", position: 2})
CREATE (ann:Actor:Entity {id: "actor:ann", name: "Ann", kind: "PERSON"}), (bob:Actor:Entity {id: "actor:bob", name: "Bob", kind: "PERSON"})
CREATE (ann)-[:ASSERTS {modality: "PROBABLE", quote: "it seems", quoteStart: 5, quoteEnd: 13, quotePassage: p.id}]->(c)
CREATE (ann)-[:DENIES]->(b), (bob)-[:DENIES]->(c)
"""
FIELDS = "actor { id } statement { id __typename } holds modality quote { exact start end document { id } }"
HEDGED = {
    "actor": {"id": "actor:ann"},
    "statement": {"id": "claim:c", "__typename": "Claim"},
    "holds": True,
    "modality": "PROBABLE",
    "quote": {"exact": "it seems", "start": 5, "end": 13, "document": {"id": "document:d"}},
}


def denial(actor: str, statement: str, type_: str) -> dict[str, Any]:
    """The attribution without words that an actor denies a statement."""
    return {
        "actor": {"id": actor},
        "statement": {"id": statement, "__typename": type_},
        "holds": False,
        "modality": None,
        "quote": None,
    }


@pytest.fixture
async def stored(api: Api) -> Api:
    """The API over STORE."""
    await empty(api.database)
    async with api.database.writing() as transaction:
        await transaction.run(STORE, {})
    return api


async def test_of_a_statement(stored: Api) -> None:
    """A statement's attributions are by the actor's name, each with the text's hedge and words where it has them."""
    query = f'{{ claim(id: "claim:c") {{ attributions {{ totalCount nodes {{ {FIELDS} }} }} }} }}'
    found = await stored.data(query)
    expected = [HEDGED, denial("actor:bob", "claim:c", "Claim")]
    assert found["claim"]["attributions"] == {"totalCount": 2, "nodes": expected}


async def test_of_an_actor(stored: Api) -> None:
    """An actor's attributions are as the text words the statements, and go on after a cursor."""
    query = f"""query ($after: String) {{ actor(id: "actor:ann") {{ attributions(first: 1, after: $after) {{
      totalCount edges {{ node {{ {FIELDS} }} }} pageInfo {{ hasNextPage endCursor }} }} }} }}"""
    page = (await stored.data(query))["actor"]["attributions"]
    assert page["totalCount"] == 2
    assert page["edges"] == [{"node": denial("actor:ann", "evidence:b", "Evidence")}]
    assert page["pageInfo"]["hasNextPage"]
    rest = (await stored.data(query, after=page["pageInfo"]["endCursor"]))["actor"]["attributions"]
    assert rest["edges"] == [{"node": HEDGED}]
    assert not rest["pageInfo"]["hasNextPage"]
