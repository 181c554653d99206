"""`argument-graph serve` that can't serve says why, in a line and an exit status; what nobody reads ends in silence."""

import os
import subprocess

import pytest

from tests.support.foreground import refused
from tests.support.project import COMMAND, environment


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
