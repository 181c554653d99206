"""The commands: check, load, import, diff, export-cypher, wipe, schema.

Exit status: 0 done, 1 a seed is at fault, 2 wrong usage, 3 the database can't be reached, or has too little memory.
"""

import asyncio
import json
import sys
from collections.abc import Callable, Coroutine, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.console import Console
from rich.progress import Progress, TextColumn

from graph_seed import loading, report
from graph_seed.changes import Changes
from graph_seed.connection import NoDatabaseError, SettingsError, address, data_folder, unreachable
from graph_seed.export import script
from graph_seed.faults import SeedFaultsError
from graph_seed.folders import PACKAGED, NoSeedError, read_seeds
from graph_seed.model import SeedFile
from graph_seed.offline import tables_in
from graph_seed.seed import Seed
from service.graph import Database, GraphError, StatementTooCostlyError

T = TypeVar("T")
Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        help="Folders of seeds, or folders of such folders; without any, the texts of the package."
    ),
]
Heap = Annotated[str, typer.Option(help="Memory for the importer's Java.")]
PageCache = Annotated[str, typer.Option(help="Memory for the store's files.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Prune = Annotated[bool, typer.Option("--prune", help="Remove what a seed once wrote and no longer holds.")]

_TOO_LARGE = (
    "Neo4j has too little memory for all of this in one transaction, and nothing of it was written: use "
    "`argument-graph seed import`, which takes maps of any size, or a Neo4j with a larger heap (server.memory.heap.max_size)"
)

app = typer.Typer(help="Check, load and export texts and their argument graphs.", no_args_is_help=True)
_out = Console(soft_wrap=True, highlight=False, markup=False, emoji=False)
_err = Console(stderr=True, soft_wrap=True, highlight=False, markup=False, emoji=False)


@app.command()
def check(paths: Paths = None, as_json: AsJson = False) -> None:
    """List every fault, and the sentences that are quoted, non-argumentative or missing."""
    with _exit_status():
        seeds = _read(paths)
        if as_json:
            _print_json([report.check_data(seed) for seed in seeds])
        else:
            for line in (line for seed in seeds for line in report.check_lines(seed)):
                _out.print(line)
        loading.refuse_faults(seeds)


@app.command()
def load(paths: Paths = None, prune: Prune = False, as_json: AsJson = False) -> None:
    """Write seeds into Neo4j. Loading again changes nothing."""
    with _exit_status():
        seeds = _sound(paths)
        with _progress() as progress:
            found = _run(lambda database: loading.load(database, seeds, prune=prune, progress=progress))
        _print_changes(found, as_json=as_json, each=False)


@app.command("import")
def import_(paths: Paths = None, heap: Heap = "1g", page_cache: PageCache = "1g") -> None:
    """Write a map of any size, seeds or one folder of tables, into an embedded Neo4j that has no store yet."""
    with _exit_status(), _embedded_faults():
        from embedded_neo4j import Options
        from graph_seed.importing import import_seeds, import_tables

        options = Options(data_folder(), bolt_port=0, browser_port=0, heap=heap, page_cache=page_cache)
        if paths and tables_in(paths[0]):
            import_tables(paths[0], options, _err.print)
        else:
            import_seeds(_read(paths), options, _err.print)


@app.command()
def diff(paths: Paths = None, prune: Prune = False, as_json: AsJson = False) -> None:
    """Show what a load would change, without writing."""
    with _exit_status():
        seeds = _sound(paths)
        _print_changes(
            _run(lambda database: loading.diff(database, seeds, prune=prune)), as_json=as_json, each=True
        )


@app.command("export-cypher")
def export_cypher(paths: Paths = None) -> None:
    """Print a Cypher script that yields the same graph as a load; needs no database."""
    with _exit_status():
        for statement in script(_sound(paths)):
            sys.stdout.write(statement)


@app.command()
def wipe(
    paths: Paths = None,
    every: Annotated[bool, typer.Option("--all", help="All seeds that the store holds.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Don't ask.")] = False,
) -> None:
    """Remove what seeds wrote; actors and issues that other seeds hold too stay."""
    with _exit_status():
        if paths and every:
            raise typer.BadParameter("either paths or --all")
        ids = _run(loading.stored_seeds) if every else _ids(_read(paths))
        if sys.stdin.isatty() and not yes:
            typer.confirm(f"Remove {', '.join(ids) or 'nothing'}?", abort=True, err=True)
        _print_changes(_run(lambda database: loading.wipe(database, ids)), as_json=False, each=False)


@app.command()
def schema() -> None:
    """Print the JSON Schema of graph.yaml, for editors."""
    sys.stdout.write(schema_text())


def schema_text() -> str:
    """The JSON Schema of graph.yaml, as it is committed."""
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **SeedFile.model_json_schema()}
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"


def _read(paths: list[Path] | None) -> list[Seed]:
    return read_seeds(paths or [PACKAGED])


def _sound(paths: list[Path] | None) -> list[Seed]:
    seeds = _read(paths)
    loading.refuse_faults(seeds)
    return seeds


def _ids(seeds: list[Seed]) -> list[str]:
    """Of seeds that may be at fault, as long as each says which document it is about."""
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
def _exit_status() -> Generator[None]:
    try:
        yield
    except SeedFaultsError as error:
        _fail(1, *map(str, error.faults))
    except (NoSeedError, SettingsError) as error:
        _fail(2, str(error))
    except StatementTooCostlyError as error:
        _fail(3, f"{_TOO_LARGE}: {' '.join(str(error).split())}")
    except (GraphError, NoDatabaseError) as error:
        _fail(3, unreachable(error))


@contextmanager
def _embedded_faults() -> Generator[None]:
    try:
        from embedded_neo4j import EmbeddedNeo4jError, ImportFailed
    except ModuleNotFoundError as error:
        _fail(3, f"{error.name} is not installed: install argument-graph[embedded]")
        return
    try:
        yield
    except ImportFailed as error:
        _fail(1, str(error))
    except EmbeddedNeo4jError as error:
        _fail(3, str(error))


def _fail(status: int, *lines: str) -> None:
    for line in lines:
        _err.print(line)
    raise typer.Exit(status)


@contextmanager
def _progress() -> Generator[Callable[[int, int], None]]:
    columns = (*Progress.get_default_columns(), TextColumn("{task.completed:,} rows"))
    with Progress(*columns, console=_err, disable=not _err.is_terminal) as bar:
        task = bar.add_task("writing", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _print_changes(found: list[Changes], *, as_json: bool, each: bool) -> None:
    if as_json:
        _print_json(report.changes_data(found))
        return
    for item in found:
        for line in report.change_lines(item) if each else ():
            _out.print(line)
        _out.print(report.changes_table(item))


def _print_json(data: object) -> None:
    sys.stdout.write(json.dumps(data, indent=2, ensure_ascii=False) + "\n")
