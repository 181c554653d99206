"""Wording that several commands share."""

from typing import Any

from rich.text import Text

from argument_store.model import Polarity

_COLOURS = {Polarity.SUPPORTS: "green", Polarity.CONTRADICTS: "dark_orange"}


def title_with_id(node: dict[str, Any], between: str = "  ") -> Text:
    """Return a node's title or name, with its id."""
    called = node.get("title") or node.get("name") or node.get("text") or ""
    return Text.assemble(called, between, (node["id"], "dim"))


def polarity_text(polarity: str) -> Text:
    """Return a polarity in its colour."""
    return Text(polarity.lower(), _COLOURS[Polarity(polarity)])


def effect_text(polarity: str, relation: dict[str, Any]) -> Text:
    """Return what a relation does to its target: a contradiction that doesn't deny it limits it."""
    if polarity == Polarity.CONTRADICTS and relation["limits"]:
        return Text("limits", "dim")
    return polarity_text(polarity)


def count(number: int, one: str, many: str = "") -> str:
    """Return a count with its noun, singular or plural."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
