"""Long answers are compressed for clients that accept it."""

import re
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio

from argument_store.driver import Neo4jAddress
from service.app import create_app
from service.settings import Settings

LONG = "{ __schema { types { name description fields { name description } } } }"
SHORT = "{ __typename }"


@pytest_asyncio.fixture(scope="module")
async def service() -> AsyncIterator[httpx.AsyncClient]:
    """A client that accepts gzip, of a service whose database is away."""
    app = create_app(Settings(), Neo4jAddress("bolt://127.0.0.1:1"))
    headers = {"accept-encoding": "gzip, deflate"}
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://localhost", headers=headers
    ) as client:
        yield client


async def test_long_answers(service: httpx.AsyncClient) -> None:
    """A long answer is compressed, says so to caches, and is the same."""
    compressed = await service.post("/graphql", json={"query": LONG})
    plain = await service.post("/graphql", json={"query": LONG}, headers={"accept-encoding": "identity"})
    assert compressed.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in compressed.headers["vary"]
    assert "content-encoding" not in plain.headers
    assert compressed.json() == plain.json()
    sent = int(compressed.headers["content-length"])
    assert sent < len(plain.content) / 3


async def test_short_answers(service: httpx.AsyncClient) -> None:
    """A short answer is sent as it is."""
    response = await service.post("/graphql", json={"query": SHORT})
    assert "content-encoding" not in response.headers
    assert response.json() == {"data": {"__typename": "Query"}}


@pytest.mark.parametrize(
    ("accepted", "compressed"),
    [
        ("gzip", True),
        ("br, gzip;q=0.5", True),
        ("deflate , gzip ; q=1.0, br", True),
        ("gzip;q=0.001", True),
        ("gzip;q=0", False),
        ("br, gzip; q=0.000, deflate", False),
        ("notgzip", False),
        ("br", False),
    ],
)
async def test_which_clients_accept_gzip(
    service: httpx.AsyncClient, accepted: str, *, compressed: bool
) -> None:
    """A client accepts gzip if it names it, and not with a quality of 0."""
    response = await service.post("/graphql", json={"query": LONG}, headers={"accept-encoding": accepted})
    assert ("content-encoding" in response.headers) is compressed


async def test_files(service: httpx.AsyncClient) -> None:
    """So are the files of pages, which are not sent at all to who has them already."""
    page = (await service.get("/")).text
    script = re.search(r'src="([^"]+explorer\.js)"', page)
    assert script
    response = await service.get(f"/{script[1]}")
    assert response.headers["content-encoding"] == "gzip"
    again = await service.get(f"/{script[1]}", headers={"if-none-match": response.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    font = re.search(r'href="([^"]+\.woff2)"', page)
    assert font
    assert "content-encoding" not in (await service.get(f"/{font[1]}")).headers
