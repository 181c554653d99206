"""`argument-graph serve` that can't serve says why, in a line and an exit status; what nobody reads ends in silence."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.foreground import refused
from tests.support.project import COMMAND, environment
from tests.support.seed_folders import FERRY_LINE


@pytest.mark.parametrize(
    ("arguments", "named"),
    [(["--wrong"], "--wrong"), (["--port", "many"], "--port"), (["--port", "65536"], "ARGUMENT_GRAPH_PORT")],
)
def test_wrong_option(arguments: list[str], named: str) -> None:
    """An option that does not exist, or with a value that it can't have, is named: status 2."""
    result = refused(*arguments)
    assert result.returncode == 2
    assert named in result.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ARGUMENT_GRAPH_PORT", "many"),
        ("ARGUMENT_GRAPH_PROFILE", "staging"),
        ("ARGUMENT_GRAPH_MAX_DEPTH", "0"),
        ("NEO4J_URI", "localhost:7687"),
    ],
)
def test_wrong_variable(name: str, value: str) -> None:
    """So is an environment variable."""
    result = refused(**{name: value})
    assert result.returncode == 2
    assert result.stderr.startswith(f"argument-graph: {name}: ")


def test_no_neo4j() -> None:
    """NEO4J_URI that leads nowhere is given up on when its time is over: status 3."""
    result = refused(ARGUMENT_GRAPH_PORT="0", ARGUMENT_GRAPH_NEO4J_WAIT="0", NEO4J_URI="bolt://127.0.0.1:1")
    assert result.returncode == 3
    assert "127.0.0.1:1" in result.stderr


@pytest.mark.parametrize("arguments", [["schema"], ["seed", "check"], ["--version"]])
def test_a_full_disk(arguments: list[str]) -> None:
    """Output that can't be written ends a command with a line and status 1, however little of it there is."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [COMMAND, *arguments],
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    expected = "argument-graph: the output can't be written: No space left on device\n"
    assert (done.returncode, done.stderr) == (1, expected)


ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize("encoding", [ASCII, {"PYTHONIOENCODING": "latin-1"}])
def test_terminals_of_few_characters(encoding: dict[str, str], tmp_path: Path) -> None:
    """A terminal that can't show a character is shown its escape or UTF-8, and an argument beyond its encoding is read as UTF-8."""
    seed = tmp_path / "ferry"
    shutil.copytree(FERRY_LINE, seed)
    graph = (seed / "graph.yaml").read_text(encoding="utf-8")
    (seed / "graph.yaml").write_text(graph + "\nfähre-渡船: 1\n", encoding="utf-8")
    for arguments in (["seed", "check", str(seed)], ["seed", "check", str(tmp_path / "nöwhere-渡船")]):
        done = subprocess.run(
            [COMMAND, *arguments], env=environment(**encoding), capture_output=True, check=False
        )
        assert done.returncode in (1, 2), done
        assert b"\\u6e21\\u8239" in done.stderr or "渡船".encode() in done.stderr, done
        assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [["schema"], ["seed", "check"], ["--help"]])
def test_nobody_reads(arguments: list[str]) -> None:
    """A pipe that is closed at its other end, as after `| head`, ends a command without a word."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [COMMAND, *arguments],
        env=environment(),
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, "")
