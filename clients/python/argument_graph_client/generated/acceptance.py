from typing import Annotated, Literal, Optional, Union

from pydantic import Field

from .base_model import BaseModel
from .enums import Label, ReasonRule
from .fragments import ReasonFields


class Acceptance(BaseModel):
    node: Optional[
        Annotated[
            Union[
                "AcceptanceNodeNode",
                "AcceptanceNodeArgument",
                "AcceptanceNodeClaim",
                "AcceptanceNodeEvidence",
            ],
            Field(discriminator="typename__"),
        ]
    ] = Field(default=None)


class AcceptanceNodeNode(BaseModel):
    typename__: Literal["Actor", "Document", "Issue", "Node", "Passage", "Relation"] = (
        Field(alias="__typename")
    )
    id: str


class AcceptanceNodeArgument(BaseModel):
    typename__: Literal["Argument"] = Field(alias="__typename")
    id: str
    title: str
    acceptance: "AcceptanceNodeArgumentAcceptance"


class AcceptanceNodeArgumentAcceptance(BaseModel):
    label: Label
    rule: Optional[ReasonRule] = Field(default=None)
    grounds_lost: bool
    credulous: bool
    sceptical: bool
    no_extension: bool
    in_view: bool
    why: list["AcceptanceNodeArgumentAcceptanceWhy"]


AcceptanceNodeArgumentAcceptanceWhy = ReasonFields


class AcceptanceNodeClaim(BaseModel):
    typename__: Literal["Claim"] = Field(alias="__typename")
    id: str
    title: str
    acceptance: "AcceptanceNodeClaimAcceptance"


class AcceptanceNodeClaimAcceptance(BaseModel):
    label: Label
    rule: Optional[ReasonRule] = Field(default=None)
    grounds_lost: bool
    credulous: bool
    sceptical: bool
    no_extension: bool
    in_view: bool
    why: list["AcceptanceNodeClaimAcceptanceWhy"]


AcceptanceNodeClaimAcceptanceWhy = ReasonFields


class AcceptanceNodeEvidence(BaseModel):
    typename__: Literal["Evidence"] = Field(alias="__typename")
    id: str
    title: str
    acceptance: "AcceptanceNodeEvidenceAcceptance"


class AcceptanceNodeEvidenceAcceptance(BaseModel):
    label: Label
    rule: Optional[ReasonRule] = Field(default=None)
    grounds_lost: bool
    credulous: bool
    sceptical: bool
    no_extension: bool
    in_view: bool
    why: list["AcceptanceNodeEvidenceAcceptanceWhy"]


AcceptanceNodeEvidenceAcceptanceWhy = ReasonFields
Acceptance.model_rebuild()
AcceptanceNodeArgument.model_rebuild()
AcceptanceNodeArgumentAcceptance.model_rebuild()
AcceptanceNodeClaim.model_rebuild()
AcceptanceNodeClaimAcceptance.model_rebuild()
AcceptanceNodeEvidence.model_rebuild()
AcceptanceNodeEvidenceAcceptance.model_rebuild()
