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
)


class ActorWhere(BaseModel):
    """Which actors. Conditions given together must all hold."""

    ids: Optional[list[str]] = None
    "The id is one of these."
    text: Optional[str] = None
    "The name holds these letters, upper or lower case alike."
    kind: Optional[ActorKind] = None
    "It is of this kind."
    and_: Optional[list["ActorWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["ActorWhere"]] = Field(alias="or", default=None)
    "At least one of these holds; an empty list never does."
    not_: Optional["ActorWhere"] = Field(alias="not", default=None)
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
    """Which claims. Conditions given together must all hold."""

    ids: Optional[list[str]] = None
    "The id is one of these."
    text: Optional[str] = None
    "The title or the text holds these letters, upper or lower case alike."
    kind: Optional[ClaimKind] = None
    "It is of this kind."
    role: Optional[ClaimRole] = None
    "It has this part in the opportunity-challenge reading."
    modality: Optional[Modality] = None
    "The text puts it this firmly."
    issue: Optional[str] = None
    "It is about this issue or one of its sub-issues."
    actor: Optional[str] = None
    "It mentions this actor, or the actor asserts or denies it."
    document: Optional[str] = None
    "It comes from this document."
    and_: Optional[list["ClaimWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["ClaimWhere"]] = Field(alias="or", default=None)
    "At least one of these holds; an empty list never does."
    not_: Optional["ClaimWhere"] = Field(alias="not", default=None)
    "This does not hold."


class DocumentWhere(BaseModel):
    """Which documents. Conditions given together must all hold."""

    ids: Optional[list[str]] = None
    "The id is one of these."
    text: Optional[str] = None
    "The title or the text holds these letters, upper or lower case alike."
    and_: Optional[list["DocumentWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["DocumentWhere"]] = Field(alias="or", default=None)
    "At least one of these holds; an empty list never does."
    not_: Optional["DocumentWhere"] = Field(alias="not", default=None)
    "This does not hold."


class EvidenceWhere(BaseModel):
    """Which evidence. Conditions given together must all hold."""

    ids: Optional[list[str]] = None
    "The id is one of these."
    text: Optional[str] = None
    "The title or the text holds these letters, upper or lower case alike."
    kind: Optional[EvidenceKind] = None
    "It is of this kind."
    issue: Optional[str] = None
    "It is about this issue or one of its sub-issues."
    actor: Optional[str] = None
    "It mentions this actor, or the actor asserts or denies it."
    document: Optional[str] = None
    "It comes from this document."
    and_: Optional[list["EvidenceWhere"]] = Field(alias="and", default=None)
    "All of these hold."
    or_: Optional[list["EvidenceWhere"]] = Field(alias="or", default=None)
    "At least one of these holds; an empty list never does."
    not_: Optional["EvidenceWhere"] = Field(alias="not", default=None)
    "This does not hold."


class IssueWhere(BaseModel):
    """Which issues. Conditions given together must all hold."""

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


class RatingInput(BaseModel):
    """Another base score for a statement."""

    statement: str
    "The id of the statement."
    base_score: float
    "How credible it is by itself, 0 to 1."


class RelationInput(BaseModel):
    """A relation by its ends."""

    source: str
    "The id of the reason."
    target: str
    "The id of what it is a reason for or against."
    polarity: Polarity
    "Whether it supports or contradicts."


class StatementInput(BaseModel):
    """A statement that isn't there yet."""

    id: str
    "An id for it, by which later changes and the answer name it; none that is in use, not even by a statement that has been removed."
    base_score: Optional[float] = None
    "How credible it is by itself, 0 to 1. If null: 0.5, or as strong as its grounds if it is linked."
    linked: Optional[bool] = False
    "Whether it is a step that stands only with all that supports it, and needs some; else it stands by itself until it is denied."


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
ChangeInput.model_rebuild()
ClaimWhere.model_rebuild()
DocumentWhere.model_rebuild()
EvidenceWhere.model_rebuild()
IssueWhere.model_rebuild()
