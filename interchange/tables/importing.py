"""Maps into a store that doesn't exist yet, by Neo4j's own importer: the way for hundreds of thousands of statements.

A map is a folder or an archive of tables, see `interchange.tables.csv_files`, or a sequence of seeds. Takes the embedded Neo4j (extra `embedded`).
"""

import asyncio
import zlib
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile

from argument_store.driver import Database, DatabaseFaultError, Neo4jAddress
from argument_store.faults import Fault, NoSeedError, SeedFaultsError
from argument_store.schema import prepare
from argument_store.verification import BESIDE_OTHERS, Breach, breaches
from embedded_neo4j import (
    BulkFiles,
    EmbeddedNeo4j,
    ImportFailed,
    Options,
    Report,
    bulk_import,
    finish_import,
    remove_database,
)
from interchange.tables.columns import ARRAY_DELIMITER, DELIMITER, QUOTE
from interchange.tables.csv_files import FILES, CsvTable, tables_in, write_csv
from interchange.tables.refusals import faults_of, refuse_breaches

_MOST_BREACHES = 1_000


def import_tables(folder: Path, options: Options, report: Report) -> dict[str, int]:
    """Write a folder's tables into a new store, then its constraints and indexes; tells how many rows each table has.

    Raises SeedFaultsError where rows are at fault, by themselves or beside others; EmbeddedNeo4jError where there is a store already;
    GraphError. Whatever it raises, it leaves no store of its own.
    """
    with TemporaryDirectory(dir=beside(options.data_dir)) as csv_folder:
        report("checking and writing CSV")
        tables = write_csv(tables_in(folder), Path(csv_folder))
        with _told_by_row(folder):
            bulk_import(options, bulk_files(tables), report)
    try:
        with EmbeddedNeo4j(options).start(report, importing=True) as running, _told_by_row(folder):
            report("making constraints and indexes")
            address = Neo4jAddress(running.bolt_uri, running.username, running.password, running.database)
            refuse_breaches(folder, asyncio.run(_prepare(address)))
    except BaseException:
        remove_database(options)
        raise
    finish_import(options)
    return {each.table.name: each.rows for each in tables}


def import_archive(archive: Path, options: Options, report: Report) -> dict[str, int]:
    """Write the tables of a ZIP archive into a new store. Tells and raises as `import_tables` does; NoSeedError where it holds none."""
    with TemporaryDirectory(dir=beside(options.data_dir)) as folder:
        _unpack(archive, folder)
        try:
            return import_tables(Path(folder), options, report)
        except SeedFaultsError as error:
            raise SeedFaultsError(
                replace(fault, path=fault.path.replace(folder, str(archive))) for fault in error.faults
            ) from error


def _unpack(archive: Path, folder: str) -> None:
    try:
        with ZipFile(archive) as zipped:
            names = [name for name in FILES if name in zipped.namelist()]
            zipped.extractall(folder, names)
    except (BadZipFile, zlib.error, RuntimeError) as error:  # The last where it is encrypted.
        raise SeedFaultsError([Fault(str(archive), 1, f"can't be unpacked: {error}")]) from error
    if not names:
        raise NoSeedError(f"{archive} holds none of {', '.join(FILES)}")


def bulk_files(tables: Sequence[CsvTable]) -> BulkFiles:
    """The tables as the importer takes them."""
    return BulkFiles(
        [(each.table.labels, each.files) for each in tables if each.table.of_nodes],
        [(each.table.name, each.files) for each in tables if not each.table.of_nodes],
        [file for each in tables for file in each.quoted],
        DELIMITER,
        ARRAY_DELIMITER,
        QUOTE,
    )


def beside(folder: Path) -> Path:
    """On the disk of the store, where there is room for what is as large as it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


@contextmanager
def _told_by_row(folder: Path) -> Generator[None]:
    """A refusal that is about rows leaves as their faults."""
    try:
        yield
    except (ImportFailed, DatabaseFaultError) as error:
        lines = error.refused if isinstance(error, ImportFailed) else [str(error)]
        if faults := faults_of(folder, lines):
            raise SeedFaultsError(faults) from error
        raise


async def _prepare(address: Neo4jAddress) -> list[Breach]:
    """Constraints and indexes; what breaks a rule all the same."""
    async with Database(address) as database:
        await prepare(database)
        async with database.reading() as transaction:
            return await breaches(transaction, BESIDE_OTHERS, _MOST_BREACHES)
