"""GraphiQL, served with all that it needs: its page, and its files below a path that changes when they do."""

from hashlib import sha256
from pathlib import Path
from string import Template
from typing import Any

from starlette.responses import Response
from starlette.staticfiles import StaticFiles

_FILES = Path(__file__).parent / "static" / "graphiql"
_VERSION = sha256(b"".join(path.read_bytes() for path in sorted(_FILES.rglob("*.*")))).hexdigest()[:16]
_SECURITY = {
    # GraphiQL's dialogs add style elements of their own; its stylesheet holds its images as data.
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; "
    "style-src 'self'; style-src-elem 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_FOR_GOOD = {"Cache-Control": "public, max-age=31536000, immutable"}

ASSETS = f"/graphql/assets/{_VERSION}"


class Assets(StaticFiles):
    """The files of the page, to be mounted at ASSETS."""

    def __init__(self) -> None:
        super().__init__(directory=_FILES)

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """A file, or the answer that the client's copy is good."""
        response = super().file_response(*args, **kwargs)
        response.headers.update(_SECURITY | _FOR_GOOD)
        return response


def page() -> Response:
    """The page. Its addresses are relative to that of the page, so that it works below any prefix."""
    html = Template((_FILES / "index.html").read_text("utf-8")).substitute(assets=ASSETS.lstrip("/"))
    return Response(
        html, headers=_SECURITY | {"Cache-Control": "no-cache", "Vary": "Accept"}, media_type="text/html"
    )


def queries() -> list[str]:
    """The queries that the page opens with."""
    return [path.read_text("utf-8") for path in sorted((_FILES / "queries").glob("*.graphql"))]
