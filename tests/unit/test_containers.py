"""The Dockerfile and docker-compose.yml name commands, variables, files and versions that exist."""

import json
import re
from typing import Any

import httpx
import pytest
from ruamel.yaml import YAML
from typer.testing import CliRunner

from argument_store.driver import Neo4jAddress
from argument_store.settings import Neo4jSettings
from embedded_neo4j.versions import NEO4J
from service.app import create_app
from service.command_line import app
from service.settings import Settings
from tests.support.project import PACKAGES, ROOT

COMPOSE: dict[str, Any] = YAML(typ="safe").load(  # pyright: ignore[reportUnknownMemberType]
    (ROOT / "docker-compose.yml").read_text()
)
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = ("seed", "service")
DOCKERFILE = (ROOT / "Dockerfile").read_text().replace("\\\n", "")


def instructions(name: str) -> list[str]:
    """What follows each instruction of this name."""
    return re.findall(rf"^ *{name} +(.*)", DOCKERFILE, re.MULTILINE)


def variables() -> set[str]:
    """Every environment variable that the service reads."""
    return {
        f"{model.model_config.get('env_prefix')}{field}".upper()
        for model in (Settings, Neo4jSettings)
        for field in model.model_fields
    }


COMMANDS = [json.loads(instructions("CMD")[-1]), *(SERVICES[name].get("command", ["serve"]) for name in OURS)]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_commands(command: list[str]) -> None:
    """What a container runs is a command, with options that it has."""
    assert CliRunner().invoke(app, [*command, "--help"]).exit_code == 0


async def test_health_check() -> None:
    """The health check of the image asks a path that the service answers with the settings of the image, by a host that it accepts."""
    (image,) = instructions("ENV")
    given = dict(word.split("=", 1) for word in image.split())
    prefix = "ARGUMENT_GRAPH_"
    settings = Settings.model_validate(
        {name.removeprefix(prefix).lower(): value for name, value in given.items() if prefix in name}
    )
    (url,) = re.findall(r"urlopen\('(.*?)'", DOCKERFILE)
    app = create_app(settings, Neo4jAddress("bolt://127.0.0.1:1"))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
        assert (await client.get(url)).json() == {"status": "unready", "neo4j": "unavailable"}


def test_variables() -> None:
    """What is set for a container is what the service reads."""
    (image,) = instructions("ENV")
    given = {word.partition("=")[0] for word in image.split()} - {"PATH"}
    given |= {name for service in OURS for name in SERVICES[service]["environment"]}
    assert given <= variables()


def test_neo4j_version() -> None:
    """The container's Neo4j is the one that the embedded one is."""
    assert SERVICES["neo4j"]["image"] == f"neo4j:{NEO4J}-community"


def test_one_password() -> None:
    """The password has no default, and is the same on both sides."""
    asked = SERVICES["service"]["environment"]["NEO4J_PASSWORD"]
    assert asked.startswith("${NEO4J_PASSWORD:?")
    assert SERVICES["neo4j"]["environment"]["NEO4J_AUTH"] == f"neo4j/{asked}"


def test_loopback() -> None:
    """No port is published beyond the machine."""
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert len(ports) == 3
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_files() -> None:
    """What the image is made of exists, holds each package, and is sent to Docker."""
    sources = {name for line in instructions("COPY") if "--from" not in line for name in line.split()[:-1]}
    sent = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert sources == sent
    assert set(PACKAGES) <= sources
    assert all((ROOT / name).exists() for name in sources)
