"""Seeds beside each other, and beside what others have written."""

from pathlib import Path

import pytest

from argument_store.driver import Database
from graph_seed import SeedFaultsError, is_empty, load, read_seed, wipe
from tests.support.seed_folders import FERRY_LINE, HARBOUR_BRIDGE, edited
from tests.support.seed_store import dump, rows


async def test_seeds_share_actors_and_issues(store: Database) -> None:
    """What two seeds hold stays until neither holds it, and what is left is what the other alone would have written."""
    await load(store, [read_seed(FERRY_LINE)])
    alone = await dump(store)
    await load(store, [read_seed(HARBOUR_BRIDGE)])
    await wipe(store, ["document:harbour-bridge"])
    assert await dump(store) == alone
    await wipe(store, ["document:ferry-line"])
    assert await is_empty(store)


ALIASES = ("aliases: [the council]", "aliases: [the councillors]")


async def test_shared_things_change_together(store: Database, tmp_path: Path) -> None:
    """A shared actor is not changed by one seed alone; both together may."""
    await load(store, [read_seed(FERRY_LINE), read_seed(HARBOUR_BRIDGE)])
    before = await dump(store)
    ferry = read_seed(edited(FERRY_LINE, tmp_path, ALIASES))
    with pytest.raises(
        SeedFaultsError, match="another aliases in the store, written by document:harbour-bridge"
    ):
        await load(store, [ferry])
    assert await dump(store) == before
    await load(store, [ferry, read_seed(edited(HARBOUR_BRIDGE, tmp_path, ALIASES))])
    assert await rows(store, "MATCH (n {id: 'actor:town-council'}) RETURN n.aliases") == [
        [["the councillors"]]
    ]


@pytest.mark.parametrize(
    ("present", "fault"),
    [
        (
            "CREATE (:Entity:Claim {id: 'claim:run-ferry'})",
            "graph.yaml:20: claim:run-ferry is already in the store, and no",
        ),
        (
            "CREATE (:Entity:Claim {id: 'claim:run-ferry', seeds: ['document:other']})",
            "claim:run-ferry is already in the store, written by document:other",
        ),
        (
            "CREATE (:Entity:Actor {id: 'actor:town-council'})",
            "actor:town-council is already in the store, and no",
        ),
        (
            "CREATE (:Entity:Issue {id: 'issue:old-bridge', seeds: ['document:other']})",
            "issue:old-bridge has another description, name, question in the store, written by document:other",
        ),
    ],
)
async def test_a_seed_takes_nothing_from_others(store: Database, present: str, fault: str) -> None:
    """What another seed or a person has written under an id of the seed is a fault, and stays as it is."""
    await rows(store, present)
    before = await dump(store)
    with pytest.raises(SeedFaultsError, match=fault):
        await load(store, [read_seed(FERRY_LINE)])
    with pytest.raises(SeedFaultsError, match=fault):
        await load(store, [read_seed(HARBOUR_BRIDGE), read_seed(FERRY_LINE)])
    assert await dump(store) == before


@pytest.mark.parametrize(
    ("drawn", "kind"),
    [
        ("DELETE r CREATE (a)-[:CONTRADICTS]->(b)", "CONTRADICTS"),
        ("DELETE r CREATE (a)-[:SUPPORTS {warrant: 'Mine.'}]->(b)", "SUPPORTS"),
        ("CREATE (a)-[:SUPPORTS {warrant: 'Mine.'}]->(b)", "SUPPORTS"),
    ],
)
async def test_a_relation_drawn_by_hand_stays(store: Database, drawn: str, kind: str) -> None:
    """A relation that somebody drew by hand is neither joined by that of a seed nor taken over."""
    await load(store, [read_seed(FERRY_LINE)])
    await rows(store, f"MATCH (a {{id: 'claim:bridge-less-needed'}})-[r:SUPPORTS]->(b) {drawn}")
    before = await dump(store)
    fault = rf"graph.yaml:36: the store already has {kind} between these two statements, and no seed has written it"
    with pytest.raises(SeedFaultsError, match=fault):
        await load(store, [read_seed(FERRY_LINE)])
    assert await dump(store) == before
