from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import (  # noqa: F401
    AttributionFields,
    ClaimFields,
    ClaimFieldsDocument,
    ClaimFieldsQuotes,
    RelationPage,
)


class Claim(BaseModel):
    claim: Optional["ClaimClaim"] = Field(default=None)


class ClaimClaim(ClaimFields):
    issues: list["ClaimClaimIssues"]
    mentions: list["ClaimClaimMentions"]
    asserted_by: list["ClaimClaimAssertedBy"]
    denied_by: list["ClaimClaimDeniedBy"]
    attributions: "ClaimClaimAttributions"
    supported_by: "ClaimClaimSupportedBy"
    contradicted_by: "ClaimClaimContradictedBy"
    supports: "ClaimClaimSupports"
    contradicts: "ClaimClaimContradicts"


class ClaimClaimIssues(BaseModel):
    id: str
    name: str


class ClaimClaimMentions(BaseModel):
    id: str
    name: str


class ClaimClaimAssertedBy(BaseModel):
    id: str
    name: str


class ClaimClaimDeniedBy(BaseModel):
    id: str
    name: str


class ClaimClaimAttributions(BaseModel):
    total_count: int
    nodes: list["ClaimClaimAttributionsNodes"]


ClaimClaimAttributionsNodes = AttributionFields
ClaimClaimSupportedBy = RelationPage
ClaimClaimContradictedBy = RelationPage
ClaimClaimSupports = RelationPage
ClaimClaimContradicts = RelationPage
Claim.model_rebuild()
ClaimClaim.model_rebuild()
ClaimClaimAttributions.model_rebuild()
