"""A visit to a page, with all that the page asked for and all that went wrong on it."""

import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from playwright.async_api import Page, Request

from tests.support.chromium import chromium_page


@dataclass
class Visit:
    """A page of a browser that has been nowhere before. Breaches of the page's policy are among the complaints."""

    page: Page
    requests: list[str] = field(default_factory=list[str])
    documents: list[str] = field(default_factory=list[str])
    """What it asked the GraphQL service."""
    complaints: list[str] = field(default_factory=list[str])

    def sent(self, request: Request) -> None:
        """Keep what the page asks for."""
        self.requests.append(request.url)
        if request.method == "POST" and request.url.endswith("/graphql"):
            self.documents.append(json.loads(request.post_data or "{}")["query"])

    def failed(self, request: Request) -> None:
        """Complain, unless the page itself gave the request up, as one does that is left or loaded anew."""
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url} ({request.failure})")


@asynccontextmanager
async def visiting() -> AsyncGenerator[Visit]:
    """A visit that begins with an empty page."""
    async with chromium_page() as page:
        visit = Visit(page)
        page.on("request", visit.sent)
        page.on("requestfailed", visit.failed)
        page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        page.on("console", lambda message: visit.complaints.append(f"{message.type}: {message.text}"))
        yield visit
