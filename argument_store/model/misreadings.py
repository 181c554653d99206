"""Signs that a text was read wrongly: relations that no sound reading of it draws.

Statements are given by whatever stands for them, ids or numbers, and relations as pairs of source and target.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar
from unicodedata import normalize

from argument_store.model.vocabulary import EvidenceKind

S = TypeVar("S", bound=Hashable)
D = TypeVar("D", bound=Hashable)

SUMMARIZED = 3
"""A claim sums up a section if supports join it to this many statements of the section."""
REPORT = EvidenceKind.STATEMENT
"""Evidence of this kind that mentions an actor reports what the actor says."""
MARKS = ".,;:!?\"'()[]{}<>/\\-–—‘’“”„«»\n\r\t"
"""Punctuation that makes no difference between two statements."""
_SPACES = str.maketrans(dict.fromkeys(MARKS, " "))


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text without case, punctuation and space."""
    plain = normalize("NFKC", text).lower().translate(_SPACES)
    return tuple(word for word in plain.split(" ") if word)


def opposed_premises(
    linked: Collection[S], supports: Iterable[tuple[S, S]], denials: Iterable[tuple[S, S]]
) -> Iterator[tuple[S, S, S]]:
    """Linked arguments, each with a premise and another premise that the first denies: they can never be accepted."""
    conclusions: dict[S, set[S]] = defaultdict(set)
    for source, target in supports:
        if target in linked:
            conclusions[source].add(target)
    for source, target in denials:
        for argument in conclusions.get(source, set[S]()) & conclusions.get(target, set[S]()):
            yield argument, source, target


def supported_parts(
    claims: Collection[S],
    supports: Collection[tuple[S, S]],
    quoted: Iterable[tuple[S, D, str]],
    last: Mapping[D, str],
) -> Iterator[tuple[S, S]]:
    """Claims that sum up a section and yet support statements of it.

    `quoted` holds claims and evidence, each with the documents and sections that it quotes, and `last` the last section of each document.
    A claim sums up a section if it quotes nothing but the last section of the same document, and supports in either direction
    join it to `SUMMARIZED` or more statements that quote the section.
    """
    places: dict[S, set[tuple[D, str]]] = defaultdict(set)
    for statement, document, section in quoted:
        places[statement].add((document, section))
    ends = set(last.items())
    summaries = {claim: document for claim in claims for document, _ in _alone(places.get(claim)) & ends}

    def earlier(summary: S, part: S) -> set[tuple[D, str]]:
        """The other sections of the summary's document that the part quotes."""
        inside = places.get(part, set[tuple[D, str]]()) - ends
        return {place for place in inside if summary in summaries and place[0] == summaries[summary]}

    joined: dict[tuple[S, tuple[D, str]], set[S]] = defaultdict(set)
    for source, target in supports:
        for summary, part in ((source, target), (target, source)):
            for place in earlier(summary, part):
                joined[summary, place].add(part)
    for summary, part in supports:
        if any(len(joined[summary, place]) >= SUMMARIZED for place in earlier(summary, part)):
            yield summary, part


def _alone(places: set[tuple[D, str]] | None) -> set[tuple[D, str]]:
    return places if places and len(places) == 1 else set()
