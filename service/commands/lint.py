"""The command `lint`."""

from collections.abc import Sequence
from itertools import groupby
from typing import Annotated, Any

import typer
from rich.text import Text
from rich.tree import Tree

from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.console import out
from service.analysis.map_form import LintRule
from service.commands.completion import ids_of
from service.commands.options import First
from service.commands.wording import count, title_with_id


def lint(
    rule: Annotated[
        list[LintRule] | None,
        typer.Option(case_sensitive=False, help="Search only for this; may be repeated."),
    ] = None,
    document: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="Only what a statement of this text has part in.",
            autocompletion=ids_of("document"),
        ),
    ] = None,
    issue: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="Only what a statement about this issue or a sub-issue has part in.",
            autocompletion=ids_of("issue"),
        ),
    ] = None,
    first: First = 1_000,
    as_json: AsJson = False,
) -> None:
    """Show what is worth a look in a map: circular support, claims without reasons, actors who contradict themselves, and the like."""
    from service.commands.asking import ask_pages

    asked = {"document": document, "issue": issue, "rules": rule or None}
    data = ask_pages("lint", asked, first, size=1_000)
    print_json(data) if as_json else _show(data["lint"])


def _show(found: dict[str, Any]) -> None:
    out.print(f"{len(found['nodes']):,} of {count(found['totalCount'], 'finding')}", style="bold")
    for rule, group in groupby(found["nodes"], lambda each: each["rule"]):
        findings = list(group)
        tree = Tree(Text.assemble((rule, "cyan"), f"  {len(findings):,}"), guide_style="dim")
        for message, alike in groupby(findings, lambda each: each["message"]):
            branch = tree.add(Text(message))
            for each in alike:
                _add_nodes(branch, each["nodes"])
        out.print(tree)


def _add_nodes(branch: Tree, nodes: Sequence[dict[str, Any]]) -> None:
    """Add what a finding is about: its first node, and the others below it."""
    leaf = branch.add(title_with_id(nodes[0]))
    for node in nodes[1:]:
        leaf.add(title_with_id(node))
