"""Neo4j Browser as a person uses it."""

import re
from dataclasses import dataclass

from playwright.async_api import Locator, Page

from tests.support.foreground import Service

_READY = re.compile(r"Neo4j Browser at (\S+) \(user (\S+), password (\w+)\)")


@dataclass(frozen=True)
class Drawing:
    """The answer to a query, drawn."""

    frame: Locator

    async def enlarge(self) -> None:
        """Let it fill the page."""
        await self.frame.get_by_title("Fullscreen").click()
        await self.uncover()

    async def uncover(self) -> None:
        """Close the panel that Browser lays over the drawing, unless it is closed from before, and fit the drawing."""
        panel = self.frame.get_by_label("Collapse the node properties display")
        if await panel.count():
            await panel.click()
        await self.frame.get_by_label("zoom-to-fit").click()

    async def captions(self) -> list[str]:
        """What is written on each node."""
        return await self.frame.locator("g.node").evaluate_all(
            "nodes => nodes.map(node => node.textContent.trim().replace(/ +/g, ' '))"
        )

    async def nodes(self) -> set[tuple[str, str, str, str]]:
        """Each node's caption, with the colour that fills it, and the colour and width of its border."""
        drawn: list[list[str]] = await self.frame.locator("g.node").evaluate_all(
            """nodes => nodes.map(node => {
                const outline = node.querySelector('circle.b-outline')
                const look = ['fill', 'stroke', 'stroke-width'].map(name => outline.getAttribute(name))
                return [node.textContent.trim().replace(/ +/g, ' '), ...look]
            })"""
        )
        return {(caption, fill, border, width) for caption, fill, border, width in drawn}

    async def colours(self) -> dict[str, set[str]]:
        """The colours of arrows by the type of their relationship, which not every arrow has as its caption."""
        arrows: list[list[str]] = await self.frame.locator("g.relationship").evaluate_all(
            "arrows => arrows.map(arrow => [arrow.__data__.type, arrow.querySelector('.b-outline').getAttribute('fill')])"
        )
        return {type_: {colour for other, colour in arrows if other == type_} for type_, _ in arrows}


@dataclass(frozen=True)
class Neo4jBrowser:
    """A page that is logged in."""

    page: Page

    @classmethod
    async def open(cls, page: Page, service: Service) -> "Neo4jBrowser":
        """Follow the link that the service has printed, log in as it says, and wait until style, guide and first query have come."""
        told = _READY.search(service.ready)
        assert told
        link, user, password = told.groups()
        await page.goto(link)
        await page.get_by_test_id("password").fill(password)
        assert await page.get_by_test_id("username").input_value() == user
        await page.get_by_test_id("connect").click()
        await page.locator("article", has_text=":style").wait_for()
        browser = cls(page)
        await browser.slide.wait_for()
        # Browser fills its editor last, over whatever has been typed before.
        await browser._editor.get_by_text("Outcome").first.wait_for()
        return browser

    @property
    def _editor(self) -> Locator:
        return self.page.locator(".monaco-editor").first

    @property
    def slide(self) -> Locator:
        """The slide of the guide that is open."""
        return self.page.get_by_test_id("guidesDrawer").locator("h3")

    async def run(self) -> Drawing:
        """Run what is in the editor, by a click, and wait until its answer is drawn."""
        frames = await self.page.locator("article").count()
        await self.page.get_by_test_id("editor-Run").click()
        await self.page.wait_for_function(
            "frames => document.querySelectorAll('article').length > frames", arg=frames
        )
        frame = self.page.locator("article").first
        await frame.locator("g.relationship text").first.wait_for()
        return Drawing(frame)

    async def draw(self, query: str) -> Drawing:
        """Run a query that is typed."""
        await self._editor.click()
        await self.page.keyboard.press("Control+A")
        await self.page.keyboard.insert_text(query)
        return await self.run()
