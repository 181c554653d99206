"""Requests that other websites have a visitor's browser send."""

import httpx
import pytest

from argument_store.driver import Neo4jAddress
from argument_store.settings import SettingsError, read_settings
from service.app import create_app
from service.settings import Profile, Settings

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
ALLOWED = "https://maps.example"


def client(**settings: str) -> httpx.AsyncClient:
    """A client of a service whose database is away."""
    app = create_app(Settings.model_validate(settings), Neo4jAddress("bolt://127.0.0.1:1"))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost")


async def statuses(service: httpx.AsyncClient, host: str) -> set[int]:
    """How a request for a name is answered at each kind of path."""
    headers = {"host": host}
    return {
        (await service.get("/livez", headers=headers)).status_code,
        (await service.get("/", headers=headers)).status_code,
        (await service.get("/neo4j-browser/style.grass", headers=headers)).status_code,
        (await service.post("/graphql", headers=headers, json={"query": "{ __typename }"})).status_code,
    }


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST:8000",
        "localhost.",
        "maps.localhost:80",
        "127.0.0.1:8000",
        "127.9.9.9",
        "[::1]:8000",
    ],
)
@pytest.mark.parametrize("bound", ["127.0.0.1", "localhost", "::1", "0.0.0.0"])
async def test_loopback_is_always_a_name_of_the_service(bound: str, host: str) -> None:
    """Names and addresses of this machine are answered, wherever the service listens: probes in a container ask them."""
    async with client(host=bound) as service:
        assert await statuses(service, host) == {200}


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8000",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evillocalhost",
        "localhost@evil.example",
        "localhost:8000:8000",
        "localhost, evil.example",
        "",
    ],
)
@pytest.mark.parametrize("bound", ["127.0.0.1", "0.0.0.0"])
async def test_other_names_are_refused(bound: str, host: str) -> None:
    """A name that isn't known to be the service's is answered 400 at every path, and named."""
    async with client(host=bound) as service:
        assert await statuses(service, host) == {400}
        (error,) = (await service.get("/", headers={"host": host})).json()["errors"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "Host"}
    assert repr(host) in error["message"]


async def test_two_hosts_are_refused() -> None:
    """A second Host header is no way around the check."""
    async with client() as service:
        response = await service.get("/livez", headers=[("host", "localhost"), ("host", "evil.example")])
    assert response.status_code == 400


@pytest.mark.parametrize(("bound", "status"), [("127.0.0.1", 400), ("0.0.0.0", 200), ("192.0.2.1", 200)])
@pytest.mark.parametrize("host", ["192.0.2.1:8000", "[2001:db8::1]:8000"])
async def test_addresses_of_the_network(bound: str, status: int, host: str) -> None:
    """A service that listens beyond this machine is answered by any address, as no name server can redirect one."""
    async with client(host=bound) as service:
        assert await statuses(service, host) == {status}


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("maps.example", 200),
        ("Maps.Example:443", 200),
        ("a.b.example.org", 200),
        ("example.org", 400),
        ("maps.example.org.evil.example", 400),
        ("192.0.2.1", 200),
        ("[2001:db8::1]", 200),
    ],
)
async def test_the_setting_adds_names(host: str, status: int) -> None:
    """ARGUMENT_GRAPH_HOSTS adds names, addresses, and by a star all names below one."""
    async with client(hosts="maps.example, *.example.org,192.0.2.1,[2001:db8::1]") as service:
        assert await statuses(service, host) == {status}


async def test_a_star_turns_the_check_off() -> None:
    """A star allows any name."""
    async with client(hosts="*") as service:
        assert await statuses(service, "any.example") == {200}


@pytest.mark.parametrize(
    "name", ["https://maps.example", "maps.example:443", "maps example", "ma*ps.example"]
)
def test_a_name_of_the_wrong_form_stops_the_start(name: str) -> None:
    """What could never be a Host header's name is refused at the start."""
    with pytest.raises(SettingsError, match=r"ARGUMENT_GRAPH_HOSTS: .* is not a host name"):
        read_settings(Settings, hosts=f"maps.example,{name}")


@pytest.mark.parametrize(
    ("site", "origin", "status"),
    [
        ("cross-site", None, 403),
        ("cross-site", "https://evil.example", 403),
        ("cross-site", "null", 403),
        ("same-site", None, 403),
        ("same-site", "http://localhost:5173", 403),
        ("cross-site", ALLOWED, 200),
        ("same-site", ALLOWED, 200),
        ("same-origin", None, 200),
        ("none", None, 200),
        (None, None, 200),
    ],
)
async def test_a_get_from_another_site_is_refused(site: str | None, origin: str | None, status: int) -> None:
    """A query by GET is answered to browsers on the service's own pages and those of allowed origins, and to other clients."""
    headers = {"sec-fetch-site": site, "origin": origin}
    async with client(profile=Profile.PRODUCTION, cors_origins=ALLOWED, get_queries="true") as service:
        response = await service.get(
            "/graphql",
            params={"query": "{ __typename }"},
            headers={name: value for name, value in headers.items() if value},
        )
    assert response.status_code == status
    if status == 403:
        (error,) = response.json()["errors"]
        assert error["extensions"] == {"code": "FORBIDDEN"}


async def test_pages_of_this_machine_may_get_in_development() -> None:
    """A frontend that is being developed on another port of this machine may use GET too."""
    headers = {"sec-fetch-site": "same-site", "origin": "http://localhost:5173"}
    async with client() as service:
        response = await service.get("/graphql", params={"query": "{ __typename }"}, headers=headers)
    assert response.json() == {"data": {"__typename": "Query"}}


@pytest.mark.parametrize("path", ["/", "/explore/search", "/graphql"])
async def test_links_from_other_sites_lead_to_pages(path: str) -> None:
    """A link on another site opens the explorer and GraphiQL."""
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "accept": BROWSER}
    async with client() as service:
        response = await service.get(path, headers=headers)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/html")
