"""The explorer page as people use it."""

import json
import re
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from playwright.async_api import Locator, Page, Route

from tests.support.chromium import eventually
from tests.support.visits import Visit, visiting

CLAIM = "claim:de-escalation-in-ukraine"
OPEN_CLAIM = "claim:diplomatic-breakthrough"
"""A claim that is left open: it and another contradict each other."""
ISSUE = "issue:ukraine-settlement"
DOCUMENT = "document:trump-putin-2025"
PATIENCE = 5
FRAMES = """async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
}"""
"""Waits for frames: effects, such as drawing a map, run after the frame that shows a result."""
VIEWS = {
    "home": "",
    "search": "explore/search?q=de-escalation",
    "issue": f"explore/{ISSUE}",
    "claim": f"explore/{CLAIM}",
    "what-if": f"explore/{CLAIM}?if=reject~claim:russia-seeks-gains",
    "futures": "explore/futures",
    "chain": "explore/trace?from=claim:ukraine-chasm&to=claim:stabilize-energy-markets",
    "read": f"explore/{DOCUMENT}?sentence=56",
    "statements": "explore/statements?actor=actor:russia",
    "actor": "explore/actor:russia",
    "help": "explore/help?term=crux",
    "missing": "explore/claim:nobody-said-so",
}


@dataclass
class Explorer:
    """A visit to the page of a service."""

    visit: Visit
    service: str

    @property
    def page(self) -> Page:
        """The page itself."""
        return self.visit.page

    async def open(self, path: str) -> None:
        """Open a view, and wait until all of it is there."""
        await self.page.goto(f"{self.service}/{path}")
        await self.settled()

    async def settled(self) -> None:
        """Wait until the view has its heading and the results of its queries, and its effects have run.

        Where the service gives up a query because the machine is busy, try again, as a reader would.
        """
        await self.page.wait_for_load_state("networkidle")
        await eventually(self._loaded, bool)
        await self.page.evaluate(FRAMES)

    async def _loaded(self) -> bool:
        main = self.page.locator("main")
        again = main.get_by_role("button", name="Try again")
        await again.evaluate_all("buttons => buttons.forEach(button => button.click())")
        pending = await main.locator("[aria-busy=true], .skeleton").count()
        return pending == 0 and await main.locator("h1").count() == 1

    def link(self, name: str) -> Locator:
        """A link in the view by its whole text."""
        return self.page.locator("main").get_by_role("link", name=name, exact=True)

    async def pick(self, field: str, text: str) -> None:
        """Search in a field, and take the first that is found, by keyboard."""
        box = self.page.get_by_role("combobox", name=field, exact=True)
        await box.fill(text)
        await self.page.locator("[role=option]:visible").first.wait_for()
        await box.press("ArrowDown")
        await box.press("Enter")

    async def svg(self, part: str = "main") -> str:
        """The map that a part of the view saves as SVG."""
        return (await self.save("Save the map as SVG", part)).read_text()

    async def save(self, item: str, part: str = "main") -> Path:
        """Save the picture that a part of the view offers."""
        await self.page.locator(part).get_by_role("button", name="Share and export").click()
        async with self.page.expect_download() as download:
            await self.page.get_by_role("button", name=item).click()
        return await (await download.value).path()

    def ask(self, query: str, variables: Mapping[str, Any] | None = None) -> Any:
        """What the API itself answers; what takes too long the first time is asked again."""
        body = {"query": query, "variables": variables or {}}
        answer: dict[str, Any] = {}
        for _ in range(PATIENCE):
            answer = httpx.post(f"{self.service}/graphql", json=body, timeout=60).json()
            if "errors" not in answer:
                break
        assert "errors" not in answer, answer
        return answer["data"]


def shortened(operation: str, page: str, shorter: str) -> Callable[[Route], Awaitable[None]]:
    """A handler that lets a query ask for shorter pages: in its text, what matches one pattern is replaced."""

    async def handle(route: Route) -> None:
        body = json.loads(route.request.post_data or "{}")
        if body["query"].startswith(f"query {operation}("):
            body["query"], changed = re.subn(page, shorter, body["query"])
            assert changed
        await route.continue_(post_data=json.dumps(body))

    return handle


def altered(key: str, change: Callable[[Any], None]) -> Callable[[Route], Awaitable[None]]:
    """A handler that changes what answers have under a key of their data."""

    async def handle(route: Route) -> None:
        response = await route.fetch()
        body = await response.json()
        if body.get("data") and body["data"].get(key):
            change(body["data"][key])
        await route.fulfill(response=response, body=json.dumps(body))

    return handle


@asynccontextmanager
async def exploring(service: str) -> AsyncGenerator[Explorer]:
    """A visit by a browser that has been nowhere before, and moves nothing for show."""
    async with visiting() as visit:
        await visit.page.emulate_media(reduced_motion="reduce")
        yield Explorer(visit, service)
