"""The explorer page is served by the service itself: at its paths, with its files."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

import httpx
import pytest


@pytest.fixture(scope="module")
def http(service: str) -> Iterator[httpx.Client]:
    """A client of the service."""
    with httpx.Client(base_url=service, timeout=300) as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/explore/", "/explore/node/claim:a%2Fb", "/explore/chain?from=x/y"])
def test_the_page_finds_its_files(http: httpx.Client, path: str) -> None:
    """Every path of the page answers it, checked for news on each visit; relative to that path it names files that are kept for good."""
    response = http.get(path)
    assert (response.status_code, response.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert response.headers["cache-control"] == "no-cache"
    names = re.findall(r'(?:src|href)="((?:\.\./)*assets/[^"]+)"', response.text)
    assert len(names) == 5
    for name in names:
        file = http.get(urljoin(path, name))
        assert re.fullmatch(
            r"/assets/[0-9a-f]{16}/(icon\.svg|explorer\.(js|css)|[a-z0-9-]+\.woff2)", file.url.path
        )
        assert file.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert http.get(file.url, headers={"if-none-match": file.headers["etag"]}).status_code == 304


@pytest.mark.parametrize("path", ["/", "/explore/", "/explore/node/claim:a%2Fb"])
def test_who_has_no_javascript_is_sent_to_the_api(http: httpx.Client, path: str) -> None:
    """The link that stands in the page's place leads to GraphiQL, from every path of the page."""
    (link,) = re.findall(r'<noscript>.*href="([^"]+)"', http.get(path).text)
    found = http.get(urljoin(path, link), headers={"accept": "text/html"})
    assert (found.url.path, found.status_code) == ("/graphql", 200)


def test_a_shared_link_has_a_picture(http: httpx.Client) -> None:
    """The page names the picture for a shared link by its whole address."""
    (address,) = re.findall(r'property="og:image" content="([^"]+)"', http.get("/explore/claim:x").text)
    assert address.startswith(str(http.base_url))
    assert http.get(address).headers["content-type"] == "image/png"


def test_what_is_nowhere(http: httpx.Client) -> None:
    """An address outside of the page's paths shows browsers the page, which says that nothing is there; others get JSON."""
    page = http.get("/no/where", headers={"accept": "text/html"})
    assert (page.status_code, page.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert http.get("/no/where").json() == {"detail": "Not Found"}


@pytest.mark.parametrize("path", ["/explorer", "/issue", "/assets/0123456789abcdef/explorer.js"])
def test_nothing_else_is_the_page(http: httpx.Client, path: str) -> None:
    """Other paths, and files of another version, are not found."""
    assert http.get(path).status_code == 404


def test_only_reading(http: httpx.Client) -> None:
    """HEAD is answered like GET, and POST refused."""
    assert http.head("/").status_code == 200
    assert http.post("/", content=b"").status_code == 405


@pytest.mark.parametrize("path", ["/", "/assets"])
def test_the_page_trusts_itself_alone(http: httpx.Client, path: str) -> None:
    """The policy of the page and its files allows nothing from elsewhere, nothing within the page, and no frame around it."""
    page = http.get("/")
    answer = page if path == "/" else http.get("/" + re.findall(r'src="([^"]+)"', page.text)[0])
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";"))
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "font-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
