"""A backup of a store while others read it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import BinaryIO

from argument_store.backup.archive import ArchiveWriter, Header, Trailer
from argument_store.backup.content import count_content, read_content
from argument_store.driver import Database
from argument_store.migration import READ
from argument_store.schema import prepare
from argument_store.writers import Waiting, refuse_unfinished, sole_writer

Progress = Callable[[int, int], None]


async def save(
    database: Database, file: BinaryIO, progress: Progress, waiting: Waiting = lambda _line: None
) -> Trailer:
    """Write everything that the store holds at one moment: writers wait until the backup is done, readers don't.

    Raises StoreBusyError, NewerStoreError, UnfinishedRestoreError, GraphError.
    """
    await prepare(database)
    async with sole_writer(database, "backup", waiting), database.reading() as transaction:
        await refuse_unfinished(transaction)
        [[model, collation]] = await transaction.run(READ, {})
        created = datetime.now(UTC).isoformat(timespec="seconds")
        archive = ArchiveWriter(file, Header(model, collation, created))
        done, total = 0, await count_content(transaction)
        async for parts in read_content(transaction):
            archive.write(parts)
            done += len(parts)
            progress(done, total)
        return archive.close()
