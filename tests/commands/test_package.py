"""The server's wheel: built and installed without a network, and run from outside the project."""

import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.support.project import PACKAGES, ROOT
from tests.support.wheels import build, install, run


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of a copy of the project."""
    return build(tmp_path_factory.mktemp("wheel"))


def test_contents(wheel: Path) -> None:
    """It holds every file of its packages (Cypher, seeds, pages, locks and `py.typed` too), and nothing else."""
    with ZipFile(wheel) as archive:
        contents = {name for name in archive.namelist() if ".dist-info/" not in name}
    files = (path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_file())
    assert contents == {str(path.relative_to(ROOT)) for path in files if "__pycache__" not in path.parts}


def test_licences(wheel: Path) -> None:
    """The licences of bundled code stand beside the project's own, where tools look for them."""
    with ZipFile(wheel) as archive:
        licences = {
            name.partition("/licenses/")[2] for name in archive.namelist() if ".dist-info/licenses/" in name
        }
    bundled = {str(path.relative_to(ROOT)) for path in (ROOT / "service").rglob("LICENSES.txt")}
    assert bundled
    assert licences == {"LICENSE", *bundled}


def test_installed(wheel: Path, tmp_path: Path) -> None:
    """Installed elsewhere, its command prints the schema and finds the packaged text sound."""
    commands, packages = install(wheel, tmp_path)
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    command = commands / "argument-graph"
    assert run(command, "schema", folder=tmp_path) == (ROOT / "schema.graphql").read_text()
    assert "0 missing" in run(command, "seed", "check", folder=tmp_path)
    origin = run(commands / "python", "-c", "import service; print(service.__file__)", folder=tmp_path)
    assert origin.startswith(str(packages))
