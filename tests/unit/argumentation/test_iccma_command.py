"""`argument-graph solve`."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from argumentation.deadline import Deadline
from service.command_line import app
from tests.support.deadlines import CountedDeadline
from tests.support.project import COMMAND

runner = CliRunner()


@dataclass(frozen=True)
class Told:
    """What a command has told, and its exit status."""

    exit_code: int
    stdout: str
    stderr: str


def by_typer(*words: str) -> Told:
    """The command as one of many."""
    result = runner.invoke(app, ["solve", *words])
    return Told(result.exit_code, result.stdout, result.stderr)


def plainly(*words: str) -> Told:
    """The command by itself."""
    done = subprocess.run([COMMAND, "solve", *words], capture_output=True, text=True, check=False)
    return Told(done.returncode, done.stdout, done.stderr)


@pytest.fixture(params=[by_typer, plainly], ids=["Typer", "plain"])
def solve(request: pytest.FixtureRequest) -> Callable[..., Told]:
    """Both ways of calling it."""
    return request.param


@pytest.fixture
def framework(tmp_path: Path) -> Path:
    path = tmp_path / "mutual.af"
    path.write_text("p af 2\n1 2\n2 1\n")
    return path


def test_answer(framework: Path, solve: Callable[..., Told]) -> None:
    """The answer alone is on standard output; status 0."""
    assert solve("-p", "DC-PR", "-f", str(framework), "-a", "2") == Told(0, "YES\nw 2\n", "")


def test_answer_for_programs(framework: Path, solve: Callable[..., Told]) -> None:
    """The answer in JSON."""
    result = solve("-p", "CE-PR", "-f", str(framework), "--json")
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


def test_list(solve: Callable[..., Told]) -> None:
    """The problems are listed without any file."""
    result = solve("--problems")
    assert result.exit_code == 0
    assert result.stdout.startswith("[SE-CO,SE-GR,")
    assert json.loads(solve("--problems", "--json").stdout)[:2] == ["SE-CO", "SE-GR"]


@pytest.mark.parametrize(
    ("options", "status", "message"),
    [
        (["-p", "EE-PR", "--timeout", "0"], 4, "no answer within 0 s"),
        (["-p", "SE-GR", "--timeout", "0"], 4, "no answer within 0 s"),
        (["-p", "EE-XY"], 2, "there is no problem EE-XY"),
        (["-p", "DS-PR"], 2, "DS asks about an argument: name it"),
        ([], 2, "Invalid value: -p and -f must be given, or --problems"),
        (["-p", "SE-GR", "--timeout", "-1"], 2, "Invalid value for '--timeout'"),
        (["-p", "SE-GR", "--timeout", "soon"], 2, "Invalid value for '--timeout'"),
        (["-p", "SE-GR", "--nonsense"], 2, "No such option: --nonsense"),
        (["-p", "SE-GR", "-f", "nowhere.af"], 2, "Invalid value for '-f'"),
    ],
)
def test_refusal(
    options: list[str], status: int, message: str, framework: Path, solve: Callable[..., Told]
) -> None:
    """Without an answer there is nothing on standard output, a line on standard error, and a status of its own."""
    result = solve("-f", str(framework), *options)
    assert (result.exit_code, result.stdout) == (status, "")
    assert result.stderr.startswith(f"argument-graph: {message}")


def test_refusal_for_programs(framework: Path, solve: Callable[..., Told]) -> None:
    """With --json a failure is JSON too."""
    result = solve("-f", str(framework), "-p", "EE-PR", "--timeout", "0", "--json")
    assert json.loads(result.stderr) == {"error": "no answer within 0 s", "status": 4}


def test_help(solve: Callable[..., Told]) -> None:
    """Help is there however the command is called."""
    result = solve("--help")
    assert result.exit_code == 0
    assert "--timeout" in result.stdout


def test_time_covers_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time given is that of reading and of the grounded labelling too."""
    path = tmp_path / "large.af"
    path.write_text("p af 9\n" + "1 2\n" * 500_000)

    def after(_seconds: float) -> Deadline:
        return CountedDeadline(checks=2)

    monkeypatch.setattr(Deadline, "after", after)
    assert by_typer("-p", "SE-GR", "-f", str(path), "--timeout", "60").exit_code == 4


def test_what_is_imported(framework: Path) -> None:
    """What takes longer to import than a small problem to solve is left alone."""
    code = (
        "import sys; sys.argv = ['argument-graph', 'solve', '-p', 'DS-PR', '-a', '1', '-f', sys.argv[1]]\n"
        "from service.__main__ import main\n"
        "try: main()\n"
        "finally: print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(framework)], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("NO\n")
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "pysat" in loaded
    assert not loaded & {
        "typer",
        "click",
        "rich",
        "pydantic",
        "numpy",
        "neo4j",
        "structlog",
        "asyncio",
        "graphql",
    }


def test_broken_file(tmp_path: Path) -> None:
    """A file at fault is told with its line; status 1."""
    path = tmp_path / "broken.tgf"
    path.write_text("1\n#\n1 2\n")
    result = runner.invoke(app, ["solve", "-p", "SE-PR", "-f", str(path)])
    assert (result.exit_code, result.stderr) == (1, f"argument-graph: {path}:3: there is no argument 2\n")
