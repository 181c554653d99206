"""The version of the model that a store follows, and the way from older ones.

A store holds it on a node `ArgumentGraphModel`, which has no id and no label of the contract. A store with content and without that
node is of the first version, which had no such node.
"""

from collections.abc import Iterator
from itertools import islice

from argument_store.driver import Database, Transaction
from argument_store.model.collation import collation_version, sort_key
from argument_store.model.contract import LABELS, caption_of
from argument_store.writers import sole_writer

VERSION = 2
"""Of the model that this code writes and reads. 2: `basis` in place of `implicit`, `sortKey`, `standing`, `modality` of attributions."""
READ = "MATCH (m:ArgumentGraphModel) RETURN m.version, m.collation"
WRITE = "MERGE (m:ArgumentGraphModel {name: 'store'}) SET m.version = $p.version, m.collation = $p.collation"
_BASIS = """
MATCH ()-[r:SUPPORTS|CONTRADICTS]->() WHERE r.basis IS NULL
SET r.basis = CASE WHEN r.quote IS NOT NULL THEN 'TEXT' WHEN r.warrant IS NOT NULL THEN 'READER' ELSE 'MAP' END
REMOVE r.implicit
"""
_SORT_KEYS = "UNWIND $p.rows AS row MATCH (n:Entity {id: row[0]}) SET n.sortKey = row[1]"
_BATCH = 10_000
_CAPTIONS = {label: caption for label in LABELS if (caption := caption_of(label))}
_ANY_UNSORTED = "RETURN " + " OR ".join(
    f"EXISTS {{ MATCH (n:{label}) WHERE n.sortKey IS NULL AND n.{caption} IS NOT NULL }}"
    for label, caption in _CAPTIONS.items()
)


class NewerStoreError(Exception):
    """The store, or a backup, follows a newer version of the model than this code."""


def current() -> dict[str, str | int]:
    """What the store of this code says of itself; the parameters of `WRITE`."""
    return {"version": VERSION, "collation": collation_version()}


async def migrate(database: Database) -> None:
    """Bring the store to this version in one transaction, whole or not at all. Raises NewerStoreError, StoreBusyError, GraphError.

    Nodes that another program wrote without a sort key get one, as lists by caption would leave them out.
    """
    if await database.read(READ, {}) == [[VERSION, collation_version()]]:
        if await database.read(_ANY_UNSORTED, {}) == [[True]]:
            async with (
                sole_writer(database, "an index of captions") as writer,
                writer.transaction() as transaction,
            ):
                await _sort(transaction, "n.sortKey IS NULL")
        return
    async with (
        sole_writer(database, "an upgrade of the store") as writer,
        writer.transaction() as transaction,
    ):
        await transaction.run(
            "MERGE (m:ArgumentGraphModel {name: 'store'}) SET m.version = coalesce(m.version, 1)", {}
        )
        [[version, collation]] = await transaction.run(READ, {})
        await upgrade(transaction, version, collation)


async def upgrade(transaction: Transaction, version: int, collation: str | None) -> None:
    """Bring content of some version to this one. Raises NewerStoreError, GraphError."""
    refuse_newer(version, "the store")
    if version < 2:
        await transaction.run(_BASIS, {})
    if version < 2 or collation != collation_version():
        await _sort(transaction, "true")
    await transaction.run(WRITE, current())


def refuse_newer(version: int, what: str) -> None:
    """Raise NewerStoreError for a version that this code does not know."""
    if version > VERSION:
        raise NewerStoreError(
            f"{what} follows version {version} of the model, and this program knows {VERSION}: install a newer one"
        )


async def _sort(transaction: Transaction, which: str) -> None:
    for label, caption in _CAPTIONS.items():
        nodes = await transaction.run(
            f"MATCH (n:{label}) WHERE n.{caption} IS NOT NULL AND {which} RETURN n.id, n.{caption}", {}
        )
        rows: Iterator[list[str]] = ([id_, sort_key(str(words))] for id_, words in nodes)
        while batch := list(islice(rows, _BATCH)):
            await transaction.run(_SORT_KEYS, {"rows": batch})
