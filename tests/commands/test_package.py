"""The wheel: built and installed without a network, and used from anywhere."""

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.support.project import ROOT, copy_project, environment

PACKAGES = ("service", "graph_seed", "embedded_neo4j", "argument_graph_client")


def run(*command: str | Path, folder: Path) -> str:
    """The standard output of a command that ends well."""
    return subprocess.run(
        command, cwd=folder, env=environment(), stdout=subprocess.PIPE, text=True, check=True
    ).stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of a fresh copy."""
    folder = tmp_path_factory.mktemp("wheel")
    project = copy_project(folder / "project")
    options = ("--quiet", "--no-index", "--no-deps", "--no-build-isolation")
    run(sys.executable, "-m", "pip", "wheel", *options, f"--wheel-dir={folder}", ".", folder=project)
    (wheel,) = folder.glob("*.whl")
    return wheel


def test_contents(wheel: Path) -> None:
    """It carries every file of the packages: Cypher, seeds, pages, locks and `py.typed` too."""
    with ZipFile(wheel) as archive:
        carried = {name for name in archive.namelist() if name.startswith(PACKAGES)}
    files = (path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_file())
    assert carried == {str(path.relative_to(ROOT)) for path in files if "__pycache__" not in path.parts}


def test_licences(wheel: Path) -> None:
    """The licences of what is bundled stand beside its own where tools look for them."""
    with ZipFile(wheel) as archive:
        told = {
            name.partition("/licenses/")[2] for name in archive.namelist() if ".dist-info/licenses/" in name
        }
    bundled = {str(path.relative_to(ROOT)) for path in (ROOT / "service").rglob("LICENSES.txt")}
    assert bundled
    assert told == {"LICENSE", *bundled}


def test_installed(wheel: Path, tmp_path: Path) -> None:
    """Installed elsewhere, its command prints the schema and finds the packaged text sound."""
    venv.create(tmp_path / "venv", with_pip=False)
    installed = sysconfig.get_path("purelib", vars={"base": str(tmp_path / "venv")})
    run(
        *(sys.executable, "-m", "pip", "--python", tmp_path / "venv"),
        *("install", "--quiet", "--no-index", "--no-deps", wheel),
        folder=tmp_path,
    )
    Path(installed, "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    command = tmp_path / "venv" / "bin" / "argument-graph"
    assert run(command, "schema", folder=tmp_path) == (ROOT / "schema.graphql").read_text()
    assert "0 missing" in run(command, "seed", "check", folder=tmp_path)
    shown = run(
        tmp_path / "venv" / "bin" / "python", "-c", "import service; print(service.__file__)", folder=tmp_path
    )
    assert shown.startswith(installed)
