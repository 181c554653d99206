"""The article beside its map, both ways."""

import json
from typing import Any

from playwright.async_api import Route

from tests.support.explorer import CLAIM, DOCUMENT, Explorer

QUOTES = """{ claims(first: 200) { nodes { id title quotes { exact } } } }"""
SEEN = """() => {
    const { top } = document.querySelector(".article mark").getBoundingClientRect();
    return 0 <= top && top < innerHeight;
}"""
SIGN = "\N{GRINNING FACE}"  # One code point, two UTF-16 units.


async def lit(explorer: Explorer) -> list[str]:
    """The words that are lit, as one reads them."""
    await explorer.page.locator(".article mark").first.wait_for()
    return await explorer.page.locator(".article mark").all_inner_texts()


async def test_from_a_sentence_to_its_statements(explorer: Explorer) -> None:
    """A click on a sentence lists the statements drawn from it, and going over one lights its words."""
    await explorer.open(f"explore/{DOCUMENT}")
    sentence = explorer.page.locator(".drawn", has_text="perhaps leading to a de-escalation in Ukraine")
    await sentence.click()
    drawn = explorer.page.locator(".drawn-from li", has_text="A meeting might lead to de-escalation")
    await drawn.hover()
    assert await lit(explorer) == ["perhaps leading to a de-escalation in Ukraine"]


async def test_from_a_statement_to_its_words(explorer: Explorer) -> None:
    """From a claim's own view to the text: its words are lit and on the screen."""
    await explorer.open(f"explore/{CLAIM}")
    await explorer.link("Read it in the text").click()
    await explorer.page.wait_for_url(f"**/explore/{DOCUMENT}?statement={CLAIM}")
    assert await lit(explorer) == ["perhaps leading to a de-escalation in Ukraine"]
    await explorer.page.wait_for_function(SEEN)


async def test_every_quotation_is_lit_as_it_is(explorer: Explorer) -> None:
    """What is lit for a claim are its quotations, word for word."""
    await explorer.open(f"explore/{DOCUMENT}")
    for claim in explorer.ask(QUOTES)["claims"]["nodes"][::20]:
        await explorer.page.goto(f"{explorer.service}/explore/{DOCUMENT}?statement={claim['id']}")
        shown = "".join(await lit(explorer))
        assert sorted(shown) == sorted("".join({quote["exact"] for quote in claim["quotes"]})), claim["id"]


async def test_offsets_count_code_points(explorer: Explorer) -> None:
    """Characters beyond the first plane, which JavaScript counts as two, don't shift what is lit."""

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
    assert await lit(explorer) == ["perhaps leading to a de-escalation in Ukraine"]


def _shift(spans: list[dict[str, Any]], points: int) -> None:
    for span in spans:
        span["start"] += points
        span["end"] += points
