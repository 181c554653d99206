"""Takes the pictures of Neo4j Browser for the pages: `python -m tools.picture_browser`. Needs Chromium."""

import asyncio
import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Page

from tests.support.chromium import chromium_page
from tests.support.foreground import Place, Service, serving
from tests.support.neo4j_browser import Neo4jBrowser
from tests.support.project import COMMAND, environment

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "images"
SETTLING_MILLISECONDS = 5_000


def query() -> str:
    """The README's first query in Cypher, on one line."""
    match = re.search(r"```cypher\n(.+?)\n```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert match
    return " ".join(match[1].split())


async def take(service: Service) -> None:
    """The README's query alone, the guide beside the first query, and the README's query with labels stored."""
    async with chromium_page() as page:
        browser = await Neo4jBrowser.open(page, service)
        first = await browser.run()
        await first.uncover()
        await _shoot(page, "neo4j-browser-guide")
        drawing = await browser.draw(query())
        await drawing.enlarge()
        await _shoot(page, "neo4j-browser")
    variables = environment(**service.place.variables)
    await asyncio.to_thread(subprocess.run, [COMMAND, "evaluate", "--write"], env=variables, check=True)
    async with chromium_page() as page:
        drawing = await (await Neo4jBrowser.open(page, service)).draw(query())
        await drawing.enlarge()
        await _shoot(page, "neo4j-browser-verdicts")


async def _shoot(page: Page, name: str) -> None:
    await page.wait_for_timeout(SETTLING_MILLISECONDS)
    await page.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    with TemporaryDirectory() as folder, serving(Place.make(Path(folder, "store"))) as running:
        asyncio.run(take(running))
