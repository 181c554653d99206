"""`argument-graph evaluate` against a real Neo4j."""

import asyncio
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from argument_store.driver import Database
from graph_seed import Action, diff, load, read_seed
from service.__main__ import app
from tests.support.seed_folders import HARBOUR_BRIDGE
from tests.support.seed_store import dump, rows

STORED = """MATCH (s:Statement)
RETURN s.id, s.label, s.strength, s.semantics, s.support, s.strengthModel ORDER BY s.id"""
MARKED = """MATCH (s:Statement) RETURN s.id, [label IN labels(s) WHERE NOT label IN ['Claim', 'Statement', 'Entity']] ORDER BY s.id"""
MAP = """UNWIND ['a', 'b', 'c', 'd'] AS slug CREATE (:Claim:Statement:Entity {id: 'claim:' + slug, text: slug})
WITH count(*) AS made UNWIND [['a', 'b'], ['c', 'd'], ['d', 'c']] AS pair
MATCH (a:Claim {id: 'claim:' + pair[0]}), (b:Claim {id: 'claim:' + pair[1]})
CREATE (a)-[:CONTRADICTS {id: pair[0] + pair[1], basis: 'READER', warrant: 'so'}]->(b)"""
runner = CliRunner()


async def run(*arguments: str) -> Result:
    """The command, which runs a loop of its own."""
    return await asyncio.to_thread(runner.invoke, app, ["evaluate", *arguments])


@pytest.mark.usefixtures("server")
async def test_without_write_nothing_is_stored(store: Database) -> None:
    """The summary tells how many statements have which label, and how strong they are; the store stays as it is."""
    await rows(store, MAP)
    before = await dump(store)
    result = await run()
    assert result.stdout.splitlines() == [
        "4 statements; GROUNDED, support EVIDENTIAL; holds: 1, defeated: 1, without ground: 0, open: 2",
        "strengths by DF_QUAD: 0.375 to 0.500, 0.419 on average",
        "nothing is stored: --write does that",
    ]
    assert result.exit_code == 0
    assert await dump(store) == before


@pytest.mark.usefixtures("server")
async def test_for_programs(store: Database) -> None:
    """The same summary in JSON; an empty store has no strengths."""
    empty = json.loads((await run("--json")).stdout)
    assert (empty["statements"], empty["strengths"]) == (0, None)
    await rows(store, MAP)
    assert json.loads((await run("--json", "--write")).stdout) == {
        "statements": 4,
        "semantics": "GROUNDED",
        "support": "EVIDENTIAL",
        "labels": {"IN": 1, "OUT": 1, "UNDEC": 2},
        "verdicts": {"holding": 1, "defeated": 1, "withoutGround": 0, "unexplained": 0, "undecided": 2},
        "strengthModel": "DF_QUAD",
        "strengths": {"least": 0.375, "greatest": 0.5, "mean": pytest.approx((0.875 + 0.8) / 4)},
        "unsettled": 0,
        "stored": True,
    }


@pytest.mark.usefixtures("server")
async def test_what_is_stored(store: Database) -> None:
    """Each statement gets its label and strength, with the names of what they follow from; a later run replaces them."""
    await rows(store, MAP)
    assert (await run("--write")).exit_code == 0
    names = ["GROUNDED", "EVIDENTIAL", "DF_QUAD"]
    mutual = pytest.approx(0.4)
    assert await rows(store, STORED) == [
        ["claim:a", "IN", 0.5, *names],
        ["claim:b", "OUT", 0.375, *names],
        ["claim:c", "UNDEC", mutual, *names],
        ["claim:d", "UNDEC", mutual, *names],
    ]
    labels = [
        ["claim:a", ["Accepted"]],
        ["claim:b", ["Defeated"]],
        *([f"claim:{slug}", ["Undecided"]] for slug in "cd"),
    ]
    assert await rows(store, MARKED) == labels
    await rows(store, "MATCH (:Claim {id: 'claim:a'})-[r]->() DELETE r")
    await run("--write")
    labels[1] = ["claim:b", ["Accepted"]]
    assert await rows(store, MARKED) == labels
    await rows(
        store,
        "MATCH (a:Claim {id: 'claim:a'}), (b:Claim {id: 'claim:b'}) CREATE (a)-[:CONTRADICTS {id: 'ab', basis: 'READER', warrant: 'so'}]->(b)",
    )
    other = ["--semantics", "STAGE", "--support", "NECESSARY", "--model", "H_CATEGORISER"]
    result = await run("--write", *other)
    assert result.stdout.splitlines()[-1] == "stored on the statements"
    names = other[1::2]
    assert [[*row[:2], *row[3:]] for row in await rows(store, STORED)] == [
        [f"claim:{slug}", label, *names]
        for slug, label in zip("abcd", ("IN", "OUT", "UNDEC", "UNDEC"), strict=True)
    ]


@pytest.mark.usefixtures("server")
async def test_defeated_and_without_ground(store: Database) -> None:
    """Of what is OUT, what something that holds denies and what has lost its ground bear different labels, unless no reason is known."""
    await rows(
        store,
        """UNWIND ['a', 'b', 'c'] AS slug
CREATE (:Claim:Statement:Entity {id: 'claim:' + slug, text: slug, standing: CASE slug WHEN 'c' THEN 'DERIVED' ELSE 'ASSERTED' END})""",
    )
    await rows(
        store,
        """MATCH (a:Claim {id: 'claim:a'}), (b:Claim {id: 'claim:b'}), (c:Claim {id: 'claim:c'})
CREATE (a)-[:CONTRADICTS {id: 'ab', basis: 'READER', warrant: 'so'}]->(b)-[:SUPPORTS {id: 'bc', basis: 'READER', warrant: 'so'}]->(c)""",
    )
    known = ["Accepted", "Defeated", "Groundless"]
    unknown = ["Accepted", "Unexplained", "Unexplained"]
    for semantics, marks in {"GROUNDED": known, "PREFERRED": known, "STAGE": unknown}.items():
        told = (await run("--write", "--semantics", semantics)).stdout
        assert await rows(store, MARKED) == [
            [f"claim:{slug}", [mark]] for slug, mark in zip("abc", marks, strict=True)
        ]
        counts = "1, without ground: 1" if marks is known else "0, without ground: 0, does not hold: 2"
        assert f"; holds: 1, defeated: {counts}, open: 0" in told


@pytest.mark.usefixtures("server")
async def test_seeds_leave_it_alone(store: Database) -> None:
    """What is stored is no difference to a seed, and another load keeps it."""
    seed = read_seed(HARBOUR_BRIDGE)
    await load(store, [seed])
    await run("--write")
    stored = await dump(store)
    [changes] = await diff(store, [seed], prune=True)
    assert {each.action for each in (*changes.nodes, *changes.relationships)} == {Action.UNCHANGED}
    await load(store, [seed], prune=True)
    assert await dump(store) == stored
    assert all(label for _, label, *_ in await rows(store, STORED))


@pytest.mark.usefixtures("server")
async def test_an_empty_store(store: Database) -> None:
    """There is nothing to judge, and that is no fault."""
    result = await run("--write")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (
        0,
        "0 statements; GROUNDED, support EVIDENTIAL; holds: 0, defeated: 0, without ground: 0, open: 0",
    )
    assert await dump(store) == ([], [])


@pytest.mark.usefixtures("server")
async def test_a_time_that_is_over(store: Database) -> None:
    """Past the time that is given, nothing is told or stored: status 4."""
    await rows(store, MAP)
    before = await dump(store)
    result = await run("--write", "--semantics", "PREFERRED", "--timeout", "0")
    assert (result.exit_code, result.stdout) == (4, "")
    assert "no answer in time" in result.stderr
    assert await dump(store) == before


async def test_no_neo4j(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where there is no Neo4j, the command says so: status 3. A variable that can't be understood: status 2."""
    monkeypatch.setenv("ARGUMENT_GRAPH_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("NEO4J_URI", raising=False)
    for uri, status, message in (
        ("", 3, str(tmp_path)),
        ("bolt://127.0.0.1:1", 3, "127.0.0.1:1"),
        ("somewhere", 2, "NEO4J_URI"),
    ):
        monkeypatch.setenv("NEO4J_URI", uri)
        result = await run()
        assert result.exit_code == status
        assert message in result.stderr
