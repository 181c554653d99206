"""Searches by words that are spelt, accented or inflected otherwise, or of which a node holds some only."""

from collections.abc import Mapping
from typing import Any

import pytest
import pytest_asyncio

from argument_store.graph import node_of
from tests.api.conftest import Api
from tests.support.maps import empty

QUERY = """query ($text: String!, $types: [SearchType!], $first: Int, $after: String) {
  search(text: $text, types: $types, first: $first, after: $after) {
    totalCount didYouMean pageInfo { hasNextPage endCursor }
    edges { cursor score node { id } highlights { field exact start end } } } }"""
TITLES = {
    "claim:both": "Sanctions would isolate Russia",
    "claim:sanctions": "Sanctions hurt",
    "claim:russia": "Russia gains",
    "claim:escalation": "De-escalation is possible",
    "claim:breakthrough": "A diplomatic breakthrough",
    "claim:cafe": "The café is open",
    "claim:decomposed": "Ze\u0301bre",
    "claim:istanbul": "İstanbul talks",
    "claim:street": "Straße und Brücke",
    "claim:china": "中国人民共和国",
    "claim:kana": "カタカナテスト",
    "claim:korea": "한국어를 배우다",
    "claim:thai": "ภาษาไทยดี",
    "claim:emoji": "😀 smile 𝔊rum",
    "claim:dotted": "U.S. note:word 3.5 foo_bar",
}
Found = Mapping[str, Any]


@pytest_asyncio.fixture(autouse=True)
async def stored(api: Api) -> None:
    """Claims of these titles, an actor and an issue."""
    await empty(api.database)
    claims = [
        node_of(id_, {"title": title, "text": ".", "kind": "FACT", "modality": "CERTAIN"})
        for id_, title in TITLES.items()
    ]
    others = [
        node_of("actor:nato", {"name": "NATO", "kind": "ORGANIZATION", "aliases": ["Atlantic alliance"]}),
        node_of("issue:harbours", {"name": "Harbours", "question": "Who runs them?"}),
    ]
    async with api.database.writing() as transaction:
        for node in (*claims, *others):
            statement = f"CREATE (n:{':'.join(node.labels)} {{id: $p.id}}) SET n += $p.properties"
            await transaction.run(statement, {"id": node.id, "properties": node.properties})
        await transaction.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", {})


async def search(api: Api, text: str, **arguments: Any) -> Found:
    """What is found."""
    return (await api.data(QUERY, text=text, **arguments))["search"]


def ids(found: Found) -> list[str]:
    """The ids in their order."""
    return [edge["node"]["id"] for edge in found["edges"]]


@pytest.mark.parametrize(
    ("text", "id_", "exact"),
    [
        ("deescalation", "claim:escalation", "De-escalation"),
        ("dèescalation", "claim:escalation", "De-escalation"),
        ("breakthru", "claim:breakthrough", "breakthrough"),
        ("brekthrough", "claim:breakthrough", "breakthrough"),
        ("break-through", "claim:breakthrough", "breakthrough"),
        ("break throughs", "claim:breakthrough", "breakthrough"),
        ("break-thro", "claim:breakthrough", "breakthrough"),
        ("isolating", "claim:both", "isolate"),
        ("sanction", "claim:sanctions", "Sanctions"),
        ("diplom", "claim:breakthrough", "diplomatic"),
        ("cafe", "claim:cafe", "café"),
        ("CAFÉ", "claim:cafe", "café"),
        ("ze\u0301bre", "claim:decomposed", "Ze\u0301bre"),
        ("zébre", "claim:decomposed", "Ze\u0301bre"),
        ("istanbul", "claim:istanbul", "İstanbul"),
        ("İstanbul", "claim:istanbul", "İstanbul"),
        ("strasse", "claim:street", "Straße"),
        ("brucke", "claim:street", "Brücke"),
        ("人民", "claim:china", "人民"),
        ("中国", "claim:china", "中国"),
        ("カタカナ", "claim:kana", "カタカナ"),
        ("한국", "claim:korea", "한국"),
        ("ไทย", "claim:thai", "ไทย"),
        ("smile", "claim:emoji", "smile"),
        ("𝔊rum", "claim:emoji", "𝔊rum"),
        ("u.s", "claim:dotted", "U.S"),
        ("note:word", "claim:dotted", "note:word"),
        ("3.5", "claim:dotted", "3.5"),
        ("foo_bar", "claim:dotted", "foo_bar"),
        ("alliance", "actor:nato", "alliance"),
        ("harbors", "issue:harbours", "Harbours"),
        ("issue:harb", "issue:harbours", "issue:harb"),
        ("claim:cafe", "claim:cafe", "claim:cafe"),
    ],
)
async def test_a_word_is_found(api: Api, text: str, id_: str, exact: str) -> None:
    """Spelling, form, case, accents, composition and script are forgiven; the first hit shows the word at its place, which finds it as well."""
    found = await search(api, text)
    assert ids(found)[0] == id_
    places = found["edges"][0]["highlights"]
    assert exact in [place["exact"] for place in places]
    for place in places:
        if place["field"] == "title":
            assert TITLES[id_][place["start"] : place["end"]] == place["exact"]
        assert id_ in ids(await search(api, place["exact"]))


async def test_a_word_in_two(api: Api) -> None:
    """What a text writes as two words is marked once, even where one of them is searched for too; not in another order, nor one alone."""
    (edge,) = (await search(api, "deescalation escalation"))["edges"]
    assert [place["exact"] for place in edge["highlights"]] == ["De-escalation"]
    assert ids(await search(api, "isolaterussia")) == ["claim:both"]
    assert ids(await search(api, "russiaisolate")) == []
    assert ids(await search(api, "theisolate")) == []


async def test_nodes_with_all_words_come_first(api: Api) -> None:
    """What holds both words comes before what holds one, however short that is; misspelt words count as well."""
    assert ids(await search(api, "russia sanctions"))[0] == "claim:both"
    assert set(ids(await search(api, "russia sanctions"))) == {
        "claim:both",
        "claim:sanctions",
        "claim:russia",
    }
    assert ids(await search(api, "rusia sanctoins"))[0] == "claim:both"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("breakthru", "breakthrough"),
        ("rusia and sanctions", "Russia and sanctions"),
        ("rusia, RUSIA and rusiaxyz", "Russia, Russia and rusiaxyz"),
        ("sanctions", None),
        ("deescalation", None),
        ("break-through", None),
        ("xylophone", None),
        ("", None),
    ],
)
async def test_what_was_meant(api: Api, text: str, meant: str | None) -> None:
    """Words that nothing holds are replaced by the most similar ones; the others stay as they were typed."""
    assert (await search(api, text))["didYouMean"] == meant


@pytest.mark.parametrize("text", ["", " ", " ?! ", "*", '"', "😀", "of the", "\\", "AND OR NOT"])
async def test_no_words(api: Api, text: str) -> None:
    """A text without words is no error, and finds nothing."""
    found = await search(api, text)
    assert (found["totalCount"], found["edges"]) == (0, [])


async def test_no_types(api: Api) -> None:
    """An empty list of types is none, as everywhere else; left out or null, it is all."""
    assert (await search(api, "nato", types=[]))["totalCount"] == 0
    assert ids(await search(api, "nato", types=None)) == ["actor:nato"]
    assert ids(await search(api, "nato", types=["CLAIM"])) == []


async def test_pages(api: Api) -> None:
    """Page after page holds what one page holds, in its order."""
    whole, paged = ids(await search(api, "russia sanctions")), list[str]()
    after, more = None, True
    while more and len(paged) <= len(whole):
        page = await search(api, "russia sanctions", first=1, after=after)
        paged += ids(page)
        after, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]
    assert paged == whole


@pytest.mark.parametrize("other", [{"text": "russia"}, {"types": ["CLAIM"]}])
async def test_a_cursor_of_another_search(api: Api, other: dict[str, Any]) -> None:
    """A cursor is refused for another text or other types."""
    cursor = (await search(api, "russia sanctions"))["edges"][0]["cursor"]
    error = await api.error(QUERY, **{"text": "russia sanctions", "after": cursor} | other)
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "after"}
