"""`argument-graph solve`."""

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from service.__main__ import app

runner = CliRunner()


@pytest.fixture
def framework(tmp_path: Path) -> Path:
    path = tmp_path / "mutual.af"
    path.write_text("p af 2\n1 2\n2 1\n")
    return path


def test_answer(framework: Path) -> None:
    """The answer alone is on standard output; status 0."""
    result = runner.invoke(app, ["solve", "-p", "DC-PR", "-f", str(framework), "-a", "2"])
    assert (result.exit_code, result.stdout, result.stderr) == (0, "YES\nw 2\n", "")


def test_answer_for_programs(framework: Path) -> None:
    """The answer in JSON."""
    result = runner.invoke(app, ["solve", "-p", "CE-PR", "-f", str(framework), "--json"])
    assert json.loads(result.stdout) == {"problem": "CE-PR", "count": 2}


def test_long_count(tmp_path: Path) -> None:
    """A count has as many digits as it takes, as text and in JSON, and the limit on digits is as before."""
    pairs, most = 1_400, sys.get_int_max_str_digits()
    attacks = [f"{2 * pair + 1} {2 * pair + 2}\n{2 * pair + 2} {2 * pair + 1}\n" for pair in range(pairs)]
    path = tmp_path / "pairs.af"
    path.write_text(f"p af {2 * pairs}\n{''.join(attacks)}")
    try:
        for options in ([], ["--json"]):
            sys.set_int_max_str_digits(640)
            result = runner.invoke(app, ["solve", "-p", "CE-CO", "-f", str(path), *options])
            assert result.exit_code == 0
            assert sys.get_int_max_str_digits() == 640
            sys.set_int_max_str_digits(0)
            assert str(3**pairs) in result.stdout
    finally:
        sys.set_int_max_str_digits(most)


def test_list() -> None:
    """The problems are listed without any file."""
    result = runner.invoke(app, ["solve", "--problems"])
    assert result.exit_code == 0
    assert result.stdout.startswith("[SE-CO,SE-GR,")
    assert json.loads(runner.invoke(app, ["solve", "--problems", "--json"]).stdout)[:2] == ["SE-CO", "SE-GR"]


@pytest.mark.parametrize(
    ("options", "status", "message"),
    [
        (["-p", "EE-PR", "--timeout", "0"], 4, "no answer within 0 s"),
        (["-p", "SE-GR", "--timeout", "0"], 4, "no answer within 0 s"),
        (["-p", "EE-XY"], 2, "there is no problem EE-XY"),
        (["-p", "DS-PR"], 2, "DS asks about an argument: name it"),
    ],
)
def test_refusal(options: list[str], status: int, message: str, framework: Path) -> None:
    """Without an answer there is nothing on standard output, a line on standard error, and a status of its own."""
    result = runner.invoke(app, ["solve", "-f", str(framework), *options])
    assert (result.exit_code, result.stdout) == (status, "")
    assert result.stderr.startswith(f"argument-graph: {message}")


def test_broken_file(tmp_path: Path) -> None:
    """A file at fault is told with its line; status 1."""
    path = tmp_path / "broken.tgf"
    path.write_text("1\n#\n1 2\n")
    result = runner.invoke(app, ["solve", "-p", "SE-PR", "-f", str(path)])
    assert (result.exit_code, result.stderr) == (1, f"argument-graph: {path}:3: there is no argument 2\n")
