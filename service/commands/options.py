"""Options that several commands share."""

from typing import Annotated

import typer

from service.commands.completion import ids_of

STATEMENT_KINDS = ("claim", "evidence", "argument")
_FIRST = "How many to show at most."

First = Annotated[int, typer.Option("--first", "-n", min=1, max=100_000, metavar="N", help=_FIRST)]
Issue = Annotated[
    str,
    typer.Argument(
        help="Id of the issue, `issue:…`; its sub-issues are included.", autocompletion=ids_of("issue")
    ),
]
