"""The rules of the model, each broken once in the store, and the command that lists every breach."""

import asyncio
import json
from contextlib import suppress
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from argument_store.driver import Database
from argument_store.model.rules import Rule
from argument_store.verification import Breach, breaches
from embedded_neo4j import Running
from graph_seed import load, read_seeds
from service.command_line import app
from tests.support.seed_folders import SEEDS
from tests.support.seed_store import rows

ANY = "MATCH (a:Claim {id: 'claim:close-bridge'}), (b:Claim {id: 'claim:longer-way'}) "
EDITS: list[tuple[Rule, str, str]] = [
    (Rule.ID, "MATCH (n {id: 'issue:deliveries'}) SET n.id = 'Issue 3'", "Issue 3"),
    (Rule.ID, "MATCH ()-[r:SUPPORTS {id: 'claim:longer-way/SUPPORTS/claim:shops-pay'}]->() REMOVE r.id", "claim:shops-pay"),
    (Rule.LABEL, ANY + "REMOVE a:Statement", "claim:close-bridge"),
    (Rule.LABEL, "MATCH (n:Issue {id: 'issue:deliveries'}) SET n:Challenge", "issue:deliveries"),
    (Rule.LABEL, "CREATE (:Entity {id: 'claim:nothing'})", "claim:nothing"),
    (Rule.PROPERTY, ANY + "REMOVE a.kind", "claim:close-bridge"),
    (Rule.PROPERTY, ANY + "SET a.modality = 'SURE'", "claim:close-bridge"),
    (Rule.PROPERTY, ANY + "SET a.title = ' '", "claim:close-bridge"),
    (Rule.PROPERTY, ANY + "SET a.text = 3", "claim:close-bridge"),
    (Rule.PROPERTY, "MATCH (n:Claim {id: 'claim:quieter-quay'}) SET n.baseScore = 1.5", "claim:quieter-quay"),
    (Rule.PROPERTY, "MATCH (n:Evidence {id: 'evidence:closed-in-2019'}) SET n.occurredOn = '2019'", "evidence:closed-in-2019"),
    (Rule.PROPERTY, "MATCH (n:Actor {id: 'actor:town-council'}) SET n.aliases = 'council'", "actor:town-council"),
    (Rule.PROPERTY, "MATCH (n:Argument) SET n.linked = 'yes'", "argument:from-2019"),
    (Rule.PROPERTY, "MATCH (n:Passage {index: 3}) SET n.index = -1", "passage:"),
    (Rule.PROPERTY, "MATCH ()-[r:SUPPORTS {strength: 0.8}]->() SET r.strength = 'strong'", "claim:close-bridge"),
    (Rule.END, ANY + "CREATE (a)-[:MENTIONS]->(b)", "(claim:close-bridge)-[:MENTIONS]->(claim:longer-way)"),
    (Rule.SELF_RELATION, "MATCH (a:Actor {id: 'actor:shop-owners'}) CREATE (a)-[:MEMBER_OF]->(a)", "actor:shop-owners"),
    (Rule.REPETITION, "MATCH (a:Claim)-[:ABOUT]->(i:Issue {id: 'issue:deliveries'}) WITH a, i LIMIT 1 CREATE (a)-[:ABOUT]->(i)", "issue:deliveries"),
    (Rule.BOTH_POLARITIES, ANY + "CREATE (b)-[:SUPPORTS {id: 'claim:longer-way/SUPPORTS/claim:close-bridge', basis: 'MAP'}]->(a)", "claim:longer-way"),
    (Rule.BASIS, "MATCH ()-[r:SUPPORTS {strength: 0.8}]->() SET r.basis = 'MAP'", "claim:close-bridge"),
    (Rule.BASIS, "MATCH (:Claim {id: 'claim:longer-way'})-[r:SUPPORTS]->() REMOVE r.warrant", "claim:shops-pay"),
    (Rule.QUOTATION, "MATCH (:Actor {id: 'actor:shop-owners'})-[r:QUOTES]->() SET r.exact = 'shop keepers'", "actor:shop-owners"),
    (Rule.QUOTATION, "MATCH ()-[r:DENIES]->() SET r.quoteStart = r.quoteStart - 1, r.quoteEnd = r.quoteEnd - 1", "actor:shop-owners"),
    (Rule.PASSAGE, "MATCH (p:Passage {index: 3}) SET p.text = 'Something else.'", "passage:"),
    (Rule.DIGEST, "MATCH (d:Document {id: 'document:ferry-line'}) SET d.text = d.text + ' '", "document:ferry-line"),
    (Rule.PART_OF_ITSELF, "MATCH (a:Issue {id: 'issue:deliveries'}), (b:Issue {id: 'issue:old-bridge'}) CREATE (b)-[:PART_OF]->(a)", "issue:old-bridge"),
    (Rule.SORT_KEY, ANY + "SET a.sortKey = 'A'", "claim:close-bridge"),
]  # fmt: skip


def test_every_rule_is_broken_here() -> None:
    """A rule that is added to the model is broken here too."""
    assert {rule for rule, *_ in EDITS} == set(Rule)


async def test_breaches_are_found(store: Database) -> None:
    """A sound store has none; each edit of it is found by its rule, with what it is about."""
    await load(store, read_seeds([SEEDS]))
    async with store.reading() as transaction:
        assert await breaches(transaction, list(Rule), 100) == []
    for rule, edit, subject in EDITS:
        found = await breaches_after(store, edit)
        assert [each for each in found if each.rule is rule and subject in each.subject], (rule, edit, found)


class _UndoError(Exception):
    """Rolls a transaction back."""


async def breaches_after(store: Database, edit: str) -> list[Breach]:
    """What an edit breaks; the store stays as it was."""
    found: list[Breach] = []
    with suppress(_UndoError):
        async with store.writing() as transaction:
            await transaction.run(edit, {})
            found = await breaches(transaction, list(Rule), 100)
            raise _UndoError
    return found


async def test_the_command(
    store: Database, neo4j_server: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`verify` says that a store is sound, or lists each breach by rule and id and ends with status 1; in JSON too."""
    monkeypatch.setenv("NEO4J_URI", neo4j_server.bolt_uri)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    monkeypatch.chdir(tmp_path)
    await load(store, read_seeds([SEEDS]))
    sound = await _run()
    assert (sound.exit_code, sound.stdout) == (0, f"the store keeps all {len(Rule)} rules\n")
    await rows(store, ANY + "REMOVE a.kind CREATE (b)-[:SUPPORTS {id: 'x', basis: 'MAP'}]->(a)")
    broken = await _run()
    assert broken.exit_code == 1
    assert broken.stdout.splitlines() == [
        "ID (claim:longer-way)-[:SUPPORTS]->(claim:close-bridge): the id is not claim:longer-way/SUPPORTS/claim:close-bridge",
        "PROPERTY claim:close-bridge: kind is missing",
        *(
            f"BOTH_POLARITIES (claim:longer-way)-[:{type_}]->(claim:close-bridge): "
            "both SUPPORTS and CONTRADICTS from claim:longer-way to claim:close-bridge"
            for type_ in ("SUPPORTS", "CONTRADICTS")
        ),
    ]
    assert broken.stderr == "argument-graph: 4 breaches of 3 rules\n"
    told = json.loads((await _run("--json")).stdout)
    assert told["rules"] == [*Rule]
    assert told["breaches"][1] == {
        "rule": "PROPERTY",
        "id": "claim:close-bridge",
        "message": "kind is missing",
    }


async def _run(*options: str) -> Result:
    return await asyncio.to_thread(CliRunner().invoke, app, ["verify", *options])
