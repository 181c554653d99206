"""The explorer page for everybody: by keyboard, in the dark, on phones, and when something goes wrong."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.async_api import expect

from embedded_neo4j import Running
from tests.support.answering import answering
from tests.support.chromium import eventually
from tests.support.explorer import CLAIM, FRAMES, VIEWS, Explorer, exploring, shortened
from tests.support.relay import relaying
from tools.bundling import install

EXPLORER = Path(__file__).parents[2] / "explorer"
AXE = EXPLORER / "node_modules" / "axe-core" / "axe.min.js"
HEADER_ROW = 72
"""A header of this height, in pixels, has a second row."""
LIGHT, DARK = "rgb(252, 251, 249)", "rgb(20, 23, 26)"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

RECORD_FONTS = """
    window.paintedFonts = new Set();
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (...of) {
        window.paintedFonts.add(this.font);
        fillText.apply(this, of);
    };
"""
MOST_ON_CARDS = 10
"""More than a map's card holds, which comes up with the map's focus."""
USABLE = """() => {
    const all = document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']");
    window.usable = [...all].filter(one => one.checkVisibility() && !one.disabled);
    return window.usable.length;
}"""
COLOURED = "colour => getComputedStyle(document.body).backgroundColor === colour"
FITS = "width => document.documentElement.scrollWidth <= width"
FOCUSED = """() => {
    const one = document.activeElement;
    if (one === document.body) return null;
    const { left, top, right, bottom } = one.getBoundingClientRect();
    const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    const above = document.elementFromPoint((left + right) / 2, (from + to) / 2);
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return {
        number: window.usable.indexOf(one),
        card: one.closest(".argument-map-card") !== null,
        html: one.outerHTML.slice(0, 120),
        outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
        uncovered: one.contains(above) || above?.contains(one),
    };
}"""


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe, which finds accessibility faults."""
    install(EXPLORER)
    return AXE.read_text("utf-8")


async def test_axe_finds_nothing(explorer: Explorer, axe: str) -> None:
    """No view breaks a rule of WCAG 2.2 AA that axe can check, nor one about contrast in the dark."""
    page = explorer.page

    async def faults(rules: Any) -> list[tuple[str, list[str]]]:
        found: dict[str, Any] = await page.evaluate("rules => axe.run({runOnly: rules})", rules)
        return [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found["violations"]]

    for view, path in VIEWS.items():
        await page.emulate_media(color_scheme="light", reduced_motion="reduce")
        await explorer.open(path)
        await page.evaluate(axe)
        assert await faults(STANDARDS) == [], view
        await page.emulate_media(color_scheme="dark")
        await page.wait_for_function(COLOURED, arg=DARK)
        assert await faults({"type": "rule", "values": ["color-contrast"]}) == [], view


async def test_small_screens_scroll_one_way(explorer: Explorer) -> None:
    """No view is wider than a phone or a tablet."""
    for path in VIEWS.values():
        await explorer.open(path)
        for width in (768, 360):
            await explorer.page.set_viewport_size({"width": width, "height": 740})
            await explorer.page.wait_for_function(FITS, arg=width)


async def test_nothing_leaves_the_machine(explorer: Explorer) -> None:
    """Every view sends requests only to the service, and for data only to the GraphQL API."""
    for path in VIEWS.values():
        await explorer.open(path)
    places = {urlsplit(url).netloc for url in explorer.visit.requests}
    assert places == {urlsplit(explorer.service).netloc}
    kinds = {urlsplit(url).path.split("/")[1] for url in explorer.visit.requests}
    assert kinds == {"", "explore", "assets", "graphql"}


@pytest.mark.parametrize("width", [390, 720, 1024])
async def test_the_header_is_one_row(explorer: Explorer, width: int) -> None:
    """On phones, at twice the size on a laptop, and on tablets, the header is a row with a menu, which opens, leads on and closes."""
    await explorer.page.set_viewport_size({"width": width, "height": 740})
    await explorer.open(VIEWS["claim"])
    header = explorer.page.locator("header.top")
    box = await header.bounding_box()
    assert box is not None
    assert box["height"] < HEADER_ROW
    menu = header.get_by_role("button", name="Menu")
    await expect(header.get_by_role("link", name="Statements")).to_be_hidden()
    await menu.click()
    await explorer.page.keyboard.press("Escape")
    await expect(menu).to_be_focused()
    await menu.click()
    await header.get_by_role("link", name="Statements").click()
    await explorer.page.wait_for_url("**/explore/statements")
    await expect(menu).to_have_attribute("aria-expanded", "false")


async def test_paper_has_no_controls(explorer: Explorer) -> None:
    """Printed, a view keeps its heading, its statements and its map, and loses what can be pressed."""
    await explorer.open(VIEWS["claim"])
    await explorer.page.emulate_media(media="print")
    for lasting in ("h1", ".reasons .statement-title", "[data-map]"):
        await expect(explorer.page.locator(f"main {lasting}").first).to_be_visible()
    controls = explorer.page.locator("button, input, select, nav, footer, .hint")
    visible = "all => all.filter(one => one.checkVisibility()).map(one => one.outerHTML)"
    assert await controls.evaluate_all(visible) == []


async def test_paper_has_no_windows(explorer: Explorer) -> None:
    """Printed, lists that scroll on the screen are whole, and what lies over the text on a phone stands after it."""
    cut = """all => all.filter(one => one.scrollHeight > one.clientHeight + 1
        && getComputedStyle(one).overflowY !== "visible").length"""
    await explorer.open("explore/issue:trump-putin-meeting")
    lists = explorer.page.locator(".crux-list")
    await expect(lists).to_be_visible()
    assert await lists.evaluate_all(cut) == 1
    await explorer.page.emulate_media(media="print")
    assert await lists.evaluate_all(cut) == 0
    await explorer.page.emulate_media(media="screen")
    await explorer.page.set_viewport_size({"width": 794, "height": 1123})
    await explorer.open(VIEWS["read"])
    sheet = explorer.page.locator(".drawn-from")
    await expect(sheet).to_have_css("position", "fixed")
    await explorer.page.emulate_media(media="print")
    await expect(sheet).to_have_css("position", "static")
    assert await sheet.evaluate_all(cut) == 0
    text, below = await explorer.page.locator(".article").bounding_box(), await sheet.bounding_box()
    assert text
    assert below
    assert below["y"] >= text["y"] + text["height"]


async def test_a_board_leaves_no_column_empty(explorer: Explorer) -> None:
    """On a laptop outcomes stand above the board, and below it the paths take the whole width."""
    await explorer.page.set_viewport_size({"width": 1366, "height": 768})
    await explorer.open(VIEWS["issue"])
    boxes = [
        await explorer.page.locator(f"main {one}").bounding_box()
        for one in (".outcomes", ".board", ".crux-paths")
    ]
    outcomes, board, paths = boxes
    assert outcomes
    assert board
    assert paths
    assert outcomes["y"] + outcomes["height"] <= board["y"]
    assert board["y"] + board["height"] <= paths["y"]
    assert (paths["x"], paths["width"]) == (board["x"], board["width"])


async def test_fonts_come_with_the_page(explorer: Explorer) -> None:
    """Both typefaces are the service's own: titles and running text are set in them, and what maps say."""
    await explorer.page.add_init_script(RECORD_FONTS)
    await explorer.open(VIEWS["claim"])
    painted = await explorer.page.evaluate("[...window.paintedFonts]")
    assert painted
    assert all('px "Source Sans 3 Variable"' in font for font in painted)
    loaded = "async () => [...await document.fonts.ready].filter(one => one.status === 'loaded').map(one => one.family)"
    families = {family.strip('"') for family in await explorer.page.evaluate(loaded)}
    assert families == {"Source Serif 4 Variable", "Source Sans 3 Variable"}


@pytest.mark.parametrize("view", ["issue", "claim", "chain"])
async def test_a_laptop_shows_reasons_and_map(explorer: Explorer, view: str) -> None:
    """On a laptop the first screen shows the heading, reasons in words, and most of the map."""
    await explorer.page.set_viewport_size({"width": 1366, "height": 768})
    await explorer.open(VIEWS[view])
    words = {"issue": ".side .statement-title", "claim": ".reasons .statement-title", "chain": ".chain-head"}[
        view
    ]
    for one in ("main h1", words):
        box = await explorer.page.locator(one).first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 768, one
    box = await explorer.page.locator("[data-map]").bounding_box()
    assert box is not None
    assert 768 - box["y"] > box["height"] / 2


async def test_the_keyboard_is_enough(explorer: Explorer) -> None:
    """Shortcuts lead to the views, the focus moves to the heading, and the skip link skips the header."""
    await explorer.open("")
    focused = explorer.page.locator(":focus")
    await explorer.page.keyboard.press("Tab")
    await expect(focused).to_have_text("Skip to the content")
    await explorer.page.keyboard.press("Enter")
    await expect(focused).to_have_id("content")
    for key, heading in (
        ("s", "Statements"),
        ("t", "Trace a chain"),
        ("r", "Trump & Putin Meeting 2025: What To Expect?"),
    ):
        await explorer.page.keyboard.press(key)
        await explorer.page.locator("h1:focus", has_text=heading).wait_for()
    await explorer.page.keyboard.press("/")
    await expect(focused).to_have_role("combobox")
    await explorer.page.keyboard.type("breakthrough t")
    await expect(focused).to_have_value("breakthrough t")
    assert explorer.page.url.endswith("trump-putin-2025")


@pytest.mark.parametrize("view", ["issue", "claim", "chain", "read"])
async def test_tab_goes_through_everything(explorer: Explorer, view: str) -> None:
    """Tab reaches every control once and leaves it again; the focus is visible, and nothing covers it."""
    await explorer.open(VIEWS[view])
    usable = await explorer.page.evaluate(USABLE)
    reached: list[dict[str, Any]] = []
    for _ in range(usable + MOST_ON_CARDS):
        await explorer.page.keyboard.press("Tab")
        focused = await explorer.page.evaluate(FOCUSED)
        if focused is None:
            break
        reached.append(focused)
    assert [one["number"] for one in reached if not one["card"]] == list(range(usable))
    assert [one for one in reached if not (one["outlined"] and one["uncovered"])] == []


async def test_shortcuts_are_listed_and_turned_off(explorer: Explorer) -> None:
    """The question mark lists the shortcuts; readers can turn them off, and they stay off."""
    await explorer.open("")
    await explorer.page.keyboard.press("?")
    await explorer.page.get_by_role("dialog").get_by_label("Use these single-key shortcuts").uncheck()
    await explorer.page.keyboard.press("Escape")
    await explorer.page.reload()
    await explorer.settled()
    await explorer.page.keyboard.press("t")
    await explorer.page.keyboard.press("?")
    await explorer.page.evaluate(FRAMES)
    await expect(explorer.page.get_by_role("dialog")).to_be_hidden()
    assert urlsplit(explorer.page.url).path == "/"


async def test_colours_are_chosen_and_kept(explorer: Explorer) -> None:
    """The dark theme overrides the system's light one, on later visits too."""
    body = explorer.page.locator("body")
    await explorer.open("")
    await expect(body).to_have_css("background-color", LIGHT)
    await explorer.page.get_by_label("Colours").select_option("dark")
    await expect(body).to_have_css("background-color", DARK)
    await explorer.open(VIEWS["claim"])
    await expect(body).to_have_css("background-color", DARK)
    await explorer.page.keyboard.press("d")
    await expect(body).to_have_css("background-color", LIGHT)


async def test_a_view_is_taken_along(explorer: Explorer) -> None:
    """The map is saved as SVG and PNG; the query opens in GraphiQL with its variables, and runs there."""
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
    """Each view has one menu, which shares its link, its data and its queries; that of a view with a map also saves the map."""
    for view in VIEWS.keys() - {"missing", "help"}:
        await explorer.open(VIEWS[view])
        mapped = await explorer.page.locator("[data-map]").count() > 0
        buttons = await explorer.page.get_by_role("button", name="Share and export").all()
        assert len(buttons) == 1, view
        await buttons[0].click()
        pictures = ["Save the map as SVG", "Save the map as PNG"] if mapped else []
        queries = ["Copy the GraphQL query", "Open the query in GraphiQL"]
        if view in {"issue", "what-if"}:
            queries += ["Copy the query of its details", "Open the query of its details in GraphiQL"]
        items = ["Copy the link", *pictures, "Save the data as JSON", "For developers", *queries]
        await expect(explorer.page.locator(".menu-items > *")).to_have_text(items)


async def test_the_board_is_taken_along(explorer: Explorer) -> None:
    """The board's menu saves the map of its crux, and its data: that of the board and that of the paths."""
    await explorer.open(VIEWS["issue"])
    crux = await explorer.page.locator(".crux-list a[aria-current]").inner_text()
    await eventually(lambda: explorer.svg(".tools"), lambda svg: crux.split()[0] in svg)
    data = json.loads((await explorer.save("Save the data as JSON", ".tools")).read_text())
    assert data["ledger"]["cruxes"][0]["node"]["title"] == crux
    assert data["opportunityChallengePaths"]["nodes"][0]["meetingPoint"]["title"] == crux
    name = await explorer.page.locator("h1").inner_text()
    assert data["issue"]["name"] == name


async def test_the_data_is_whole(explorer: Explorer) -> None:
    """What is saved as JSON of a list of several pages holds all of them."""
    await explorer.page.route("**/graphql", shortened("Statements", "first: [12]00\\b", "first: 10"))
    await explorer.open("explore/statements")
    data = json.loads((await explorer.save("Save the data as JSON")).read_text())
    for kind in ("claims", "evidenceItems"):
        assert len(data[kind]["nodes"]) == data[kind]["totalCount"] > 10


async def test_the_query_is_copied(explorer: Explorer) -> None:
    """The copied query is the view's, and returns the view's data."""
    await explorer.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await explorer.open(VIEWS["claim"])
    await explorer.page.locator(".map-panel").get_by_role("button", name="Share and export").click()
    await explorer.page.get_by_role("button", name="Copy the GraphQL query").click()
    await explorer.page.get_by_text("Copied.").wait_for()
    query = await explorer.page.evaluate("navigator.clipboard.readText()")
    assert explorer.ask(query, {"id": CLAIM})["node"]["title"].startswith("A meeting might lead")


@pytest.mark.parametrize(
    "path",
    [
        "explore/claim:nobody-said-so",
        "explore/issue:nobody-asked",
        "explore/nowhere",
        "explore/%E0",
        "no/where",
    ],
)
async def test_missing_pages(explorer: Explorer, path: str) -> None:
    """An unknown id or address shows a page that leads back to the issues."""
    await explorer.open(path)
    await explorer.page.get_by_role("heading", name="Not found").wait_for()
    await explorer.link("Go to the issues").click()
    await explorer.page.locator(".issue").first.wait_for()
    if not path.startswith(
        "explore/"
    ):  # Outside of the explorer's addresses the status says it too, which Chromium reports.
        assert "404 (Not Found)" in explorer.visit.complaints.pop()


@pytest.mark.usefixtures("article")
async def test_the_database_is_interrupted(neo4j_server: Running) -> None:
    """While the database is unreachable the page says so, and it recovers by itself."""
    host, port = urlsplit(neo4j_server.bolt_uri).hostname, urlsplit(neo4j_server.bolt_uri).port
    assert host is not None
    assert port is not None
    async with relaying(host, port) as relay:
        with answering(neo4j_server, f"bolt://127.0.0.1:{relay.port}") as service:
            async with exploring(service) as explorer:
                await explorer.open("")
                await relay.cut()
                await explorer.page.get_by_role("navigation").get_by_role("link", name="Statements").click()
                await explorer.page.get_by_role("heading", name="The database isn’t responding").wait_for()
                await relay.open()
                await explorer.page.locator(".listed-group").first.wait_for()
