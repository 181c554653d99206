"""Moving about on the explorer page: whole lists, Back, actors, and what the page says when a request fails."""

import json
import re
from collections.abc import Awaitable, Callable
from xml.etree import ElementTree as ET

import pytest
from playwright.async_api import Request, Route, expect

from tests.support.chromium import eventually
from tests.support.explorer import CLAIM, ISSUE, OPEN_CLAIM, Explorer, shortened

ALL = """{ claims(first: 1000, orderBy: [TEXT_POSITION]) { nodes { title } }
    evidenceItems(first: 1000, orderBy: [TEXT_POSITION]) { nodes { title } } }"""
ACTOR = """query ($where: ClaimWhere!) { actor(id: "actor:russia") { name }
    claims(where: $where, first: 200, orderBy: [TEXT_POSITION]) { nodes { title } } }"""
ENDING = """query ($to: ID!) { chains(to: $to, maxLength: 3, orderBy: SHORTEST, first: 50) { nodes { nodes { title } } } }"""
RESTORED = "top => Math.abs(scrollY - top) <= 1"
SVG = "{http://www.w3.org/2000/svg}"
MESSAGE = "a message for developers"
MISSING = "This address asks for a text, an issue or a statement that isn’t in the graph."


def failing(code: str, times: int) -> Callable[[Route], Awaitable[None]]:
    """A handler that refuses the first requests for a statement with an error of the API."""
    left = times

    async def handle(route: Route) -> None:
        nonlocal left
        query = json.loads(route.request.post_data or "{}")["query"]
        if query.startswith("query Statement(") and left > 0:
            left -= 1
            error = {"message": MESSAGE, "extensions": {"code": code}}
            await route.fulfill(json={"data": None, "errors": [error]})
        else:
            await route.continue_()

    return handle


async def test_statements_are_complete(explorer: Explorer) -> None:
    """The list loads all pages of claims and evidence, in the order of the text."""
    requests = 0

    def count(request: Request) -> None:
        nonlocal requests
        requests += "query Statements(" in (request.post_data or "")

    explorer.page.on("request", count)
    await explorer.page.route("**/graphql", shortened("Statements", "first: [12]00\\b", "first: 20"))
    await explorer.open("explore/statements?by=type")
    everything = explorer.ask(ALL)
    for index, kind in enumerate(("claims", "evidenceItems")):
        titles = explorer.page.locator(".listed").nth(index).locator(".statement-title")
        await expect(titles).to_have_text([node["title"] for node in everything[kind]["nodes"]])
    total = len(everything["claims"]["nodes"]) + len(everything["evidenceItems"]["nodes"])
    await explorer.page.get_by_role("status").filter(has_text=re.compile(f"^{total} statements$")).wait_for()
    assert requests == -(-max(len(items["nodes"]) for items in everything.values()) // 20)


async def test_back_returns_to_the_place(explorer: Explorer) -> None:
    """Back, Forward and a reload return to where the reader was in a view, with the groups that were unfolded."""
    await explorer.open("explore/statements")
    await explorer.page.get_by_role("button", name="Unfold all").click()
    await explorer.page.evaluate("scrollTo(0, 1500)")
    top = await explorer.page.evaluate("scrollY")
    assert top == 1500
    visible = """links => links.findIndex(link => {
        const { top, bottom } = link.getBoundingClientRect();
        return 100 < top && bottom < innerHeight - 100;
    })"""
    links = explorer.page.locator(".listed .statement-title")
    link = links.nth(await links.evaluate_all(visible))
    title = await link.inner_text()
    await link.click()
    await explorer.page.locator("h1", has_text=title).wait_for()
    await explorer.page.wait_for_function(RESTORED, arg=0)
    await explorer.page.go_back()
    await explorer.page.wait_for_function(RESTORED, arg=top)
    await expect(links).not_to_have_count(0)
    await explorer.settled()
    await explorer.page.wait_for_function(RESTORED, arg=top)
    await explorer.page.reload()
    await explorer.settled()
    await explorer.page.wait_for_function(RESTORED, arg=top)


async def test_back_unfolds_what_was_unfolded(explorer: Explorer) -> None:
    """A path that the reader unfolded is unfolded again after Back."""
    await explorer.open(f"explore/{ISSUE}")
    path = explorer.page.locator(".paths details").nth(1)
    await path.locator("summary").click(position={"x": 4, "y": 12})
    await expect(path).to_have_attribute("open", "")
    await path.locator(".chain a").first.click()
    await expect(explorer.page).to_have_url(re.compile("explore/claim:|explore/evidence:|explore/argument:"))
    await explorer.page.go_back()
    await expect(path).to_have_attribute("open", "")
    await expect(explorer.page.locator(".paths details").first).not_to_have_attribute("open", "")


async def test_a_timeout_can_be_retried(explorer: Explorer) -> None:
    """A request that takes too long is repeated once; then the page says so, and the reader can try again."""
    await explorer.page.route("**/graphql", failing("TIMED_OUT", 2))
    await explorer.page.goto(f"{explorer.service}/explore/{CLAIM}")
    notice = explorer.page.get_by_role("alert")
    await expect(notice).to_contain_text("This took too long")
    await expect(notice).not_to_contain_text(re.compile(f"large|{MESSAGE}"))
    await notice.get_by_role("button", name="Try again").click()
    await explorer.page.locator(".reasons").first.wait_for()
    await expect(notice).to_have_count(0)


async def test_no_message_of_the_api_is_shown(explorer: Explorer) -> None:
    """Other errors are explained in the page's own words, with a way on."""
    await explorer.page.route("**/graphql", failing("INTERNAL_SERVER_ERROR", 1))
    await explorer.page.goto(f"{explorer.service}/explore/{CLAIM}")
    notice = explorer.page.get_by_role("alert")
    await expect(notice).to_contain_text("Something went wrong")
    await expect(notice).not_to_contain_text(MESSAGE)
    await notice.get_by_role("button", name="Try again").click()
    await explorer.page.locator(".reasons").first.wait_for()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("explore/search?q=%22", 'No results for “"”. Try different words.'),
        ("explore/search?q=*", "No results for “*”. Try different words."),
        (f"explore/trace?from=claim:nobody&to={CLAIM}", "At least one of these statements doesn’t exist."),
    ],
)
async def test_invalid_input_is_explained(explorer: Explorer, path: str, words: str) -> None:
    """A search without a word and a chain from an unknown id are explained where they were entered."""
    await explorer.page.goto(f"{explorer.service}/{path}")
    await explorer.page.locator("main").get_by_text(words).wait_for()
    await explorer.settled()
    await expect(explorer.page.get_by_role("alert")).to_have_count(0)
    await expect(explorer.page.get_by_role("combobox").first).to_be_visible()


@pytest.mark.parametrize(
    "path", ["explore/search?q=trump&issue=issue:nothing", "explore/futures?issue=issue:nothing"]
)
async def test_an_address_may_name_what_is_gone(explorer: Explorer, path: str) -> None:
    """An id in an address that names nothing is explained; trying again isn't offered, as it can't help."""
    await explorer.page.goto(f"{explorer.service}/{path}")
    notice = explorer.page.get_by_role("alert")
    await expect(notice).to_contain_text(MISSING)
    await expect(notice.get_by_role("button")).to_have_count(0)


async def test_an_actor_has_a_view(explorer: Explorer) -> None:
    """An actor's address shows the actor and its statements, which can be filtered; an unknown actor is not found."""
    found = explorer.ask(ACTOR, {"where": {"actor": "actor:russia"}})
    await explorer.open("explore/actor:russia?by=type")
    await expect(explorer.page.locator("h1")).to_have_text(found["actor"]["name"])
    titles = explorer.page.locator(".listed").first.locator(".statement-title")
    await expect(titles).to_have_text([node["title"] for node in found["claims"]["nodes"]])
    await explorer.page.get_by_label("Role", exact=True).select_option(label="Challenge")
    await explorer.page.wait_for_url("**/explore/actor:russia?by=type&role=CHALLENGE")
    where = {"actor": "actor:russia", "role": "CHALLENGE"}
    narrowed = [node["title"] for node in explorer.ask(ACTOR, {"where": where})["claims"]["nodes"]]
    await eventually(titles.all_inner_texts, lambda shown: shown == narrowed)
    await explorer.open("explore/actor:nobody")
    await expect(explorer.page.locator("h1")).to_have_text("Not found")


async def test_a_chain_names_the_other_premises(explorer: Explorer) -> None:
    """Where a chain passes a linked argument, it names the premises without which its own doesn't count."""
    linked = "{ arguments(first: 50) { nodes { linked supportedBy { nodes { id title } } supports { nodes { id } } } } }"
    arguments = explorer.ask(linked)["arguments"]["nodes"]
    premises, end = next(
        (one["supportedBy"]["nodes"], one["supports"]["nodes"][0]["id"])
        for one in arguments
        if one["linked"] and len(one["supportedBy"]["nodes"]) == 2
    )
    await explorer.open(f"explore/trace?from={premises[0]['id']}&to={end}")
    step = explorer.page.locator(".chain .step", has_text="together with").first
    await expect(step.get_by_role("link", name=f"“{premises[1]['title']}”")).to_have_attribute(
        "href", re.compile(premises[1]["id"])
    )


async def test_chains_at_one_end(explorer: Explorer) -> None:
    """From a claim, the chains that end there are listed, each with where it starts and by way of what; the end can be cleared."""
    await explorer.open(f"explore/{CLAIM}")
    await explorer.link("Trace chains that end here →").click()
    await explorer.page.wait_for_url(f"**/explore/trace?to={CLAIM}")
    await explorer.settled()
    chains = explorer.ask(ENDING, {"to": CLAIM})["chains"]["nodes"]
    heads = explorer.page.locator(".chain-head")
    await expect(heads).to_have_count(len(chains))
    for head, chain in zip(await heads.all_inner_texts(), chains, strict=True):
        first, *between, _ = [node["title"] for node in chain["nodes"]]
        assert f"{first}:" in head
        assert all(f"“{title}”" in head for title in between)
    await heads.nth(1).click()
    await explorer.page.wait_for_url("**chain=2**")
    await explorer.page.reload()
    await expect(heads.nth(1)).to_have_attribute("aria-expanded", "true")
    await explorer.page.get_by_role("button", name="Clear To: the conclusion").click()
    await explorer.page.wait_for_url("**/explore/trace")
    await expect(explorer.page.get_by_role("combobox", name="To: the conclusion")).to_be_visible()


async def test_chains_are_narrowed_to_a_start(explorer: Explorer) -> None:
    """Of the chains that end at a claim, those from one start can be selected; the length that this allows is said."""
    await explorer.open(f"explore/trace?to={CLAIM}")
    length = explorer.page.get_by_label("Maximum length")
    await expect(length.locator("option:checked")).to_have_text("Automatic: 3 steps")
    chains = explorer.ask(ENDING, {"to": CLAIM})["chains"]["nodes"]
    starts = [chain["nodes"][0]["title"] for chain in chains]
    narrowed = explorer.page.get_by_label("Only those from")
    options = await narrowed.locator("option").all_inner_texts()
    assert sorted(options[1:]) == sorted(f"{title} ({starts.count(title)})" for title in set(starts))
    await narrowed.select_option(index=1)
    title = options[1].rpartition(" (")[0]
    await expect(explorer.page.locator(".picker").first).to_contain_text(title)
    await expect(length.locator("option:checked")).to_have_text("Automatic: 6 steps")


async def test_a_trace_starts_from_an_example(explorer: Explorer) -> None:
    """Where no end has been chosen, the outcomes that the start page names lead to the chains that end at them."""
    links = explorer.page.locator(".examples a")
    await explorer.open("")
    examples = await links.all_inner_texts()
    assert examples
    await explorer.open("explore/trace")
    await expect(links).to_have_text(examples)
    await links.first.click()
    await explorer.page.wait_for_url("**/explore/trace?to=claim:**")
    await explorer.page.locator(".chain-head").first.wait_for()
    await expect(links).to_have_count(0)


async def test_open_groups_are_in_the_address(explorer: Explorer) -> None:
    """A group that is opened on a map is in the address: a reload keeps it, Back closes it, Forward opens it again."""
    page = explorer.page
    await explorer.open("explore/statements")
    opened = page.get_by_role("navigation", name="All groups").locator("[aria-current]")
    await expect(opened).to_have_text("All groups")
    await page.locator("h1").focus()
    await page.keyboard.press("m")
    announced = page.locator(".argument-map-announcer")
    await expect(announced).to_have_text(re.compile(r"^Group\. (.+)\. \d+ statements"))
    name = (await announced.inner_text()).split(". ")[1]
    await page.keyboard.press("Enter")
    await page.wait_for_url("**group=**")
    await expect(opened).to_have_text(name)
    await page.reload()
    await expect(opened).to_have_text(name)
    await page.go_back()
    await expect(opened).to_have_text("All groups")
    await page.go_forward()
    await expect(opened).to_have_text(name)


async def test_shown_neighbours_are_in_the_address(explorer: Explorer) -> None:
    """The hidden relations that a reader has shown on a map are in the address: a reload keeps them, Back hides them again."""
    page = explorer.page
    await explorer.open(f"explore/{CLAIM}")
    before = await _statements(explorer)
    badged = page.locator("[data-map]")
    await badged.focus()
    for key in ("ArrowDown", "ArrowUp", "ArrowUp", "ArrowLeft", "ArrowRight", "ArrowUp"):
        await page.keyboard.press("+")
        if "more=" in page.url:
            break
        await page.keyboard.press(key)
    await page.wait_for_url("**more=**")
    after = await eventually(lambda: _statements(explorer), lambda shown: before < shown)
    await page.reload()
    await explorer.settled()
    await eventually(lambda: _statements(explorer), lambda shown: shown == after)
    await page.go_back()
    await eventually(lambda: _statements(explorer), lambda shown: shown == before)


async def test_what_would_change_is_in_the_address(explorer: Explorer) -> None:
    """That the smallest changes were asked for is in the address: a reload shows them again, Back takes them away."""
    await explorer.open(f"explore/{OPEN_CLAIM}")
    await explorer.page.get_by_role("button", name="Find the smallest changes").click()
    await explorer.page.wait_for_url("**flip=1")
    found = explorer.page.locator(".flip .flips")
    await expect(found.first).to_be_visible()
    await explorer.page.reload()
    await expect(found.first).to_be_visible()
    await explorer.page.go_back()
    await expect(found).to_have_count(0)


async def _statements(explorer: Explorer) -> set[str]:
    """The titles of what the map shows."""
    picture = ET.fromstring(await explorer.svg())
    titles = (group.findtext(f"{SVG}title") or "" for group in picture.iter(f"{SVG}g"))
    return {title.partition(": ")[2] for title in titles if "laim" in title.partition(": ")[0]}
