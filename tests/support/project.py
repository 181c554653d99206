"""The project's own files and commands, as tests take them in hand."""

import os
import shutil
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())
PACKAGES: list[str] = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
COMMAND = Path(sys.executable).with_name("argument-graph")
PATIENT = {
    "NEO4J_ANSWER_SECONDS": "60",
    "NEO4J_STATEMENT_SECONDS": "60",
    "ARGUMENT_GRAPH_REQUEST_SECONDS": "120",
    "ARGUMENT_GRAPH_REASONING_SECONDS": "60",
}
"""Settings for a machine that is busy, or a Neo4j that plans each query for the first time."""
_CONFIGURING = ("ARGUMENT_GRAPH_", "NEO4J_", "MAKE", "MFLAGS")


def copy_project(folder: Path) -> Path:
    """A copy of what a clone would hold."""
    ignored = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text().splitlines()]
    return Path(shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".git", *ignored)))


def environment(**variables: str) -> dict[str, str]:
    """Our own variables without those of the project and of an outer make, and with these."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_CONFIGURING)}
    return kept | PATIENT | variables
