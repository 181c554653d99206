"""Takes the pictures of docs/explorer.md: `python -m tools.picture_explorer`. Needs Chromium."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import ViewportSize, expect

from tests.support.explorer import VIEWS, Explorer, exploring
from tests.support.foreground import Place, serving

IMAGES = Path(__file__).parents[1] / "docs" / "images"
SETTLING_MILLISECONDS = 1_500
PICTURES = ("home", "futures", "issue", "claim", "what-if", "chain", "read", "statements")
LARGE = ViewportSize(width=1280, height=800)
PHONE = ViewportSize(width=390, height=800)


async def take(explorer: Explorer, view: str, name: str) -> None:
    """Open a view and take its picture, unless it has failed; a change that is tried stands further down."""
    await explorer.open(VIEWS[view])
    if view == "what-if":
        await explorer.page.locator("tbody tr").first.wait_for()
        await explorer.page.evaluate("document.getElementById('what-if').scrollIntoView()")
    await explorer.page.wait_for_timeout(SETTLING_MILLISECONDS)
    await expect(explorer.page.get_by_role("button", name="Try again")).to_have_count(0)
    await explorer.page.screenshot(path=IMAGES / f"explorer-{name}.png")


async def take_all(service: str) -> None:
    """Every view, one of them in the dark and one on a phone."""
    async with exploring(service) as explorer:
        await explorer.page.set_viewport_size(LARGE)
        for view in PICTURES:
            await take(explorer, view, view)
        await explorer.page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        await take(explorer, "issue", "dark")
        await explorer.page.emulate_media(color_scheme="light", reduced_motion="reduce")
        await explorer.page.set_viewport_size(PHONE)
        await take(explorer, "claim", "phone")


if __name__ == "__main__":
    with TemporaryDirectory() as folder, serving(Place.make(Path(folder, "store"))) as service:
        asyncio.run(take_all(service.url))
