"""What the values of one row are to each other. A rule is asked of whole columns, and of a row for its faults."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from hashlib import sha256
from operator import ne
from typing import Any

from interchange.tables.records import ABSENT, RELATIONS, RELATIONSHIPS


@dataclass(frozen=True)
class Rule:
    """`holds` is given the values of these columns, those left out as `ABSENT`; `message` says what is wrong where it doesn't."""

    message: str
    columns: tuple[str, ...]
    holds: Callable[..., bool]


def rules_of(table: str, columns: Collection[str]) -> list[Rule]:
    """The rules of a table with these columns."""
    found = [_NOT_ITSELF] if table in RELATIONSHIPS else []
    found += _RELATION if table in RELATIONS else []
    found += [_PLACED] if "quotePassage" in columns else []
    return found + _OF_TABLE.get(table, [])


def _is_borne_out(implicit: object, quote: str) -> bool:
    return implicit is not bool(quote)


def _is_warranted(implicit: object, warrant: str) -> bool:
    return bool(warrant) or not implicit


def _is_part(part: str, whole: str) -> bool:
    return part.startswith("issue:") is whole.startswith("issue:")


def _is_long(words: str, start: int, end: int) -> bool:
    return end - start == len(words)


def _is_placed(words: str, start: Any, end: Any, passage: str) -> bool:
    place = (start, end, passage)
    return place == (ABSENT, ABSENT, ABSENT) or (
        ABSENT not in (words, *place) and _is_long(words, start, end)
    )


def _is_digest(text: str, digest: str) -> bool:
    return sha256(text.encode()).hexdigest() == digest


_NOT_ITSELF = Rule("nothing is related to itself", ("source", "target"), ne)
_RELATION = [
    Rule(
        "a relation is either borne out by a quote or implicit",
        ("implicit", "quote"),
        _is_borne_out,
    ),
    Rule(
        "an implicit relation needs the warrant by which it is inferred",
        ("implicit", "warrant"),
        _is_warranted,
    ),
]
_PLACED = Rule(
    "quoteStart, quoteEnd and quotePassage say together where the quote stands, in code points",
    ("quote", "quoteStart", "quoteEnd", "quotePassage"),
    _is_placed,
)
_OF_TABLE = {
    "Document": [Rule("sha256 is not that of the text", ("text", "sha256"), _is_digest)],
    "Passage": [Rule("the text is not as long as from start to end", ("text", "start", "end"), _is_long)],
    "PART_OF": [
        Rule("an issue is part of an issue, a passage of a document", ("source", "target"), _is_part)
    ],
    "QUOTES": [Rule("exact is not as long as from start to end", ("exact", "start", "end"), _is_long)],
}
