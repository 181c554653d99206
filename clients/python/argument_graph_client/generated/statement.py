from typing import Annotated, Literal, Optional, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import QuoteFields, RelationPage


class Statement(BaseModel):
    node: Optional[
        Annotated[
            Union[
                "StatementNodeNode",
                "StatementNodeArgument",
                "StatementNodeClaim",
                "StatementNodeEvidence",
            ],
            Field(discriminator="typename__"),
        ]
    ] = Field(default=None)


class StatementNodeNode(BaseModel):
    typename__: Literal["Actor", "Document", "Issue", "Node", "Passage", "Relation"] = (
        Field(alias="__typename")
    )
    id: str


class StatementNodeArgument(BaseModel):
    typename__: Literal["Argument"] = Field(alias="__typename")
    id: str
    title: str
    text: str
    base_score: Optional[float] = Field(default=None)
    quotes: list["StatementNodeArgumentQuotes"]
    document: Optional["StatementNodeArgumentDocument"] = Field(default=None)
    supported_by: "StatementNodeArgumentSupportedBy"
    contradicted_by: "StatementNodeArgumentContradictedBy"
    supports: "StatementNodeArgumentSupports"
    contradicts: "StatementNodeArgumentContradicts"


StatementNodeArgumentQuotes = QuoteFields


class StatementNodeArgumentDocument(BaseModel):
    id: str
    title: str


StatementNodeArgumentSupportedBy = RelationPage
StatementNodeArgumentContradictedBy = RelationPage
StatementNodeArgumentSupports = RelationPage
StatementNodeArgumentContradicts = RelationPage


class StatementNodeClaim(BaseModel):
    typename__: Literal["Claim"] = Field(alias="__typename")
    id: str
    title: str
    text: str
    base_score: Optional[float] = Field(default=None)
    quotes: list["StatementNodeClaimQuotes"]
    document: Optional["StatementNodeClaimDocument"] = Field(default=None)
    supported_by: "StatementNodeClaimSupportedBy"
    contradicted_by: "StatementNodeClaimContradictedBy"
    supports: "StatementNodeClaimSupports"
    contradicts: "StatementNodeClaimContradicts"


StatementNodeClaimQuotes = QuoteFields


class StatementNodeClaimDocument(BaseModel):
    id: str
    title: str


StatementNodeClaimSupportedBy = RelationPage
StatementNodeClaimContradictedBy = RelationPage
StatementNodeClaimSupports = RelationPage
StatementNodeClaimContradicts = RelationPage


class StatementNodeEvidence(BaseModel):
    typename__: Literal["Evidence"] = Field(alias="__typename")
    id: str
    title: str
    text: str
    base_score: Optional[float] = Field(default=None)
    quotes: list["StatementNodeEvidenceQuotes"]
    document: Optional["StatementNodeEvidenceDocument"] = Field(default=None)
    supported_by: "StatementNodeEvidenceSupportedBy"
    contradicted_by: "StatementNodeEvidenceContradictedBy"
    supports: "StatementNodeEvidenceSupports"
    contradicts: "StatementNodeEvidenceContradicts"


StatementNodeEvidenceQuotes = QuoteFields


class StatementNodeEvidenceDocument(BaseModel):
    id: str
    title: str


StatementNodeEvidenceSupportedBy = RelationPage
StatementNodeEvidenceContradictedBy = RelationPage
StatementNodeEvidenceSupports = RelationPage
StatementNodeEvidenceContradicts = RelationPage
Statement.model_rebuild()
StatementNodeArgument.model_rebuild()
StatementNodeClaim.model_rebuild()
StatementNodeEvidence.model_rebuild()
