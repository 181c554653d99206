"""The command `scenarios`."""

from typing import Annotated, Any

import typer
from rich.text import Text

from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.console import out
from service.commands.completion import ids_of
from service.commands.options import First
from service.commands.wording import count, title_with_id

_PARTS = (("outcomes", ""), ("opportunities", "green"), ("challenges", "dark_orange"))
_Issue = Annotated[
    str | None,
    typer.Argument(help="Its id, `issue:…`; all statements if omitted.", autocompletion=ids_of("issue")),
]


def scenarios(issue: _Issue = None, first: First = 20, as_json: AsJson = False) -> None:
    """Show the futures that the map leaves open, and what each hangs on."""
    from service.commands.asking import ask_pages

    data = ask_pages("scenarios", {"issue": issue}, first)
    print_json(data) if as_json else _show(data["scenarios"])


def _show(found: dict[str, Any]) -> None:
    more = "more than " if found["truncated"] else ""
    shared = count(found["common"]["totalCount"], "statement")
    out.print(f"{more}{count(found['totalCount'], 'scenario')}; {shared} common to all")
    for number, scenario in enumerate(found["nodes"], 1):
        held = count(scenario["holds"]["totalCount"], "statement")
        out.print()
        out.print(Text(f"Scenario {number}: {held} of its own", "bold"))
        _show_part("hangs on", scenario["hangsOn"], "bold")
        for part, style in _PARTS:
            _show_part(part, scenario[part], style)


def _show_part(name: str, nodes: list[dict[str, Any]], style: str) -> None:
    if nodes:
        out.print(Text(f"  {name}", style))
    for node in nodes:
        out.print(Text("    ") + title_with_id(node))
