"""The command `what-if`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.table import Table
from rich.text import Text

from argument_store.model.weights import DENIES_FROM
from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.console import out
from argument_store.terminal.failures import Failure
from argumentation.bipolar.graph import SupportReading
from argumentation.dung.labels import Semantics
from service.commands.completion import ids_of
from service.commands.judging import BySemantics, BySupport, Denying, InDocuments, InIssues, view
from service.commands.options import STATEMENT_KINDS
from service.commands.verdicts import verdict
from service.commands.wording import count, title_with_id

Change = dict[str, Any]
_VISIBLE = 0.005
"""The least change of a strength that two decimals show."""
_OPPOSED = "Verdict and strength move in opposite directions: a verdict asks what holds against it, a strength weighs all reasons."
_IDS = ids_of(*STATEMENT_KINDS)


def what_if(
    reject: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID",
            help="Have this statement contradicted by one that nothing contradicts.",
            autocompletion=_IDS,
        ),
    ] = None,
    remove: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Leave this statement out, with its relations.", autocompletion=_IDS),
    ] = None,
    rate: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID=SCORE", help="Give this statement another base score, 0 to 1.", autocompletion=_IDS
        ),
    ] = None,
    changes: Annotated[
        Path | None,
        typer.Option(help="A file with a JSON list of changes, as the type ChangeInput of the API has them."),
    ] = None,
    semantics: BySemantics = Semantics.GROUNDED,
    support: BySupport = SupportReading.EVIDENTIAL,
    document: InDocuments = None,
    issue: InIssues = None,
    contradictions_from: Denying = DENIES_FROM,
    first: Annotated[
        int, typer.Option("--first", "-n", min=1, max=1_000, metavar="N", help="How many to show at most.")
    ] = 100,
    as_json: AsJson = False,
) -> None:
    """Show which verdicts and strengths some changes would make other than they are; nothing is written. Options may be repeated."""
    asked = [
        *_rejections(reject or []),
        *({"removeStatement": id_} for id_ in remove or []),
        *map(_rating, rate or []),
        *(_read(changes) if changes else []),
    ]
    if not asked:
        raise typer.BadParameter("a change must be given: --reject, --remove, --rate or --changes")
    from service.commands.asking import ask

    judged = {"semantics": semantics, "support": support, "view": view(document, issue, contradictions_from)}
    data = ask("what_if", {"changes": asked, **judged, "first": first})
    print_json(data) if as_json else _show(data["whatIf"])


def _rejections(ids: list[str]) -> list[Change]:
    """A rejected statement is contradicted by a new one, which is certain."""
    return [
        change
        for number, id_ in enumerate(ids, 1)
        for change in (
            {"addStatement": {"id": f"objection:{number}", "baseScore": 1.0}},
            {
                "addRelation": {
                    "source": f"objection:{number}",
                    "target": id_,
                    "polarity": "CONTRADICTS",
                    "strength": 1.0,
                }
            },
        )
    ]


def _rating(given: str) -> Change:
    id_, _, score = given.rpartition("=")
    try:
        return {"rateStatement": {"statement": id_, "baseScore": float(score)}}
    except ValueError:
        raise typer.BadParameter(f"{given} is not of the form ID=SCORE") from None


def _read(file: Path) -> list[Change]:
    try:
        found = orjson.loads(file.read_bytes())
    except OSError as error:
        raise Failure(f"{file}: {error.strerror}") from None
    except orjson.JSONDecodeError as error:
        raise Failure(f"{file}:{error.lineno}:{error.colno}: {error.msg}") from None
    if not isinstance(found, list):
        raise Failure(f"{file}: a list of changes is expected")
    return found  # pyright: ignore[reportUnknownVariableType]


def _show(found: dict[str, Any]) -> None:
    if found["noExtension"]:
        out.print("Nothing can stand together any more: every statement is open.", style="dark_orange")
    known = [each for each in found["differences"] if each["statement"]]
    added = len(found["differences"]) - len(known)
    total, relabelled = found["total"] - added, found["relabelled"] - added
    out.print(f"{count(total, 'statement')} would differ, {relabelled:,} in the verdict", style="bold")
    shown = [each for each in known if _is_visible(each)]
    if shown:
        out.print(_table(shown))
    if small := len(known) - len(shown):
        out.print(f"{count(small, 'more statement')} would change by less than {_VISIBLE}.", style="dim")
    if found["truncated"]:
        out.print(f"{total - len(known):,} are not listed; --first lists more.", style="dim")


def _is_visible(difference: dict[str, Any]) -> bool:
    before, after = difference["before"], difference["after"]
    return not (before and after) or (
        before["label"] != after["label"] or abs(before["strength"] - after["strength"]) >= _VISIBLE
    )


def _table(differences: Sequence[dict[str, Any]]) -> Table:
    table = Table()
    for name in ("before", "after"):
        table.add_column(name)
    table.add_column("statement", ratio=1, overflow="fold")
    for each in differences:
        statement = title_with_id(each["statement"])
        if each["opposed"]:
            statement.append(f"\n{_OPPOSED}", "italic")
        table.add_row(_cell(each["before"]), _cell(each["after"]), statement)
    return table


def _cell(verdict_: dict[str, Any] | None) -> Text:
    if verdict_ is None:
        return Text("–", "dim")
    return Text.assemble(verdict(verdict_["label"], verdict_["rule"]), f" {verdict_['strength']:.2f}")
