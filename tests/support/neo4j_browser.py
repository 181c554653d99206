"""Neo4j Browser as a person uses it."""

from dataclasses import dataclass

from playwright.async_api import Locator, Page

from tests.support.foreground import Place


@dataclass(frozen=True)
class Drawing:
    """The answer to a query, drawn."""

    frame: Locator

    async def enlarge(self) -> None:
        """Let it fill the page."""
        await self.frame.get_by_title("Fullscreen").click()
        await self.frame.get_by_label("zoom-to-fit").click()

    async def captions(self) -> list[str]:
        """What is written on each node."""
        return await self.frame.locator("g.node").evaluate_all(
            "nodes => nodes.map(node => node.textContent.trim().replace(/ +/g, ' '))"
        )

    async def colours(self) -> dict[str, set[str]]:
        """The colours of arrows by what is written on them."""
        arrows: list[list[str]] = await self.frame.locator("g.relationship").evaluate_all(
            "arrows => arrows.map(arrow => [arrow.textContent, arrow.querySelector('.b-outline').getAttribute('fill')])"
        )
        return {type_: {colour for other, colour in arrows if other == type_} for type_, _ in arrows}


@dataclass(frozen=True)
class Neo4jBrowser:
    """A page that is logged in."""

    page: Page

    @classmethod
    async def open(cls, page: Page, place: Place) -> "Neo4jBrowser":
        """Log in as `make serve` says, and wait until the style has come."""
        await page.goto(f"http://127.0.0.1:{place.browser_port}/browser/")
        await page.get_by_test_id("username").fill("neo4j")
        await page.get_by_test_id("password").fill(place.login()["NEO4J_PASSWORD"])
        await page.get_by_test_id("connect").click()
        await page.locator("article", has_text=":style").wait_for()
        return cls(page)

    async def draw(self, query: str) -> Drawing:
        """Run a query."""
        await self.page.locator(".monaco-editor").first.click()
        await self.page.keyboard.insert_text(query)
        await self.page.keyboard.press("Control+Enter")
        frame = self.page.locator("article", has_text=query)
        await frame.locator("g.relationship text").first.wait_for()
        return Drawing(frame)
