"""Offsets count what the client counts: code points, or UTF-16 code units."""

import pytest
import pytest_asyncio

from tests.api.conftest import Api
from tests.support.maps import empty

TEXT = "😀 𝔊rum smiles. 😀 Plain words."
STORE = """
CREATE (d:Document:Entity {id: 'document:d', title: '😀 Smiles', text: $p.text, language: 'en', sha256: ''})
CREATE (p:Passage:Entity {id: 'passage:d/0', text: '😀 Plain words.', section: '', index: 0, start: 15, end: 29})-[:PART_OF]->(d)
CREATE (c:Claim:Statement:Entity {id: 'claim:c', title: '😀 plain', text: '.', kind: 'FACT', modality: 'CERTAIN'})
CREATE (c)-[:QUOTES {exact: 'words', start: 23, end: 28}]->(p)
"""
QUERY = """query ($unit: OffsetUnit!) {
  claim(id: "claim:c") { quotes { exact start(unit: $unit) end(unit: $unit) passage { text start(unit: $unit) end(unit: $unit) } } }
  search(text: "plain", types: [CLAIM]) { edges { node { ... on Claim { title } } highlights(unit: $unit) { exact start end } } } }"""


@pytest_asyncio.fixture(autouse=True)
async def stored(api: Api) -> None:
    """A claim that quotes a text with characters beyond the Basic Multilingual Plane."""
    await empty(api.database)
    async with api.database.writing() as transaction:
        await transaction.run(STORE, {"text": TEXT})
        await transaction.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", {})


def cut(text: str, unit: str, start: int, end: int) -> str:
    """Part of a text by offsets of a unit."""
    if unit == "CODE_POINTS":
        return text[start:end]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@pytest.mark.parametrize("unit", ["CODE_POINTS", "UTF16"])
async def test_offsets_cut_the_words(api: Api, unit: str) -> None:
    """Quotations, sentences and highlights are at their offsets in either unit."""
    data = await api.data(QUERY, unit=unit)
    (quote,) = data["claim"]["quotes"]
    assert cut(TEXT, unit, quote["start"], quote["end"]) == quote["exact"]
    passage = quote["passage"]
    assert cut(TEXT, unit, passage["start"], passage["end"]) == passage["text"]
    ((place,),) = [edge["highlights"] for edge in data["search"]["edges"]]
    assert cut("😀 plain", unit, place["start"], place["end"]) == place["exact"]


async def test_code_points_by_default(api: Api) -> None:
    """Without the argument, offsets are those of the store."""
    data = await api.data('{ claim(id: "claim:c") { quotes { start end } } }')
    assert data["claim"]["quotes"] == [{"start": 23, "end": 28}]
