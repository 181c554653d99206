"""The commands: check, load, import, diff, export-cypher, wipe, schema."""

import asyncio
import json
import sys
from collections.abc import Callable, Coroutine, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar
from zipfile import is_zipfile

import typer

from argument_store.connection import address, data_folder, refuse_full_disk
from argument_store.driver import Database, StatementTooCostlyError
from argument_store.edit.changes import Changes
from argument_store.faults import SeedFaultsError
from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.console import out, progress, waiting
from argument_store.terminal.failures import STATUSES, Commands, Failure
from graph_seed import loading, report
from graph_seed.export import script
from graph_seed.folders import PACKAGED, read_seeds
from graph_seed.model import SeedFile
from graph_seed.seed import Seed
from interchange.tables.csv_files import tables_in

if TYPE_CHECKING:
    from embedded_neo4j import Options

T = TypeVar("T")
Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        help="Folders of seeds, or folders of such folders; without any, the texts of the package."
    ),
]
Heap = Annotated[str, typer.Option(help="Java heap of the importer.")]
PageCache = Annotated[str, typer.Option(help="Page cache for the store's files.")]
Prune = Annotated[
    bool, typer.Option("--prune", metavar="", help="Remove what a seed wrote earlier and no longer contains.")
]

_TOO_LARGE = (
    "Neo4j has too little memory to write a seed in one transaction, and wrote nothing of it: use `argument-graph seed import`, "
    "which takes maps of any size, or give Neo4j more memory (server.memory.heap.max_size, db.memory.transaction.max)"
)

app = typer.Typer(
    cls=Commands,
    help="Check, load and export texts and their argument graphs.",
    epilog=STATUSES,
    no_args_is_help=True,
)


@app.command()
def check(paths: Paths = None, as_json: AsJson = False) -> None:
    """List every fault and warning, and the sentences that are quoted, non-argumentative or missing."""
    seeds = _read(paths)
    if as_json:
        print_json([report.check_data(seed) for seed in seeds])
    else:
        for line in (line for seed in seeds for line in report.check_lines(seed)):
            out.print(line, soft_wrap=True)
        _warn(seeds, as_json=False)
    loading.refuse_faults(seeds)


@app.command()
def load(paths: Paths = None, prune: Prune = False, as_json: AsJson = False) -> None:
    """Write seeds into Neo4j. Loading the same seeds again changes nothing."""
    seeds = _sound(paths, as_json=as_json)
    refuse_full_disk()
    try:
        with progress("writing") as advance:
            found = _run(
                lambda database: loading.load(
                    database, seeds, prune=prune, progress=advance, waiting=waiting(as_json=as_json)
                )
            )
    except StatementTooCostlyError as error:
        raise Failure(f"{_TOO_LARGE}: {' '.join(str(error).split())}", 3) from None
    _print_changes(found, as_json=as_json, each=False)


@app.command("import")
def import_(
    paths: Paths = None, heap: Heap = "1g", page_cache: PageCache = "1g", as_json: AsJson = False
) -> None:
    """Write a map of any size into an embedded Neo4j that has no store yet: seeds, or tables in a folder or archive."""
    with _embedded_faults():
        from embedded_neo4j import Options

        options = Options(data_folder(), bolt_port=0, browser_port=0, heap=heap, page_cache=page_cache)
        found = _import(paths, options, as_json=as_json)
    if as_json:
        print_json({"rows": found})
    else:
        tables = ", ".join(f"{rows:,} {table}" for table, rows in found.items())
        out.print(f"{sum(found.values()):,} rows: {tables}", soft_wrap=True)


def _import(paths: list[Path] | None, options: "Options", *, as_json: bool) -> dict[str, int]:
    from graph_seed.importing import import_seeds
    from interchange.tables.importing import import_archive, import_tables

    tell = _say_nothing if as_json else _report
    for path in paths or ():
        tables = is_zipfile(path) if path.is_file() else tables_in(path)
        if tables and paths != [path]:
            raise typer.BadParameter(f"{path} contains tables, which must be imported alone")
        if tables:
            write = import_archive if path.is_file() else import_tables
            return write(path, options, tell)
    return import_seeds(_sound(paths, as_json=as_json), options, tell)


@app.command()
def diff(paths: Paths = None, prune: Prune = False, as_json: AsJson = False) -> None:
    """Show what a load would change, without writing."""
    seeds = _sound(paths, as_json=as_json)
    found = _run(lambda database: loading.diff(database, seeds, prune=prune))
    _print_changes(found, as_json=as_json, each=True)


@app.command("export-cypher")
def export_cypher(paths: Paths = None, as_json: AsJson = False) -> None:
    """Print a Cypher script that yields the same graph as a load; needs no database."""
    statements = script(_sound(paths, as_json=as_json))
    if as_json:
        print_json({"statements": list(statements)})
    else:
        sys.stdout.writelines(statements)


@app.command()
def wipe(
    paths: Paths = None,
    every: Annotated[bool, typer.Option("--all", metavar="", help="Remove every seed in the store.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", metavar="", help="Don't ask for confirmation.")] = False,
    as_json: AsJson = False,
) -> None:
    """Remove what seeds wrote, except actors and issues that other seeds contain too."""
    if paths and every:
        raise typer.BadParameter("give paths or --all, not both")
    ids = _run(loading.stored_seeds) if every else _ids(_read(paths))
    if sys.stdin.isatty() and not yes:
        typer.confirm(f"Remove {', '.join(ids) or 'nothing'}?", abort=True, err=True)
    wanted = None if every else ids
    found = _run(lambda database: loading.wipe(database, wanted, waiting(as_json=as_json)))
    _print_changes(found, as_json=as_json, each=False)


@app.command()
def schema(_as_json: AsJson = False) -> None:
    """Print the JSON Schema of graph.yaml, for editors."""
    sys.stdout.write(schema_text())


def schema_text() -> str:
    """Return the JSON Schema of graph.yaml."""
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **SeedFile.model_json_schema()}
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"


def _read(paths: list[Path] | None) -> list[Seed]:
    return read_seeds(paths or [PACKAGED])


def _sound(paths: list[Path] | None, *, as_json: bool) -> list[Seed]:
    seeds = _read(paths)
    loading.refuse_faults(seeds)
    _warn(seeds, as_json=as_json)
    return seeds


def _warn(seeds: list[Seed], *, as_json: bool) -> None:
    warnings = [warning for seed in seeds for warning in seed.warnings]
    if as_json and warnings:
        typer.echo(json.dumps(report.warning_data(warnings)), err=True)
    elif warnings:
        typer.echo("\n".join(report.warning_lines(warnings)), err=True)


def _ids(seeds: list[Seed]) -> list[str]:
    """The document ids of seeds, which may have faults as long as each has an id."""
    if nameless := [fault for seed in seeds if not seed.id for fault in seed.faults]:
        raise SeedFaultsError(nameless)
    return [seed.id for seed in seeds]


def _run(work: Callable[[Database], Coroutine[None, None, T]]) -> T:
    async def connected() -> T:
        async with Database(address()) as database:
            await database.check()
            return await work(database)

    return asyncio.run(connected())


@contextmanager
def _embedded_faults() -> Generator[None]:
    try:
        from embedded_neo4j import EmbeddedNeo4jError, ImportFailed
    except ModuleNotFoundError as error:
        raise Failure(
            f"{error.name} is not installed: it comes with the extra argument-graph[embedded]", 3
        ) from None
    try:
        yield
    except ImportFailed as error:
        raise Failure(str(error)) from None
    except EmbeddedNeo4jError as error:
        raise Failure(str(error), 3) from None


def _report(line: str) -> None:
    typer.echo(line, err=True)


def _say_nothing(_line: str) -> None:
    pass


def _print_changes(found: list[Changes], *, as_json: bool, each: bool) -> None:
    if as_json:
        print_json(report.changes_data(found))
        return
    for item in found:
        for line in report.change_lines(item) if each else ():
            out.print(line, soft_wrap=True)
        out.print(report.changes_table(item))
