"""Neo4j Browser on what `argument-graph serve` has started."""

import asyncio
import json
import re
import subprocess
from urllib.parse import urlsplit

from playwright.async_api import Page

from tests.support.chromium import chromium_page
from tests.support.foreground import Service
from tests.support.neo4j_browser import Neo4jBrowser
from tests.support.project import COMMAND, ROOT, environment

STYLE = json.loads((ROOT / "service" / "neo4j_browser" / "files" / "style.grass").read_text())
VERDICTS = ("Accepted", "Defeated", "Groundless", "Unexplained", "Undecided")
AT_HOME = ("127.0.0.1", "localhost")
ARROWS = {STYLE[f"relationship.{type_}"]["color"] for type_ in ("SUPPORTS", "CONTRADICTS")}
OUTSIDE = {"cdn.segment.com", "canny.io", "fonts.googleapis.com"}


def watched(page: Page) -> tuple[set[str], set[str]]:
    """The hosts outside of this machine that a page asks for something, and those where that was stopped inside the page."""
    asked: set[str] = set()
    stopped: set[str] = set()

    def host(url: str) -> set[str]:
        name = urlsplit(url).hostname
        return set() if name is None or name in AT_HOME else {name}

    page.on("request", lambda request: asked.update(host(request.url)))
    page.on("websocket", lambda socket: asked.update(host(socket.url)))
    page.on(
        "requestfailed",
        lambda request: stopped.update(host(request.url) if request.failure == "csp" else ()),
    )
    return asked, stopped


async def test_prepared(service: Service) -> None:
    """The link that is printed brings up a first query, which draws about ten nodes, and the guide plays, whose queries run by clicks.

    What Browser wants from elsewhere, scripts and fonts, is stopped before it leaves the page.
    """
    async with chromium_page() as page:
        asked, stopped = watched(page)
        browser = await Neo4jBrowser.open(page, service)
        assert await browser.slide.inner_text() == "The argument graph"
        first = await browser.run()
        nodes = await first.nodes()
        assert 8 <= len(nodes) <= 12
        fills = {fill for _, fill, *_ in nodes}
        assert fills >= {STYLE[f"node.{label}"]["color"] for label in ("Opportunity", "Challenge", "Outcome")}
        drawn = await first.colours()
        assert {colour for colours in drawn.values() for colour in colours} == ARROWS
        await page.locator("pre.runnable", has_text="Issue").click()
        issues = await browser.run()
        assert {fill for _, fill, *_ in await issues.nodes()} > {STYLE["node.Issue"]["color"]}
        for number in range(2, 7):
            await page.get_by_test_id(f"pagination-{number}").click()
        assert await browser.slide.inner_text() == "What holds"
    assert asked == stopped == OUTSIDE


async def test_drawing(service: Service) -> None:
    """Each node bears its title or name, and supports and contradictions differ in colour, without a setting of one's own."""
    async with chromium_page() as page:
        browser = await Neo4jBrowser.open(page, service)
        issues = await browser.draw("MATCH path = (:Issue)<-[:ABOUT]-(:Evidence) RETURN path")
        assert all(await issues.captions())
        drawing = await browser.draw(
            'MATCH path = (:Claim {id: "claim:opportunities-for-dialogue"})-[:SUPPORTS|CONTRADICTS]-() RETURN path'
        )
        assert "There might be narrow opportunities for dialogue" in await drawing.captions()
        assert all(await drawing.captions())
        colours = await drawing.colours()
    assert colours["SUPPORTS"] == {STYLE["relationship.SUPPORTS"]["color"]}
    assert colours["CONTRADICTS"] == {STYLE["relationship.CONTRADICTS"]["color"]}
    assert colours["SUPPORTS"] != colours["CONTRADICTS"]


async def test_verdicts(service: Service) -> None:
    """What is evaluated and stored shows as the border of statements; what fills them stays, and so do other nodes."""
    query = """MATCH path = (:Issue)<--(:Claim)-[:SUPPORTS|CONTRADICTS]->(:Claim {id: "claim:diplomatic-breakthrough"})
WHERE COUNT { MATCH (:Claim) } > {number} RETURN path"""
    async with chromium_page() as page:
        browser = await Neo4jBrowser.open(page, service)
        before = await (await browser.draw(query.replace("{number}", "0"))).nodes()
        variables = environment(**service.place.variables)
        await asyncio.to_thread(subprocess.run, [COMMAND, "evaluate", "--write"], env=variables, check=True)
        after = await (await browser.draw(query.replace("{number}", "1"))).nodes()
    assert {node[:2] for node in before} == {node[:2] for node in after}
    looks = {(rule["border-color"], rule["border-width"]) for rule in _verdicts()}
    fills = {STYLE[f"node.{label}"]["color"] for label in ("Claim", "Opportunity", "Challenge", "Outcome")}
    judged = {node for node in after if node[1] in fills}
    assert {node[2:] for node in judged} <= looks
    assert after - judged == before & after
    assert not {node for node in before if node[2:] in looks}
    assert len({node[2:] for node in judged}) > 1


def _verdicts() -> list[dict[str, str]]:
    return [STYLE[f"node.Statement.{label}"] for label in VERDICTS]


def test_style_knows_every_label() -> None:
    """Whatever the contract names as a label has a caption and a colour, so that Browser makes none up."""
    contract = (ROOT / "docs" / "graph-model.md").read_text()
    nodes = contract.split("## Nodes")[1].split("## Relationships")[0]
    labels = {*re.findall(r"`([A-Z][a-z]+)`", nodes), *VERDICTS}
    styled = {name.removeprefix("node.") for name in STYLE if re.fullmatch(r"node\.\w+", name)}
    assert styled == labels
    assert all({"caption", "color"} <= STYLE[f"node.{label}"].keys() for label in labels)
    assert all(f"`{label}`" in contract for label in VERDICTS)
