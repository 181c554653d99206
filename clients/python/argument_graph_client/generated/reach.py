from typing import Annotated, Literal, Optional, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import ReachedPage


class Reach(BaseModel):
    node: Optional[
        Annotated[
            Union[
                "ReachNodeNode",
                "ReachNodeArgument",
                "ReachNodeClaim",
                "ReachNodeEvidence",
            ],
            Field(discriminator="typename__"),
        ]
    ] = Field(default=None)


class ReachNodeNode(BaseModel):
    typename__: Literal["Actor", "Document", "Issue", "Node", "Passage", "Relation"] = (
        Field(alias="__typename")
    )
    id: str


class ReachNodeArgument(BaseModel):
    typename__: Literal["Argument"] = Field(alias="__typename")
    id: str
    title: str
    ancestors: "ReachNodeArgumentAncestors"
    descendants: "ReachNodeArgumentDescendants"


ReachNodeArgumentAncestors = ReachedPage
ReachNodeArgumentDescendants = ReachedPage


class ReachNodeClaim(BaseModel):
    typename__: Literal["Claim"] = Field(alias="__typename")
    id: str
    title: str
    ancestors: "ReachNodeClaimAncestors"
    descendants: "ReachNodeClaimDescendants"


ReachNodeClaimAncestors = ReachedPage
ReachNodeClaimDescendants = ReachedPage


class ReachNodeEvidence(BaseModel):
    typename__: Literal["Evidence"] = Field(alias="__typename")
    id: str
    title: str
    ancestors: "ReachNodeEvidenceAncestors"
    descendants: "ReachNodeEvidenceDescendants"


ReachNodeEvidenceAncestors = ReachedPage
ReachNodeEvidenceDescendants = ReachedPage
Reach.model_rebuild()
ReachNodeArgument.model_rebuild()
ReachNodeClaim.model_rebuild()
ReachNodeEvidence.model_rebuild()
