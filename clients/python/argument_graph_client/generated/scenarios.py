from typing import Literal

from pydantic import Field

from .base_model import BaseModel
from .fragments import PageFields, StatementTitle


class Scenarios(BaseModel):
    scenarios: "ScenariosScenarios"


class ScenariosScenarios(BaseModel):
    total_count: int
    truncated: bool
    page_info: "ScenariosScenariosPageInfo"
    common: "ScenariosScenariosCommon"
    nodes: list["ScenariosScenariosNodes"]


ScenariosScenariosPageInfo = PageFields


class ScenariosScenariosCommon(BaseModel):
    total_count: int
    nodes: list["ScenariosScenariosCommonNodes"]


class ScenariosScenariosCommonNodes(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class ScenariosScenariosNodes(BaseModel):
    holds: "ScenariosScenariosNodesHolds"
    outcomes: list["ScenariosScenariosNodesOutcomes"]
    opportunities: list["ScenariosScenariosNodesOpportunities"]
    challenges: list["ScenariosScenariosNodesChallenges"]
    hangs_on: list["ScenariosScenariosNodesHangsOn"]


class ScenariosScenariosNodesHolds(BaseModel):
    total_count: int
    nodes: list["ScenariosScenariosNodesHoldsNodes"]


class ScenariosScenariosNodesHoldsNodes(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class ScenariosScenariosNodesOutcomes(BaseModel):
    id: str
    title: str


class ScenariosScenariosNodesOpportunities(BaseModel):
    id: str
    title: str


class ScenariosScenariosNodesChallenges(BaseModel):
    id: str
    title: str


class ScenariosScenariosNodesHangsOn(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


Scenarios.model_rebuild()
ScenariosScenarios.model_rebuild()
ScenariosScenariosCommon.model_rebuild()
ScenariosScenariosNodes.model_rebuild()
ScenariosScenariosNodesHolds.model_rebuild()
