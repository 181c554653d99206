"""How the commands fail: exit statuses, and what they tell people and programs."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from service.command_line import app
from tests.support.seed_folders import FERRY_LINE, edited

FERRY = str(FERRY_LINE)
ASKING = [
    ["search", "ferry"],
    ["show", "claim:x"],
    ["chains", "claim:x", "claim:y"],
    ["paths", "issue:x"],
    ["ledger", "issue:x"],
    ["export", "issue:x"],
    ["evaluate"],
]
WRITING = [["seed", name, FERRY] for name in ("load", "diff", "wipe")]
NO_INPUT = [
    ["search", "??"],
    ["show", "claim:x"],
    ["chains", "--to", "claim:x"],
    ["paths", "issue:x"],
    ["ledger", "issue:x"],
    ["export", "claim:x"],
    ["export", "--output", "no/folder/file.svg"],
    ["solve", "-p", "SE-PR", "-f", "broken.tgf"],
    ["seed", "check", "broken"],
    ["seed", "load", "broken"],
    ["seed", "diff", "broken"],
    ["seed", "export-cypher", "broken"],
    ["serve", "--port", "0", "--host", "192.0.2.1"],
]
USAGE = [
    ["frob"],
    ["seed", "frob"],
    ["chains"],
    ["search", "--first", "0", "x"],
    ["solve", "-p", "SE-XX", "-f", "mutual.tgf"],
    ["solve", "-p", "SE-PR", "-f", "nowhere.tgf"],
    ["seed", "load", "nowhere"],
    ["seed", "import", "nowhere"],
    ["seed", "wipe", "--all", "x"],
    ["evaluate", "--semantics", "BEST"],
    ["export", "--format", "pdf"],
    ["serve", "--port", "70000"],
]
LATE = [
    ["solve", "-p", "EE-PR", "-f", "mutual.tgf", "--timeout", "0"],
    ["evaluate", "--semantics", "PREFERRED", "--timeout", "0"],
]
runner = CliRunner()
called = " ".join


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a seed and a framework at fault, and a sound framework."""
    edited(FERRY_LINE, tmp_path, ("kind: POLICY", "kind: X")).rename(tmp_path / "broken")
    (tmp_path / "broken.tgf").write_text("1\n#\n1 2\n")
    (tmp_path / "mutual.tgf").write_text("1\n2\n#\n1 2\n2 1\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ARGUMENT_GRAPH_DATA_DIR", str(tmp_path / "data"))


def commands(group: Any = None, *before: str) -> Iterator[list[str]]:
    """The words that name each command."""
    group = group or typer.main.get_command(app)
    context = typer.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if hasattr(command, "list_commands"):
            yield from commands(command, *before, name)
        else:
            yield [*before, name]


def assert_fails(arguments: list[str], status: int) -> None:
    """With that status, in lines for people, and in one for programs."""
    told = runner.invoke(app, arguments)
    assert (told.exit_code, "Traceback" in told.stderr) == (status, False), told.stderr
    data = runner.invoke(app, [*arguments, "--json"])
    assert data.exit_code == status
    assert data.stdout == "" or arguments[:2] == ["seed", "check"]
    [line] = data.stderr.splitlines()
    found = json.loads(line)
    assert found["status"] == status
    if "faults" in found:
        assert [f"{each['path']}:{each['line']}: {each['message']}" for each in found["faults"]] == (
            told.stderr.splitlines()
        )
    else:
        assert told.stderr == f"argument-graph: {found['error']}\n"


@pytest.mark.usefixtures("article", "server")
@pytest.mark.parametrize("arguments", NO_INPUT, ids=called)
def test_input_at_fault(arguments: list[str]) -> None:
    """What names nothing, can't be read or written, or breaks a rule, ends with status 1."""
    assert_fails(arguments, 1)


@pytest.mark.parametrize("arguments", USAGE, ids=called)
def test_usage(arguments: list[str]) -> None:
    """Commands, options and values that there aren't end with status 2."""
    assert_fails(arguments, 2)


@pytest.mark.parametrize("command", list(commands()), ids=called)
def test_every_command(command: list[str]) -> None:
    """Each command takes --json and tells of it, and ends with status 2 on an option that it hasn't."""
    assert_fails([*command, "--frob"], 2)
    helped = runner.invoke(app, [*command, "--help"])
    assert helped.exit_code == 0
    assert "--json" in helped.stdout


@pytest.mark.parametrize("arguments", ASKING + WRITING, ids=called)
def test_no_database(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A Neo4j that there isn't, or that can't be reached, ends them with status 3 and the way out."""
    for uri in ("", "bolt://127.0.0.1:9"):
        monkeypatch.setenv("NEO4J_URI", uri)
        assert_fails(arguments, 3)
        assert "make serve" in runner.invoke(app, arguments).stderr


@pytest.mark.usefixtures("article", "server")
@pytest.mark.parametrize("arguments", LATE, ids=called)
def test_late(arguments: list[str]) -> None:
    """No answer in time is status 4."""
    assert_fails(arguments, 4)


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["seed", "--help"]], ids=called)
def test_told_and_done(arguments: list[str]) -> None:
    """What only tells something ends with status 0."""
    result = runner.invoke(app, arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "argument" in result.stdout


@pytest.mark.parametrize("arguments", [[], ["seed"]], ids=called)
def test_no_command(arguments: list[str]) -> None:
    """Without a command, help is shown, and that is wrong usage."""
    result = runner.invoke(app, arguments)
    assert result.exit_code == 2
    assert "Usage:" in result.output
