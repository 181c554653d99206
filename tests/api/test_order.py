"""Lists by title and name: alphabetical for people, and whole on any pages, whatever characters captions are made of."""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argument_store.graph import Node, node_of
from tests.api.conftest import Api
from tests.support.maps import empty
from tests.support.profiles import costly

FORWARD = """query ($size: Int!, $cursor: String, $order: [ClaimOrder!], $where: ClaimWhere) {
  claims(first: $size, after: $cursor, orderBy: $order, where: $where) { nodes { title id } pageInfo { hasNextPage endCursor } totalCount } }"""
BACKWARD = """query ($size: Int!, $cursor: String, $order: [ClaimOrder!], $where: ClaimWhere) {
  claims(last: $size, before: $cursor, orderBy: $order, where: $where) { nodes { title id } pageInfo { hasPreviousPage startCursor } totalCount } }"""
WRITE = "UNWIND $p.rows AS row MERGE (n:Claim:Statement:Entity {id: row.id}) SET n += row.properties"
ALPHABET = ["Ångström", "apple", "Apple", "Élan", "über", "zebra"]
ODD = "😀𠮷𝔊\ue000\uf8ff\ufb01！\uffdaأﷺaZé\u0301e\u0308İßⅨ0 "
Claims = list[tuple[str, str]]


async def written(api: Api, titles: list[str]) -> None:
    """Claims of these titles, as every writer makes them, and nothing else."""
    await empty(api.database)
    nodes = [_claim(number, title) for number, title in enumerate(titles)]
    rows = [{"id": node.id, "properties": node.properties} for node in nodes]
    async with api.database.writing() as transaction:
        await transaction.run(WRITE, {"rows": rows})


def _claim(number: int, title: str) -> Node:
    stated = {"title": title, "text": f"{title}.", "kind": "FACT", "modality": "CERTAIN"}
    return node_of(f"claim:c{number}", dict(stated))


async def paged(api: Api, query: str, size: int, **arguments: Any) -> Claims:
    """Page after page in the direction of the query, in the order of the list; at most as many requests as there may be pages."""
    found: Claims = []
    cursor, total = None, 1
    for _ in range(100):
        page = (await api.data(query, size=size, cursor=cursor, **arguments))["claims"]
        here = [(each["title"], each["id"]) for each in page["nodes"]]
        found = found + here if "first:" in query else here + found
        info, total = page["pageInfo"], page["totalCount"]
        cursor = info.get("endCursor") or info.get("startCursor")
        if not (info.get("hasNextPage") or info.get("hasPreviousPage")):
            break
        assert len(found) < total, "there are more pages than claims"
    assert len(found) == total
    return found


@pytest.mark.parametrize("order", ["TITLE_ASC", "TITLE_DESC"])
async def test_an_alphabet_for_people(api: Api, order: str) -> None:
    """Accents and case only decide between words that are otherwise the same, in either direction."""
    await written(api, Random(5).sample(ALPHABET, len(ALPHABET)))
    titles = [title for title, _ in await paged(api, FORWARD, 2, order=[order])]
    assert titles == (ALPHABET if order == "TITLE_ASC" else ALPHABET[::-1])


@given(
    titles=st.lists(st.text(ODD, min_size=1, max_size=4).filter(str.strip), min_size=1, max_size=12),
    size=st.integers(1, 4),
    narrowed=st.booleans(),
)
@costly()
async def test_pages_hold_each_claim_once(api: Api, titles: list[str], size: int, *, narrowed: bool) -> None:
    """Forward or backward, by the index or behind a filter: no claim is lost or repeated, and both directions see one order."""
    await written(api, titles)
    where = {"text": "."} if narrowed else {}
    ascending = await paged(api, FORWARD, size, order=["TITLE_ASC"], where=where)
    assert sorted(ascending) == sorted((title, f"claim:c{number}") for number, title in enumerate(titles))
    assert await paged(api, BACKWARD, size, order=["TITLE_ASC"], where=where) == ascending
    assert await paged(api, FORWARD, size, order=["TITLE_DESC"], where=where) == ascending[::-1]
    assert await paged(api, BACKWARD, size, order=["TITLE_DESC"], where=where) == ascending[::-1]
