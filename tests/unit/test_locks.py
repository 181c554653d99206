"""The locks agree with pyproject.toml and with one another, and hold hashes but no addresses."""

import json
import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.project import PROJECT, ROOT

CLIENT_PROJECT = tomllib.loads((ROOT / "clients" / "python" / "pyproject.toml").read_text())
RUN: list[str] = PROJECT["project"]["dependencies"]
EXTRAS: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]
EMBEDDED = EXTRAS["embedded"]
CLIENT: list[str] = CLIENT_PROJECT["project"]["dependencies"]
GROUPS: dict[str, list[str]] = PROJECT["dependency-groups"]
CONTENTS = {
    "requirements.lock": RUN + EMBEDDED,
    "requirements-build.lock": GROUPS["build"],
    "requirements-dev.lock": RUN + EMBEDDED + EXTRAS["telemetry"] + CLIENT + GROUPS["build"] + GROUPS["dev"],
    "requirements-service.lock": RUN,
}
APART = (
    "tools/client/requirements.lock",
    "tools/sbom/requirements.lock",
    "benchmarks/solver/requirements.lock",
)
NPM = ("benchmarks/peer", "docs/examples/typescript", "explorer", "tests/api/audits", "tools/graphiql")


def pins(name: str) -> dict[str, str]:
    """The version of each package."""
    return dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / name).read_text(), re.MULTILINE))


@pytest.mark.parametrize("name", CONTENTS)
def test_complete(name: str) -> None:
    """What pyproject.toml asks for is locked, in a version that it allows."""
    locked = pins(name)
    for requirement in map(Requirement, CONTENTS[name]):
        assert locked[canonicalize_name(requirement.name)] in requirement.specifier


@pytest.mark.parametrize("name", CONTENTS)
def test_agreement(name: str) -> None:
    """A package has one version in all locks, and that of development holds them all."""
    assert pins(name).items() <= pins("requirements-dev.lock").items()


@pytest.mark.parametrize("name", [*CONTENTS, *APART])
def test_hashes(name: str) -> None:
    """Every package has its hashes, and no address is named."""
    text = (ROOT / name).read_text()
    entries = re.findall(r"^\w.*?(?=^\w|\Z)", text, re.MULTILINE | re.DOTALL)
    assert entries
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text


@pytest.mark.parametrize("folder", NPM)
def test_npm(folder: str) -> None:
    """Every package of npm has its hash, and none names where it was downloaded from."""
    text = (ROOT / folder / "package-lock.json").read_text()
    packages = {name: each for name, each in json.loads(text)["packages"].items() if name}
    assert packages
    assert [name for name, each in packages.items() if "integrity" not in each] == []
    assert [name for name, each in packages.items() if "resolved" in each] == []
