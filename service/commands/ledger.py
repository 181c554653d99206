"""The command `ledger`."""

from collections.abc import Iterable, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.console import out
from service.commands.options import InScope, Issue, Scope
from service.commands.verdicts import verdict
from service.commands.wording import title_with_id


def ledger(issue: Issue, scope: InScope = Scope.WITHIN, as_json: AsJson = False) -> None:
    """Show an issue at a glance: opportunities and challenges by weight, with their verdicts, and the cruxes where they meet."""
    from service.commands.asking import ask

    data = ask("ledger", {"issue": issue, "scope": scope})
    print_json(data) if as_json else _show(data["ledger"])


def _show(found: dict[str, Any]) -> None:
    issue = found["issue"]
    out.print(Text.assemble((issue["question"], "bold"), ("  " + issue["id"], "dim")))
    if found["truncated"]:
        out.print("The search met its bound: there may be more.", style="dark_orange")
    for side, one, style in (
        ("opportunities", "opportunity", "green"),
        ("challenges", "challenge", "dark_orange"),
    ):
        inside, elsewhere = ([e for e in found[side] if e["aboutIssue"] is each] for each in (True, False))
        columns = ("weight", "verdict", one)
        _show_table(f"{side}, weight {found[f'{one}Weight']:.2f}", style, columns, _rows(inside))
        _show_table(f"{side} from elsewhere, not counted", style, columns, _rows(elsewhere))
    cruxes = [(str(crux["pairs"]), title_with_id(crux["node"])) for crux in found["cruxes"]]
    _show_table("cruxes", "bold", ("pairs", "node"), cruxes)


def _rows(entries: Iterable[dict[str, Any]]) -> list[tuple[str | Text, ...]]:
    return [
        (f"{entry['weight']:.2f}", _verdict(entry["claim"]["acceptance"]), title_with_id(entry["claim"]))
        for entry in entries
    ]


def _verdict(acceptance: dict[str, Any] | None) -> Text:
    return verdict(acceptance["label"], acceptance["rule"]) if acceptance else Text("unknown", "dim")


def _show_table(title: str, style: str, names: Sequence[str], rows: Sequence[tuple[str | Text, ...]]) -> None:
    """Show rows below a title, or the title alone where there are none. The first column is of numbers, the last of titles."""
    out.print(title, style=style)
    if not rows:
        return
    table = Table()
    for name in names[:-1]:
        table.add_column(name, justify="right" if name == names[0] else "left")
    table.add_column(names[-1], ratio=1, overflow="fold")
    for row in rows:
        table.add_row(*row)
    out.print(table)
