"""Quotations that YAML has split at their commas: `quotes: [one, two]` is a list of two."""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from graph_seed.outline import Outline, Problem
from graph_seed.source import Source


def split_quotations(source: Source, outline: Outline, text: str) -> Iterator[Problem]:
    """Entries of flow lists, without quotation marks, that stand in the text with nothing but a comma between them."""
    for item in [*outline.nodes, *outline.remnants]:
        place = (*item.location, "quotes")
        for start, entries, words in _split_quotations(source.plain_entries(place), text):
            ways = f"for one quotation write {_json_text(words)}, for several {_json_text(*entries)}"
            yield (
                (*place, start),
                f"YAML splits this list at its commas, but the text has its entries one after the other: {ways}",
            )


def _json_text(*words: str | None) -> str:
    return json.dumps(words, ensure_ascii=False)


def _split_quotations(
    entries: Sequence[str | None], text: str
) -> Iterator[tuple[int, Sequence[str | None], str]]:
    """Runs of entries, each as long as possible: where it starts, its entries, and its words in the text."""
    start = 0
    while start < len(entries):
        longer = (_together(entries[start:end], text) for end in range(start + 2, len(entries) + 1))
        words = list(takewhile(bool, longer))
        end = start + len(words) + 1
        if words:
            yield start, entries[start:end], words[-1]
        start = end


def _together(entries: Sequence[str | None], text: str) -> str:
    """The words of the text that join all the entries with commas; empty if there are none."""
    parts = [re.escape(entry) for entry in entries if entry]
    found = re.search(r",\s*".join(parts), text) if len(parts) == len(entries) else None
    return found.group() if found else ""
