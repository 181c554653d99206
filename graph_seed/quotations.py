"""Quotations, found in the text: words become offsets, and the passage that holds them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from graph_seed.model import Quotation
from graph_seed.passages import Passage

_ALIKE = ("'’‘ʼ´`′", '"“”„«»', "-‐‑‒–—−")
_SHOWN = 80


class QuotationError(ValueError):
    """A quotation that names no place in the text, or several."""


@dataclass(frozen=True)
class Span:
    """Words of the text: `text[start:end] == exact`, in code points, within the passage of that index."""

    exact: str
    start: int
    end: int
    passage: int


class Quoting:
    """Finds quotations in one text."""

    def __init__(self, text: str, passages: Sequence[Passage]) -> None:
        self._text = text
        self._passages = passages
        self._starts = [passage.start for passage in passages]

    def find(self, quotation: Quotation) -> Span:
        """The place that a quotation names. Raises QuotationError, which says how to mend it."""
        start = self._place(quotation.exact, quotation.occurrence)
        end = start + len(quotation.exact)
        passage = bisect_right(self._starts, start) - 1
        if passage < 0 or end > self._passages[passage].end:
            raise QuotationError(
                f"the quotation does not lie within one sentence: {shown(quotation.exact)}; quote each by itself"
            )
        return Span(quotation.exact, start, end, passage)

    def _place(self, exact: str, occurrence: int | None) -> int:
        places = [match.start() for match in re.finditer(f"(?={re.escape(exact)})", self._text)]
        if not places:
            raise QuotationError(f"the quotation is not in the text: {shown(exact)}{self._nearest(exact)}")
        if occurrence is None and len(places) > 1:
            raise QuotationError(
                f"the quotation occurs {len(places)} times, say which `occurrence`: {shown(exact)}"
            )
        if occurrence is not None and len(places) == 1:
            raise QuotationError(f"the quotation is unique and needs no `occurrence`: {shown(exact)}")
        if occurrence is not None and occurrence > len(places):
            raise QuotationError(
                f"the quotation occurs {len(places)} times, not {occurrence}: {shown(exact)}"
            )
        return places[(occurrence or 1) - 1]

    def _nearest(self, exact: str) -> str:
        pattern = r"\s+".join("".join(map(_loosely, word)) for word in exact.split())
        near = re.search(pattern, self._text, re.IGNORECASE)
        return f"; did you mean {shown(near.group())}?" if near else ""


def shown(words: str) -> str:
    """Words as a message shows them: on one line, and not too many of them."""
    short = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
    return '"' + short.replace("\r", "\\r").replace("\n", "\\n") + '"'


def _loosely(character: str) -> str:
    return next((f"[{re.escape(alike)}]" for alike in _ALIKE if character in alike), re.escape(character))
