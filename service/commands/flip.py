"""The command `flip`."""

from typing import Annotated, Any

import typer
from rich.text import Text

from argument_store.model.weights import DENIES_FROM
from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.console import out
from argumentation.bipolar.graph import SupportReading
from service.commands.judging import BySupport, Denying, InDocuments, InIssues, view
from service.commands.options import StatementId
from service.commands.verdicts import verdict
from service.commands.wording import count, title_with_id


def flip(
    id_: StatementId,
    max_size: Annotated[
        int, typer.Option(min=1, max=5, help="How many statements may be rejected together.")
    ] = 3,
    support: BySupport = SupportReading.EVIDENTIAL,
    document: InDocuments = None,
    issue: InIssues = None,
    contradictions_from: Denying = DENIES_FROM,
    as_json: AsJson = False,
) -> None:
    """Show the smallest sets of statements whose rejection would change a statement's verdict."""
    from service.commands.asking import ask

    judged = {"support": support, "view": view(document, issue, contradictions_from)}
    data = ask("flip", {"statement": id_, "maxSize": max_size, **judged})
    print_json(data) if as_json else _show(data["flip"], max_size)


def _show(found: dict[str, Any], most: int) -> None:
    out.print(Text.assemble(title_with_id(found["statement"]), "  ", verdict(found["label"], found["rule"])))
    if not found["flips"]:
        out.print(f"Rejecting up to {count(most, 'statement')} doesn't change it.")
    for number, each in enumerate(found["flips"], 1):
        out.print(Text.assemble(f"{number}. ", verdict(each["label"], each["rule"]), " without"))
        for statement in each["rejected"]:
            out.print(Text("     ") + title_with_id(statement))
