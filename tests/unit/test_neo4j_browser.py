"""How Neo4j Browser is prepared, with the embedded Neo4j and with one's own."""

from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from ruamel.yaml import YAML

from service.neo4j_browser import PATH, files, link, origin, settings
from service.neo4j_browser.prepared import FIRST
from tests.support.project import ROOT

SERVICE = "http://localhost:8000"
POLICY = "dbms.security.http_static_content_security_policy_header"
COMMAND = "browser.post_connect_cmd"


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("0.0.0.0", "127.0.0.1"),
        ("::", "localhost"),
        ("::1", "localhost"),
        ("graph.example", "graph.example"),
    ],
)
def test_origin(host: str, name: str) -> None:
    """Whatever the service listens on, a browser of this machine finds it, under a name that a policy can hold."""
    assert origin(host, 8000) == f"http://{name}:8000"
    assert settings(origin(host, 8000))["browser.remote_content_hostname_whitelist"] == name


def test_link() -> None:
    """The link names the database, the user and a query."""
    told = parse_qs(
        urlsplit(link("http://127.0.0.1:7474/browser/", "bolt://127.0.0.1:7687", "neo4j", "maps")).query
    )
    assert told.pop("arg") == [FIRST]
    assert told == {"dbms": ["bolt://neo4j@127.0.0.1:7687"], "db": ["maps"], "cmd": ["edit"]}


def test_neo4j_of_ones_own() -> None:
    """What the page tells to put into neo4j.conf, and what docker-compose.yml sets, is what the embedded Neo4j gets."""
    expected = settings(SERVICE)
    command, policy = expected[COMMAND], expected[POLICY].removesuffix(f" {SERVICE}")
    page = (ROOT / "docs" / "neo4j-browser.md").read_text("utf-8")
    assert f"\n{COMMAND}={command}\n" in page
    assert f"\n{POLICY}={policy}\n" in page
    compose = YAML(typ="safe").load((ROOT / "docker-compose.yml").read_text())  # pyright: ignore[reportUnknownMemberType]
    given = compose["services"]["neo4j"]["environment"]
    assert given[_variable(COMMAND)].replace("${ARGUMENT_GRAPH_PORT:-8000}", "8000") == command
    assert given[_variable(POLICY)] == policy


async def test_files() -> None:
    """Any page may have style and guide, with the headers by which Browser asks for fresh ones; nothing else is there."""
    page = {"Origin": "http://127.0.0.1:7474"}
    asking = {
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "cache-control,pragma",
    }
    async with httpx.AsyncClient(transport=httpx.ASGITransport(files()), base_url=SERVICE) as client:
        for name in ("style.grass", "guide.html"):
            assert (await client.options(f"{PATH}{name}", headers=page | asking)).status_code == 200
            answer = await client.get(f"{PATH}{name}", headers=page)
            assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, "*")
        for name in ("__init__.py", "%2e%2e/files.py"):
            assert (await client.get(f"{PATH}{name}")).status_code == 404


def _variable(setting: str) -> str:
    return f"NEO4J_{setting.replace('_', '__').replace('.', '_')}"
