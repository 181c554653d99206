"""Write seeds into the store, compare them with it, and remove them."""

from collections.abc import Sequence

from argument_store import statements
from argument_store.driver import Database, Transaction
from argument_store.edit.changes import Changes, changes
from argument_store.edit.stored import read_stored
from argument_store.edit.writing import Progress, write
from argument_store.faults import SeedFaultsError
from argument_store.graph import Graph
from argument_store.schema import prepare
from argument_store.writers import Waiting, sole_writer
from graph_seed.conflicts import conflicts_between, conflicts_with_store
from graph_seed.rows import rows
from graph_seed.seed import Seed


def refuse_faults(seeds: Sequence[Seed]) -> None:
    """Raise SeedFaultsError if a seed has a fault, by itself or in combination with the others."""
    faults = [fault for seed in seeds for fault in seed.faults] + list(conflicts_between(seeds))
    if faults:
        raise SeedFaultsError(faults)


async def load(
    database: Database,
    seeds: Sequence[Seed],
    *,
    prune: bool = False,
    progress: Progress = lambda _done, _total: None,
    waiting: Waiting = lambda _line: None,
) -> list[Changes]:
    """Write seeds, each in its own transaction, and return what has changed. Loading the same seeds again changes nothing.

    With `prune`, remove what a seed no longer contains. Other writers come before the first seed or after the last one. Raises
    SeedFaultsError before anything is written if a seed has a fault, StoreBusyError, and GraphError.
    """
    refuse_faults(seeds)
    await prepare(database)
    loaded: list[Changes] = []
    async with sole_writer(database, "seed load", waiting) as writer:
        if len(seeds) > 1:
            await diff(database, seeds)
        for seed in seeds:
            async with writer.transaction() as transaction:
                found = await _compare(transaction, seed, seeds, prune=prune)
                await write(transaction, found, progress)
            loaded.append(found)
    return loaded


async def diff(database: Database, seeds: Sequence[Seed], *, prune: bool = False) -> list[Changes]:
    """Return what a load of each seed would change in the store. Raises what a load raises."""
    refuse_faults(seeds)
    async with database.reading() as transaction:
        return [await _compare(transaction, seed, seeds, prune=prune) for seed in seeds]


async def wipe(
    database: Database, ids: Sequence[str] | None, waiting: Waiting = lambda _line: None
) -> list[Changes]:
    """Remove what the seeds with these document ids wrote, except what other seeds wrote too; of all seeds if None.

    Raises StoreBusyError, GraphError.
    """
    await prepare(database)
    wiped: list[Changes] = []
    async with sole_writer(database, "seed wipe", waiting) as writer:
        for seed in await stored_seeds(database) if ids is None else ids:
            async with writer.transaction() as transaction:
                nothing = Graph({}, {})
                found = changes(seed, nothing, await read_stored(transaction, seed, nothing), prune=True)
                await write(transaction, found, lambda _done, _total: None)
            wiped.append(found)
    return wiped


async def stored_seeds(database: Database) -> list[str]:
    """Return the document ids of all seeds in the store."""
    return [identifier for [identifier] in await database.read(statements.SEEDS, {})]


async def _compare(transaction: Transaction, seed: Seed, run: Sequence[Seed], *, prune: bool) -> Changes:
    graph = rows(seed)
    stored = await read_stored(transaction, seed.id, graph)
    if faults := conflicts_with_store(seed, graph, stored, {other.id for other in run}):
        raise SeedFaultsError(faults)
    return changes(seed.id, graph, stored, prune=prune)
