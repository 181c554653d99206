"""Links between files of the project, as links between pages of the site."""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PAGES = {
    "index.md": "README.md",
    "architecture.md": "ARCHITECTURE.md",
    "contributing.md": "CONTRIBUTING.md",
    "security.md": "SECURITY.md",
    "changelog.md": "CHANGELOG.md",
}
"""Pages of the site that are files elsewhere."""
_PLACES = {source: uri for uri, source in PAGES.items()} | {
    "schema.graphql": "reference/schema.md",
    "docs/decisions": "decisions/index.md",
}
_LINK = re.compile(r"(\]\()(?!\w+:|#)([^)\s#]+)(#[^)\s]*)?(?=\))")


def source(uri: str) -> str:
    """The file of the project that a page of the site is."""
    return PAGES.get(uri, f"docs/{uri}")


def target(uri: str, link: str) -> str:
    """The file of the project that a link on a page leads to."""
    return os.path.normpath(Path(source(uri)).parent / link)


def place(path: str) -> str:
    """Where the site has a file of the project."""
    if path in _PLACES:
        return _PLACES[path]
    return path.removeprefix("docs/") if path.startswith("docs/") else f"files/{path}"


def attached(files: Iterable[Any]) -> set[str]:
    """The files of the project, outside of docs, that pages lead to and that aren't pages themselves."""
    found: set[str] = set()
    for file in files:
        if file.is_documentation_page():
            linked = {target(file.src_uri, link[2]) for link in _LINK.finditer(file.content_string)}
            found |= {path for path in linked if place(path).startswith("files/") and (ROOT / path).is_file()}
    return found


def rewritten(markdown: str, uri: str) -> str:
    """A page with its links as the site has them."""

    def as_on_site(link: re.Match[str]) -> str:
        there = place(target(uri, link[2]))
        return f"{link[1]}{os.path.relpath(there, Path(uri).parent)}{link[3] or ''}"

    made = uri.startswith("reference/") or uri == "decisions/index.md"
    return markdown if made else _LINK.sub(as_on_site, markdown)
