"""The command `chains`."""

from typing import Annotated, Any

import typer
from rich.text import Text
from rich.tree import Tree

from argument_store.model import Polarity
from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.console import out
from service.commands.completion import ids_of
from service.commands.options import STATEMENT_KINDS, First
from service.commands.wording import count, effect_text, polarity_text, title_with_id
from service.queries.choices import ChainOrder

_IDS = ids_of(*STATEMENT_KINDS)
_FROM = "The statement that the chains start at: the reason."
_TO = "The statement that they end at: the conclusion."


def chains(
    source: Annotated[str | None, typer.Argument(metavar="[FROM]", help=_FROM, autocompletion=_IDS)] = None,
    target: Annotated[str | None, typer.Argument(metavar="[TO]", help=_TO, autocompletion=_IDS)] = None,
    source_option: Annotated[
        str | None, typer.Option("--from", metavar="ID", help=_FROM, autocompletion=_IDS)
    ] = None,
    target_option: Annotated[
        str | None, typer.Option("--to", metavar="ID", help=_TO, autocompletion=_IDS)
    ] = None,
    polarity: Annotated[
        Polarity | None, typer.Option(case_sensitive=False, help="Only chains of this polarity.")
    ] = None,
    pattern: Annotated[
        str | None,
        typer.Option(
            metavar="PATTERN",
            help="Only chains that match this regular expression over relations, such as 'SUPPORTS+ CONTRADICTS \\[role=OPPORTUNITY]'.",
        ),
    ] = None,
    through: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID", help="Only chains that hold this statement; may be repeated.", autocompletion=_IDS
        ),
    ] = None,
    avoiding: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID",
            help="Only chains that don't hold this statement; may be repeated.",
            autocompletion=_IDS,
        ),
    ] = None,
    crossing: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ISSUE",
            help="Only chains with a statement about this issue or a sub-issue; may be repeated.",
            autocompletion=ids_of("issue"),
        ),
    ] = None,
    min_length: Annotated[int, typer.Option(min=1, max=12, help="How many relations a chain must have.")] = 1,
    max_length: Annotated[int, typer.Option(min=1, max=12, help="How many relations a chain may have.")] = 6,
    order: Annotated[
        ChainOrder, typer.Option(case_sensitive=False, show_default="shortest", help="Which come first.")
    ] = ChainOrder.SHORTEST,
    first: First = 20,
    as_json: AsJson = False,
) -> None:
    """Show by which chains of reasons one statement supports or contradicts another; either end may be left out, by an option."""
    if (source and source_option) or (target and target_option):
        raise typer.BadParameter("an end is given twice, as an argument and as an option")
    ends = {"from": source or source_option, "to": target or target_option}
    if not any(ends.values()):
        raise typer.BadParameter("FROM or TO must be given, or both")
    from service.commands.asking import ask_pages

    lists = {"through": through, "avoiding": avoiding, "crossing": crossing}
    narrowed = {"pattern": pattern, **{name: ids or None for name, ids in lists.items()}}
    lengths = {"minLength": min_length, "maxLength": max_length}
    asked = {**ends, "polarity": polarity, **narrowed, **lengths, "orderBy": order}
    data = ask_pages("chains", asked, first)
    print_json(data) if as_json else _show(data["chains"])


def _show(found: dict[str, Any]) -> None:
    shown = len(found["nodes"])
    more = "; the search met its bound, there may be more" if found["truncated"] else ""
    out.print(f"{shown:,} of {count(found['totalCount'], 'chain')}{more}", style="bold")
    for number, chain in enumerate(found["nodes"], 1):
        out.print(_tree(number, chain))


def _tree(number: int, chain: dict[str, Any]) -> Tree:
    strength = f", {count(chain['length'], 'relation')}, strength {chain['strength']:.2f}"
    tree = Tree(Text.assemble(f"{number}. ", polarity_text(chain["polarity"]), strength), guide_style="dim")
    tree.add(title_with_id(chain["from"]))
    for step in chain["steps"]:
        effect = effect_text(step["polarity"], step["relation"])
        branch = tree.add(Text.assemble(effect, " ", title_with_id(step["target"])))
        if step["relation"]["quote"]:
            branch.add(Text(f"“{step['relation']['quote']['exact']}”", "italic"))
        elif step["relation"]["warrant"]:
            branch.add(Text(f"inferred: {step['relation']['warrant']}", "dim"))
    return tree
