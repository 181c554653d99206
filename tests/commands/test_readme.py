"""The commands that the README shows, as far as they are not the subject of other tests."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.foreground import Service
from tests.support.project import ROOT, environment
from tools.documentation.shown import blocks

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [line for block in blocks(README) if block.kind == "sh" for line in block.content.splitlines()]
ELSEWHERE = {"make serve", "make test"}  # tests/commands/test_make.py, and what runs this.


def test_ready(service: Service) -> None:
    """What the service prints when it is ready is what the README shows, but for ports and password."""
    shown = next(line for line in README.splitlines() if line.startswith("ready: "))
    assert plain(shown) == plain(service.ready)


def plain(line: str) -> str:
    """A line with nothing particular in it."""
    return re.sub(r":\d+|[0-9a-f]{32}", "#", line)


@pytest.mark.parametrize("command", [command for command in COMMANDS if command not in ELSEWHERE])
def test_command(command: str, service: Service, tmp_path: Path) -> None:
    """A command of the README's succeeds while the service runs."""
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / "graph_seed").symlink_to(ROOT / "graph_seed")
    variables = environment(**service.place.variables)
    subprocess.run(["sh", "-c", command], cwd=tmp_path, env=variables, check=True)
