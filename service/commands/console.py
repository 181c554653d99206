"""What commands write: answers on standard output, progress on standard error if that is a terminal."""

import json
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.text import Text

from service.records import Polarity

_COLOURS = {Polarity.SUPPORTS: "green", Polarity.CONTRADICTS: "dark_orange"}
out = Console(highlight=False, markup=False, emoji=False)
_err = Console(stderr=True, highlight=False, markup=False, emoji=False)


def print_json(data: Any) -> None:
    """Data for programs."""
    sys.stdout.write(json.dumps(data, indent=2, ensure_ascii=False) + "\n")


@contextmanager
def progress(doing: str) -> Generator[Callable[[int, int], None]]:
    """A bar from the first call on, which tells how much is done, and of how much."""
    from rich.progress import Progress

    with Progress(console=_err, transient=True, disable=not _err.is_terminal) as bar:
        tasks = [bar.add_task(doing, total=None, visible=False)]
        yield lambda done, total: bar.update(tasks[0], completed=done, total=total, visible=True)


def named(node: dict[str, Any]) -> Text:
    """What a node is called, with its id."""
    called = node.get("title") or node.get("name") or node.get("text") or ""
    return Text.assemble(called, ("  " + node["id"], "dim"))


def polar(polarity: str) -> Text:
    """A polarity in its colour."""
    return Text(polarity.lower(), _COLOURS[Polarity(polarity)])


def count(number: int, one: str, many: str = "") -> str:
    """A number of things in words."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
