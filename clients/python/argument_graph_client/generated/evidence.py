from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import (  # noqa: F401
    AttributionFields,
    EvidenceFields,
    EvidenceFieldsDocument,
    EvidenceFieldsQuotes,
    RelationPage,
)


class Evidence(BaseModel):
    evidence: Optional["EvidenceEvidence"] = Field(default=None)


class EvidenceEvidence(EvidenceFields):
    issues: list["EvidenceEvidenceIssues"]
    mentions: list["EvidenceEvidenceMentions"]
    asserted_by: list["EvidenceEvidenceAssertedBy"]
    denied_by: list["EvidenceEvidenceDeniedBy"]
    attributions: "EvidenceEvidenceAttributions"
    supported_by: "EvidenceEvidenceSupportedBy"
    contradicted_by: "EvidenceEvidenceContradictedBy"
    supports: "EvidenceEvidenceSupports"
    contradicts: "EvidenceEvidenceContradicts"


class EvidenceEvidenceIssues(BaseModel):
    id: str
    name: str


class EvidenceEvidenceMentions(BaseModel):
    id: str
    name: str


class EvidenceEvidenceAssertedBy(BaseModel):
    id: str
    name: str


class EvidenceEvidenceDeniedBy(BaseModel):
    id: str
    name: str


class EvidenceEvidenceAttributions(BaseModel):
    total_count: int
    nodes: list["EvidenceEvidenceAttributionsNodes"]


EvidenceEvidenceAttributionsNodes = AttributionFields
EvidenceEvidenceSupportedBy = RelationPage
EvidenceEvidenceContradictedBy = RelationPage
EvidenceEvidenceSupports = RelationPage
EvidenceEvidenceContradicts = RelationPage
Evidence.model_rebuild()
EvidenceEvidence.model_rebuild()
EvidenceEvidenceAttributions.model_rebuild()
