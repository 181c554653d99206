from typing import Literal

from pydantic import Field

from .base_model import BaseModel
from .enums import Label, ReasonRule
from .fragments import PageFields, StatementTitle


class MostDecisive(BaseModel):
    most_decisive: "MostDecisiveMostDecisive"


class MostDecisiveMostDecisive(BaseModel):
    label: Label
    rule: ReasonRule
    strength: float
    total_count: int
    truncated: bool
    statement: "MostDecisiveMostDecisiveStatement"
    page_info: "MostDecisiveMostDecisivePageInfo"
    nodes: list["MostDecisiveMostDecisiveNodes"]


class MostDecisiveMostDecisiveStatement(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


MostDecisiveMostDecisivePageInfo = PageFields


class MostDecisiveMostDecisiveNodes(BaseModel):
    label: Label
    rule: ReasonRule
    strength: float
    statement: "MostDecisiveMostDecisiveNodesStatement"


class MostDecisiveMostDecisiveNodesStatement(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


MostDecisive.model_rebuild()
MostDecisiveMostDecisive.model_rebuild()
MostDecisiveMostDecisiveNodes.model_rebuild()
