"""Enums of the schema."""

from enum import Enum, StrEnum
from typing import Any

import strawberry

from argument_store.model import (
    ActorKind,
    Basis,
    ClaimKind,
    ClaimRole,
    EvidenceKind,
    Modality,
    Polarity,
    Standing,
)
from service.queries.choices import SearchType

__all__ = [
    "ActorKind",
    "Basis",
    "ClaimKind",
    "ClaimRole",
    "EvidenceKind",
    "Modality",
    "Polarity",
    "SearchType",
    "Standing",
    "StatementType",
]


def described(enum: type[Enum], description: str, **values: str) -> None:
    """Make the enum a GraphQL type, with a description for it and for each of its values."""
    declared: Any = strawberry.enum(enum, description=description)
    for value in declared.__strawberry_definition__.values:
        value.description = values[value.name]


described(
    ClaimKind,
    "What sort of thing a claim asserts.",
    FACT="Something that is or was the case.",
    VALUE="That something is good, bad, important or the like.",
    POLICY="That something should be done.",
    PREDICTION="Something that will or may come.",
    INTERPRETATION="How something is to be understood.",
)
described(
    Modality,
    "How firmly the text puts a claim.",
    CERTAIN="Flatly, without a hedge.",
    PROBABLE="As likely.",
    POSSIBLE="As possible: could, might, perhaps.",
    CONDITIONAL="As true under a condition, which `condition` holds.",
)
described(
    ClaimRole,
    "A claim's part in the opportunity-challenge reading.",
    OPPORTUNITY="Something that could be won, or an opening for it.",
    CHALLENGE="Something that stands in the way, or a risk.",
    OUTCOME="Something that may come of it, for better or worse.",
)
described(
    EvidenceKind,
    "What sort of thing the text leans on.",
    EVENT="Something that happened.",
    STATEMENT="Something that somebody said, as reported.",
    RECORD="A precedent or a documented practice.",
    AGREEMENT="A treaty or another agreement.",
    DATA="Figures.",
)
described(
    ActorKind,
    "What sort of actor it is.",
    PERSON="One human being.",
    STATE="A country.",
    ORGANIZATION="An organization, alliances included.",
    INSTITUTION="An institution of a state or a society.",
    GROUP="People with something in common.",
)
described(
    Polarity,
    "The type of a relation; or what the first node of a chain does to its last.",
    SUPPORTS="A relation: a reason for. A chain: it holds an even number of contradictions.",
    CONTRADICTS="A relation: a reason against. A chain: it holds an odd number of contradictions.",
)


described(
    Basis,
    "What a relation rests on.",
    TEXT="Words of the text, which `quote` holds.",
    READER="A reader's inference, which `warrant` explains.",
    MAP="An imported map, which draws it without words.",
)
described(
    Standing,
    "Whether a statement stands by itself.",
    ASSERTED="It stands by itself until something that stands denies it.",
    DERIVED="It needs a ground that stands.",
)


class OffsetUnit(StrEnum):
    """What offsets count."""

    CODE_POINTS = "CODE_POINTS"
    UTF16 = "UTF16"


described(
    OffsetUnit,
    "What offsets into a text count.",
    CODE_POINTS="Unicode code points, as in Python.",
    UTF16="UTF-16 code units, as in JavaScript, Java and C#.",
)


class StatementType(StrEnum):
    """The types of statement; in title case, the labels of the store."""

    CLAIM = "CLAIM"
    EVIDENCE = "EVIDENCE"
    ARGUMENT = "ARGUMENT"


described(
    StatementType,
    "Types of statement.",
    CLAIM="Claims.",
    EVIDENCE="Evidence.",
    ARGUMENT="Arguments.",
)


described(
    SearchType,
    "Types of node that a search can be narrowed to.",
    CLAIM="Claims.",
    EVIDENCE="Evidence.",
    ARGUMENT="Arguments.",
    ACTOR="Actors.",
    ISSUE="Issues.",
    DOCUMENT="Documents.",
    PASSAGE="Passages: the sentences of documents.",
)
