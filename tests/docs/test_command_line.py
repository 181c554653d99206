"""The page on the command line: every command on it is run, and says what is shown."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from service.__main__ import app
from tests.support.project import ROOT

PAGE = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```sh\n([^\n]*)\n```\n\n```(?:text|json)\n(.*?)```", PAGE, re.DOTALL)
EXPORTS = re.findall(r"^argument-graph (export .*(?:--output|>) .*)$", PAGE, re.MULTILINE)
OPTIONS = "argument-graph --install-completion"
runner = CliRunner()


def lines(text: str) -> list[str]:
    """The lines of a text without the spaces at their ends."""
    return [line.rstrip() for line in text.rstrip().splitlines()]


def test_number() -> None:
    """Each command of the page is run here, but the one that changes the user's shell, and those on another data folder."""
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    commands = [line for line in lines if not line.startswith("ARGUMENT_GRAPH_DATA_DIR=")]
    assert len(SHOWN) + len(EXPORTS) == len(commands) - 1
    assert OPTIONS in commands


@pytest.mark.usefixtures("article", "server")
@pytest.mark.parametrize(("command", "shown"), SHOWN, ids=[command for command, _ in SHOWN])
def test_shown(command: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command says what is shown, or begins so."""
    monkeypatch.setenv("COLUMNS", "100")
    result = runner.invoke(app, shlex.split(command)[1:])
    said = lines(result.stderr if result.exit_code else result.stdout)
    expected = lines(shown)
    if expected[-1] == "…":
        expected.pop()
        said = said[: len(expected)]
    assert said == expected


@pytest.mark.usefixtures("article", "server")
@pytest.mark.parametrize("command", EXPORTS)
def test_exports(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An export of the page writes a file, or to standard output."""
    monkeypatch.chdir(tmp_path)
    result = runner.invoke(app, shlex.split(command.partition(" > ")[0]))
    assert result.exit_code == 0
    assert result.stdout or next(tmp_path.iterdir()).stat().st_size
