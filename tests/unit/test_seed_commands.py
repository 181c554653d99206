"""The commands, as far as they need no database."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph_seed.cli import app
from tests.support.seed_folders import FERRY_LINE, HARBOUR_BRIDGE, SEEDS, edited

runner = CliRunner()


def test_check_reports_coverage() -> None:
    """A sound seed is reported with its counts, its coverage and the reasons of what argues nothing; status 0."""
    result = runner.invoke(app, ["check", str(HARBOUR_BRIDGE)])
    assert result.exit_code == 0
    assert "13 sentences: 10 quoted, 3 non-argumentative, 0 missing" in result.stdout
    assert "[1] by the harbour desk\n      because: A byline." in result.stdout
    assert result.stderr == ""


def test_check_lists_faults(tmp_path: Path) -> None:
    """A faulty seed is reported likewise, and its faults stand on standard error, each on a line; status 1."""
    folder = edited(HARBOUR_BRIDGE, tmp_path, ('quotes: ["A quieter quay', 'quotes: ["The quay'))
    result = runner.invoke(app, ["check", str(folder)])
    assert result.exit_code == 1
    assert "13 sentences: 9 quoted, 3 non-argumentative, 1 missing" in result.stdout
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == [
        f"{folder}/article.txt:9",
        f"{folder}/graph.yaml:72",
    ]


def test_check_as_json() -> None:
    """The same in JSON, for all seeds of a folder."""
    reports = json.loads(runner.invoke(app, ["check", str(SEEDS), "--json"]).stdout)
    assert [report["document"] for report in reports] == ["document:ferry-line", "document:harbour-bridge"]
    assert reports[0]["coverage"] == {
        "sentences": 3,
        "quoted": 2,
        "nonArgumentative": [{"text": "A Ferry Instead", "reason": "The title."}],
        "missing": [],
    }
    assert reports[0]["faults"] == []


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["sing"],
        ["check", "--loud"],
        ["check", "/nowhere"],
        ["load", str(SEEDS.parent / "unit")],
        ["wipe", "--all", "x"],
    ],
)
def test_wrong_usage(arguments: list[str]) -> None:
    """Unknown commands and options, and paths that hold no seed, end with status 2."""
    assert runner.invoke(app, arguments).exit_code == 2


@pytest.mark.parametrize("command", ["load", "diff", "export-cypher"])
def test_a_faulty_seed_goes_nowhere(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A faulty seed is refused with status 1 before a database is looked for, and nothing is exported."""
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    result = runner.invoke(
        app, [command, str(edited(FERRY_LINE, tmp_path, ("kind: POLICY", "kind: X"))), str(HARBOUR_BRIDGE)]
    )
    assert (result.exit_code, result.stdout) == (1, "")


@pytest.mark.parametrize("command", ["load", "diff", "wipe"])
def test_no_database(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a Neo4j the commands end with status 3 and a line that says so."""
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("ARGUMENT_GRAPH_DATA_DIR", str(tmp_path))
    result = runner.invoke(app, [command, str(FERRY_LINE)])
    assert result.exit_code == 3
    assert "make serve" in result.stderr
    (tmp_path / "neo4j-password").write_text("secret", encoding="utf-8")
    monkeypatch.setenv("ARGUMENT_GRAPH_BOLT_PORT", "9")
    result = runner.invoke(app, [command, str(FERRY_LINE)])
    assert result.exit_code == 3
    assert "make serve" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_settings_that_make_no_sense(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment variable that can't be understood is wrong usage."""
    monkeypatch.setenv("ARGUMENT_GRAPH_BOLT_PORT", "many")
    assert runner.invoke(app, ["diff", str(FERRY_LINE)]).exit_code == 2


def test_export_ends_statements_at_line_ends() -> None:
    """A semicolon at the end of a line ends a statement, and nothing else does: words are escaped onto one line."""
    result = runner.invoke(app, ["export-cypher", str(SEEDS)])
    assert result.exit_code == 0
    lines = [line for line in result.stdout.splitlines() if not line.startswith("//")]
    statements = "\n".join(lines).split(";\n")
    assert {statement.split()[0] for statement in statements} == {"CREATE", "CALL", "MERGE", "UNWIND"}
    assert statements[-1].endswith(";")


def test_for_programs() -> None:
    """A script is a list of statements in JSON; the schema is JSON as it is."""
    exported = json.loads(runner.invoke(app, ["export-cypher", str(FERRY_LINE), "--json"]).stdout)
    assert "".join(exported["statements"]) == runner.invoke(app, ["export-cypher", str(FERRY_LINE)]).stdout
    assert runner.invoke(app, ["schema", "--json"]).stdout == runner.invoke(app, ["schema"]).stdout


def test_run_as_a_module() -> None:
    """`python -m graph_seed` is the same program."""
    done = subprocess.run(
        [sys.executable, "-m", "graph_seed", "check", str(FERRY_LINE)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "document:ferry-line" in done.stdout) == (0, True)
