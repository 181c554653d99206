"""The command `solve`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from argument_store.terminal.console import AsJson
from service.commands.solving import listed, solved

_PROBLEM = "SE, EE, CE, DC or DS, and a semantics: SE-PR"
_FILE = ".apx, .tgf, or the format of 2023 (p af n)"


def solve(
    problem: Annotated[str | None, typer.Option("-p", metavar="PROBLEM", help=_PROBLEM)] = None,
    file: Annotated[Path | None, typer.Option("-f", exists=True, dir_okay=False, help=_FILE)] = None,
    argument: Annotated[
        str | None, typer.Option("-a", metavar="ARGUMENT", help="What DC and DS ask about")
    ] = None,
    timeout: Annotated[
        float | None, typer.Option(min=0, metavar="SECONDS", help="End with status 4 after that")
    ] = None,
    problems: Annotated[
        bool, typer.Option("--problems", metavar="", help="List the problems and end")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Solve a problem of the argumentation competition ICCMA, in its formats; no Neo4j is needed."""
    if problems:
        sys.stdout.write(listed(as_json=as_json))
    elif problem and file:
        sys.stdout.write(solved(problem, file, argument, timeout, as_json=as_json))
    else:
        raise typer.BadParameter("-p and -f must be given, or --problems")
