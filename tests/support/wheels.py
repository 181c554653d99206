"""Wheels of the project's distributions, built without a network, and environments to install them in."""

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

from tests.support.project import copy_project, environment

PIP = (sys.executable, "-m", "pip")
OFFLINE = ("--quiet", "--no-index", "--no-deps")


def run(*command: str | Path, folder: Path) -> str:
    """The standard output of a command that exits with status 0."""
    return subprocess.run(
        command, cwd=folder, env=environment(), stdout=subprocess.PIPE, text=True, check=True
    ).stdout


def build(folder: Path, source: str = ".") -> Path:
    """The wheel of a distribution, built from a copy of the project."""
    project = copy_project(folder / "project")
    run(*PIP, "wheel", *OFFLINE, "--no-build-isolation", f"--wheel-dir={folder}", source, folder=project)
    (wheel,) = folder.glob("*.whl")
    return wheel


def install(wheel: Path, folder: Path) -> tuple[Path, Path]:
    """A new environment with this wheel alone: the folder of its commands, and that of its packages."""
    venv.create(folder / "venv", with_pip=False)
    run(*PIP, "--python", folder / "venv", "install", *OFFLINE, wheel, folder=folder)
    paths = sysconfig.get_paths(vars={"base": str(folder / "venv")})
    return folder / "venv" / "bin", Path(paths["purelib"])
