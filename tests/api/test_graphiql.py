"""GraphiQL is served by the service itself: its page, its files, its queries."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.conftest import QUERIES

BROWSER = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


@pytest.fixture(scope="module")
def http(service: str) -> Iterator[httpx.Client]:
    """A client of the service."""
    with httpx.Client(base_url=service, timeout=300) as client:
        yield client


def test_a_browser_gets_the_page(http: httpx.Client) -> None:
    """GET that likes HTML and brings no query answers the page, checked for news on each visit."""
    response = http.get("/graphql", headers=BROWSER)
    assert (response.status_code, response.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert (response.headers["cache-control"], response.headers["vary"]) == ("no-cache", "Accept, Origin")


def test_others_do_not(http: httpx.Client) -> None:
    """With a query the browser gets its answer, and a client that asks for no HTML gets no page."""
    answer = http.get("/graphql", params={"query": "{ __typename }"}, headers=BROWSER)
    assert answer.json() == {"data": {"__typename": "Query"}}
    assert http.get("/graphql").status_code == 400


def test_the_page_trusts_itself_alone(http: httpx.Client) -> None:
    """The policy allows nothing from elsewhere, no script within the page, and no frame around it."""
    headers = http.get("/graphql", headers=BROWSER).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert "http" not in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")


def test_files_are_kept_for_good(http: httpx.Client) -> None:
    """The page names its files relative to itself, below a path of this version; each is cached for good, with an ETag."""
    page = http.get("/graphql", headers=BROWSER).text
    names = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(names) == 4
    for name in names:
        assert re.fullmatch(r"graphql/assets/[0-9a-f]{16}/[\w/]+\.\w+", name)
        response = http.get(f"/{name}")
        assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert response.headers["x-content-type-options"] == "nosniff"
        assert http.get(f"/{name}", headers={"if-none-match": response.headers["etag"]}).status_code == 304


def test_files_have_their_types(http: httpx.Client) -> None:
    """Scripts and styles have the types without which a browser refuses them."""
    page = http.get("/graphql", headers=BROWSER).text
    for name, type_ in (
        (r"[^\"]+start\.js", "javascript"),
        (r"[^\"]+page\.css", "text/css"),
        (r"[^\"]+svg", "svg"),
    ):
        found = re.search(name, page)
        assert found
        assert type_ in http.get(f"/{found[0]}").headers["content-type"]


@pytest.mark.parametrize("path", ["graphql/assets/0123456789abcdef/start.js", "graphql/assets/../app.py"])
def test_nothing_else_is_served(http: httpx.Client, path: str) -> None:
    """No file of another version, and none from outside of the folder."""
    assert http.get(f"/{path}").status_code == 404


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
@pytest.mark.usefixtures("article")
def test_queries_find_something(http: httpx.Client, path: Path) -> None:
    """Each query of the page finds something in the article's graph, in every list of its that isn't empty by nature."""
    response = http.post("/graphql", json={"query": path.read_text()}).json()
    assert "errors" not in response
    assert all(_found(value) for value in response["data"].values())


def _found(value: Any) -> bool:
    """Whether an object is there and, if it is a connection, holds anything."""
    return value is not None and value.get("totalCount") != 0
