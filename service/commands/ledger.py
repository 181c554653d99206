"""The command `ledger`."""

from typing import Any

from rich.table import Table
from rich.text import Text

from argument_store.terminal.console import AsJson, out, print_json
from service.commands.options import Issue
from service.commands.wording import title_with_id


def ledger(issue: Issue, as_json: AsJson = False) -> None:
    """Show an issue at a glance: opportunities and challenges by weight, and the cruxes where they meet."""
    from service.commands.asking import ask

    data = ask("ledger", {"issue": issue})
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
        table = Table(
            title=f"{side}, weight {found[f'{one}Weight']:.2f}", title_justify="left", title_style=style
        )
        table.add_column("weight", justify="right")
        table.add_column(one, ratio=1, overflow="fold")
        for entry in found[side]:
            table.add_row(f"{entry['weight']:.2f}", title_with_id(entry["claim"]))
        out.print(table)
    table = Table(title="cruxes", title_justify="left")
    table.add_column("pairs", justify="right")
    table.add_column("node", ratio=1, overflow="fold")
    for crux in found["cruxes"]:
        table.add_row(str(crux["pairs"]), title_with_id(crux["node"]))
    out.print(table)
