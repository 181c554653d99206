"""What answers have in common, in words."""

from typing import Any

from rich.text import Text

from argument_store.model import Polarity

_COLOURS = {Polarity.SUPPORTS: "green", Polarity.CONTRADICTS: "dark_orange"}


def named(node: dict[str, Any], between: str = "  ") -> Text:
    """What a node is called, with its id."""
    called = node.get("title") or node.get("name") or node.get("text") or ""
    return Text.assemble(called, between, (node["id"], "dim"))


def polar(polarity: str) -> Text:
    """A polarity in its colour."""
    return Text(polarity.lower(), _COLOURS[Polarity(polarity)])


def count(number: int, one: str, many: str = "") -> str:
    """A number of things in words."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
