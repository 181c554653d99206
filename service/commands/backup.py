"""The command `backup`."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.console import progress, waiting

if TYPE_CHECKING:
    from argument_store.backup.archive import Trailer

File = Annotated[Path, typer.Argument(metavar="FILE", dir_okay=False, help="The backup, a compressed file.")]


def backup(file: File, as_json: AsJson = False) -> None:
    """Write everything in the store to a file, as it is at one moment. Readers go on; commands that write wait."""
    from argument_store.backup.saving import save
    from argument_store.terminal.files import whole_file
    from service.commands.asking import with_database

    with progress("reading") as advance, whole_file(file) as target:
        trailer = with_database(lambda database: save(database, target, advance, waiting(as_json=as_json)))
    print_content(trailer, as_json=as_json)


def print_content(trailer: "Trailer", *, as_json: bool) -> None:
    """Print what a backup holds."""
    if as_json:
        print_json({name: value for name, value in asdict(trailer).items() if name != "sha256"})
    else:
        typer.echo(
            f"{trailer.nodes:,} nodes and {trailer.relationships:,} relationships, hash {trailer.hash}"
        )
