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

__all__ = [
    "ActorKind",
    "ActorOrder",
    "ArgumentOrder",
    "Basis",
    "ChainOrder",
    "ClaimKind",
    "ClaimOrder",
    "ClaimRole",
    "DocumentOrder",
    "EvidenceKind",
    "EvidenceOrder",
    "IssueOrder",
    "Modality",
    "PassageOrder",
    "Polarity",
    "RelationOrder",
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


class ClaimOrder(StrEnum):
    """The orders of claims."""

    TITLE_ASC = "TITLE_ASC"
    TITLE_DESC = "TITLE_DESC"
    TEXT_POSITION = "TEXT_POSITION"
    MOST_SUPPORTED = "MOST_SUPPORTED"
    MOST_CONTRADICTED = "MOST_CONTRADICTED"


described(
    ClaimOrder,
    "Orders of claims, each made total by the id.",
    TITLE_ASC="By title, in alphabetical order (Unicode collation).",
    TITLE_DESC="The exact reverse of TITLE_ASC.",
    TEXT_POSITION="As the text first words them.",
    MOST_SUPPORTED="By the number of incoming supports, most first.",
    MOST_CONTRADICTED="By the number of incoming contradictions, most first.",
)


class ArgumentOrder(StrEnum):
    """The orders of arguments."""

    TITLE_ASC = "TITLE_ASC"
    TITLE_DESC = "TITLE_DESC"
    TEXT_POSITION = "TEXT_POSITION"
    MOST_SUPPORTED = "MOST_SUPPORTED"
    MOST_CONTRADICTED = "MOST_CONTRADICTED"


described(
    ArgumentOrder,
    "Orders of arguments, each made total by the id.",
    TITLE_ASC="By title.",
    TITLE_DESC="By title, backwards.",
    TEXT_POSITION="As the text first words them.",
    MOST_SUPPORTED="By the number of their premises: incoming supports, most first.",
    MOST_CONTRADICTED="By the number of incoming contradictions, most first.",
)


class EvidenceOrder(StrEnum):
    """The orders of evidence."""

    TITLE_ASC = "TITLE_ASC"
    TITLE_DESC = "TITLE_DESC"
    TEXT_POSITION = "TEXT_POSITION"
    OCCURRED_ON_ASC = "OCCURRED_ON_ASC"
    OCCURRED_ON_DESC = "OCCURRED_ON_DESC"


described(
    EvidenceOrder,
    "Orders of evidence, each made total by the id.",
    TITLE_ASC="By title, in alphabetical order (Unicode collation).",
    TITLE_DESC="The exact reverse of TITLE_ASC.",
    TEXT_POSITION="As the text first words it.",
    OCCURRED_ON_ASC="By the day it happened, the earliest first; what has none comes last.",
    OCCURRED_ON_DESC="By the day it happened, the latest first; what has none comes last.",
)


class RelationOrder(StrEnum):
    """The orders of relations."""

    SOURCE = "SOURCE"
    TEXT_POSITION = "TEXT_POSITION"
    STRONGEST = "STRONGEST"
    WEAKEST = "WEAKEST"


described(
    RelationOrder,
    "Orders of relations, each made total by the id.",
    SOURCE="By the id of the source.",
    TEXT_POSITION="As the text first words their sources.",
    STRONGEST="By effective strength, the greatest first.",
    WEAKEST="By effective strength, the smallest first.",
)


class PassageOrder(StrEnum):
    """The orders of passages."""

    TEXT_POSITION = "TEXT_POSITION"


described(
    PassageOrder,
    "Orders of passages.",
    TEXT_POSITION="By the id of the document, then in the order of its sentences.",
)


class ActorOrder(StrEnum):
    """The orders of actors."""

    NAME_ASC = "NAME_ASC"
    NAME_DESC = "NAME_DESC"
    MOST_MENTIONED = "MOST_MENTIONED"


described(
    ActorOrder,
    "Orders of actors, each made total by the id.",
    NAME_ASC="By name, in alphabetical order (Unicode collation).",
    NAME_DESC="The exact reverse of NAME_ASC.",
    MOST_MENTIONED="By the number of claims and pieces of evidence that mention them, most first.",
)


class IssueOrder(StrEnum):
    """The orders of issues."""

    NAME_ASC = "NAME_ASC"
    NAME_DESC = "NAME_DESC"
    MOST_DISCUSSED = "MOST_DISCUSSED"


described(
    IssueOrder,
    "Orders of issues, each made total by the id.",
    NAME_ASC="By name, in alphabetical order (Unicode collation).",
    NAME_DESC="The exact reverse of NAME_ASC.",
    MOST_DISCUSSED="By the number of claims and pieces of evidence directly about them, most first.",
)


class DocumentOrder(StrEnum):
    """The orders of documents."""

    TITLE_ASC = "TITLE_ASC"
    TITLE_DESC = "TITLE_DESC"
    PUBLISHED_ON_ASC = "PUBLISHED_ON_ASC"
    PUBLISHED_ON_DESC = "PUBLISHED_ON_DESC"


described(
    DocumentOrder,
    "Orders of documents, each made total by the id.",
    TITLE_ASC="By title, in alphabetical order (Unicode collation).",
    TITLE_DESC="The exact reverse of TITLE_ASC.",
    PUBLISHED_ON_ASC="By the day of publication, the earliest first; those without one come last.",
    PUBLISHED_ON_DESC="By the day of publication, the latest first; those without one come last.",
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


class ChainOrder(StrEnum):
    """The orders of chains."""

    SHORTEST = "SHORTEST"
    LONGEST = "LONGEST"
    STRONGEST = "STRONGEST"
    WEAKEST_LINK = "WEAKEST_LINK"


described(
    ChainOrder,
    "Orders of chains, each made total by the ids of their nodes.",
    SHORTEST="Fewest relations first.",
    LONGEST="Most relations first.",
    STRONGEST="Greatest strength first. Among equals those with fewer relations that the text doesn't word come first, then the shorter ones.",
    WEAKEST_LINK="Greatest effective strength of the weakest link first. Among equals the shorter ones come first.",
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


class SearchType(StrEnum):
    """What a search can be narrowed to; in title case, the labels of the store."""

    CLAIM = "CLAIM"
    EVIDENCE = "EVIDENCE"
    ARGUMENT = "ARGUMENT"
    ACTOR = "ACTOR"
    ISSUE = "ISSUE"
    DOCUMENT = "DOCUMENT"
    PASSAGE = "PASSAGE"


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
