"""Inputs that narrow connections. Conditions given together must all hold; one that is null narrows nothing."""

from typing import Any, Optional

import strawberry
from strawberry import ID, UNSET

from service.api.enums import ActorKind, ClaimKind, ClaimRole, EvidenceKind, Modality


def _condition(description: str, name: str | None = None) -> Any:
    return strawberry.field(description=description, name=name, default=UNSET)


_IDS = "The id is one of these."
_TEXT = "The title or the text holds these letters, upper or lower case alike."
_ISSUE = "It is about this issue or one of its sub-issues."
_ACTOR = "It mentions this actor, or the actor asserts or denies it."
_DOCUMENT = "It comes from this document."
_AND = "All of these hold."
_OR = "At least one of these holds; an empty list never does."
_NOT = "This does not hold."


@strawberry.input(description="Which claims. Conditions given together must all hold.")
class ClaimWhere:
    """Which claims."""

    ids: list[ID] | None = _condition(_IDS)
    text: str | None = _condition(_TEXT)
    kind: ClaimKind | None = _condition("It is of this kind.")
    role: ClaimRole | None = _condition("It has this part in the opportunity-challenge reading.")
    modality: Modality | None = _condition("The text puts it this firmly.")
    issue: ID | None = _condition(_ISSUE)
    actor: ID | None = _condition(_ACTOR)
    document: ID | None = _condition(_DOCUMENT)
    and_: list["ClaimWhere"] | None = _condition(_AND, "and")
    or_: list["ClaimWhere"] | None = _condition(_OR, "or")
    not_: Optional["ClaimWhere"] = _condition(_NOT, "not")


@strawberry.input(description="Which evidence. Conditions given together must all hold.")
class EvidenceWhere:
    """Which evidence."""

    ids: list[ID] | None = _condition(_IDS)
    text: str | None = _condition(_TEXT)
    kind: EvidenceKind | None = _condition("It is of this kind.")
    issue: ID | None = _condition(_ISSUE)
    actor: ID | None = _condition(_ACTOR)
    document: ID | None = _condition(_DOCUMENT)
    and_: list["EvidenceWhere"] | None = _condition(_AND, "and")
    or_: list["EvidenceWhere"] | None = _condition(_OR, "or")
    not_: Optional["EvidenceWhere"] = _condition(_NOT, "not")


@strawberry.input(description="Which actors. Conditions given together must all hold.")
class ActorWhere:
    """Which actors."""

    ids: list[ID] | None = _condition(_IDS)
    text: str | None = _condition("The name holds these letters, upper or lower case alike.")
    kind: ActorKind | None = _condition("It is of this kind.")
    and_: list["ActorWhere"] | None = _condition(_AND, "and")
    or_: list["ActorWhere"] | None = _condition(_OR, "or")
    not_: Optional["ActorWhere"] = _condition(_NOT, "not")


@strawberry.input(description="Which issues. Conditions given together must all hold.")
class IssueWhere:
    """Which issues."""

    ids: list[ID] | None = _condition(_IDS)
    text: str | None = _condition("The name or the question holds these letters, upper or lower case alike.")
    part_of: ID | None = _condition("It is a sub-issue of this issue, at any depth.")
    and_: list["IssueWhere"] | None = _condition(_AND, "and")
    or_: list["IssueWhere"] | None = _condition(_OR, "or")
    not_: Optional["IssueWhere"] = _condition(_NOT, "not")


@strawberry.input(description="Which documents. Conditions given together must all hold.")
class DocumentWhere:
    """Which documents."""

    ids: list[ID] | None = _condition(_IDS)
    text: str | None = _condition(_TEXT)
    and_: list["DocumentWhere"] | None = _condition(_AND, "and")
    or_: list["DocumentWhere"] | None = _condition(_OR, "or")
    not_: Optional["DocumentWhere"] = _condition(_NOT, "not")
