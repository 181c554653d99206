"""Options that several commands share."""

from typing import Annotated

import typer

from service.analysis.opposition.arena import Scope
from service.commands.completion import ids_of

STATEMENT_KINDS = ("claim", "evidence", "argument")
_FIRST = "How many to show at most."

First = Annotated[int, typer.Option("--first", "-n", min=1, max=100_000, metavar="N", help=_FIRST)]
StatementId = Annotated[
    str,
    typer.Argument(metavar="ID", help="Id of the statement.", autocompletion=ids_of(*STATEMENT_KINDS)),
]
Issue = Annotated[
    str,
    typer.Argument(
        help="Id of the issue, `issue:…`; its sub-issues are included.", autocompletion=ids_of("issue")
    ),
]
InScope = Annotated[
    Scope,
    typer.Option(
        case_sensitive=False,
        show_default="within",
        help="Which paths are about the issue: those that meet within it or have both ends there, or all that touch it.",
    ),
]
