from typing import Annotated, Literal, Optional, Union

from pydantic import Field

from .base_model import BaseModel
from .enums import Polarity
from .fragments import StatementTitle


class Strength(BaseModel):
    node: Optional[
        Annotated[
            Union[
                "StrengthNodeNode",
                "StrengthNodeArgument",
                "StrengthNodeClaim",
                "StrengthNodeEvidence",
            ],
            Field(discriminator="typename__"),
        ]
    ] = Field(default=None)


class StrengthNodeNode(BaseModel):
    typename__: Literal["Actor", "Document", "Issue", "Node", "Passage", "Relation"] = (
        Field(alias="__typename")
    )
    id: str


class StrengthNodeArgument(BaseModel):
    typename__: Literal["Argument"] = Field(alias="__typename")
    id: str
    title: str
    strength: "StrengthNodeArgumentStrength"


class StrengthNodeArgumentStrength(BaseModel):
    value: float
    base_score: float
    converged: bool
    circular: bool
    iterations: int
    in_view: bool
    contributions: list["StrengthNodeArgumentStrengthContributions"]


class StrengthNodeArgumentStrengthContributions(BaseModel):
    value: float
    polarity: Polarity
    statement: "StrengthNodeArgumentStrengthContributionsStatement"
    relation: "StrengthNodeArgumentStrengthContributionsRelation"


class StrengthNodeArgumentStrengthContributionsStatement(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class StrengthNodeArgumentStrengthContributionsRelation(BaseModel):
    id: str


class StrengthNodeClaim(BaseModel):
    typename__: Literal["Claim"] = Field(alias="__typename")
    id: str
    title: str
    strength: "StrengthNodeClaimStrength"


class StrengthNodeClaimStrength(BaseModel):
    value: float
    base_score: float
    converged: bool
    circular: bool
    iterations: int
    in_view: bool
    contributions: list["StrengthNodeClaimStrengthContributions"]


class StrengthNodeClaimStrengthContributions(BaseModel):
    value: float
    polarity: Polarity
    statement: "StrengthNodeClaimStrengthContributionsStatement"
    relation: "StrengthNodeClaimStrengthContributionsRelation"


class StrengthNodeClaimStrengthContributionsStatement(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class StrengthNodeClaimStrengthContributionsRelation(BaseModel):
    id: str


class StrengthNodeEvidence(BaseModel):
    typename__: Literal["Evidence"] = Field(alias="__typename")
    id: str
    title: str
    strength: "StrengthNodeEvidenceStrength"


class StrengthNodeEvidenceStrength(BaseModel):
    value: float
    base_score: float
    converged: bool
    circular: bool
    iterations: int
    in_view: bool
    contributions: list["StrengthNodeEvidenceStrengthContributions"]


class StrengthNodeEvidenceStrengthContributions(BaseModel):
    value: float
    polarity: Polarity
    statement: "StrengthNodeEvidenceStrengthContributionsStatement"
    relation: "StrengthNodeEvidenceStrengthContributionsRelation"


class StrengthNodeEvidenceStrengthContributionsStatement(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class StrengthNodeEvidenceStrengthContributionsRelation(BaseModel):
    id: str


Strength.model_rebuild()
StrengthNodeArgument.model_rebuild()
StrengthNodeArgumentStrength.model_rebuild()
StrengthNodeArgumentStrengthContributions.model_rebuild()
StrengthNodeClaim.model_rebuild()
StrengthNodeClaimStrength.model_rebuild()
StrengthNodeClaimStrengthContributions.model_rebuild()
StrengthNodeEvidence.model_rebuild()
StrengthNodeEvidenceStrength.model_rebuild()
StrengthNodeEvidenceStrengthContributions.model_rebuild()
