"""The command `search`."""

import re
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.console import out
from argument_store.terminal.failures import Failure
from service.commands.completion import ids_of
from service.commands.options import First
from service.commands.wording import count
from service.queries.choices import SearchType


def search(
    words: Annotated[
        list[str],
        typer.Argument(metavar="TEXT", help="Words to search for; what holds more of them comes first."),
    ],
    types: Annotated[
        list[SearchType] | None,
        typer.Option("--type", case_sensitive=False, help="Only nodes of this type; may be repeated."),
    ] = None,
    document: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="Only this document, its sentences, and the statements from it.",
            autocompletion=ids_of("document"),
        ),
    ] = None,
    issue: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="Only this issue, its sub-issues, and the statements about any of them.",
            autocompletion=ids_of("issue"),
        ),
    ] = None,
    first: First = 20,
    as_json: AsJson = False,
) -> None:
    """Search titles, sentences, names and quotations, best matches first."""
    from service.commands.asking import ask_pages

    text = " ".join(words)
    if not re.search(r"\w", text):
        raise Failure(f"{text!r} must contain a word to search for")
    narrowed = {"types": types or None, "document": document, "issue": issue}
    data = ask_pages("search", {"text": text, **narrowed}, first)
    print_json(data) if as_json else _show(data["search"])


def _show(found: dict[str, Any]) -> None:
    out.print(f"{len(found['edges']):,} of {count(found['totalCount'], 'node')}", style="bold")
    if found["didYouMean"]:
        out.print(Text.assemble("Did you mean ", (found["didYouMean"], "bold"), "?"))
    if not found["edges"]:
        return
    table = Table()
    table.add_column("id", overflow="fold")
    table.add_column("title or name", ratio=1)
    for edge in found["edges"]:
        table.add_row(edge["node"]["id"], _highlight(edge))
    out.print(table)


def _highlight(edge: dict[str, Any]) -> Text:
    """Return the node's title, name or text with the matching words marked."""
    field = next(name for name in ("title", "name", "text") if name in edge["node"])
    text = Text(edge["node"][field])
    for place in edge["highlights"]:
        if place["field"] == field:
            text.stylize("bold green", place["start"], place["end"])
    return text
