"""The explorer page for everybody: by keyboard, in the dark, on phones, with what goes wrong told."""

from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest

from embedded_neo4j import Running
from tests.support.answering import answering
from tests.support.explorer import CLAIM, VIEWS, Explorer, exploring
from tests.support.relay import relaying
from tools.bundling import install

EXPLORER = Path(__file__).parents[2] / "explorer"
AXE = EXPLORER / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

USABLE = """() => {
    const all = document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']");
    window.usable = [...all].filter(one => one.checkVisibility() && !one.disabled);
    return window.usable.length;
}"""
FOCUSED = """() => {
    const one = document.activeElement;
    if (one === document.body) return null;
    const { left, top, right, bottom } = one.getBoundingClientRect();
    const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    const above = document.elementFromPoint((left + right) / 2, (from + to) / 2);
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return {
        number: window.usable.indexOf(one),
        html: one.outerHTML.slice(0, 120),
        outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
        uncovered: one.contains(above) || above?.contains(one),
    };
}"""


@pytest.fixture(scope="session")
def axe() -> str:
    """The script that finds what keeps people out."""
    install(EXPLORER)
    return AXE.read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing(explorer: Explorer, axe: str, scheme: Literal["light", "dark"]) -> None:
    """No view breaks a rule of WCAG 2.2 AA that a machine can check, in either scheme of colours."""
    await explorer.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for view, path in VIEWS.items():
        await explorer.open(path)
        await explorer.page.evaluate(axe)
        found: dict[str, Any] = await explorer.page.evaluate("tags => axe.run({runOnly: tags})", STANDARDS)
        faults = [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found["violations"]]
        assert faults == [], view


@pytest.mark.parametrize("width", [360, 768])
async def test_small_screens_scroll_one_way(explorer: Explorer, width: int) -> None:
    """No view is wider than a phone or a tablet."""
    await explorer.page.set_viewport_size({"width": width, "height": 740})
    for view, path in VIEWS.items():
        await explorer.open(path)
        assert await explorer.page.evaluate("document.documentElement.scrollWidth") <= width, view


async def test_nothing_leaves_the_machine(explorer: Explorer) -> None:
    """Whatever a view asks for, it asks the service; and of its data, nothing but the GraphQL API."""
    for path in VIEWS.values():
        await explorer.open(path)
    places = {urlsplit(url).netloc for url in explorer.visit.requests}
    assert places == {urlsplit(explorer.service).netloc}
    kinds = {urlsplit(url).path.split("/")[1] for url in explorer.visit.requests}
    assert kinds == {"", "explore", "assets", "graphql"}


async def test_the_keyboard_is_enough(explorer: Explorer) -> None:
    """Shortcuts lead to the views, the focus goes along to the heading, and the skip link passes the frame."""
    await explorer.open("")
    await explorer.page.keyboard.press("Tab")
    assert await explorer.page.locator(":focus").inner_text() == "Skip to the content"
    await explorer.page.keyboard.press("Enter")
    assert await explorer.page.locator(":focus").get_attribute("id") == "content"
    for key, heading in (
        ("s", "Statements"),
        ("t", "Trace a chain"),
        ("r", "Trump & Putin Meeting 2025: What To Expect?"),
    ):
        await explorer.page.keyboard.press(key)
        await explorer.page.locator("h1:focus", has_text=heading).wait_for()
    await explorer.page.keyboard.press("/")
    assert await explorer.page.locator(":focus").get_attribute("role") == "combobox"
    await explorer.page.keyboard.type("breakthrough t")
    assert explorer.page.url.endswith("trump-putin-2025")


@pytest.mark.parametrize("view", ["issue", "claim", "chain", "read"])
async def test_tab_goes_through_everything(explorer: Explorer, view: str) -> None:
    """Tab reaches whatever can be used, each once and none holds it; where it is shows, and nothing covers it."""
    await explorer.open(VIEWS[view])
    usable = await explorer.page.evaluate(USABLE)
    reached: list[dict[str, Any]] = []
    for _ in range(usable + 2):
        await explorer.page.keyboard.press("Tab")
        focused = await explorer.page.evaluate(FOCUSED)
        if focused is None:
            break
        reached.append(focused)
    assert [one["number"] for one in reached] == list(range(usable))
    assert [one for one in reached if not (one["outlined"] and one["uncovered"])] == []


async def test_shortcuts_are_listed_and_turned_off(explorer: Explorer) -> None:
    """The question mark lists the shortcuts; who speaks to the machine turns them off for good."""
    await explorer.open("")
    await explorer.page.keyboard.press("?")
    await explorer.page.get_by_role("dialog").get_by_label("Use these single-key shortcuts").uncheck()
    await explorer.page.keyboard.press("Escape")
    await explorer.page.reload()
    await explorer.settled()
    await explorer.page.keyboard.press("t")
    await explorer.page.keyboard.press("?")
    assert not await explorer.page.get_by_role("dialog").is_visible()
    assert urlsplit(explorer.page.url).path == "/"


async def test_colours_are_chosen_and_kept(explorer: Explorer) -> None:
    """Dark is chosen over the system's light, and still there on the next visit."""
    ground = "getComputedStyle(document.body).backgroundColor"
    await explorer.open("")
    light = await explorer.page.evaluate(ground)
    await explorer.page.get_by_label("Colours").select_option("dark")
    dark = await explorer.page.evaluate(ground)
    assert dark != light
    await explorer.open(VIEWS["claim"])
    assert await explorer.page.evaluate(ground) == dark
    await explorer.page.keyboard.press("d")
    assert await explorer.page.evaluate(ground) == light


async def test_a_view_is_taken_along(explorer: Explorer) -> None:
    """The map is saved as SVG and PNG; the query opens in GraphiQL with its variables, and answers there."""
    await explorer.open(VIEWS["claim"])
    assert (await explorer.save("Save the map as SVG")).read_text().startswith("<svg")
    assert (await explorer.save("Save the map as PNG")).read_bytes().startswith(b"\x89PNG")
    await explorer.page.locator(".map-panel").get_by_role("button", name="Share and export").click()
    async with explorer.page.expect_popup() as popup:
        await explorer.page.get_by_role("link", name="Open the query in GraphiQL").click()
    graphiql = await popup.value
    await graphiql.get_by_label("Execute query").click()
    await graphiql.locator(".result-window", has_text="A meeting might lead to").wait_for()


async def test_every_view_is_shared(explorer: Explorer) -> None:
    """Each view offers its link and its query; one with a map offers its picture wherever it offers these."""
    for view in VIEWS.keys() - {"missing"}:
        await explorer.open(VIEWS[view])
        pictured = await explorer.page.locator("[data-map]").count() > 0
        buttons = await explorer.page.get_by_role("button", name="Share and export").all()
        assert buttons
        for button in buttons:
            await button.click()
            items = await explorer.page.locator(".menu-items > *").all_inner_texts()
            own = await button.evaluate("button => !button.closest('.what-if')")
            pictures = ["Save the map as SVG", "Save the map as PNG"] if pictured and own else []
            assert items == [
                "Copy the link",
                *pictures,
                "Copy the GraphQL query",
                "Open the query in GraphiQL",
            ]


async def test_the_board_is_taken_along(explorer: Explorer) -> None:
    """The board's own menu saves the picture of what its sides meet at."""
    await explorer.open(VIEWS["issue"])
    picture = await explorer.save("Save the map as SVG", ".tools")
    assert picture.read_text() == (await explorer.save("Save the map as SVG")).read_text()


async def test_the_query_is_copied(explorer: Explorer) -> None:
    """What is copied is the view's query, which answers as the view does."""
    await explorer.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await explorer.open(VIEWS["claim"])
    await explorer.page.locator(".map-panel").get_by_role("button", name="Share and export").click()
    await explorer.page.get_by_role("button", name="Copy the GraphQL query").click()
    await explorer.page.get_by_text("Copied.").wait_for()
    query = await explorer.page.evaluate("navigator.clipboard.readText()")
    assert explorer.ask(query, {"id": CLAIM})["node"]["title"].startswith("A meeting might lead")


@pytest.mark.parametrize(
    "path", ["explore/claim:nobody-said-so", "explore/issue:nobody-asked", "explore/nowhere", "explore/%E0"]
)
async def test_what_is_missing_is_told(explorer: Explorer, path: str) -> None:
    """An id that names nothing, and an address of no view, end in a page that leads on."""
    await explorer.open(path)
    await explorer.page.get_by_role("heading", name="There is nothing here").wait_for()
    await explorer.link("To the issues").click()
    await explorer.page.locator(".card").first.wait_for()


@pytest.mark.usefixtures("article")
async def test_the_database_goes_and_comes_back(neo4j_server: Running) -> None:
    """While the database is away the page says so, and it goes on by itself once the database is back."""
    host, port = urlsplit(neo4j_server.bolt_uri).hostname, urlsplit(neo4j_server.bolt_uri).port
    assert host is not None
    assert port is not None
    async with relaying(host, port) as relay:
        with answering(neo4j_server, f"bolt://127.0.0.1:{relay.port}") as service:
            async with exploring(service) as explorer:
                await explorer.open("")
                await relay.cut()
                await explorer.page.get_by_role("link", name="Statements").click()
                await explorer.page.get_by_role("heading", name="The database doesn’t answer").wait_for()
                await relay.open()
                await explorer.page.locator(".listed").first.wait_for()
