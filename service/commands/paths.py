"""The command `paths`."""

from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.console import out
from service.commands.options import First, InScope, Issue, Scope
from service.commands.wording import count, polarity_text, title_with_id


def paths(
    issue: Issue,
    scope: InScope = Scope.WITHIN,
    max_length: Annotated[
        int, typer.Option(min=1, max=8, help="How many relations each of the two chains may have.")
    ] = 4,
    first: First = 20,
    as_json: AsJson = False,
) -> None:
    """Show where opportunities and challenges of an issue pull one node in opposite directions, shortest paths first."""
    from service.commands.asking import ask_pages

    data = ask_pages("paths", {"issue": issue, "scope": scope, "maxLength": max_length}, first)
    print_json(data) if as_json else _show(data["opportunityChallengePaths"])


def _show(found: dict[str, Any]) -> None:
    more = "; the search met its bound, there may be more" if found["truncated"] else ""
    out.print(f"{len(found['nodes']):,} of {count(found['totalCount'], 'path')}{more}", style="bold")
    if not found["nodes"]:
        return
    table = Table(show_lines=True)
    for name in ("opportunity", "challenge", "they meet at"):
        table.add_column(name, ratio=1, overflow="fold")
    for path in found["nodes"]:
        table.add_row(
            _end(path["opportunity"], path["opportunityChain"]),
            _end(path["challenge"], path["challengeChain"]),
            _stacked(path["meetingPoint"]),
        )
    out.print(table)


def _end(node: dict[str, Any], chain: dict[str, Any] | None) -> Text:
    if not chain:
        return _stacked(node)
    told_ = f" over {count(chain['length'], 'relation')}"
    return Text.assemble(_stacked(node), "\n", polarity_text(chain["polarity"]), told_)


def _stacked(node: dict[str, Any]) -> Text:
    """Title and id below one another."""
    return title_with_id(node, "\n")
