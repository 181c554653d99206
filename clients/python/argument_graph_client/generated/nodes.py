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


class Nodes(BaseModel):
    nodes: list[
        Optional[
            Annotated[
                Union[
                    "NodesNodesNode",
                    "NodesNodesActor",
                    "NodesNodesArgument",
                    "NodesNodesClaim",
                    "NodesNodesDocument",
                    "NodesNodesEvidence",
                    "NodesNodesIssue",
                    "NodesNodesPassage",
                ],
                Field(discriminator="typename__"),
            ]
        ]
    ]


class NodesNodesNode(BaseModel):
    typename__: Literal["Node", "Relation"] = Field(alias="__typename")
    id: str


class NodesNodesActor(BaseModel):
    typename__: Literal["Actor"] = Field(alias="__typename")
    id: str
    actor_kind: ActorKind
    name: str
    aliases: list[str]
    description: Optional[str] = Field(default=None)


class NodesNodesArgument(BaseModel):
    typename__: Literal["Argument"] = Field(alias="__typename")
    id: str
    title: str
    text: str
    base_score: Optional[float] = Field(default=None)
    quotes: list["NodesNodesArgumentQuotes"]
    document: Optional["NodesNodesArgumentDocument"] = Field(default=None)
    linked: bool
    scheme: Optional[str] = Field(default=None)
    warrant: Optional[str] = Field(default=None)


NodesNodesArgumentQuotes = QuoteFields


class NodesNodesArgumentDocument(BaseModel):
    id: str
    title: str


class NodesNodesClaim(BaseModel):
    typename__: Literal["Claim"] = Field(alias="__typename")
    id: str
    title: str
    text: str
    base_score: Optional[float] = Field(default=None)
    quotes: list["NodesNodesClaimQuotes"]
    document: Optional["NodesNodesClaimDocument"] = Field(default=None)
    claim_kind: ClaimKind
    role: Optional[ClaimRole] = Field(default=None)
    modality: Modality
    condition: Optional[str] = Field(default=None)


NodesNodesClaimQuotes = QuoteFields


class NodesNodesClaimDocument(BaseModel):
    id: str
    title: str


class NodesNodesDocument(DocumentFields):
    typename__: Literal["Document"] = Field(alias="__typename")
    id: str


class NodesNodesEvidence(BaseModel):
    typename__: Literal["Evidence"] = Field(alias="__typename")
    id: str
    title: str
    text: str
    base_score: Optional[float] = Field(default=None)
    quotes: list["NodesNodesEvidenceQuotes"]
    document: Optional["NodesNodesEvidenceDocument"] = Field(default=None)
    evidence_kind: EvidenceKind
    occurred_on: Optional[date] = Field(default=None)


NodesNodesEvidenceQuotes = QuoteFields


class NodesNodesEvidenceDocument(BaseModel):
    id: str
    title: str


class NodesNodesIssue(IssueFields):
    typename__: Literal["Issue"] = Field(alias="__typename")
    id: str


class NodesNodesPassage(PassageFields):
    typename__: Literal["Passage"] = Field(alias="__typename")
    id: str


Nodes.model_rebuild()
NodesNodesArgument.model_rebuild()
NodesNodesClaim.model_rebuild()
NodesNodesEvidence.model_rebuild()
