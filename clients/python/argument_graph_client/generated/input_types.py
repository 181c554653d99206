from datetime import date
from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import (
    ActorKind,
    Basis,
    ClaimKind,
    ClaimRole,
    EvidenceKind,
    Modality,
    Polarity,
    Preferences,
    StatementType,
)


class ActorWhere(BaseModel):
    """Which actors. Conditions given together must all hold; null narrows nothing."""

    ids: Optional[list[str]] = None
    "The id is one of these."
    text: Optional[str] = None
    "The name holds these letters, upper or lower case alike."
    kind: Optional[ActorKind] = None
    "It is of this kind."
    kinds: Optional[list[ActorKind]] = None
    "It is of one of these kinds."
    and_: Optional[list["ActorWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["ActorWhere"]] = Field(alias="or", default=None)
    "At least one of these holds; an empty list never does."
    not_: Optional["ActorWhere"] = Field(alias="not", default=None)
    "This does not hold."


class AncestorsWhere(BaseModel):
    """Which statements chains of at most 6 relations lead to it from, by their polarity. What is given must all hold."""

    some: Optional["StatementWhere"] = None
    "At least one of them is such."
    none: Optional["StatementWhere"] = None
    "None of them is such."


class ArgumentWhere(BaseModel):
    """Which arguments. Conditions given together must all hold; null narrows nothing."""

    ids: Optional[list[str]] = None
    "The id is one of these."
    text: Optional[str] = None
    "The title or the text holds these letters, upper or lower case alike."
    document: Optional[str] = None
    "It comes from this document."
    section: Optional[str] = None
    "Words under this heading bear it out."
    supported_by: Optional["RelatedWhere"] = None
    "What supports it."
    contradicted_by: Optional["RelatedWhere"] = None
    "What contradicts it."
    supports: Optional["RelatedWhere"] = None
    "What it supports."
    contradicts: Optional["RelatedWhere"] = None
    "What it contradicts."
    supporting_ancestors: Optional["AncestorsWhere"] = None
    "What `ancestors` has with the polarity SUPPORTS. Each statement takes a search."
    contradicting_ancestors: Optional["AncestorsWhere"] = None
    "What `ancestors` has with the polarity CONTRADICTS. Each statement takes a search."
    linked: Optional[bool] = None
    "Whether its premises count only together."
    scheme: Optional[str] = None
    "Its argumentation scheme has this name."
    and_: Optional[list["ArgumentWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["ArgumentWhere"]] = Field(alias="or", default=None)
    "At least one of these holds; an empty list never does."
    not_: Optional["ArgumentWhere"] = Field(alias="not", default=None)
    "This does not hold."


class ChangeInput(BaseModel):
    """One change of a view."""

    add_statement: Optional["StatementInput"] = None
    "A new statement."
    remove_statement: Optional[str] = None
    "The id of a statement that goes, with its relations, as if it had never been said: a derived statement that was supported by it alone has no ground then. To have it rejected instead, add a statement that contradicts it."
    rate_statement: Optional["RatingInput"] = None
    "A statement has another base score, which matters to strength alone."
    add_relation: Optional["WeightedRelationInput"] = None
    "A new relation, between two statements that are not related in this direction."
    remove_relation: Optional["RelationInput"] = None
    "A relation goes."
    reweigh_relation: Optional["WeightedRelationInput"] = None
    "A relation has another strength. It matters to strengths, and to labels where a contradiction begins or ceases to deny: see `ViewInput.contradictionsFrom`."


class ClaimWhere(BaseModel):
    """Which claims. Conditions given together must all hold; null narrows nothing."""

    ids: Optional[list[str]] = None
    "The id is one of these."
    text: Optional[str] = None
    "The title or the text holds these letters, upper or lower case alike."
    document: Optional[str] = None
    "It comes from this document."
    section: Optional[str] = None
    "Words under this heading bear it out."
    supported_by: Optional["RelatedWhere"] = None
    "What supports it."
    contradicted_by: Optional["RelatedWhere"] = None
    "What contradicts it."
    supports: Optional["RelatedWhere"] = None
    "What it supports."
    contradicts: Optional["RelatedWhere"] = None
    "What it contradicts."
    supporting_ancestors: Optional["AncestorsWhere"] = None
    "What `ancestors` has with the polarity SUPPORTS. Each statement takes a search."
    contradicting_ancestors: Optional["AncestorsWhere"] = None
    "What `ancestors` has with the polarity CONTRADICTS. Each statement takes a search."
    issue: Optional[str] = None
    "It is about this issue or one of its sub-issues."
    actor: Optional[str] = None
    "It mentions this actor, or the actor asserts or denies it."
    mentions: Optional[str] = None
    "It mentions this actor."
    asserted_by: Optional[str] = None
    "This actor holds it true."
    denied_by: Optional[str] = None
    "This actor holds it false."
    attributed: Optional[bool] = None
    "Whether an actor is named who holds it true. What is attributed to nobody, the text says in its own voice."
    role: Optional[ClaimRole] = None
    "It is a claim with this part in the opportunity-challenge reading."
    roles: Optional[list[ClaimRole]] = None
    "It is a claim with one of these parts in it."
    has_role: Optional[bool] = None
    "Whether it is a claim with a part in it."
    modality: Optional[Modality] = None
    "It is a claim that the text puts this firmly."
    modalities: Optional[list[Modality]] = None
    "It is a claim that the text puts in one of these ways."
    kind: Optional[ClaimKind] = None
    "It is of this kind."
    kinds: Optional[list[ClaimKind]] = None
    "It is of one of these kinds."
    and_: Optional[list["ClaimWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["ClaimWhere"]] = Field(alias="or", default=None)
    "At least one of these holds; an empty list never does."
    not_: Optional["ClaimWhere"] = Field(alias="not", default=None)
    "This does not hold."


class CountRange(BaseModel):
    """How many."""

    min: Optional[int] = None
    "At least so many."
    max: Optional[int] = None
    "At most so many."


class DateRange(BaseModel):
    """From one day to another."""

    from_: Optional[date] = Field(alias="from", default=None)
    "On this day or later."
    to: Optional[date] = None
    "On this day or earlier."


class DocumentWhere(BaseModel):
    """Which documents. Conditions given together must all hold; null narrows nothing."""

    ids: Optional[list[str]] = None
    "The id is one of these."
    text: Optional[str] = None
    "The title or the text holds these letters, upper or lower case alike."
    published_on: Optional["DateRange"] = None
    "It was published within this time; without a day, it wasn't."
    and_: Optional[list["DocumentWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["DocumentWhere"]] = Field(alias="or", default=None)
    "At least one of these holds; an empty list never does."
    not_: Optional["DocumentWhere"] = Field(alias="not", default=None)
    "This does not hold."


class EvidenceWhere(BaseModel):
    """Which evidence. Conditions given together must all hold; null narrows nothing."""

    ids: Optional[list[str]] = None
    "The id is one of these."
    text: Optional[str] = None
    "The title or the text holds these letters, upper or lower case alike."
    document: Optional[str] = None
    "It comes from this document."
    section: Optional[str] = None
    "Words under this heading bear it out."
    supported_by: Optional["RelatedWhere"] = None
    "What supports it."
    contradicted_by: Optional["RelatedWhere"] = None
    "What contradicts it."
    supports: Optional["RelatedWhere"] = None
    "What it supports."
    contradicts: Optional["RelatedWhere"] = None
    "What it contradicts."
    supporting_ancestors: Optional["AncestorsWhere"] = None
    "What `ancestors` has with the polarity SUPPORTS. Each statement takes a search."
    contradicting_ancestors: Optional["AncestorsWhere"] = None
    "What `ancestors` has with the polarity CONTRADICTS. Each statement takes a search."
    issue: Optional[str] = None
    "It is about this issue or one of its sub-issues."
    actor: Optional[str] = None
    "It mentions this actor, or the actor asserts or denies it."
    mentions: Optional[str] = None
    "It mentions this actor."
    asserted_by: Optional[str] = None
    "This actor holds it true."
    denied_by: Optional[str] = None
    "This actor holds it false."
    attributed: Optional[bool] = None
    "Whether an actor is named who holds it true. What is attributed to nobody, the text says in its own voice."
    kind: Optional[EvidenceKind] = None
    "It is of this kind."
    kinds: Optional[list[EvidenceKind]] = None
    "It is of one of these kinds."
    occurred_on: Optional["DateRange"] = None
    "It happened within this time; without a day, it didn't."
    and_: Optional[list["EvidenceWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["EvidenceWhere"]] = Field(alias="or", default=None)
    "At least one of these holds; an empty list never does."
    not_: Optional["EvidenceWhere"] = Field(alias="not", default=None)
    "This does not hold."


class IssueWhere(BaseModel):
    """Which issues. Conditions given together must all hold; null narrows nothing."""

    ids: Optional[list[str]] = None
    "The id is one of these."
    text: Optional[str] = None
    "The name or the question holds these letters, upper or lower case alike."
    part_of: Optional[str] = None
    "It is a sub-issue of this issue, at any depth."
    and_: Optional[list["IssueWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["IssueWhere"]] = Field(alias="or", default=None)
    "At least one of these holds; an empty list never does."
    not_: Optional["IssueWhere"] = Field(alias="not", default=None)
    "This does not hold."


class PassageWhere(BaseModel):
    """Which passages. Conditions given together must all hold; null narrows nothing."""

    ids: Optional[list[str]] = None
    "The id is one of these."
    text: Optional[str] = None
    "The sentence holds these letters, upper or lower case alike."
    document: Optional[str] = None
    "It is a sentence of this document."
    section: Optional[str] = None
    "It stands under this heading."
    quoted: Optional[bool] = None
    "Whether its words bear out a node."
    and_: Optional[list["PassageWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["PassageWhere"]] = Field(alias="or", default=None)
    "At least one of these holds; an empty list never does."
    not_: Optional["PassageWhere"] = Field(alias="not", default=None)
    "This does not hold."


class RatingInput(BaseModel):
    """Another base score for a statement."""

    statement: str
    "The id of the statement."
    base_score: float
    "How credible it is by itself, 0 to 1."


class RelatedWhere(BaseModel):
    """Which relations of one type and direction it has. What is given must all hold."""

    some: Optional["StatementWhere"] = None
    "The statement at the other end of at least one is such."
    none: Optional["StatementWhere"] = None
    "The statement at the other end of none is such."
    count: Optional["CountRange"] = None
    "How many there are, whatever is at their other ends."


class RelationInput(BaseModel):
    """A relation by its ends."""

    source: str
    "The id of the reason."
    target: str
    "The id of what it is a reason for or against."
    polarity: Polarity
    "Whether it supports or contradicts."


class RelationWhere(BaseModel):
    """Which relations. Conditions given together must all hold; null narrows nothing."""

    ids: Optional[list[str]] = None
    "The id is one of these."
    text: Optional[str] = None
    "The quote or the warrant holds these letters, upper or lower case alike."
    polarity: Optional[Polarity] = None
    "It is of this type."
    basis: Optional[list[Basis]] = None
    "It rests on one of these."
    limits: Optional[bool] = None
    "Whether it is a contradiction that limits its target and doesn't deny it."
    scheme: Optional[str] = None
    "Its argumentation scheme has this name."
    source: Optional[str] = None
    "It leads from this statement."
    target: Optional[str] = None
    "It leads to this statement."
    document: Optional[str] = None
    "One of its ends comes from this document."
    issue: Optional[str] = None
    "One of its ends is about this issue or one of its sub-issues."
    and_: Optional[list["RelationWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["RelationWhere"]] = Field(alias="or", default=None)
    "At least one of these holds; an empty list never does."
    not_: Optional["RelationWhere"] = Field(alias="not", default=None)
    "This does not hold."


class StatementInput(BaseModel):
    """A statement that isn't there yet."""

    id: str
    "An id for it, by which later changes and the answer name it; none that is in use, not even by a statement that has been removed."
    base_score: Optional[float] = None
    "How credible it is by itself, 0 to 1. If null: 0.5, or as strong as its grounds if it is linked."
    linked: Optional[bool] = False
    "Whether it is a step that stands only with all that supports it, and needs some; else it stands by itself until it is denied."


class StatementWhere(BaseModel):
    """Which statements. Conditions given together must all hold; null narrows nothing."""

    ids: Optional[list[str]] = None
    "The id is one of these."
    text: Optional[str] = None
    "The title or the text holds these letters, upper or lower case alike."
    document: Optional[str] = None
    "It comes from this document."
    section: Optional[str] = None
    "Words under this heading bear it out."
    supported_by: Optional["RelatedWhere"] = None
    "What supports it."
    contradicted_by: Optional["RelatedWhere"] = None
    "What contradicts it."
    supports: Optional["RelatedWhere"] = None
    "What it supports."
    contradicts: Optional["RelatedWhere"] = None
    "What it contradicts."
    supporting_ancestors: Optional["AncestorsWhere"] = None
    "What `ancestors` has with the polarity SUPPORTS. Each statement takes a search."
    contradicting_ancestors: Optional["AncestorsWhere"] = None
    "What `ancestors` has with the polarity CONTRADICTS. Each statement takes a search."
    issue: Optional[str] = None
    "It is about this issue or one of its sub-issues."
    actor: Optional[str] = None
    "It mentions this actor, or the actor asserts or denies it."
    mentions: Optional[str] = None
    "It mentions this actor."
    asserted_by: Optional[str] = None
    "This actor holds it true."
    denied_by: Optional[str] = None
    "This actor holds it false."
    attributed: Optional[bool] = None
    "Whether an actor is named who holds it true. What is attributed to nobody, the text says in its own voice."
    role: Optional[ClaimRole] = None
    "It is a claim with this part in the opportunity-challenge reading."
    roles: Optional[list[ClaimRole]] = None
    "It is a claim with one of these parts in it."
    has_role: Optional[bool] = None
    "Whether it is a claim with a part in it."
    modality: Optional[Modality] = None
    "It is a claim that the text puts this firmly."
    modalities: Optional[list[Modality]] = None
    "It is a claim that the text puts in one of these ways."
    types: Optional[list[StatementType]] = None
    "It is of one of these types."
    claim_kinds: Optional[list[ClaimKind]] = None
    "It is a claim of one of these kinds."
    evidence_kinds: Optional[list[EvidenceKind]] = None
    "It is evidence of one of these kinds."
    and_: Optional[list["StatementWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["StatementWhere"]] = Field(alias="or", default=None)
    "At least one of these holds; an empty list never does."
    not_: Optional["StatementWhere"] = Field(alias="not", default=None)
    "This does not hold."


class ViewInput(BaseModel):
    """The part of the graph that is judged: all of it by default. What is given must all hold; null leaves nothing out. Relations count between statements of the view alone, so that a derived statement whose grounds are all left out has none."""

    documents: Optional[list[str]] = None
    "Only statements from one of these documents."
    issues: Optional[list[str]] = None
    "Only statements about one of these issues or of their sub-issues. An argument is about what its conclusion is about."
    actors: Optional[list[str]] = None
    "Only statements that one of these actors asserts, and those that nobody is said to assert: the text's own, and arguments."
    exclude_actors: Optional[list[str]] = None
    "Not the statements that these actors alone assert."
    min_strength: Optional[float] = None
    "Only relations whose effective strength is at least this, 0 to 1."
    basis: Optional[list[Basis]] = None
    "Only relations that rest on one of these."
    contradictions_from: Optional[float] = 0.5
    "From which effective strength on a contradiction defeats, 0 to 1. Weaker ones limit their target and change no label; they count in strengths, chains, paths and ledgers all the same."
    preferences: Optional[Preferences] = Preferences.NONE
    "What is preferred to what where labels are found."
    evidence_only: Optional[bool] = False
    "Only what evidence bears out: evidence itself, and statements that it supports along chains of the view, with a linked argument only where all its premises are borne out."


class WeightedRelationInput(BaseModel):
    """A relation by its ends, with a strength."""

    source: str
    "The id of the reason."
    target: str
    "The id of what it is a reason for or against."
    polarity: Polarity
    "Whether it supports or contradicts."
    strength: Optional[float] = None
    "How strong it is, 0 to 1; by default as strong as a relation that a reader infers."


ActorWhere.model_rebuild()
AncestorsWhere.model_rebuild()
ArgumentWhere.model_rebuild()
ChangeInput.model_rebuild()
ClaimWhere.model_rebuild()
DocumentWhere.model_rebuild()
EvidenceWhere.model_rebuild()
IssueWhere.model_rebuild()
PassageWhere.model_rebuild()
RelatedWhere.model_rebuild()
RelationWhere.model_rebuild()
StatementWhere.model_rebuild()
