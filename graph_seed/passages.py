"""A text as passages: its sentences, and its headings, title and byline as passages of their own.

Blank lines part paragraphs, and a paragraph's end ends a sentence. A paragraph of one line is
- the title, where it comes first and reads like a heading or is the document's title word for word;
- the byline, where it follows the title and begins with "by";
- a heading, where it reads like one: at most 120 characters, no list item, no punctuation at its end.
Everything else is split into the items of lists, and these into sentences: syntok knows where those of Latin scripts end, the
Sentence_Terminal characters of Unicode (UAX #29) end those of others. No character but white space lies outside the passages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, cast

from syntok import segmenter  # pyright: ignore[reportMissingTypeStubs]
from syntok.tokenizer import Tokenizer  # pyright: ignore[reportMissingTypeStubs]

_BLANK_LINES = re.compile(r"\r?\n(?:[^\S\n]*\n)+")
_HEADING_LENGTH = 120
_CLOSING = "\"'”’»)]*_」』）》〉】"
_TERMINATORS = "。．！？｡।॥؟۔።፧།။៕"
_SENTENCE_ENDS = ".!?…:;," + _TERMINATORS + "，；：、،؛"
_END = re.compile(f"[{_TERMINATORS}]+[{re.escape(_CLOSING)}]*")
_BULLETS = ("-", "*", "•", "–", "—")
_ITEM = re.compile(r"\n(?=[^\S\n]*(?:\d{1,3}[.)]|[-*•–—])[^\S\n])")


@dataclass(frozen=True)
class Passage:
    """A sentence or heading. `start` and `end` are code points of the text, `end` exclusive."""

    index: int
    start: int
    end: int
    text: str
    section: str
    """The heading above it; the document's title before the first heading. A heading is its own section."""


def passages(text: str, title: str) -> list[Passage]:
    """The passages of a text, in order; `title` is the document's."""
    found: list[Passage] = []
    section = title
    for order, (start, end) in enumerate(_paragraphs(text)):
        paragraph = text[start:end]
        heads = (order == 0 and paragraph == title) or _reads_like_heading(paragraph)
        if heads and order > 0 and not _is_byline(paragraph, order):
            section = paragraph
        for first, last in [(start, end)] if heads else _parts(text, start, end):
            found.append(Passage(len(found), first, last, text[first:last], section))
    return found


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    breaks = [(0, 0), *(match.span() for match in _BLANK_LINES.finditer(text)), (len(text), len(text))]
    for (_, start), (end, _) in pairwise(breaks):
        yield from _stripped(text, start, end)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, item by item where it is a list."""
    items = [match.end() for match in _ITEM.finditer(text, start, end)]
    for first, last in pairwise([start, *items, end]):
        yield from _sentences(text, first, last)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    tokens = Tokenizer(replace_not_contraction=False).tokenize(text[start:end])
    sentences: Iterator[list[Any]] = cast("Any", segmenter).segment(tokens)
    latin = [start + sentence[0].offset for sentence in sentences]
    others = [match.end() for match in _END.finditer(text, start, end)]
    for first, last in pairwise([start, *sorted({*latin[1:], *others}), end]):
        yield from _stripped(text, first, last)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = first + len(words.strip())
    if first < last:
        yield first, last


def _reads_like_heading(paragraph: str) -> bool:
    if "\n" in paragraph or len(paragraph) > _HEADING_LENGTH or paragraph.startswith(_BULLETS):
        return False
    words = paragraph.rstrip(_CLOSING)
    return words != "" and words[-1] not in _SENTENCE_ENDS


def _is_byline(line: str, order: int) -> bool:
    return order == 1 and line.lower().startswith("by ")
