"""Neo4j's own importer, which writes a whole database at once: `neo4j-admin database import full`."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from embedded_neo4j import java
from embedded_neo4j.errors import ImportFailed
from embedded_neo4j.fetch import fetch
from embedded_neo4j.folder import held
from embedded_neo4j.home import STORE_SETTINGS, Home
from embedded_neo4j.http_api import DATABASE
from embedded_neo4j.options import Options, Report

_TOLD: Final = 20


@dataclass(frozen=True)
class BulkFiles:
    """CSV files with the importer's headers. `nodes` and `relationships` hold one sequence of files a header, which comes first."""

    nodes: Sequence[tuple[str, Sequence[Path]]]
    """Each with its labels, parted by colons."""
    relationships: Sequence[tuple[str, Sequence[Path]]]
    """Each with its type."""
    multiline: Sequence[Path] = ()
    """Those among them whose values hold line breaks."""
    delimiter: str = ","
    array_delimiter: str = ";"
    quote: str = '"'


def bulk_import(options: Options, files: BulkFiles, report: Report = lambda _: None) -> None:
    """Write the database of a data folder that has none yet. Without `finish_import` the next start or import removes it.

    Raises DownloadFailed, FolderInUse; ImportFailed where there is a database, or where the importer refuses the files, which
    then leaves none.
    """
    home = Home.make(options.data_dir)
    with held(home.folder, report):
        remove_unfinished(home)
        if _parts(home)[0].exists():
            raise ImportFailed(
                f"{home.folder} holds a database: name another data folder, or remove this one"
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
    """Let the database that an import has written stay."""
    _mark(Home.make(options.data_dir)).unlink()


def remove_database(options: Options) -> None:
    """Remove the database of a data folder whose Neo4j is stopped. Raises FolderInUse."""
    home = Home.make(options.data_dir)
    with held(home.folder, lambda _: None):
        _remove(home)


def remove_unfinished(home: Home) -> None:
    """Remove what an import has left that was killed. The folder is held."""
    if _mark(home).exists():
        _remove(home)


def _mark(home: Home) -> Path:
    return home.folder / "import.unfinished"


def _import(jars: Path, home: Home, files: BulkFiles, heap: str) -> None:
    noted = home.folder / "logs" / "import.report"
    noted.unlink(missing_ok=True)
    done = java.admin(jars, home.folder, *_arguments(files, noted), heap=heap)
    refused = noted.read_text(errors="replace").splitlines() if noted.exists() else []
    if done.returncode or refused:
        telling = refused[:_TOLD] or done.stdout.splitlines()[-_TOLD:]
        raise ImportFailed("\n".join(["the importer refused the files:", *telling]), refused)


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
        # A relationship without an end and an id twice are noted, not skipped in silence: a report that isn't empty is a failure.
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
