"""The command `show`."""

import re
from typing import Annotated, Any, cast

import typer
from rich.text import Text
from rich.tree import Tree

from argument_store.terminal.as_json import AsJson, print_json
from argument_store.terminal.console import out
from service.commands.completion import ids_of
from service.commands.options import First
from service.commands.verdicts import judged, tension
from service.commands.wording import title_with_id

Item = dict[str, Any]
_COLOURS = {
    "supportedBy": "green",
    "supports": "green",
    "contradictedBy": "dark_orange",
    "contradicts": "dark_orange",
}
_HEADING = frozenset({"__typename", "id", "title", "name", "text", "acceptance", "strength"})


def show(
    id_: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="Id of any node in the graph.",
            autocompletion=ids_of("claim", "evidence", "argument", "actor", "issue", "document"),
        ),
    ],
    first: First = 20,
    as_json: AsJson = False,
) -> None:
    """Show a node with its properties and relations, and of a statement whether it holds."""
    from service.commands.asking import ask_node

    data = ask_node("show", id_, {"first": first})
    print_json(data) if as_json else _show(data["node"])


def _show(node: Item) -> None:
    heading = node.get("title") or node.get("name") or node["text"]
    tree = Tree(Text.assemble((heading, "bold"), f"  {node['__typename']}  ", (node["id"], "dim")))
    if "title" in node and "text" in node:
        tree.add(Text(node["text"]))
    if "acceptance" in node:
        found = node["acceptance"], node["strength"]
        verdict = tree.add(Text.assemble(("verdict", "cyan"), ": ", judged(*found)))
        if sentence := tension(*found):
            verdict.add(Text(sentence, "italic"))
    for key, value in node.items():
        if key not in _HEADING and value not in (None, [], ""):
            _add(tree, key, value)
    out.print(tree)


def _add(tree: Tree, key: str, value: Any) -> None:
    """Add a property on one line, or a list below its name."""
    name = Text(_words(key), _COLOURS.get(key, "cyan"))
    if isinstance(value, list):
        _add_list(tree.add(name), cast("list[Any]", value))
    elif isinstance(value, dict):
        _add_object(tree, name, cast("Item", value))
    else:
        tree.add(Text.assemble(name, f": {value}"))


def _add_object(tree: Tree, name: Text, value: Item) -> None:
    """Add a node, a page of nodes, or counts."""
    if "id" in value:
        tree.add(Text.assemble(name, ": ", title_with_id(value)))
    elif "totalCount" not in value:
        counts = ", ".join(f"{number} {_words(part)}" for part, number in value.items())
        tree.add(Text.assemble(name, ": ", counts))
    elif value["totalCount"]:
        items = value.get("edges") or value["nodes"]
        branch = tree.add(Text.assemble(name, f"  {len(items):,} of {value['totalCount']:,}"))
        for item in items:
            _add_related(branch, item)


def _add_list(branch: Tree, items: list[Any]) -> None:
    for item in items:
        branch.add(_item_text(item))


def _add_related(branch: Tree, item: Item) -> None:
    relation = item.get("relation", {})
    limits = ("  limits", "dim") if relation.get("limits") else ""
    leaf = branch.add(Text.assemble(title_with_id(item.get("node", item)), limits))
    if quote := relation.get("quote"):
        leaf.add(_item_text(quote))
    elif relation.get("warrant"):
        leaf.add(Text(f"inferred: {relation['warrant']}", "dim"))


def _item_text(item: Any) -> Text:
    if isinstance(item, str):
        return Text(item)
    return Text(f"“{item['exact']}”", "italic") if "exact" in item else title_with_id(item)


def _words(key: str) -> str:
    """Return a field's name as words: `contradicted by` for contradictedBy."""
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", key).lower()
