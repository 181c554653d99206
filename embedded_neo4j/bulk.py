"""Neo4j's own importer, which writes a whole database at once: `neo4j-admin database import full`."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from embedded_neo4j import java
from embedded_neo4j.errors import ImportFailed
from embedded_neo4j.fetch import fetch
from embedded_neo4j.folder import hold_folder
from embedded_neo4j.home import STORE_SETTINGS, Home
from embedded_neo4j.http_api import DATABASE
from embedded_neo4j.options import Options, Report

_LINES_SHOWN: Final = 20


@dataclass(frozen=True)
class BulkFiles:
    """CSV files in the importer's format. Each sequence of files starts with its header file."""

    nodes: Sequence[tuple[str, Sequence[Path]]]
    """Pairs of labels, separated by colons, and files."""
    relationships: Sequence[tuple[str, Sequence[Path]]]
    """Pairs of a relationship type and files."""
    multiline: Sequence[Path] = ()
    """The files among these whose values contain line breaks."""
    delimiter: str = ","
    array_delimiter: str = ";"
    quote: str = '"'


def bulk_import(options: Options, files: BulkFiles, report: Report = lambda _: None) -> None:
    """Import files into a data folder that has no database yet. Until `finish_import` is called, the next start or import removes the result.

    Raises DownloadFailed, FolderInUse, and ImportFailed if the folder has a database or the importer rejects the files; then no
    database is left behind.
    """
    home = Home.make(options.data_dir)
    with hold_folder(home.folder, report):
        remove_unfinished(home)
        if _parts(home)[0].exists():
            raise ImportFailed(
                f"{home.folder} already contains a database: choose another data folder, or remove this one"
            )
        jars = fetch(options.cache_dir, options.repository, report)
        home.write_config(STORE_SETTINGS)
        report("importing")
        _mark(home).touch()
        try:
            _import(jars, home, files, options.heap)
        except BaseException:
            _remove(home)
            raise


def finish_import(options: Options) -> None:
    """Keep the database that `bulk_import` wrote."""
    _mark(Home.make(options.data_dir)).unlink()


def remove_database(options: Options) -> None:
    """Remove the database of a data folder; its Neo4j must be stopped. Raises FolderInUse."""
    home = Home.make(options.data_dir)
    with hold_folder(home.folder, lambda _: None):
        _remove(home)


def remove_unfinished(home: Home) -> None:
    """Remove what a killed import left behind. The caller must hold the folder."""
    if _mark(home).exists():
        _remove(home)


def _mark(home: Home) -> Path:
    return home.folder / "import.unfinished"


def _import(jars: Path, home: Home, files: BulkFiles, heap: str) -> None:
    report = home.folder / "logs" / "import.report"
    report.unlink(missing_ok=True)
    done = java.admin(jars, home.folder, *_arguments(files, report), heap=heap)
    refused = report.read_text(errors="replace").splitlines() if report.exists() else []
    if done.returncode or refused:
        details = refused[:_LINES_SHOWN] or done.stdout.splitlines()[-_LINES_SHOWN:]
        raise ImportFailed("\n".join(["the importer rejected the files:", *details]), refused)


def _parts(home: Home) -> list[Path]:
    return [home.folder / "data" / part / DATABASE for part in ("databases", "transactions")]


def _remove(home: Home) -> None:
    for folder in _parts(home):
        shutil.rmtree(folder, ignore_errors=True)
    _mark(home).unlink(missing_ok=True)


def _arguments(files: BulkFiles, report: Path) -> list[str]:
    return [
        *("database", "import", "full", DATABASE),
        *(f"--nodes={labels}={_joined(group)}" for labels, group in files.nodes),
        *(f"--relationships={type_}={_joined(group)}" for type_, group in files.relationships),
        *("--multiline-fields-format=v2", f"--multiline-fields={_joined(files.multiline)}")
        * bool(files.multiline),
        f"--delimiter={_character(files.delimiter)}",
        f"--array-delimiter={_character(files.array_delimiter)}",
        f"--quote={_character(files.quote)}",
        # The importer skips dangling relationships and duplicate ids but reports them; any line in the report counts as a failure.
        *(
            "--skip-bad-relationships=true",
            "--skip-duplicate-nodes=true",
            "--bad-tolerance=1000",
            "--strict=true",
        ),
        f"--report-file={report}",
    ]


def _character(character: str) -> str:
    return f"U+{ord(character):04X}"


def _joined(paths: Sequence[Path]) -> str:
    return ",".join(map(str, paths))
