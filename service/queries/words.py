"""The words of a text, and which of them Lucene takes for the same.

Boundaries are those of Unicode's annex 29, as in Lucene's StandardTokenizer. Scripts without spaces are cut by ICU's dictionaries; Lucene
finds parts of their words as phrases and by wildcards.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import import_module
from itertools import pairwise
from typing import Any, NamedTuple

from rapidfuzz.distance import OSA

MOST_WORDS = 32
"""The words of a search that count, the first ones."""
_NOT_INDEXED = frozenset(
    {
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "but",
        "by",
        "for",
        "if",
        "in",
        "into",
        "is",
        "it",
        "no",
        "not",
        "of",
        "on",
        "or",
        "such",
        "that",
        "the",
        "their",
        "then",
        "there",
        "these",
        "they",
        "this",
        "to",
        "was",
        "will",
        "with",
    }
)
"""What Lucene's analyzers leave out."""
_LONGEST_COMPOUND = 40
"""The letters of a word that may stand for two."""
_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, Kana, Han, and Hangul, whose words carry particles."""
_HYPHENS = frozenset("-\u2010\u2011")
_POSSESSIVE = re.compile("['’]s$", re.IGNORECASE)
_FOLDING = "NFKD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower; NFC"


class Token(NamedTuple):
    """A word of a text and where it stands, in code points."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Word:
    """A word that is searched for, perhaps unfinished."""

    text: str
    unfinished: bool = False
    joined: tuple[str, ...] = ()
    """The compounds that it makes up with the words typed beside it: a text may write them as one."""

    @cached_property
    def folded(self) -> str:
        """Without case and accents."""
        return fold(self.text)

    @cached_property
    def spaceless(self) -> bool:
        """Whether it belongs to a script that doesn't separate words."""
        return _SPACELESS.search(self.text) is not None

    @property
    def edits(self) -> int:
        """By how many letters a word may differ to be similar; numbers never are."""
        if self.spaceless or len(self.folded) < 4 or any(map(str.isdigit, self.folded)):
            return 0
        return 1 if len(self.folded) < 6 else 2

    @property
    def stub(self) -> str:
        """What longer similar words begin with: three quarters of it; empty for a short word."""
        return self.folded[: -(-len(self.folded) * 3 // 4)] if self.edits == 2 else ""

    @cached_property
    def halves(self) -> Sequence[tuple[str, str]]:
        """The pairs of words that make this one up: a text may write a compound as two words or with a hyphen."""
        if not self.edits or len(self.folded) > _LONGEST_COMPOUND:
            return []
        cuts = ((self.folded[:at], self.folded[at:]) for at in range(2, len(self.folded) - 1))
        return [halves for halves in cuts if not _NOT_INDEXED.intersection(halves)]

    def is_in(self, folded: str) -> bool:
        """Whether a word of a text, without case and accents, is this one or a form of it."""
        if folded in _NOT_INDEXED:
            return False
        return any(self._is(wanted, folded) for wanted in (self.folded, *map(fold, self.joined)))

    def _is(self, wanted: str, folded: str) -> bool:
        if folded == wanted or (self.unfinished and folded.startswith(wanted)):
            return True
        return folded[:2] == wanted[:2] and bool(_stems(folded) & _stems(wanted))

    def is_near(self, folded: str) -> bool:
        """Whether a word of a text, without case and accents, is similar."""
        if folded in _NOT_INDEXED or not self.edits:
            return False
        begins = bool(self.stub) and folded.startswith(self.stub)
        return begins or OSA.distance(self.folded, folded, score_cutoff=self.edits) <= self.edits

    def distance(self, token: Token) -> tuple[int, str]:
        """How much a word of a text differs; then its letters, so that of several one is the first."""
        return OSA.distance(self.folded, fold(token.text)), fold(token.text)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Where it stands in a script that doesn't separate words."""
        return re.compile(r"\W*".join(map(re.escape, self.text)))


def words(text: str) -> Sequence[Word]:
    """The words of what a person typed that can be found, each once; the last one of the text may be unfinished."""
    typed = tokens(text)
    compounds = ["", *(_compound(text, *pair) for pair in pairwise(typed)), ""]
    found: dict[str, Word] = {}
    for token, beside in zip(typed, pairwise(compounds), strict=False):
        folded = fold(token.text)
        if folded not in _NOT_INDEXED or len(typed) == 1:
            word = Word(token.text, token is typed[-1], tuple(filter(None, beside)))
            found.setdefault(folded, word)
    return list(found.values())[:MOST_WORDS]


def _compound(text: str, first: Token, second: Token) -> str:
    """The word that two words of a text, one after the other, make up; empty if none."""
    pair, between = (fold(first.text), fold(second.text)), text[first.end : second.start]
    if len(between) > 1 or not (between.isspace() or between in _HYPHENS):
        return ""
    compound = first.text + second.text
    return compound if pair in Word(compound).halves else ""


def tokens(text: str) -> list[Token]:
    """The words of a text in their order."""
    return list(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    boundaries: Any = _boundaries()
    units = _icu().UnicodeString(text)
    boundaries.setText(units)
    places = _code_points(text) if len(units) != len(text) else None
    start = 0
    end: int
    for end in boundaries:
        if boundaries.getRuleStatus() > 0:
            first, last = (places[start], places[end]) if places else (start, end)
            yield Token(text[first:last], first, last)
        start = end


def _code_points(text: str) -> list[int]:
    """For each offset in UTF-16 the one in code points."""
    return [place for place, letter in enumerate(text) for _ in range(1 + (letter > "\uffff"))] + [len(text)]


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """A word without case and accents."""
    return str(_transliterator().transliterate(word))


@lru_cache(maxsize=65_536)
def _stems(folded: str) -> frozenset[str]:
    """Lucene's stems are Porter's with two rules of its later version; words of two letters have none."""
    word = _POSSESSIVE.sub("", folded)
    return frozenset(
        {word} if len(word) < 3 else {_stemmer(name).stemWord(word) for name in ("porter", "english")}
    )


@cache
def _stemmer(name: str) -> Any:
    """Stemmers of all languages come with the package, which only a search needs."""
    package: Any = import_module("snowballstemmer")
    return package.stemmer(name)


@cache
def _transliterator() -> Any:
    return _icu().Transliterator.createInstance(_FOLDING)


@cache
def _boundaries() -> Any:
    return _icu().BreakIterator.createWordInstance(_icu().Locale.getRoot())


@cache
def _icu() -> Any:
    """Only a search needs it, and it takes long to load."""
    return import_module("icu")
