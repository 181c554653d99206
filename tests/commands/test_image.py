"""The steps by which the Dockerfile makes its environment, carried out without Docker."""

import json
import os
import re
import shutil
import signal
import subprocess
import venv
from pathlib import Path

import pytest

from tests.support.foreground import Place, Service, serving
from tests.support.project import ROOT, environment

pytestmark = pytest.mark.slow
MADE = "/opt/argument-graph"


def steps() -> list[tuple[str, str]]:
    """COPY and RUN of the stage that builds."""
    stage = (ROOT / "Dockerfile").read_text().replace("\\\n", "").split("\nFROM ")[0]
    return re.findall(r"^(COPY|RUN) +(.*)", stage, re.MULTILINE)


def copy(names: list[str], folder: Path) -> None:
    """What COPY does with files and folders of the project."""
    for name in names:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder)


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in the environment that the steps have made."""
    folder = tmp_path_factory.mktemp("image")
    venv.create(folder / "python", with_pip=True)
    source, made = folder / "src", folder / "made"
    source.mkdir()
    path = f"{folder / 'python' / 'bin'}:{os.environ['PATH']}"
    for instruction, rest in steps():
        if instruction == "COPY":
            copy(rest.split()[:-1], source)
        else:
            subprocess.run(
                ["sh", "-c", rest.replace(MADE, str(made))],
                cwd=source,
                env=environment(PATH=path),
                check=True,
            )
    return made / "bin" / "argument-graph"


def test_service(command: Path, service: Service, tmp_path: Path) -> None:
    """It serves from a Neo4j of one's own."""
    with serving(Place.make(tmp_path), [command, "serve"], tmp_path, service.place.login()) as other:
        assert other.documents() == service.documents()
        assert other.end(signal.SIGTERM) == 0


def test_no_neo4j(command: Path, tmp_path: Path) -> None:
    """Without one it says what is missing: status 3."""
    result = subprocess.run(
        [command, "serve", "--port=0"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 3
    assert "NEO4J_URI is not set" in result.stderr
    assert "argument-graph[embedded]" in result.stderr


def test_seed(command: Path, service: Service, tmp_path: Path) -> None:
    """It carries the seed: nothing would change in a graph that holds it."""
    variables = environment(**service.place.login())
    result = subprocess.run(
        [command, "seed", "diff", "--json"], cwd=tmp_path, env=variables, stdout=subprocess.PIPE, check=True
    )
    assert [seed["changes"] for seed in json.loads(result.stdout)] == [[]]
