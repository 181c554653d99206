"""The command `restore`."""

from pathlib import Path
from typing import Annotated

import typer

from argument_store.terminal.as_json import AsJson
from argument_store.terminal.console import progress, waiting
from service.commands.backup import print_content

File = Annotated[
    Path,
    typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="A file that `backup` has written."),
]


def restore(file: File, as_json: AsJson = False) -> None:
    """Write a backup into an empty store: all of it, or nothing."""
    from argument_store.backup.archive import ArchiveReader
    from argument_store.backup.restoring import restore as run
    from argument_store.connection import refuse_full_disk
    from service.commands.asking import with_database

    with progress("writing") as advance:
        archive = ArchiveReader(file)
        archive.check()
        refuse_full_disk()
        trailer = with_database(lambda database: run(database, archive, advance, waiting(as_json=as_json)))
    print_content(trailer, as_json=as_json)
