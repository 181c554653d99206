"""Output of commands for people: results on standard output, progress on standard error if that is a terminal."""

from collections.abc import Callable, Generator
from contextlib import contextmanager

from rich.console import Console

out = Console(highlight=False, markup=False, emoji=False)
err = Console(stderr=True, highlight=False, markup=False, emoji=False)


def waiting(*, as_json: bool) -> Callable[[str], None]:
    """Return a function that prints a line on standard error, where programs expect nothing but an error with --json."""
    return (lambda _line: None) if as_json else (lambda line: err.print(line, soft_wrap=True))


@contextmanager
def progress(doing: str) -> Generator[Callable[[int, int], None]]:
    """Yield a function that takes how much is done of how much, and shows a progress bar from its first call on."""
    from rich.progress import Progress

    with Progress(console=err, transient=True, disable=not err.is_terminal) as bar:
        tasks = [bar.add_task(doing, total=None, visible=False)]
        yield lambda done, total: bar.update(tasks[0], completed=done, total=total, visible=True)
