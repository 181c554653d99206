"""The option `--version`."""

from typing import Annotated

import typer


def _tell(asked: bool) -> None:  # noqa: FBT001
    if asked:
        from importlib.metadata import version as version_of

        typer.echo(f"argument-graph {version_of('argument-graph')}")
        raise typer.Exit


def version(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", metavar="", is_eager=True, callback=_tell, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Options of all commands."""
