from datetime import date
from typing import Annotated, Literal, Optional, Union

from pydantic import Field

from .base_model import BaseModel
from .enums import ActorKind, ClaimKind, ClaimRole, EvidenceKind, Modality
from .fragments import (
    DocumentFields,
    IssueFields,
    IssueFieldsParent,  # noqa: F401
    PassageFields,
    QuoteFields,
)


class Node(BaseModel):
    node: Optional[
        Annotated[
            Union[
                "NodeNodeNode",
                "NodeNodeActor",
                "NodeNodeArgument",
                "NodeNodeClaim",
                "NodeNodeDocument",
                "NodeNodeEvidence",
                "NodeNodeIssue",
                "NodeNodePassage",
            ],
            Field(discriminator="typename__"),
        ]
    ] = Field(default=None)


class NodeNodeNode(BaseModel):
    typename__: Literal["Node", "Relation"] = Field(alias="__typename")
    id: str


class NodeNodeActor(BaseModel):
    typename__: Literal["Actor"] = Field(alias="__typename")
    id: str
    actor_kind: ActorKind
    name: str
    aliases: list[str]
    description: Optional[str] = Field(default=None)


class NodeNodeArgument(BaseModel):
    typename__: Literal["Argument"] = Field(alias="__typename")
    id: str
    title: str
    text: str
    base_score: Optional[float] = Field(default=None)
    quotes: list["NodeNodeArgumentQuotes"]
    document: Optional["NodeNodeArgumentDocument"] = Field(default=None)
    linked: bool
    scheme: Optional[str] = Field(default=None)
    warrant: Optional[str] = Field(default=None)


NodeNodeArgumentQuotes = QuoteFields


class NodeNodeArgumentDocument(BaseModel):
    id: str
    title: str


class NodeNodeClaim(BaseModel):
    typename__: Literal["Claim"] = Field(alias="__typename")
    id: str
    title: str
    text: str
    base_score: Optional[float] = Field(default=None)
    quotes: list["NodeNodeClaimQuotes"]
    document: Optional["NodeNodeClaimDocument"] = Field(default=None)
    claim_kind: ClaimKind
    role: Optional[ClaimRole] = Field(default=None)
    modality: Modality
    condition: Optional[str] = Field(default=None)


NodeNodeClaimQuotes = QuoteFields


class NodeNodeClaimDocument(BaseModel):
    id: str
    title: str


class NodeNodeDocument(DocumentFields):
    typename__: Literal["Document"] = Field(alias="__typename")
    id: str


class NodeNodeEvidence(BaseModel):
    typename__: Literal["Evidence"] = Field(alias="__typename")
    id: str
    title: str
    text: str
    base_score: Optional[float] = Field(default=None)
    quotes: list["NodeNodeEvidenceQuotes"]
    document: Optional["NodeNodeEvidenceDocument"] = Field(default=None)
    evidence_kind: EvidenceKind
    occurred_on: Optional[date] = Field(default=None)


NodeNodeEvidenceQuotes = QuoteFields


class NodeNodeEvidenceDocument(BaseModel):
    id: str
    title: str


class NodeNodeIssue(IssueFields):
    typename__: Literal["Issue"] = Field(alias="__typename")
    id: str


class NodeNodePassage(PassageFields):
    typename__: Literal["Passage"] = Field(alias="__typename")
    id: str


Node.model_rebuild()
NodeNodeArgument.model_rebuild()
NodeNodeClaim.model_rebuild()
NodeNodeEvidence.model_rebuild()
