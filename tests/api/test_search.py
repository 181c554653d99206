"""Full-text search over the article, by words as people type them."""

import re
from random import Random
from typing import Any

import pytest
from hypothesis import settings

from graph_seed import packaged_seeds
from tests.api.conftest import Api

TRIED = settings().max_examples // 5
pytestmark = pytest.mark.usefixtures("article")

QUERY = """query ($text: String!) {
  search(text: $text, first: 1000) {
    edges {
      highlights { field exact start end }
      node {
        id
        ... on Statement { title text quotes { exact } }
        ... on Passage { text }
        ... on Document { title text }
        ... on Issue { name question description quotes { exact } }
        ... on Actor { name description alias: aliases quotes { exact } }
      }
    }
  }
}"""

WORDS = "query ($text: String!) { search(text: $text, first: 1000) { edges { node { id } highlights { exact } } } }"


async def _found(api: Api, text: str) -> list[dict[str, Any]]:
    return (await api.data(QUERY, text=text))["search"]["edges"]


def _texts(node: dict[str, Any], field: str) -> list[str]:
    if field == "quote":
        return [quote["exact"] for quote in node["quotes"]]
    return node[field] if field == "alias" else [node[field]]


@pytest.mark.parametrize("text", ["Trump’s", "Trump's meeting", "energy markets", "allies", "de-escalation"])
async def test_each_hit_shows_the_words_found(api: Api, text: str) -> None:
    """Whatever a node was found by, possessives, aliases and documents' texts included, is highlighted at its place."""
    edges = await _found(api, text)
    assert edges
    for edge in edges:
        assert edge["highlights"]
        for word in edge["highlights"]:
            texts = _texts(edge["node"], word["field"])
            assert word["exact"] in [each[word["start"] : word["end"]] for each in texts]


async def test_an_alias_is_highlighted(api: Api) -> None:
    """An actor that a text calls by another name shows that name."""
    nodes = {edge["node"]["id"]: edge["highlights"] for edge in await _found(api, "allies")}
    assert {"field": "alias", "exact": "allies", "start": 4, "end": 10} in nodes["actor:us-allies"]


@pytest.mark.parametrize(
    "text", ["energy markets and", "the energy of markets in the", "Energy and markets AND"]
)
async def test_words_that_are_not_indexed_add_nothing(api: Api, text: str) -> None:
    """Articles, prepositions and the like are left out wherever they stand, at the end too."""
    found = [edge["node"]["id"] for edge in await _found(api, text)]
    assert found == [edge["node"]["id"] for edge in await _found(api, "energy markets")] != []


async def test_words_of_the_article_are_shown(api: Api) -> None:
    """Whatever word or pair of words is searched for, each node found has a highlight, and each highlighted word alone finds the node."""
    random = Random(7)
    known = sorted(set(re.findall(r"\w+", packaged_seeds()[0].text)))
    found_by: dict[str, set[str]] = {}
    for _ in range(TRIED):
        text = " ".join(random.sample(known, random.choice((1, 1, 2))))
        for id_, exact in (await _exact(api, text)).items():
            assert exact, (text, id_)
            for word in random.sample(sorted(exact), min(2, len(exact))):
                if word not in found_by:
                    found_by[word] = set(await _exact(api, word))
                assert id_ in found_by[word], (text, word)


async def _exact(api: Api, text: str) -> dict[str, set[str]]:
    """The words that are highlighted, by the id of the node found."""
    edges = (await api.data(WORDS, text=text))["search"]["edges"]
    return {edge["node"]["id"]: {each["exact"] for each in edge["highlights"]} for edge in edges}


async def test_highlights_of_a_long_text_are_bounded(api: Api) -> None:
    """Of one field at most a hundred words are shown, the first ones."""
    (document,) = [edge for edge in await _found(api, "a") if edge["node"]["id"].startswith("document:")]
    words = [word["start"] for word in document["highlights"] if word["field"] == "text"]
    assert words == sorted(words)
    assert len(words) == 100


NARROWED = """query ($document: ID, $issue: ID) {
  search(text: "trump putin meeting ukraine", document: $document, issue: $issue, first: 1000) { nodes { id } } }"""
INSIDE = """query ($issue: ID!, $document: ID!) {
  issue(id: $issue) { id } issues(where: {partOf: $issue}, first: 1000) { nodes { id } }
  claims(where: {issue: $issue}, first: 1000) { nodes { id } } evidenceItems(where: {issue: $issue}, first: 1000) { nodes { id } }
  passages(where: {document: $document}, first: 1000) { nodes { id } } }"""


async def test_a_search_is_narrowed(api: Api) -> None:
    """Of an issue, the issue, its sub-issues and what is about them are found; of a document, what comes from it; of both, what is in both."""
    issue, document = "issue:ukraine-war", "document:trump-putin-2025"

    async def found(**narrowed: str) -> set[str]:
        return {node["id"] for node in (await api.data(NARROWED, **narrowed))["search"]["nodes"]}

    inside = await api.data(INSIDE, issue=issue, document=document)
    lists = ("issues", "claims", "evidenceItems")
    of_issue = {issue, *(node["id"] for name in lists for node in inside[name]["nodes"])}
    everything = await found()
    assert await found(issue=issue) == everything & of_issue
    of_document = await found(document=document)
    assert {node["id"] for node in inside["passages"]["nodes"]} & everything <= of_document
    assert of_document == {id_ for id_ in everything if not id_.startswith(("issue:", "actor:"))}
    assert await found(issue=issue, document=document) == of_document & of_issue
    for name, id_, code in (
        ("document", "document:nowhere", "NOT_FOUND"),
        ("issue", "issue:nothing", "NOT_FOUND"),
        ("issue", document, "BAD_USER_INPUT"),
    ):
        error = await api.error(NARROWED, **{name: id_})
        assert error["extensions"] == {"code": code, "argument": name}
