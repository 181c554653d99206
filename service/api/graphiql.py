"""GraphiQL, which the endpoint answers to browsers."""

from pathlib import Path

from starlette.responses import Response

from service.api.website import Website

_QUERIES = Path(__file__).parent / "static" / "graphiql" / "queries"

# GraphiQL's dialogs add style elements of their own.
SITE = Website("graphiql", "/graphql/assets", "style-src-elem 'self' 'unsafe-inline'")


def page() -> Response:
    """The page, which the same address answers to none but browsers."""
    response = SITE.page()
    response.headers["Vary"] = "Accept"
    return response


def queries() -> list[str]:
    """The queries that the page opens with."""
    return [path.read_text("utf-8") for path in sorted(_QUERIES.glob("*.graphql"))]
