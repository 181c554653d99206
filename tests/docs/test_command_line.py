"""The page on the command line: every command on it is run, and says what is shown."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from argument_store.terminal import console
from service.command_line import app
from tests.support.project import ROOT
from tools.documentation.shown import Shown, excerpt, shown

PAGE = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
SHOWN = list(shown(PAGE))
EXPORTS = re.findall(r"^argument-graph (export .*(?:--output|>) .*)$", PAGE, re.MULTILINE)
OPTIONS = "argument-graph --install-completion"
runner = CliRunner()


def test_number() -> None:
    """Each command of the page is run here, but the one that changes the user's shell, and those on another data folder."""
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    commands = [line for line in lines if not line.startswith("ARGUMENT_GRAPH_DATA_DIR=")]
    assert len(SHOWN) + len(EXPORTS) == len(commands) - 1
    assert OPTIONS in commands


@pytest.mark.usefixtures("article", "server")
@pytest.mark.parametrize("each", SHOWN, ids=[each.asked.strip() for each in SHOWN])
def test_shown(each: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command says what is shown, or begins so."""
    for wide in (console.out, console.err):
        monkeypatch.setattr(wide, "width", 100)
    result = runner.invoke(app, shlex.split(each.asked)[1:])
    assert excerpt(result.stderr if result.exit_code else result.stdout, each.answer) == each.answer


@pytest.mark.usefixtures("article", "server")
@pytest.mark.parametrize("command", EXPORTS)
def test_exports(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An export of the page writes a file, or to standard output."""
    monkeypatch.chdir(tmp_path)
    result = runner.invoke(app, shlex.split(command.partition(" > ")[0]))
    assert result.exit_code == 0
    assert result.stdout or next(tmp_path.iterdir()).stat().st_size
