from datetime import date
from typing import Literal, Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import (
    ActorKind,
    Basis,
    ClaimKind,
    ClaimRole,
    EvidenceKind,
    Label,
    Modality,
    Polarity,
    ReasonRule,
)


class ActorFields(BaseModel):
    id: str
    name: str
    kind: ActorKind
    aliases: list[str]
    description: Optional[str] = Field(default=None)


class QuoteFields(BaseModel):
    exact: str
    start: int
    end: int
    document: "QuoteFieldsDocument"


class QuoteFieldsDocument(BaseModel):
    id: str


class ArgumentFields(BaseModel):
    id: str
    title: str
    text: str
    linked: bool
    scheme: Optional[str] = Field(default=None)
    warrant: Optional[str] = Field(default=None)
    base_score: Optional[float] = Field(default=None)
    quotes: list["ArgumentFieldsQuotes"]
    document: Optional["ArgumentFieldsDocument"] = Field(default=None)


class ArgumentFieldsQuotes(QuoteFields):
    pass


class ArgumentFieldsDocument(BaseModel):
    id: str
    title: str


class StatementTitle(BaseModel):
    id: str
    title: str


class AttributionFields(BaseModel):
    holds: bool
    modality: Optional[Modality] = Field(default=None)
    actor: "AttributionFieldsActor"
    statement: "AttributionFieldsStatement"
    quote: Optional["AttributionFieldsQuote"] = Field(default=None)


class AttributionFieldsActor(BaseModel):
    id: str
    name: str


class AttributionFieldsStatement(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class AttributionFieldsQuote(QuoteFields):
    pass


class BearingFields(BaseModel):
    polarity: Polarity
    source_id: str
    target_id: str
    relation: Optional["BearingFieldsRelation"] = Field(default=None)


class BearingFieldsRelation(BaseModel):
    id: str


class RelationFields(BaseModel):
    id: str
    polarity: Polarity
    strength: Optional[float] = Field(default=None)
    effective_strength: float
    limits: bool
    basis: Basis
    scheme: Optional[str] = Field(default=None)
    warrant: Optional[str] = Field(default=None)
    quote: Optional["RelationFieldsQuote"] = Field(default=None)
    source: "RelationFieldsSource"
    target: "RelationFieldsTarget"


class RelationFieldsQuote(QuoteFields):
    pass


class RelationFieldsSource(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class RelationFieldsTarget(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class ChainFields(BaseModel):
    polarity: Polarity
    length: int
    strength: float
    from_: "ChainFieldsFrom" = Field(alias="from")
    to: "ChainFieldsTo"
    steps: list["ChainFieldsSteps"]


class ChainFieldsFrom(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class ChainFieldsTo(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class ChainFieldsSteps(BaseModel):
    polarity: Polarity
    source: "ChainFieldsStepsSource"
    target: "ChainFieldsStepsTarget"
    relation: "ChainFieldsStepsRelation"


class ChainFieldsStepsSource(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class ChainFieldsStepsTarget(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class ChainFieldsStepsRelation(RelationFields):
    pass


class ClaimFields(BaseModel):
    id: str
    title: str
    text: str
    kind: ClaimKind
    role: Optional[ClaimRole] = Field(default=None)
    modality: Modality
    condition: Optional[str] = Field(default=None)
    base_score: Optional[float] = Field(default=None)
    quotes: list["ClaimFieldsQuotes"]
    document: Optional["ClaimFieldsDocument"] = Field(default=None)


class ClaimFieldsQuotes(QuoteFields):
    pass


class ClaimFieldsDocument(BaseModel):
    id: str
    title: str


class DocumentFields(BaseModel):
    id: str
    title: str
    author: Optional[str] = Field(default=None)
    publisher: Optional[str] = Field(default=None)
    url: Optional[str] = Field(default=None)
    published_on: Optional[date] = Field(default=None)
    language: str
    sha_256: str


class EvidenceFields(BaseModel):
    id: str
    title: str
    text: str
    kind: EvidenceKind
    occurred_on: Optional[date] = Field(default=None)
    base_score: Optional[float] = Field(default=None)
    quotes: list["EvidenceFieldsQuotes"]
    document: Optional["EvidenceFieldsDocument"] = Field(default=None)


class EvidenceFieldsQuotes(QuoteFields):
    pass


class EvidenceFieldsDocument(BaseModel):
    id: str
    title: str


class IssueFields(BaseModel):
    id: str
    name: str
    question: str
    description: Optional[str] = Field(default=None)
    parent: Optional["IssueFieldsParent"] = Field(default=None)


class IssueFieldsParent(BaseModel):
    id: str
    name: str


class PageFields(BaseModel):
    has_next_page: bool
    end_cursor: Optional[str] = Field(default=None)


class PassageFields(BaseModel):
    id: str
    text: str
    section: str
    index: int
    start: int
    end: int
    non_argumentative: Optional[str] = Field(default=None)


class ReachedPage(BaseModel):
    total_count: int
    truncated: bool
    page_info: "ReachedPagePageInfo"
    edges: list["ReachedPageEdges"]


class ReachedPagePageInfo(PageFields):
    pass


class ReachedPageEdges(BaseModel):
    distance: int
    polarities: list[Polarity]
    node: "ReachedPageEdgesNode"


class ReachedPageEdgesNode(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class ReasonFields(BaseModel):
    statement_id: str
    label: Label
    rule: ReasonRule
    statement: Optional["ReasonFieldsStatement"] = Field(default=None)
    relations: list["ReasonFieldsRelations"]


class ReasonFieldsStatement(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class ReasonFieldsRelations(BearingFields):
    pass


class RelationPage(BaseModel):
    total_count: int
    page_info: "RelationPagePageInfo"
    edges: list["RelationPageEdges"]


class RelationPagePageInfo(PageFields):
    pass


class RelationPageEdges(BaseModel):
    relation: "RelationPageEdgesRelation"
    node: "RelationPageEdgesNode"


class RelationPageEdgesRelation(RelationFields):
    pass


class RelationPageEdgesNode(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class TallyFields(BaseModel):
    count: int
    weight: float
    claims: list["TallyFieldsClaims"]


class TallyFieldsClaims(BaseModel):
    id: str
    title: str


class SideFields(BaseModel):
    holding: "SideFieldsHolding"
    without_ground: "SideFieldsWithoutGround"
    defeated: "SideFieldsDefeated"
    unexplained: "SideFieldsUnexplained"
    undecided: "SideFieldsUndecided"


class SideFieldsHolding(TallyFields):
    pass


class SideFieldsWithoutGround(TallyFields):
    pass


class SideFieldsDefeated(TallyFields):
    pass


class SideFieldsUnexplained(TallyFields):
    pass


class SideFieldsUndecided(TallyFields):
    pass


ActorFields.model_rebuild()
QuoteFields.model_rebuild()
ArgumentFields.model_rebuild()
StatementTitle.model_rebuild()
AttributionFields.model_rebuild()
BearingFields.model_rebuild()
RelationFields.model_rebuild()
ChainFields.model_rebuild()
ClaimFields.model_rebuild()
DocumentFields.model_rebuild()
EvidenceFields.model_rebuild()
IssueFields.model_rebuild()
PageFields.model_rebuild()
PassageFields.model_rebuild()
ReachedPage.model_rebuild()
ReasonFields.model_rebuild()
RelationPage.model_rebuild()
TallyFields.model_rebuild()
SideFields.model_rebuild()
