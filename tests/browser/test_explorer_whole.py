"""Nothing on the explorer page ends without a word: what is cut off is loaded, or the page says how much is left out."""

import copy
import json
import re
from typing import Any

import pytest
from playwright.async_api import Route, expect

from tests.support.chromium import eventually
from tests.support.explorer import CLAIM, DOCUMENT, ISSUE, Explorer, altered, shortened
from tests.support.map_groups import group_sizes

TITLES = """query ($id: ID!) { claim(id: $id) {
    supportedBy(first: 100) { nodes { title } } contradictedBy(first: 100) { nodes { title } }
    supports(first: 100) { nodes { title } } contradicts(first: 100) { nodes { title } } } }"""
NAMES = """{ issues(first: 1000) { nodes { name } } actors(first: 1000) { nodes { name } }
    claims { totalCount } evidenceItems { totalCount } arguments { totalCount } }"""
QUOTED = """query ($id: ID!) { document(id: $id) { passages(first: 1000) { nodes { quotedBy {
    ... on Statement { id } } } } } }"""


async def test_all_reasons_are_listed(explorer: Explorer) -> None:
    """All reasons for and against a statement, and all that it bears on, are loaded, page by page."""
    await explorer.page.route(
        "**/graphql", shortened("Statement", r"first: (?:100|50), after", "first: 1, after")
    )
    await explorer.open(f"explore/{CLAIM}")
    claim = explorer.ask(TITLES, {"id": CLAIM})["claim"]
    for place, kinds in (
        (".reasons.for", ["supportedBy"]),
        (".reasons.against", ["contradictedBy"]),
        (".conclusions", ["supports", "contradicts"]),
    ):
        wanted = sorted(node["title"] for kind in kinds for node in claim[kind]["nodes"])
        titles = explorer.page.locator(f"{place} .statement-title")
        await eventually(titles.all_text_contents, lambda shown, wanted=wanted: sorted(shown) == wanted)


async def test_all_names_are_offered(explorer: Explorer) -> None:
    """Filters offer all issues and actors, however many pages they take."""
    await explorer.page.route("**/graphql", shortened("Choices", "first: 500", "first: 5"))
    await explorer.open("explore/statements")
    names = explorer.ask(NAMES)
    for label, kind in (("Issue", "issues"), ("Actor", "actors")):
        options = explorer.page.get_by_label(label, exact=True).locator("option")
        wanted = sorted(["Any", *(node["name"] for node in names[kind]["nodes"])])
        await eventually(options.all_text_contents, lambda shown, wanted=wanted: sorted(shown) == wanted)


async def test_the_start_page_has_everything(explorer: Explorer) -> None:
    """The start page lists all issues and draws all statements, however many pages they take."""
    cut = {"Home": "first: 200", "Miniature": "first: 500"}

    async def shorten(route: Route) -> None:
        body = json.loads(route.request.post_data or "{}")
        for operation, page in cut.items():
            if body["query"].startswith(f"query {operation}("):
                body["query"] = body["query"].replace(page, "first: 10")
        await route.continue_(post_data=json.dumps(body))

    await explorer.page.route("**/graphql", shorten)
    await explorer.open("")
    wanted = explorer.ask(NAMES)
    names = explorer.page.locator(".issue > a")
    await expect(names).to_have_count(len(wanted["issues"]["nodes"]))
    dots = sum(wanted[kind]["totalCount"] for kind in ("claims", "evidenceItems", "arguments"))
    await expect(explorer.page.locator(".miniature circle")).to_have_count(dots)


async def test_a_long_text_has_its_map(explorer: Explorer) -> None:
    """The map of a text holds all statements that quote it, whatever a request takes at once."""
    asked: list[int] = []

    async def repeat(route: Route) -> None:
        response = await route.fetch()
        body: dict[str, Any] = await response.json()
        request = json.loads(route.request.post_data or "{}")
        data: dict[str, Any] = body.get("data") or {}
        if request["query"].startswith("query Among("):
            asked.append(len(request["variables"]["ids"]))
        document: dict[str, Any] = data.get("document") or {}
        if document.get("passages"):
            multiply(document["passages"]["nodes"])
        await route.fulfill(response=response, body=json.dumps(body))

    def multiply(sentences: list[dict[str, Any]]) -> None:
        """Four times as many statements, of which the graph knows one."""
        for sentence in sentences:
            for one in list(sentence["quotedBy"]):
                for number in range(3):
                    more = copy.deepcopy(one)
                    more["id"] += f"-{number}"
                    sentence["quotedBy"].append(more)

    await explorer.page.route("**/graphql", repeat)
    await explorer.open(f"explore/{DOCUMENT}")
    passages = explorer.ask(QUOTED, {"id": DOCUMENT})["document"]["passages"]["nodes"]
    wanted = {one["id"] for passage in passages for one in passage["quotedBy"] if "id" in one}
    claims = [one for one in wanted if not one.startswith("argument:")]
    expected = group_sizes(explorer, claims)

    async def drawn() -> list[int]:
        return sorted(map(int, re.findall(r"(\d+) statements?\b", await explorer.svg())))

    await eventually(drawn, lambda sizes: sizes == expected)
    assert len(asked) > 1
    assert all(count <= 200 for count in asked)


async def test_a_map_says_what_is_not_on_it(explorer: Explorer) -> None:
    """Where statements have more relations than were loaded, the map says how many are left out."""
    await explorer.open("explore/statements")
    words = explorer.page.get_by_text("not on this map")
    await expect(words).to_have_count(0)
    await explorer.page.route("**/graphql", shortened("Statements", r"first: 10\b", "first: 1"))
    await explorer.open("explore/statements")
    await expect(words).to_have_text(re.compile(r": \d+ relations? (is|are) not on this map\.$"))


async def test_further_quotations_unfold(explorer: Explorer) -> None:
    """A statement shows its first quotations, says how many more there are, and unfolds them."""

    def quote(node: dict[str, Any]) -> None:
        if "quotes" in node:
            [first, *_] = node["quotes"]
            node["quotes"] = [
                {**first, "start": first["start"] + at, "exact": f"Quotation {at}"} for at in range(5)
            ]

    await explorer.page.route("**/graphql", altered("node", quote))
    await explorer.open(f"explore/{CLAIM}")
    quotations = explorer.page.locator(".claim-head blockquote")
    await expect(quotations).to_have_text([f"Quotation {at}" for at in range(5)])
    await expect(quotations.nth(2)).to_be_visible()
    await expect(quotations.nth(3)).to_be_hidden()
    await explorer.page.get_by_text("2 more quotations", exact=True).click()
    await expect(quotations.nth(4)).to_be_visible()


@pytest.mark.parametrize("truncated", [False, True])
async def test_a_verdict_of_part_of_the_paths_says_so(explorer: Explorer, *, truncated: bool) -> None:
    """The headline of an issue says what it counts, and whether the search for paths came to its end."""
    await explorer.page.route("**/graphql", altered("ledger", lambda one: one.update(truncated=truncated)))
    await explorer.open(f"explore/{ISSUE}")
    headline = explorer.page.locator(".prevails")
    await expect(headline).to_contain_text(
        "Among the statements about this issue that hold, the challenges outweigh"
    )
    await expect(headline.get_by_text("the search reached its limit")).to_have_count(int(truncated))


async def test_an_issue_is_described(explorer: Explorer) -> None:
    """An issue shows its description below its question."""
    words = "Whether a deal can last."
    await explorer.page.route("**/graphql", altered("issue", lambda one: one.update(description=words)))
    await explorer.open(f"explore/{ISSUE}")
    await expect(explorer.page.locator(".head").get_by_text(words)).to_be_visible()


async def test_reasons_that_move_nothing_are_no_ranking(explorer: Explorer) -> None:
    """Where no single reason changes the strength, one sentence says so, in place of an order and of figures."""

    def flatten(node: dict[str, Any]) -> None:
        for one in node.get("strength", {}).get("contributions", []):
            one["value"] = 0.001

    await explorer.open(f"explore/{CLAIM}")
    reasons = explorer.page.locator(".reasons.for")
    count = await reasons.locator(".statement-title").count()
    assert count > 1
    await expect(reasons).to_contain_text("Ordered by how much")
    await explorer.page.route("**/graphql", altered("node", flatten))
    await explorer.open(f"explore/{CLAIM}")
    await expect(reasons).to_contain_text("No single one moves the strength")
    await expect(reasons).not_to_contain_text(re.compile("In the order of|the strength would be"))
    await expect(reasons.locator(".statement-title:visible")).to_have_count(count)
