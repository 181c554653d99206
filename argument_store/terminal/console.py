"""What commands write: answers on standard output, progress on standard error if that is a terminal."""

import json
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from rich.console import Console

out = Console(highlight=False, markup=False, emoji=False)
err = Console(stderr=True, highlight=False, markup=False, emoji=False)
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON; if it fails, tell why in JSON.")]


def print_json(data: Any) -> None:
    """Data for programs."""
    sys.stdout.write(json.dumps(data, indent=2, ensure_ascii=False) + "\n")


@contextmanager
def progress(doing: str) -> Generator[Callable[[int, int], None]]:
    """A bar from the first call on, which tells how much is done, and of how much."""
    from rich.progress import Progress

    with Progress(console=err, transient=True, disable=not err.is_terminal) as bar:
        tasks = [bar.add_task(doing, total=None, visible=False)]
        yield lambda done, total: bar.update(tasks[0], completed=done, total=total, visible=True)
