"""The files that Neo4j Browser fetches from the service: `style.grass` and `guide.html`."""

from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

PATH: Final = "/neo4j-browser/"
_FOLDER = Path(__file__).parent / "files"


def files() -> ASGIApp:
    """Serve the files to any origin: they contain no data of the store. They are not cached."""
    shared = Middleware(CORSMiddleware, allow_origins=["*"], allow_headers=["cache-control", "pragma"])
    return Starlette(routes=[Mount(PATH, StaticFiles(directory=_FOLDER))], middleware=[shared])
