"""The commands against a real Neo4j."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from embedded_neo4j import EmbeddedNeo4j, Options
from graph_seed.cli import app
from graph_seed.folders import PACKAGED
from tests.support.embedded import execute
from tests.support.project import PATIENT
from tests.support.seed_folders import FERRY_LINE, SEEDS, edited

runner = CliRunner()


def run(*arguments: object) -> Result:
    result = runner.invoke(app, list(map(str, arguments)))
    assert result.exit_code == 0, result.stderr
    return result


@pytest.mark.usefixtures("store", "server")
def test_from_load_to_wipe(tmp_path: Path) -> None:
    """load, diff and wipe do and say what they are for, in tables or in JSON."""
    [created] = json.loads(run("load", FERRY_LINE, "--json").stdout)
    assert created["document"] == "document:ferry-line"
    assert created["counts"]["Claim"] == {"created": 2, "updated": 0, "unchanged": 0, "removed": 0}
    changed = edited(FERRY_LINE, tmp_path, ("    modality: POSSIBLE", "    modality: PROBABLE"))
    assert "~ claim:run-ferry: modality\n" in run("diff", changed).stdout
    assert [line.split() for line in run("load", changed).stdout.splitlines() if "Claim" in line] == [
        ["│", "Claim", "│", "0", "│", "1", "│", "1", "│", "0", "│"]
    ]
    assert json.loads(run("diff", changed, "--json").stdout)[0]["changes"] == []
    assert "│ Passage  │       0 │       0 │         0 │       3 │" in run("wipe", changed, "--yes").stdout


@pytest.mark.usefixtures("store", "server")
def test_wipe_all() -> None:
    """`wipe --all` removes every seed, wherever its folder may be."""
    run("load", SEEDS)
    wiped = run("wipe", "--all").stdout
    assert "document:ferry-line" in wiped
    assert "document:harbour-bridge" in wiped
    assert run("wipe", "--all").stdout == ""
    run("load", FERRY_LINE)
    [gone] = json.loads(run("wipe", FERRY_LINE, "--json").stdout)
    assert gone["counts"]["Claim"] == {"created": 0, "updated": 0, "unchanged": 0, "removed": 2}


@pytest.mark.usefixtures("store", "server")
def test_a_conflict_with_the_store(tmp_path: Path) -> None:
    """What only the store reveals to be a fault is listed like the others, with status 1."""
    run("load", SEEDS)
    folder = edited(FERRY_LINE, tmp_path, ("    name: Town council", "    name: The council"))
    for command in ("load", "diff"):
        result = runner.invoke(app, [command, str(folder)])
        assert result.exit_code == 1
        assert result.stderr == (
            f"{folder}/graph.yaml:7: actor:town-council has another name in the store, written by document:harbour-bridge\n"
        )


@pytest.mark.slow
def test_too_large_for_one_transaction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a seed that takes more memory than Neo4j gives a transaction nothing is written, and the way out is told; status 3."""
    little = {"db.memory.transaction.max": "4m"}
    options = Options(tmp_path / "data", bolt_port=0, browser_port=0, settings=little)
    with EmbeddedNeo4j(options).start() as running:
        for name, value in PATIENT.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("NEO4J_URI", running.bolt_uri)
        monkeypatch.setenv("NEO4J_PASSWORD", running.password)
        refused = runner.invoke(app, ["load", str(FERRY_LINE), str(PACKAGED)])
        assert refused.exit_code == 3
        [line] = refused.stderr.splitlines()
        assert line.startswith("argument-graph: Neo4j has too little memory to write a seed")
        assert "`argument-graph seed import`" in line
        assert execute(running, "MATCH (d:Document) RETURN d.id") == [["document:ferry-line"]]
        held = execute(running, "MATCH (n) UNWIND n.seeds AS seed RETURN DISTINCT seed")
        assert held == [["document:ferry-line"]]
