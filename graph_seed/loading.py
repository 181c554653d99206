"""Seeds into the store, compared with it, and out of it again."""

from collections.abc import Sequence

from argument_store import statements
from argument_store.driver import Database, Transaction
from argument_store.edit.changes import Changes, changes
from argument_store.edit.stored import read_stored
from argument_store.edit.writing import Progress, write
from argument_store.faults import SeedFaultsError
from argument_store.graph import Graph
from argument_store.schema import prepare
from graph_seed.conflicts import conflicts_between, conflicts_with_store
from graph_seed.rows import rows
from graph_seed.seed import Seed


def refuse_faults(seeds: Sequence[Seed]) -> None:
    """Raise SeedFaultsError if a seed is at fault, by itself or beside the others."""
    faults = [fault for seed in seeds for fault in seed.faults] + list(conflicts_between(seeds))
    if faults:
        raise SeedFaultsError(faults)


async def load(
    database: Database,
    seeds: Sequence[Seed],
    *,
    prune: bool = False,
    progress: Progress = lambda _done, _total: None,
) -> list[Changes]:
    """Writes seeds, each in a transaction of its own, and says what has changed; loading again changes nothing.

    What a seed no longer holds goes if pruned. Raises SeedFaultsError, and writes nothing, if any of them is at fault;
    GraphError.
    """
    refuse_faults(seeds)
    if len(seeds) > 1:
        await diff(database, seeds)
    await prepare(database)
    loaded: list[Changes] = []
    for seed in seeds:
        async with database.writing() as transaction:
            found = await _compare(transaction, seed, seeds, prune=prune)
            await write(transaction, found, progress)
        loaded.append(found)
    return loaded


async def diff(database: Database, seeds: Sequence[Seed], *, prune: bool = False) -> list[Changes]:
    """What a load of each seed would change in the store as it is; raises as a load would."""
    refuse_faults(seeds)
    async with database.reading() as transaction:
        return [await _compare(transaction, seed, seeds, prune=prune) for seed in seeds]


async def wipe(database: Database, ids: Sequence[str]) -> list[Changes]:
    """Removes what the seeds of these document ids wrote; what others wrote as well stays."""
    wiped: list[Changes] = []
    for seed in ids:
        async with database.writing() as transaction:
            nothing = Graph({}, {})
            found = changes(seed, nothing, await read_stored(transaction, seed, nothing), prune=True)
            await write(transaction, found, lambda _done, _total: None)
        wiped.append(found)
    return wiped


async def stored_seeds(database: Database) -> list[str]:
    """The document ids of all seeds that the store holds."""
    return [identifier for [identifier] in await database.read(statements.SEEDS, {})]


async def _compare(transaction: Transaction, seed: Seed, run: Sequence[Seed], *, prune: bool) -> Changes:
    graph = rows(seed)
    stored = await read_stored(transaction, seed.id, graph)
    if faults := conflicts_with_store(seed, graph, stored, {other.id for other in run}):
        raise SeedFaultsError(faults)
    return changes(seed.id, graph, stored, prune=prune)
