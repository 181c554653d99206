"""The machine's Chromium, without a window."""

import asyncio
import os
import shutil
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

import pytest
from playwright.async_api import Page, async_playwright, expect

Value = TypeVar("Value")
PATIENCE_SECONDS = 180
"""How long a test waits for a state: only a failing test takes that long."""

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

expect.set_options(timeout=PATIENCE_SECONDS * 1_000)


@asynccontextmanager
async def chromium_page() -> AsyncGenerator[Page]:
    """A page of a browser that has been nowhere before; skips the test where there is no Chromium, but not in CI."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None and os.environ.get("CI") != "true":
        pytest.skip("no Chromium on this machine: none of " + ", ".join(_NAMES))
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=path, args=_FLAGS)
        page = await chromium.new_page(viewport={"width": 1400, "height": 900})
        page.set_default_timeout(PATIENCE_SECONDS * 1_000)
        yield page
        await chromium.close()


async def eventually(read: Callable[[], Awaitable[Value]], holds: Callable[[Value], bool]) -> Value:
    """The first value read for which a condition holds. Fails with the last value read."""
    loop = asyncio.get_running_loop()
    end = loop.time() + PATIENCE_SECONDS
    value = await read()
    while not holds(value):
        assert loop.time() < end, f"still {value!r}"
        await asyncio.sleep(0.05)
        value = await read()
    return value
