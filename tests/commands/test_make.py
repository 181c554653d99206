"""The make targets on a fresh copy of the project, with its environment made from the locks."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.foreground import Place, serving
from tests.support.project import copy_project, environment

pytestmark = pytest.mark.slow


def make(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """What make does in a folder."""
    return subprocess.run(
        ["make", *arguments], cwd=folder, env=environment(), capture_output=True, text=True, check=False
    )


def python(folder: Path, lines: str) -> str:
    """A stand-in for a Python, as make is told of it."""
    script = folder / "python"
    script.write_text(f"#!/bin/sh\n{lines}\n")
    script.chmod(0o755)
    return f"PYTHON={script}"


def test_serve(tmp_path: Path) -> None:
    """`make serve` makes the environment, serves the article, and leaves no process behind after Ctrl-C.

    From then on it starts without a look at any package.
    """
    project = copy_project(tmp_path / "project")
    place = Place.make(project / ".argument-graph")
    with serving(place, ["make", "serve", f"PYTHON={sys.executable}"], project) as service:
        assert service.documents() == {"document:trump-putin-2025"}
        service.end(signal.SIGINT)
        assert not place.neo4j()
    assert "pip install" not in make(project, "--dry-run", "serve").stdout


def test_old_python(tmp_path: Path) -> None:
    """A Python that is too old is refused, with what to do about it."""
    result = make(copy_project(tmp_path / "project"), "serve", python(tmp_path, "exit 1"))
    assert result.returncode == 2
    assert "is not Python 3.11 or newer" in result.stderr


def test_python_without_venv(tmp_path: Path) -> None:
    """So is one whose venv is a package of its own that is not installed, as on Debian."""
    lines = f'case "$2" in *ensurepip*) exit 1;; esac\nexec {sys.executable} "$@"'
    result = make(copy_project(tmp_path / "project"), "serve", python(tmp_path, lines))
    assert result.returncode == 2
    assert "apt install python3-venv" in result.stderr
