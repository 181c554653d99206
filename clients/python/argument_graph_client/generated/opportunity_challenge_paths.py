from typing import Literal, Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import ChainFields, PageFields, StatementTitle


class OpportunityChallengePaths(BaseModel):
    opportunity_challenge_paths: "OpportunityChallengePathsOpportunityChallengePaths"


class OpportunityChallengePathsOpportunityChallengePaths(BaseModel):
    total_count: int
    truncated: bool
    page_info: "OpportunityChallengePathsOpportunityChallengePathsPageInfo"
    nodes: list["OpportunityChallengePathsOpportunityChallengePathsNodes"]


OpportunityChallengePathsOpportunityChallengePathsPageInfo = PageFields


class OpportunityChallengePathsOpportunityChallengePathsNodes(BaseModel):
    length: int
    opportunity: "OpportunityChallengePathsOpportunityChallengePathsNodesOpportunity"
    challenge: "OpportunityChallengePathsOpportunityChallengePathsNodesChallenge"
    meeting_point: "OpportunityChallengePathsOpportunityChallengePathsNodesMeetingPoint"
    opportunity_chain: Optional[
        "OpportunityChallengePathsOpportunityChallengePathsNodesOpportunityChain"
    ] = Field(default=None)
    challenge_chain: Optional[
        "OpportunityChallengePathsOpportunityChallengePathsNodesChallengeChain"
    ] = Field(default=None)


class OpportunityChallengePathsOpportunityChallengePathsNodesOpportunity(BaseModel):
    id: str
    title: str


class OpportunityChallengePathsOpportunityChallengePathsNodesChallenge(BaseModel):
    id: str
    title: str


class OpportunityChallengePathsOpportunityChallengePathsNodesMeetingPoint(
    StatementTitle
):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


OpportunityChallengePathsOpportunityChallengePathsNodesOpportunityChain = ChainFields
OpportunityChallengePathsOpportunityChallengePathsNodesChallengeChain = ChainFields
OpportunityChallengePaths.model_rebuild()
OpportunityChallengePathsOpportunityChallengePaths.model_rebuild()
OpportunityChallengePathsOpportunityChallengePathsNodes.model_rebuild()
