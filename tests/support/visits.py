"""A visit to a page, with all that the page asked for and all that went wrong on it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from playwright.async_api import Page

from tests.support.chromium import chromium_page


@dataclass
class Visit:
    """A page of a browser that has been nowhere before. Breaches of the page's policy are among the complaints."""

    page: Page
    requests: list[str] = field(default_factory=list[str])
    complaints: list[str] = field(default_factory=list[str])


@asynccontextmanager
async def visiting() -> AsyncGenerator[Visit]:
    """A visit that begins with an empty page."""
    async with chromium_page() as page:
        visit = Visit(page)
        page.on("request", lambda request: visit.requests.append(request.url))
        page.on("requestfailed", lambda request: visit.complaints.append(f"failed: {request.url}"))
        page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        page.on("console", lambda message: visit.complaints.append(f"{message.type}: {message.text}"))
        yield visit
