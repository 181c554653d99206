"""Quotations that YAML has split at their commas: `quotes: [one, two]` is a list of two."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from graph_seed.outline import Outline, Problem
from graph_seed.source import Source


def split_quotations(source: Source, outline: Outline, text: str) -> Iterator[Problem]:
    """Entries of flow lists, without quotation marks, that stand in the text with nothing but a comma between them."""
    for item in [*outline.nodes, *outline.remnants]:
        place = (*item.location, "quotes")
        for start, words in _rejoined(source.plain_entries(place), text):
            parts = ", ".join(f'"{part}"' for part in re.split(r",\s*", words))
            yield (
                (*place, start),
                f'YAML splits this list at its commas, and the text holds the entries in one: write ["{words}"], or [{parts}] if they are quotations of their own',
            )


def _rejoined(entries: Sequence[str | None], text: str) -> Iterator[tuple[int, str]]:
    """Runs of entries, each as long as possible: where it starts, and its words in the text."""
    start = 0
    while start < len(entries):
        longer = (_together(entries[start:end], text) for end in range(start + 2, len(entries) + 1))
        words = list(takewhile(bool, longer))
        if words:
            yield start, words[-1]
        start += len(words) + 1


def _together(entries: Sequence[str | None], text: str) -> str:
    """The words of the text that join all the entries with commas; empty if there are none."""
    parts = [re.escape(entry) for entry in entries if entry]
    found = re.search(r",\s*".join(parts), text) if len(parts) == len(entries) else None
    return found.group() if found else ""
