"""What the store never breaks, as named rules with one meaning, whoever writes: seeds, tables, mutations, people.

Rules that the values of one row decide are checks here. Those that take other rows are the queries of `argument_store.rule_queries`, and for
seeds the functions of `graph_seed`.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from operator import ne
from typing import Any

from argument_store.model.contract import RELATIONS, RELATIONSHIPS
from argument_store.model.vocabulary import Basis

ABSENT: Any = ""
"""What a property that isn't there counts as in a check."""


class Rule(StrEnum):
    """The rules by name."""

    ID = "ID"
    LABEL = "LABEL"
    PROPERTY = "PROPERTY"
    END = "END"
    SELF_RELATION = "SELF_RELATION"
    REPETITION = "REPETITION"
    BOTH_POLARITIES = "BOTH_POLARITIES"
    BASIS = "BASIS"
    QUOTATION = "QUOTATION"
    PASSAGE = "PASSAGE"
    DIGEST = "DIGEST"
    PART_OF_ITSELF = "PART_OF_ITSELF"
    SORT_KEY = "SORT_KEY"


MEANINGS = {
    Rule.ID: "A node's `id` is `<kind>:<slug>`, and unique across the whole graph. That of a relation between statements is `<source>/<type>/<target>`.",
    Rule.LABEL: "Every node has the label that its id names and `Entity`, and a statement `Statement`; only a claim has a role, and at most one.",
    Rule.PROPERTY: "Every required property is there, and each has a value of its type and range.",
    Rule.END: "A relationship joins labels that its type joins.",
    Rule.SELF_RELATION: "Nothing is related to itself.",
    Rule.REPETITION: "Of each type there is at most one relationship from one node to another; of `QUOTES` one for each place.",
    Rule.BOTH_POLARITIES: "`SUPPORTS` and `CONTRADICTS` never both lead from one statement to the same other.",
    Rule.BASIS: "A relation whose basis is `TEXT` has a quote, and no other has one; one whose basis is `READER` has a warrant.",
    Rule.QUOTATION: "`document.text[start:end] == exact` for every quotation, on nodes and on relationships, within the passage that it names.",
    Rule.PASSAGE: "`document.text[start:end] == text` for every passage.",
    Rule.DIGEST: "`sha256` is that of the document's text.",
    Rule.PART_OF_ITSELF: "No issue is part of itself and no actor a member of itself, by way of others either.",
    Rule.SORT_KEY: "`sortKey` is that of the title or name.",
}


@dataclass(frozen=True)
class Check:
    """A rule as far as one row decides it: `holds` takes the values of these properties, `ABSENT` for one that isn't there."""

    rule: Rule
    message: str
    properties: tuple[str, ...]
    holds: Callable[..., bool]


def checks_of(name: str, properties: Collection[str]) -> list[Check]:
    """The checks of a label or relationship type, as far as its rows have these properties."""
    checks = [_NOT_ITSELF] if name in RELATIONSHIPS else []
    checks += _BASIS if name in RELATIONS else []
    checks += [_PLACED] if "quotePassage" in properties else []
    return checks + _OF_TABLE.get(name, [])


def broken(checks: Collection[Check], values: Mapping[str, Any]) -> Iterator[Check]:
    """The checks that a row doesn't pass."""
    for check in checks:
        if not check.holds(*(values.get(name, ABSENT) for name in check.properties)):
            yield check


def _is_worded(basis: str, quote: str) -> bool:
    return (basis == Basis.TEXT) is bool(quote)


def _is_warranted(basis: str, warrant: str) -> bool:
    return bool(warrant) or basis != Basis.READER


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


_NOT_ITSELF = Check(Rule.SELF_RELATION, "nothing is related to itself", ("source", "target"), ne)
_BASIS = [
    Check(
        Rule.BASIS,
        "a relation has a quote if its basis is TEXT, and only then",
        ("basis", "quote"),
        _is_worded,
    ),
    Check(
        Rule.BASIS,
        "a relation whose basis is READER needs the warrant by which it is inferred",
        ("basis", "warrant"),
        _is_warranted,
    ),
]
_PLACED = Check(
    Rule.QUOTATION,
    "quoteStart, quoteEnd and quotePassage must say together where the quote stands, in code points",
    ("quote", "quoteStart", "quoteEnd", "quotePassage"),
    _is_placed,
)
_OF_TABLE = {
    "Document": [Check(Rule.DIGEST, "sha256 is not that of the text", ("text", "sha256"), _is_digest)],
    "Passage": [
        Check(
            Rule.PASSAGE, "the text is not as long as from start to end", ("text", "start", "end"), _is_long
        )
    ],
    "PART_OF": [
        Check(
            Rule.END, "an issue is part of an issue, a passage of a document", ("source", "target"), _is_part
        )
    ],
    "QUOTES": [
        Check(
            Rule.QUOTATION, "exact is not as long as from start to end", ("exact", "start", "end"), _is_long
        )
    ],
}
