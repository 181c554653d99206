"""The pages lead somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.project import ROOT

PAGES = sorted(
    page
    for page in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("clients/**/*.md"))
    if "node_modules" not in page.parts
)


def anchors(page: Path) -> set[str]:
    """What a link within a page may name: its headings, as GitHub and others write them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def links(page: Path) -> Iterator[str]:
    """The targets of the links and pictures of a page that lead into the project."""
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("https://", "http://")):
            yield target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links(page: Path) -> None:
    """Each link into the project leads to a file or folder that exists, and to a heading where it names one."""
    for target in links(page):
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve() if path else page
        assert found.exists(), target
        assert not anchor or anchor in anchors(found), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_paths(page: Path) -> None:
    """Each path of the project that a page names exists."""
    named = re.findall(r"`([\w.]+/[\w./-]*)`", page.read_text(encoding="utf-8"))
    missing = [path for path in named if (ROOT / path.split("/")[0]).is_dir() and not (ROOT / path).exists()]
    assert missing == []
