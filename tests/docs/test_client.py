"""The page on the Python client: each of its programs runs, with only the address replaced."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.project import ROOT

PAGE = (ROOT / "docs" / "client.md").read_text(encoding="utf-8")
PROGRAMS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("program", PROGRAMS)
def test_program(service: str, program: str, tmp_path: Path) -> None:
    """A program prints something."""
    assert "http://127.0.0.1:8000" in program
    script = program.replace("http://127.0.0.1:8000", service)
    command = [sys.executable, "-W", "error", "-c", script]
    assert subprocess.run(command, cwd=tmp_path, stdout=subprocess.PIPE, check=True).stdout.strip()


def test_methods() -> None:
    """The page lists each method of the client."""
    from argument_graph_client.generated import operations

    names = set(re.findall(r"`(\w+)`", PAGE.split("## Methods")[1].split("\n\n")[1]))
    assert names == {name.removesuffix("_GQL").lower() for name in vars(operations) if name.endswith("_GQL")}
