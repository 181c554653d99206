"""The command `evaluate`."""

from typing import Annotated

import typer

from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.console import waiting
from argument_store.terminal.failures import Failure
from argumentation.bipolar.graph import SupportReading
from argumentation.dung.labels import Semantics
from argumentation.gradual.models import StrengthModel
from service.commands.judging import BySemantics, BySupport


def evaluate(
    semantics: BySemantics = Semantics.GROUNDED,
    support: BySupport = SupportReading.EVIDENTIAL,
    model: Annotated[
        StrengthModel,
        typer.Option(case_sensitive=False, show_default="df_quad", help="How strength is worked out."),
    ] = StrengthModel.DF_QUAD,
    write: Annotated[
        bool,
        typer.Option("--write", metavar="", help="Store label, strength and their origin on the statements."),
    ] = False,
    timeout: Annotated[
        float | None, typer.Option(min=0, metavar="SECONDS", help="End with status 4 after that.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Judge all statements that Neo4j holds, and tell in short what stands."""
    from argument_store.connection import address
    from argumentation.deadline import TimedOutError
    from service.evaluate import Way, run

    try:
        found = run(
            address(), Way(semantics, support, model, timeout), write=write, waiting=waiting(as_json=as_json)
        )
    except TimedOutError:
        raise Failure("no answer in time, or too many statements for this semantics", 4) from None
    if as_json:
        print_json({**found.data(), "stored": write})
        return
    for line in found.lines():
        typer.echo(line)
    typer.echo("stored on the statements" if write else "nothing is stored: --write does that")
