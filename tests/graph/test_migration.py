"""A store of an older version of the model, brought to the present one."""

from typing import Any

import pytest

from argument_store import migration, statements
from argument_store.driver import Database, DatabaseFaultError
from argument_store.migration import NewerStoreError, migrate
from argument_store.model.rules import Rule
from argument_store.schema import prepare
from argument_store.verification import breaches
from graph_seed import Action, is_empty, load, read_seeds
from tests.support.seed_folders import SEEDS
from tests.support.seed_store import dump, rows

TO_THE_FIRST_VERSION = (
    "MATCH (m:ArgumentGraphModel) DELETE m",
    "MATCH (n) REMOVE n.sortKey, n.standing",
    "MATCH ()-[r:ASSERTS|DENIES]->() REMOVE r.modality",
    "MATCH ()-[r:SUPPORTS|CONTRADICTS]->() SET r.implicit = r.quote IS NULL REMOVE r.basis",
)
"""Statements that make of a store what the first version wrote."""


async def version(store: Database) -> list[list[Any]]:
    return await rows(store, "MATCH (m:ArgumentGraphModel) RETURN m.version, m.collation")


async def first_version(store: Database) -> None:
    """A store as the first version of the model has it, with a relation that somebody has drawn without words."""
    await load(store, read_seeds([SEEDS]))
    for statement in TO_THE_FIRST_VERSION:
        await rows(store, statement)
    await rows(
        store,
        "MATCH (a {id: 'claim:run-ferry'}), (b {id: 'claim:bridge-less-needed'}) "
        "CREATE (a)-[:CONTRADICTS {id: a.id + '/CONTRADICTS/' + b.id}]->(b)",
    )


async def test_a_store_of_the_first_version(store: Database) -> None:
    """Relations get their basis and nodes their sort keys; the store keeps every rule, and a load writes only what the seeds say that is new."""
    await first_version(store)
    await prepare(store)
    assert await version(store) == [[migration.VERSION, migration.collation_version()]]
    async with store.reading() as transaction:
        assert await breaches(transaction, list(Rule), 10) == []
    bases = await rows(
        store, "MATCH ()-[r:SUPPORTS|CONTRADICTS]->() RETURN r.basis, r.implicit, count(*) ORDER BY r.basis"
    )
    assert bases == [["MAP", None, 1], ["READER", None, 4], ["TEXT", None, 4]]
    changes = await load(store, read_seeds([SEEDS]))
    changed = {
        name
        for each in changes
        for item in [*each.nodes, *each.relationships]
        if item.action is not Action.UNCHANGED
        for name in item.properties
    }
    assert changed == {"standing", "modality"}


async def test_a_migration_is_whole_or_not_at_all(store: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where its last step fails, the store is as it was; the next one brings it to the present version."""
    await first_version(store)
    before = await dump(store)
    monkeypatch.setattr(migration, "WRITE", "RETURN 1 / 0")
    with pytest.raises(DatabaseFaultError):
        await migrate(store)
    assert await dump(store) == before
    assert await version(store) == []
    monkeypatch.undo()
    await migrate(store)
    assert await version(store) != []


async def test_another_collation(store: Database) -> None:
    """Keys of another version of ICU can't be compared with this one's, and are made anew."""
    await load(store, read_seeds([SEEDS]))
    before = await dump(store)
    await rows(
        store,
        "MATCH (m:ArgumentGraphModel) SET m.collation = '1' WITH m MATCH (n) WHERE n.sortKey IS NOT NULL SET n.sortKey = 'A'",
    )
    await migrate(store)
    assert await dump(store) == before


async def test_nodes_without_a_sort_key(store: Database) -> None:
    """What another program wrote without a sort key gets it when the service starts or a seed is loaded."""
    await load(store, read_seeds([SEEDS]))
    before = await dump(store)
    await rows(store, "MATCH (n:Claim|Actor) REMOVE n.sortKey")
    async with store.reading() as transaction:
        found = await breaches(transaction, [Rule.SORT_KEY], 1)
    assert found
    assert "missing for the title: load it again" in found[0].message
    await prepare(store)
    assert await dump(store) == before


async def test_indexes_of_older_versions_are_dropped(store: Database) -> None:
    """Indexes that no query uses any more cost writes alone."""
    await rows(store, "CREATE INDEX claim_order IF NOT EXISTS FOR (n:Claim) ON (n.title, n.id)")
    await rows(store, "CALL db.awaitIndexes(300)")
    await prepare(store)
    names = {name for [name] in await rows(store, "SHOW INDEXES YIELD name")}
    assert "claim_order" not in names
    assert statements.SCHEMA.keys() <= names


async def test_a_newer_store_is_refused(store: Database) -> None:
    """What a newer version wrote isn't touched; an empty store is empty though it says its version."""
    await prepare(store)
    assert await is_empty(store)
    await rows(store, "MATCH (m:ArgumentGraphModel) SET m.version = 99")
    with pytest.raises(NewerStoreError, match="version 99 of the model"):
        await prepare(store)
    assert await version(store) == [[99, migration.collation_version()]]
    await rows(store, "MATCH (m:ArgumentGraphModel) DELETE m")
