"""Takes the README's picture of Neo4j Browser: `python -m tools.picture_browser`. Needs Chromium."""

import asyncio
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.chromium import chromium_page
from tests.support.foreground import Place, serving
from tests.support.neo4j_browser import Neo4jBrowser

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "images" / "neo4j-browser.png"
SETTLING_MILLISECONDS = 5_000


def query() -> str:
    """The README's first query in Cypher, on one line."""
    match = re.search(r"```cypher\n(.+?)\n```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert match
    return " ".join(match[1].split())


async def take(place: Place) -> None:
    """Draw the query and take the picture."""
    async with chromium_page() as page:
        browser = await Neo4jBrowser.open(page, place)
        drawing = await browser.draw(query())
        await drawing.enlarge()
        await page.wait_for_timeout(SETTLING_MILLISECONDS)
        await page.screenshot(path=PICTURE)


if __name__ == "__main__":
    with TemporaryDirectory() as folder, serving(Place.make(Path(folder, "store"))) as service:
        asyncio.run(take(service.place))
