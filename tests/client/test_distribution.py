"""The client's own distribution: what its wheel holds and needs, installed with its dependencies alone."""

import re
import shutil
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from tests.support.project import ROOT
from tests.support.wheels import PIP, build, install, run

SOURCE = ROOT / "clients" / "python"
README = (SOURCE / "README.md").read_text()
PAGE = (ROOT / "docs" / "client.md").read_text()


def closure(names: set[str]) -> Iterator[Distribution]:
    """Distributions with all that they require, from the environment of the tests."""
    waiting, seen = set(names), set[str]()
    while waiting:
        seen.add(name := waiting.pop())
        yield (found := distribution(name))
        requirements = map(Requirement, found.requires or ())
        waiting |= {
            each.name for each in requirements if not each.marker or each.marker.evaluate({"extra": ""})
        }
        waiting -= seen


def copy(installed: Distribution, packages: Path) -> None:
    """Put a distribution's modules and metadata into another environment."""
    for file in installed.files or ():
        if ".." not in file.parts:
            target = packages / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file.locate(), target)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of a copy of the project."""
    return build(tmp_path_factory.mktemp("wheel"), "./clients/python")


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python with the client, httpx, pydantic and what these need, and nothing else."""
    commands, packages = install(wheel, tmp_path_factory.mktemp("installed"))
    for installed in closure({"httpx", "pydantic"}):
        copy(installed, packages)
    return commands / "python"


def test_contents(wheel: Path) -> None:
    """It holds every file of the package, operations and `py.typed` too, the licence, and nothing else."""
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    files = (path for path in (SOURCE / "argument_graph_client").rglob("*") if path.is_file())
    package = {str(path.relative_to(SOURCE)) for path in files if "__pycache__" not in path.parts}
    assert "argument_graph_client/py.typed" in package
    assert {name for name in names if ".dist-info/" not in name} == package
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert (SOURCE / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_requirements() -> None:
    """It requires httpx and pydantic alone, and has the server's version."""
    client = distribution("argument-graph-client")
    assert {Requirement(line).name for line in client.requires or ()} == {"httpx", "pydantic"}
    assert client.version == distribution("argument-graph").version


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("text", [README, PAGE], ids=["README", "docs"])
def test_installed(python: Path, service: str, text: str, tmp_path: Path) -> None:
    """Its requirements are all installed, and the first program of its pages runs."""
    run(*PIP, "--python", python, "check", folder=tmp_path)
    program = re.findall(r"```python\n(.*?)```", text, re.DOTALL)[0]
    assert "http://127.0.0.1:8000" in program
    script = program.replace("http://127.0.0.1:8000", service)
    assert run(python, "-W", "error", "-c", script, folder=tmp_path).strip()
