"""The explorer: one page at `/`, and at every path below `/explore/`, which the page itself makes sense of."""

from starlette.requests import Request
from starlette.responses import Response

from service.api.website import Website

SITE = Website("explorer", "/assets")
PATHS = ("/", "/explore/{path:path}")


async def page(request: Request) -> Response:
    """The page at the path of a request."""
    return SITE.page(depth=request.scope["raw_path"].count(b"/") - 1)
