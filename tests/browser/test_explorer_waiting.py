"""What the explorer page says while an answer is late, or can't be given for now."""

import asyncio
import json
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Route, expect

from tests.support.chromium import eventually
from tests.support.explorer import CLAIM, Explorer

WAIT_SECONDS = 600
OVERLOADED = {"data": None, "errors": [{"message": "too much", "extensions": {"code": "OVERLOADED"}}]}
AWAY = {"data": None, "errors": [{"message": "away", "extensions": {"code": "DATABASE_UNAVAILABLE"}}]}


def of_statement(route: Route) -> bool:
    """Whether a statement's view asks."""
    return json.loads(route.request.post_data or "{}")["query"].startswith("query Statement(")


async def _busy(route: Route) -> None:
    await route.fulfill(status=503, json=OVERLOADED, headers={"Retry-After": str(WAIT_SECONDS)})


async def _limited(route: Route) -> None:
    await route.fulfill(status=429, json=OVERLOADED, headers={"Retry-After": str(WAIT_SECONDS)})


async def _proxied(route: Route) -> None:
    await route.fulfill(status=502, body="<h1>Bad gateway</h1>", headers={"Retry-After": str(WAIT_SECONDS)})


async def _away(route: Route) -> None:
    await route.fulfill(json=AWAY)


async def _broken(route: Route) -> None:
    await route.abort("connectionrefused")


@pytest.mark.parametrize(
    ("refuse", "words", "seconds"),
    [
        (_busy, "The service is busy", WAIT_SECONDS),
        (_limited, "You have asked for a lot in a short time", WAIT_SECONDS),
        (_proxied, "The service can’t be reached", WAIT_SECONDS),
        (_broken, "The service can’t be reached", 2),
        (_away, "The database isn’t responding", 2),
    ],
)
async def test_a_refusal_says_why_and_when(
    explorer: Explorer, refuse: Callable[[Route], Awaitable[None]], words: str, seconds: int
) -> None:
    """The page says why there is no answer, asks again when the service wants to be asked, and not before."""
    page = explorer.page
    refused = 0

    async def handle(route: Route) -> None:
        nonlocal refused
        if of_statement(route) and refused < 2:
            refused += 1
            await refuse(route)
        else:
            await route.continue_()

    await page.clock.install()
    await page.route("**/graphql", handle)
    await page.goto(f"{explorer.service}/explore/{CLAIM}")
    notice = page.locator("main").get_by_role("status")
    await expect(notice).to_contain_text(words)
    await expect(notice).to_contain_text(f"tries again in {seconds} seconds")
    if seconds == WAIT_SECONDS:
        await page.clock.run_for(10_000)
        assert refused == 1

    async def answered() -> int:
        await page.clock.run_for(seconds * 1_000)
        return await page.locator(".reasons").count()

    await eventually(answered, bool)
    assert refused == 2
    await expect(notice.get_by_text(words)).to_have_count(0)
    explorer.visit.complaints.clear()  # Chromium reports each request that fails.


async def test_a_long_wait_is_explained(explorer: Explorer) -> None:
    """Before the first answer, and beside an earlier one, a wait that becomes long says what the service works out."""
    page = explorer.page
    answered = asyncio.Event()

    async def hold(route: Route) -> None:
        if of_statement(route):
            await answered.wait()
        await route.continue_()

    await page.route("**/graphql", hold)
    await page.goto(f"{explorer.service}/explore/{CLAIM}")
    words = page.get_by_text("This takes a while: the service is working out this view.")
    await expect(words).to_be_visible()
    answered.set()
    await page.locator(".reasons").first.wait_for()
    await expect(words).to_have_count(0)
    await explorer.settled()
    answered.clear()
    await page.locator(".judging summary").first.click()
    await page.get_by_label("Contradictions that deny").first.select_option("0")
    await expect(words).to_be_visible()
    await expect(page.locator("main")).to_contain_text("may be out of date or incomplete")
    await expect(page.locator(".reasons").first).to_be_visible()
    answered.set()
    await expect(words).to_have_count(0)


async def test_a_former_map_is_no_answer(explorer: Explorer) -> None:
    """Once another crux is selected, the paths to the former one are gone before those to it are there."""
    page = explorer.page
    await explorer.open("explore/issue:direct-engagement")
    await expect(page.locator(".crux-paths")).to_be_visible()
    answered = asyncio.Event()

    async def hold(route: Route) -> None:
        if json.loads(route.request.post_data or "{}")["query"].startswith("query Crux("):
            await answered.wait()
        await route.continue_()

    await page.route("**/graphql", hold)
    await page.locator(".crux-list a").nth(1).click()
    await page.get_by_text("the service is working out the paths on which both sides meet").wait_for()
    await expect(page.locator(".crux-paths")).to_have_count(0)
    answered.set()
    await expect(page.locator(".crux-paths")).to_be_visible()
