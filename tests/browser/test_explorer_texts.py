"""Several texts: each has a start and issues of its own, and whatever lists or searches can be narrowed to one."""

import json
import re

import pytest
from playwright.async_api import Route, expect

from tests.support.explorer import CLAIM, DOCUMENT, Explorer

ANOTHER = "document:another"
MISSING = "This address asks for a text, an issue or a statement that isn’t in the graph."
ISSUES = "{ issues(first: 100) { nodes { name claims { totalCount } evidence { totalCount } } } }"


async def _add_text(route: Route) -> None:
    """A second text, which nothing comes from."""
    response = await route.fetch()
    body = await response.json()
    if body["data"] and "documents" in body["data"]:
        nodes = body["data"]["documents"]["nodes"]
        nodes.insert(0, {**nodes[0], "id": ANOTHER, "title": "Another text"})
    await route.fulfill(response=response, body=json.dumps(body))


@pytest.fixture
async def explorer(explorer: Explorer) -> Explorer:
    """A visit to an explorer of two texts."""
    await explorer.page.route("**/graphql", _add_text)
    return explorer


async def test_each_text_has_a_start(explorer: Explorer) -> None:
    """Each of several texts has a start of its own; reading goes on in the text one is in."""
    await explorer.open("")
    await expect(explorer.page.locator(".card.text > a")).to_have_text(["Another text", re.compile("^Trump")])
    read = explorer.page.get_by_role("navigation").get_by_role("link", name="Read")
    home = await read.get_attribute("href")
    assert home == "/"
    await explorer.open(f"explore/{CLAIM}")
    await expect(read).to_have_attribute("href", f"/explore/{DOCUMENT}")


async def test_each_text_has_its_issues(explorer: Explorer) -> None:
    """The start page lists under each text the issues that its statements are about, and no others."""
    await explorer.open("")
    texts = explorer.page.locator(".text-issues")
    await expect(texts.locator("h3")).to_have_text(["Another text", re.compile("^Trump")])
    await expect(texts.nth(0).locator(".issue")).to_have_count(0)
    await expect(texts.nth(0)).to_contain_text("No issue")
    wanted = {
        issue["name"]
        for issue in explorer.ask(ISSUES)["issues"]["nodes"]
        if issue["claims"]["totalCount"] + issue["evidence"]["totalCount"]
    }
    names = texts.nth(1).locator(".issue > a")
    await expect(names).to_have_count(len(wanted))
    assert set(await names.all_text_contents()) == wanted


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("explore/statements", re.compile("^No statement matches")),
        ("explore/search?q=trump", MISSING),
        (f"explore/trace?to={CLAIM}", re.compile("^(No such chain leads|At least one)")),
        ("explore/futures", MISSING),
    ],
)
async def test_views_are_narrowed_to_a_text(
    explorer: Explorer, path: str, words: str | re.Pattern[str]
) -> None:
    """Lists, searches, chains and futures can be narrowed to one of the texts; the address says to which."""
    await explorer.open(path)
    choice = explorer.page.get_by_label("Text", exact=True)
    await choice.select_option(label="Another text")
    await explorer.page.wait_for_url("**document=document:another")
    await explorer.page.locator("main").get_by_text(words).first.wait_for()
    await choice.select_option(label="Any")
    await expect(explorer.page.locator("main").get_by_text(words)).to_have_count(0)


async def test_suggestions_are_narrowed_to_a_text(explorer: Explorer) -> None:
    """The header's field suggests what one text holds, if the reader says so, and hands the choice on to the results; so does a chain's."""
    await explorer.open(f"explore/{CLAIM}")
    header = explorer.page.locator("header.top")
    box = header.get_by_role("combobox", name="Search", exact=True)
    choice = header.get_by_label("Search: text")
    await box.fill("trump")
    await expect(explorer.page.locator("header [role=option]").first).to_be_visible()
    await choice.select_option(DOCUMENT)
    await box.focus()
    await expect(explorer.page.locator("header [role=option]").first).to_be_visible()
    await box.press("Enter")
    await explorer.page.wait_for_url(f"**/explore/search?q=trump&document={DOCUMENT}")
    await explorer.open(f"explore/trace?document={DOCUMENT}")
    asked: list[object] = []
    explorer.page.on("request", lambda request: asked.append(_searched(request.post_data)))
    await explorer.page.get_by_role("combobox", name="From: the reason", exact=True).fill("chasm")
    await expect(explorer.page.locator("main [role=option]:visible").first).to_be_visible()
    assert DOCUMENT in asked


def _searched(body: str | None) -> object:
    """In which text a request searches."""
    asked = json.loads(body or "{}")
    return asked["variables"].get("document") if "query Search(" in asked.get("query", "") else None
