"""The explorer: one page at `/`, and at every path below `/explore/`, which the page itself makes sense of."""

from graphql import parse, print_ast, separate_operations
from starlette.requests import Request
from starlette.responses import Response

from service.api.website import Website

SITE = Website("explorer", "/assets")
PATHS = ("/", "/explore/{path:path}")


async def page(request: Request) -> Response:
    """The page at the path of a request."""
    return SITE.page(depth=request.scope["raw_path"].count(b"/") - 1)


def queries() -> dict[str, str]:
    """What the page asks, by the names of the operations."""
    operations = separate_operations(parse(SITE.text("queries.graphql")))
    return {name: print_ast(document) for name, document in operations.items()}
