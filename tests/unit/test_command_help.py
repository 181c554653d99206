"""What commands say of themselves."""

import re
from collections.abc import Iterator
from typing import Any, cast

import pytest
import typer
from typer.testing import CliRunner

from graph_seed.cli import app as seeds
from service.command_line import app

runner = CliRunner()


def _paths() -> Iterator[tuple[str, ...]]:
    """Every command, by the words that call it."""
    for group, words in ((app, ()), (seeds, ("seed",))):
        for name in cast("Any", typer.main.get_command(group)).list_commands(None):
            if name != "seed":
                yield (*words, name)


@pytest.mark.parametrize("path", list(_paths()), ids=" ".join)
def test_help(path: tuple[str, ...]) -> None:
    """Choices and their defaults are in lower case, and a flag takes no value."""
    result = runner.invoke(app, [*path, "--help"], env={"COLUMNS": "220"})
    assert result.exit_code == 0
    options = [line for line in result.stdout.splitlines() if "--help" not in line]
    assert not [line for line in options if "<bool>" in line]
    assert not re.findall(r"\[default: [A-Z].*?\]", "\n".join(options))
    assert not re.findall(r"<[A-Z_]+\|.*?>", "\n".join(options))


def test_brackets_are_shown() -> None:
    """What stands in brackets in an example is not taken for markup."""
    told = runner.invoke(app, ["chains", "--help"], env={"COLUMNS": "300"}).stdout
    assert "'SUPPORTS+ CONTRADICTS [role=OPPORTUNITY]'" in told


@pytest.mark.parametrize(("words", "meant"), [(["sho"], "show"), (["seed", "chek"], "check")])
def test_a_misspelt_command(words: list[str], meant: str) -> None:
    """A command that doesn't exist is answered with one that does."""
    result = runner.invoke(app, words)
    assert result.exit_code == 2
    assert f"Did you mean '{meant}'" in result.stderr
