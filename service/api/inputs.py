"""Inputs that narrow connections. Conditions given together must all hold; one that is null narrows nothing."""

from datetime import date
from typing import Any, Optional

import strawberry
from strawberry import ID, UNSET

from service.api.enums import (
    ActorKind,
    Basis,
    ClaimKind,
    ClaimRole,
    EvidenceKind,
    Modality,
    Polarity,
    StatementType,
)


def _condition(description: str, name: str | None = None) -> Any:
    return strawberry.field(description=description, name=name, default=UNSET)


def _where(items: str) -> Any:
    return strawberry.input(
        description=f"Which {items}. Conditions given together must all hold; null narrows nothing."
    )


_AND = "All of these hold."
_OR = "At least one of these holds; an empty list never does."
_NOT = "This does not hold."
_TEXT = "The title or the text holds these letters, upper or lower case alike."


@strawberry.input(description="From one day to another.")
class DateRange:
    """From one day to another."""

    from_: date | None = _condition("On this day or later.", "from")
    to: date | None = _condition("On this day or earlier.")


@strawberry.input(description="How many.")
class CountRange:
    """How many."""

    min: int | None = _condition("At least so many.")
    max: int | None = _condition("At most so many.")


@strawberry.input(
    description="Which relations of one type and direction it has. What is given must all hold."
)
class RelatedWhere:
    """Which relations a statement has, by the statements at their other ends."""

    some: Optional["StatementWhere"] = _condition("The statement at the other end of at least one is such.")
    none: Optional["StatementWhere"] = _condition("The statement at the other end of none is such.")
    count: CountRange | None = _condition("How many there are, whatever is at their other ends.")


@strawberry.input(
    description="Which statements chains of at most 6 relations lead to it from, by their polarity. What is given must all hold."
)
class AncestorsWhere:
    """Which statements lead to a statement."""

    some: Optional["StatementWhere"] = _condition("At least one of them is such.")
    none: Optional["StatementWhere"] = _condition("None of them is such.")


@strawberry.input
class _Identified:
    ids: list[ID] | None = _condition("The id is one of these.")


@strawberry.input
class _Statement(_Identified):
    text: str | None = _condition(_TEXT)
    document: ID | None = _condition("It comes from this document.")
    section: str | None = _condition("Words under this heading bear it out.")
    supported_by: RelatedWhere | None = _condition("What supports it.")
    contradicted_by: RelatedWhere | None = _condition("What contradicts it.")
    supports: RelatedWhere | None = _condition("What it supports.")
    contradicts: RelatedWhere | None = _condition("What it contradicts.")
    supporting_ancestors: AncestorsWhere | None = _condition(
        "What `ancestors` has with the polarity SUPPORTS. Each statement takes a search."
    )
    contradicting_ancestors: AncestorsWhere | None = _condition(
        "What `ancestors` has with the polarity CONTRADICTS. Each statement takes a search."
    )


@strawberry.input
class _Placed(_Statement):
    issue: ID | None = _condition("It is about this issue or one of its sub-issues.")
    actor: ID | None = _condition("It mentions this actor, or the actor asserts or denies it.")
    mentions: ID | None = _condition("It mentions this actor.")
    asserted_by: ID | None = _condition("This actor holds it true.")
    denied_by: ID | None = _condition("This actor holds it false.")
    attributed: bool | None = _condition(
        "Whether an actor is named who holds it true. What is attributed to nobody, the text says in its own voice."
    )


@strawberry.input
class _Claim(_Placed):
    role: ClaimRole | None = _condition("It is a claim with this part in the opportunity-challenge reading.")
    roles: list[ClaimRole] | None = _condition("It is a claim with one of these parts in it.")
    has_role: bool | None = _condition("Whether it is a claim with a part in it.")
    modality: Modality | None = _condition("It is a claim that the text puts this firmly.")
    modalities: list[Modality] | None = _condition("It is a claim that the text puts in one of these ways.")


@_where("statements")
class StatementWhere(_Claim):
    """Which statements."""

    types: list[StatementType] | None = _condition("It is of one of these types.")
    claim_kinds: list[ClaimKind] | None = _condition("It is a claim of one of these kinds.")
    evidence_kinds: list[EvidenceKind] | None = _condition("It is evidence of one of these kinds.")
    and_: list["StatementWhere"] | None = _condition(_AND, "and")
    or_: list["StatementWhere"] | None = _condition(_OR, "or")
    not_: Optional["StatementWhere"] = _condition(_NOT, "not")


@_where("claims")
class ClaimWhere(_Claim):
    """Which claims."""

    kind: ClaimKind | None = _condition("It is of this kind.")
    kinds: list[ClaimKind] | None = _condition("It is of one of these kinds.")
    and_: list["ClaimWhere"] | None = _condition(_AND, "and")
    or_: list["ClaimWhere"] | None = _condition(_OR, "or")
    not_: Optional["ClaimWhere"] = _condition(_NOT, "not")


@_where("evidence")
class EvidenceWhere(_Placed):
    """Which evidence."""

    kind: EvidenceKind | None = _condition("It is of this kind.")
    kinds: list[EvidenceKind] | None = _condition("It is of one of these kinds.")
    occurred_on: DateRange | None = _condition("It happened within this time; without a day, it didn't.")
    and_: list["EvidenceWhere"] | None = _condition(_AND, "and")
    or_: list["EvidenceWhere"] | None = _condition(_OR, "or")
    not_: Optional["EvidenceWhere"] = _condition(_NOT, "not")


@_where("arguments")
class ArgumentWhere(_Statement):
    """Which arguments."""

    linked: bool | None = _condition("Whether its premises count only together.")
    scheme: str | None = _condition("Its argumentation scheme has this name.")
    and_: list["ArgumentWhere"] | None = _condition(_AND, "and")
    or_: list["ArgumentWhere"] | None = _condition(_OR, "or")
    not_: Optional["ArgumentWhere"] = _condition(_NOT, "not")


@_where("relations")
class RelationWhere(_Identified):
    """Which relations."""

    text: str | None = _condition("The quote or the warrant holds these letters, upper or lower case alike.")
    polarity: Polarity | None = _condition("It is of this type.")
    basis: list[Basis] | None = _condition("It rests on one of these.")
    limits: bool | None = _condition(
        "Whether it is a contradiction that limits its target and doesn't deny it."
    )
    scheme: str | None = _condition("Its argumentation scheme has this name.")
    source: ID | None = _condition("It leads from this statement.")
    target: ID | None = _condition("It leads to this statement.")
    document: ID | None = _condition("One of its ends comes from this document.")
    issue: ID | None = _condition("One of its ends is about this issue or one of its sub-issues.")
    and_: list["RelationWhere"] | None = _condition(_AND, "and")
    or_: list["RelationWhere"] | None = _condition(_OR, "or")
    not_: Optional["RelationWhere"] = _condition(_NOT, "not")


@_where("passages")
class PassageWhere(_Identified):
    """Which passages."""

    text: str | None = _condition("The sentence holds these letters, upper or lower case alike.")
    document: ID | None = _condition("It is a sentence of this document.")
    section: str | None = _condition("It stands under this heading.")
    quoted: bool | None = _condition("Whether its words bear out a node.")
    and_: list["PassageWhere"] | None = _condition(_AND, "and")
    or_: list["PassageWhere"] | None = _condition(_OR, "or")
    not_: Optional["PassageWhere"] = _condition(_NOT, "not")


@_where("actors")
class ActorWhere(_Identified):
    """Which actors."""

    text: str | None = _condition("The name holds these letters, upper or lower case alike.")
    kind: ActorKind | None = _condition("It is of this kind.")
    kinds: list[ActorKind] | None = _condition("It is of one of these kinds.")
    and_: list["ActorWhere"] | None = _condition(_AND, "and")
    or_: list["ActorWhere"] | None = _condition(_OR, "or")
    not_: Optional["ActorWhere"] = _condition(_NOT, "not")


@_where("issues")
class IssueWhere(_Identified):
    """Which issues."""

    text: str | None = _condition("The name or the question holds these letters, upper or lower case alike.")
    part_of: ID | None = _condition("It is a sub-issue of this issue, at any depth.")
    and_: list["IssueWhere"] | None = _condition(_AND, "and")
    or_: list["IssueWhere"] | None = _condition(_OR, "or")
    not_: Optional["IssueWhere"] = _condition(_NOT, "not")


@_where("documents")
class DocumentWhere(_Identified):
    """Which documents."""

    text: str | None = _condition(_TEXT)
    published_on: DateRange | None = _condition(
        "It was published within this time; without a day, it wasn't."
    )
    and_: list["DocumentWhere"] | None = _condition(_AND, "and")
    or_: list["DocumentWhere"] | None = _condition(_OR, "or")
    not_: Optional["DocumentWhere"] = _condition(_NOT, "not")
