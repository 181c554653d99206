"""Quotations, found in the text: words become offsets, and the passage that holds them."""

import json
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product, takewhile
from unicodedata import category, normalize

from graph_seed.model import Quotation
from graph_seed.passages import Passage
from graph_seed.suggestions import did_you_mean

_ALIKE = str.maketrans(
    {
        letter: plain
        for plain, letters in (("'", "’‘ʼ´`′"), ('"', "“”„«»"), ("-", "‐‑‒–—−"))
        for letter in letters
    }
)
_UNSEEN = ("Cc", "Cf", "Mn", "Zs")
"""Categories of letters that can't be seen, or not told from others."""
_SHOWN = 80
_LEAST = 75
"""How much, in per cent, a quotation must have in common with the words that it may stand for."""
_LEAST_IN_SENTENCE = 60
"""The same where a sentence is looked for that holds such words: words that the quotation leaves out lie in between."""
_REACH = 30
"""How far, in letters, such words may begin or end from where an equal number of letters has most in common with the quotation."""
_MOST_COMPARED = 250_000_000
"""Pairs of letters that are compared in one text at most, some seconds' worth: beyond that nothing is suggested."""


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
        self._left = _MOST_COMPARED

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
        """The words of the text that differ least from a quotation, if they differ little."""
        from rapidfuzz import fuzz, process

        self._left -= len(exact) * len(self._text)
        if self._left < 0:
            return ""
        if (words := self._looking_like(exact)) is not None:
            return did_you_mean([_spelt(words)])
        sought = _plain(exact)
        long_enough = [
            text if len(text) * 100 >= len(sought) * _LEAST_IN_SENTENCE else None for text in self._sentences
        ]
        found = process.extractOne(
            sought, long_enough, scorer=fuzz.partial_ratio, score_cutoff=_LEAST_IN_SENTENCE
        )
        if not found:
            return ""
        sentence, _, index = found
        windows = _windows(sought, sentence)
        best = max(windows, key=lambda window: fuzz.ratio(sought, sentence[slice(*window)]), default=(0, 0))
        if fuzz.ratio(sought, sentence[slice(*best)]) < _LEAST:
            return ""
        return did_you_mean([_shown_from(self._passages[index].text[slice(*best)], exact)])

    def _looking_like(self, exact: str) -> str | None:
        """Words of the text that look the same as a quotation."""
        sought, _ = _seen(exact)
        for passage, (seen, places) in zip(self._passages, self._seen, strict=True) if sought else ():
            if (start := seen.find(sought)) >= 0:
                return passage.text[places[start] : places[start + len(sought) - 1] + 1]
        return None

    @cached_property
    def _seen(self) -> list[tuple[str, list[int]]]:
        return [_seen(passage.text) for passage in self._passages]

    @cached_property
    def _sentences(self) -> list[str]:
        return [_plain(passage.text) for passage in self._passages]


def shown(words: str) -> str:
    """Words as a message shows them: on one line, and not too many of them."""
    short = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
    return '"' + short.replace("\r", "\\r").replace("\n", "\\n") + '"'


def _shown_from(words: str, other: str) -> str:
    """Words as a message shows them, from somewhat before they differ from others."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(words, other, strict=False))
    start = sum(1 for _ in same) - _SHOWN // 2
    return shown(words if start <= 0 or len(words) <= _SHOWN else f"…{words[start:]}")


def _seen(text: str) -> tuple[str, list[int]]:
    """The letters that readers see, whatever encodes their accents and spaces, without soft hyphens; and the place of each in the text."""
    letters = [
        (" " if letter.isspace() else letter, place)
        for place, whole in enumerate(text)
        for letter in normalize("NFKD", whole)
        if category(letter) != "Cf"
    ]
    return "".join(letter for letter, _ in letters), [place for _, place in letters]


def _spelt(words: str) -> str:
    """Words with escapes, which YAML and JSON know, for what can't be seen."""
    if len(words) > _SHOWN:
        return shown(words)
    return '"' + "".join(_escaped(letter) for letter in words) + '"'


def _escaped(letter: str) -> str:
    unseen = category(letter) in _UNSEEN and letter != " "
    return f"\\u{ord(letter):04x}" if unseen else json.dumps(letter, ensure_ascii=False)[1:-1]


def _plain(text: str) -> str:
    """A text of the same length with small letters, and one sort of apostrophe, quotation mark, dash and space."""
    small = "".join(lower if len(lower := letter.lower()) == 1 else letter for letter in text)
    return re.sub(r"\s", " ", small.translate(_ALIKE))


def _windows(sought: str, sentence: str) -> list[tuple[int, int]]:
    """Runs of whole words, about where a sentence has most in common with other words, each by its start and end."""
    from rapidfuzz import fuzz

    aligned = fuzz.partial_ratio_alignment(sought, sentence)
    assert aligned
    first, last = (
        (0, len(sentence)) if len(sentence) < len(sought) else (aligned.dest_start, aligned.dest_end)
    )
    words = [match.span() for match in re.finditer(r"\w+|[^\w\s]", sentence)]
    starts = [start for start, _ in words if abs(start - first) <= _REACH]
    ends = [end for _, end in words if abs(end - last) <= _REACH]
    return [(start, end) for start, end in product(starts, ends) if start < end]
