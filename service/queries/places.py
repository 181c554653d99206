"""Where texts hold the words of a search."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from service.queries.words import fold, tokens, words

Place: TypeAlias = tuple[int, int]
"""Where a word starts and ends in a text, in code points; the end is exclusive."""


class Places:
    """Finds the words of one search in texts. `similar` says for each word whether similar ones count too."""

    def __init__(self, text: str, similar: Sequence[bool]) -> None:
        sought = list(zip(words(text), similar, strict=True))
        self._spaced = [(word, near) for word, near in sought if not word.spaceless]
        self._patterns = [word.pattern for word, _ in sought if word.spaceless]
        self._halves = {halves for word, _ in self._spaced for halves in word.halves}
        self._firsts = {first for first, _ in self._halves}
        # Texts that are found together have many words in common.
        self._is_sought = lru_cache(maxsize=2_048)(self._is_one)

    def __call__(self, content: str) -> list[Place]:
        """Where a text holds them, in order."""
        found = {place.span() for pattern in self._patterns for place in pattern.finditer(content)}
        if self._spaced:
            cut = tokens(content)
            found.update((token.start, token.end) for token in cut if self._is_sought(token.text))
            for first, second in pairwise(cut if self._halves else ()):
                if (begin := fold(first.text)) in self._firsts and (begin, fold(second.text)) in self._halves:
                    found.add((first.start, second.end))
        return _outermost(found)

    def _is_one(self, written: str) -> bool:
        folded = fold(written)
        return any(word.is_in(folded) or (near and word.is_near(folded)) for word, near in self._spaced)


def _outermost(spans: Iterable[Place]) -> list[Place]:
    kept: list[Place] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


@lru_cache(maxsize=64)
def places_of(text: str, similar: tuple[bool, ...]) -> Places:
    """The `Places` of a search, which all texts that it has found share."""
    return Places(text, similar)
