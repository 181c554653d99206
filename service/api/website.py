"""A page that is served with all that it needs: itself, and its files below a path that changes when they do."""

from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from starlette.responses import Response
from starlette.staticfiles import StaticFiles

_STATIC = Path(__file__).parent / "static"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_FOR_GOOD = {"Cache-Control": "public, max-age=31536000, immutable"}


class Website:
    """The page of a folder of static files; `assets` is the path that its files are to be mounted at."""

    def __init__(self, name: str, place: str, *more_policy: str) -> None:
        self._folder = _STATIC / name
        files = sorted(self._folder.rglob("*.*"))
        self.assets = f"{place}/{sha256(b''.join(path.read_bytes() for path in files)).hexdigest()[:16]}"
        self._html = Template(self.text("index.html"))
        self._security = {
            "Content-Security-Policy": "; ".join((_POLICY, *more_policy)),
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        }

    def text(self, name: str) -> str:
        """One of the files."""
        return (self._folder / name).read_text("utf-8")

    def files(self) -> StaticFiles:
        """What the page loads."""
        return _Files(self._folder, self._security | _FOR_GOOD)

    def page(self, depth: int = 0, status: int = 200, base: str = "", **more: str) -> Response:
        """The page, at a path of some more steps. Its addresses are relative to it, so that it works below any prefix.

        `base` is the service's own address, for what others find only by a whole one: the picture of a shared link.
        `more` are further values that the page's file names.
        """
        up, files = "../" * depth, self.assets.lstrip("/")
        html = self._html.substitute(more, root=up or "./", assets=up + files, base=escape(base), files=files)
        return Response(
            html, status, headers=self._security | {"Cache-Control": "no-cache"}, media_type="text/html"
        )


class _Files(StaticFiles):
    def __init__(self, folder: Path, headers: dict[str, str]) -> None:
        super().__init__(directory=folder)
        self._headers = headers

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """A file, or the answer that the client's copy is good."""
        response = super().file_response(*args, **kwargs)
        response.headers.update(self._headers)
        return response
