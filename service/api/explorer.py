"""The explorer: one page at `/`, and at every path below `/explore/`, which the page itself makes sense of."""

from fastapi.exception_handlers import http_exception_handler
from graphql import parse, print_ast, separate_operations
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from service.api.website import Website

SITE = Website("explorer", "/assets")
PATHS = ("/", "/explore/{path:path}")


async def page(request: Request) -> Response:
    """The page at the path of a request."""
    return _page(request, 200)


async def missing(request: Request, error: Exception) -> Response:
    """Answer a path that nothing is at: the page, which says so, for browsers; JSON for everybody else."""
    assert isinstance(error, HTTPException)
    if "text/html" in request.headers.get("accept", ""):
        return _page(request, 404)
    return await http_exception_handler(request, error)


def _page(request: Request, status: int) -> Response:
    depth = request.scope["raw_path"].count(b"/") - 1
    ide = "yes" if request.app.state.graphiql else "no"
    return SITE.page(depth, status, str(request.base_url), ide=ide)


def queries() -> dict[str, str]:
    """What the page asks, by the names of the operations."""
    operations = separate_operations(parse(SITE.text("queries.graphql")))
    return {name: print_ast(document) for name, document in operations.items()}
