"""The article beside its map, both ways."""

import json
import re
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import Route, expect

from tests.support.chromium import eventually
from tests.support.explorer import CLAIM, DOCUMENT, Explorer, altered
from tests.support.map_groups import group_sizes

QUOTES = """{ claims(first: 200) { nodes { id title quotes { exact } } } }"""
ROLES = """query ($id: ID!) { document(id: $id) { passages(first: 1000) { nodes { quotedBy {
    __typename ... on Claim { role } } } } } }"""
TEXT = """query ($id: ID!) { document(id: $id) { title author text } }"""
FROM = """query ($id: ID!) { document(id: $id) { graph(limit: 1000) { nodes { id } } } }"""
QUOTATION = "perhaps leading to a de-escalation in Ukraine"
SEEN = """() => {
    const { top } = document.querySelector(".article mark").getBoundingClientRect();
    return 0 <= top && top < innerHeight;
}"""
SIGN = "\N{GRINNING FACE}"  # One code point, two UTF-16 units.


async def test_from_a_sentence_to_its_statements(explorer: Explorer) -> None:
    """A click on a sentence lists its statements, and hovering over one marks its quotation."""
    await explorer.open(f"explore/{DOCUMENT}")
    await explorer.page.locator(".drawn", has_text=QUOTATION).click()
    statement = explorer.page.locator(".drawn-from li", has_text="A meeting might lead to de-escalation")

    async def marked() -> list[str]:
        await statement.hover()
        return await explorer.page.locator(".article mark").all_inner_texts()

    await eventually(marked, lambda words: words == [QUOTATION])


async def test_from_a_statement_to_its_words(explorer: Explorer) -> None:
    """From a claim's own view to the text: its quotation is marked and visible."""
    await explorer.open(f"explore/{CLAIM}")
    await explorer.link("Read it in the text").click()
    await explorer.page.wait_for_url(f"**/explore/{DOCUMENT}?statement={CLAIM}")
    await expect(explorer.page.locator(".article mark")).to_have_text([QUOTATION])
    await explorer.page.wait_for_function(SEEN)


async def test_every_quotation_is_marked_exactly(explorer: Explorer) -> None:
    """The marks of a claim are its quotations, word for word."""
    await explorer.open(f"explore/{DOCUMENT}")
    for claim in explorer.ask(QUOTES)["claims"]["nodes"][::20]:
        await explorer.page.goto(f"{explorer.service}/explore/{DOCUMENT}?statement={claim['id']}")
        wanted = sorted("".join({quote["exact"] for quote in claim["quotes"]}))
        marks = explorer.page.locator(".article mark")
        await eventually(marks.all_inner_texts, lambda words, wanted=wanted: sorted("".join(words)) == wanted)


async def test_offsets_count_code_points(explorer: Explorer) -> None:
    """Characters beyond the basic plane, which JavaScript counts as two, don't shift the marks."""

    async def shift(route: Route) -> None:
        response = await route.fetch()
        data = (await response.json())["data"]
        document = data.get("document") if data else None
        if document and "text" in document:
            document["text"] = SIGN * 5 + document["text"]
            sentences = document["passages"]["nodes"]
            _shift(sentences, 5)
            for node in (node for sentence in sentences for node in sentence["quotedBy"]):
                _shift(node.get("quotes", []), 5)
        await route.fulfill(response=response, body=json.dumps({"data": data}))

    await explorer.page.route("**/graphql", shift)
    await explorer.open(f"explore/{DOCUMENT}?statement={CLAIM}")
    await expect(explorer.page.locator(".article mark")).to_have_text([QUOTATION])


def _unquote(document: dict[str, Any]) -> None:
    for sentence in document.get("passages", {}).get("nodes", []):
        sentence["quotedBy"] = []


def _without_sentences(document: dict[str, Any]) -> None:
    if "passages" in document:
        document["passages"]["nodes"] = []


def _with_remarks(document: dict[str, Any]) -> None:
    """The first three sentences are no longer sentences."""
    if "passages" in document:
        del document["passages"]["nodes"][:3]


@pytest.mark.parametrize("change", [_unquote, _without_sentences])
async def test_a_text_that_nothing_quotes(
    explorer: Explorer, change: Callable[[dict[str, Any]], None]
) -> None:
    """A text that no statement quotes, or that isn't cut into sentences, is shown whole, beside the map of what comes from it."""
    await explorer.page.route("**/graphql", altered("document", change))
    await explorer.open(f"explore/{DOCUMENT}")
    text = explorer.ask(TEXT, {"id": DOCUMENT})["document"]["text"]
    await eventually(_shown_lines(explorer), lambda lines: lines == _lines(text))
    await expect(explorer.page.locator(".article .drawn")).to_have_count(0)
    await expect(explorer.page.locator("aside")).to_contain_text(
        "The map shows the statements that come from it."
    )
    wanted = explorer.ask(FROM, {"id": DOCUMENT})["document"]["graph"]["nodes"]
    grouped = re.findall(r"(\d+) statements?\b", await explorer.svg())
    claims = [one["id"] for one in wanted if not one["id"].startswith("argument:")]
    assert sorted(map(int, grouped)) == group_sizes(explorer, claims)
    await explorer.link("All statements of this text").click()
    await explorer.page.wait_for_url(f"**/explore/statements?document={DOCUMENT}")
    await explorer.page.locator(".listed-group").first.wait_for()


async def test_what_is_outside_of_sentences_is_shown(explorer: Explorer) -> None:
    """What lies before the first sentence stands in its place, line by line, and takes no mark away."""
    await explorer.page.route("**/graphql", altered("document", _with_remarks))
    await explorer.open(f"explore/{DOCUMENT}?statement={CLAIM}")
    text = explorer.ask(TEXT, {"id": DOCUMENT})["document"]["text"]
    await eventually(_shown_lines(explorer), lambda lines: lines == _lines(text))
    await expect(explorer.page.locator(".article mark")).to_have_text([QUOTATION])


async def test_a_text_without_sentences_has_no_count_of_them(explorer: Explorer) -> None:
    """The start page counts a text's sentences only where it has some."""

    def clear(documents: dict[str, Any]) -> None:
        for document in documents["nodes"]:
            if "coverage" in document:
                document["coverage"]["sentences"] = 0

    await explorer.open("")
    await expect(explorer.page.locator(".source")).to_contain_text("sentences")
    await explorer.page.route("**/graphql", altered("documents", clear))
    await explorer.open("")
    await expect(explorer.page.locator(".source")).not_to_contain_text("sentences")


async def test_the_byline_stands_once(explorer: Explorer) -> None:
    """A text that names its author below its title isn't given a byline; one that doesn't is."""
    document = explorer.ask(TEXT, {"id": DOCUMENT})["document"]
    byline = f"by {document['author']}"
    await explorer.open(f"explore/{DOCUMENT}")
    await expect(explorer.page.locator(".article").get_by_text(byline)).to_have_count(1)
    author = "Somebody Else"
    await explorer.page.route("**/graphql", altered("document", lambda one: one.update(author=author)))
    await explorer.open(f"explore/{DOCUMENT}")
    await expect(explorer.page.locator(".article").get_by_text(f"by {author}")).to_have_count(1)


async def test_on_a_phone_statements_come_up(explorer: Explorer) -> None:
    """A tap on a sentence brings its statements up beneath it: both are visible at once."""
    await explorer.page.set_viewport_size({"width": 390, "height": 844})
    await explorer.open(f"explore/{DOCUMENT}")
    sentence = explorer.page.locator(".drawn", has_text=QUOTATION)
    await sentence.click()
    sheet = explorer.page.locator(".drawn-from")
    await sheet.get_by_text("A meeting might lead to de-escalation").wait_for()

    async def edges() -> tuple[float, float, float]:
        text, below = await sentence.bounding_box(), await sheet.bounding_box()
        assert text
        assert below
        return text["y"] + text["height"], below["y"], below["y"] + below["height"]

    await eventually(edges, lambda found: 0 < found[0] <= found[1] + 1 and found[2] <= 845)
    await explorer.link("Clear the selection").click()
    await expect(sheet).to_have_count(0)


async def test_sentences_show_the_roles_they_bear(explorer: Explorer) -> None:
    """A sentence is marked by the role of each claim that quotes it, and a legend names the marks."""
    passages = explorer.ask(ROLES, {"id": DOCUMENT})["document"]["passages"]["nodes"]
    wanted = [
        {f"bears-{one['role'].lower()}" for one in passage["quotedBy"] if one.get("role")}
        for passage in passages
        if any(one["__typename"] in {"Claim", "Evidence", "Argument"} for one in passage["quotedBy"])
    ]
    await explorer.open(f"explore/{DOCUMENT}")
    classes = "all => all.map(one => [...one.classList].filter(name => name.startsWith('bears-')))"
    shown = await explorer.page.locator(".text .drawn").evaluate_all(classes)
    assert [set(one) for one in shown] == wanted
    await expect(explorer.page.locator(".role-legend .drawn")).to_have_text(
        ["Opportunity", "Challenge", "Outcome", "Other statements"]
    )


def _lines(text: str) -> list[str]:
    """The lines of a text but for its title, which is the view's heading."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()][1:]


def _shown_lines(explorer: Explorer) -> Callable[[], Awaitable[list[str]]]:
    async def lines() -> list[str]:
        blocks = await explorer.page.locator(".article .text > *").all_inner_texts()
        return [" ".join(block.split()) for block in blocks]

    return lines


def _shift(spans: list[dict[str, Any]], points: int) -> None:
    for span in spans:
        span["start"] += points
        span["end"] += points
