"""What may have been meant by a word that is not known: the end of a fault's message."""

from collections.abc import Iterable

_LEAST = 70
"""How much, in per cent, a word must have in common with what it may stand for."""
_SHOWN = 3
_MOST_COMPARED = 5_000_000
"""How many comparisons are made in all, some seconds' worth: beyond that nothing is suggested."""


class Suggestions:
    """The words that are known, each by what of it is compared."""

    def __init__(self, known: Iterable[tuple[str, str]]) -> None:
        self._known = dict(known)
        self._left = _MOST_COMPARED

    def near(self, given: str) -> str:
        """The most similar ones as a question, or nothing."""
        from rapidfuzz import fuzz, process

        self._left -= len(self._known)
        if self._left < 0:
            return ""
        found = process.extract(given, self._known, scorer=fuzz.ratio, limit=_SHOWN, score_cutoff=_LEAST)
        return did_you_mean(word for _, _, word in found)


def did_you_mean(words: Iterable[str]) -> str:
    """The end of a message that suggests these words; nothing if there are none."""
    named = " or ".join(words)
    return f"; did you mean {named}?" if named else ""
