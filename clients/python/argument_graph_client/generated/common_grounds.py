from typing import Literal

from pydantic import Field

from .base_model import BaseModel
from .enums import Polarity
from .fragments import PageFields, StatementTitle


class CommonGrounds(BaseModel):
    common_grounds: "CommonGroundsCommonGrounds"


class CommonGroundsCommonGrounds(BaseModel):
    total_count: int
    truncated: bool
    page_info: "CommonGroundsCommonGroundsPageInfo"
    nodes: list["CommonGroundsCommonGroundsNodes"]


CommonGroundsCommonGroundsPageInfo = PageFields


class CommonGroundsCommonGroundsNodes(BaseModel):
    statement: "CommonGroundsCommonGroundsNodesStatement"
    bearings: list["CommonGroundsCommonGroundsNodesBearings"]


class CommonGroundsCommonGroundsNodesStatement(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class CommonGroundsCommonGroundsNodesBearings(BaseModel):
    distance: int
    polarities: list[Polarity]
    statement: "CommonGroundsCommonGroundsNodesBearingsStatement"


class CommonGroundsCommonGroundsNodesBearingsStatement(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


CommonGrounds.model_rebuild()
CommonGroundsCommonGrounds.model_rebuild()
CommonGroundsCommonGroundsNodes.model_rebuild()
CommonGroundsCommonGroundsNodesBearings.model_rebuild()
