from typing import Literal, Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import InconsistencyKind
from .fragments import PageFields, RelationFields, StatementTitle


class Inconsistencies(BaseModel):
    inconsistencies: "InconsistenciesInconsistencies"


class InconsistenciesInconsistencies(BaseModel):
    total_count: int
    page_info: "InconsistenciesInconsistenciesPageInfo"
    nodes: list["InconsistenciesInconsistenciesNodes"]


InconsistenciesInconsistenciesPageInfo = PageFields


class InconsistenciesInconsistenciesNodes(BaseModel):
    kind: InconsistencyKind
    actor: "InconsistenciesInconsistenciesNodesActor"
    statement: "InconsistenciesInconsistenciesNodesStatement"
    attacker: Optional["InconsistenciesInconsistenciesNodesAttacker"] = Field(
        default=None
    )
    relation: Optional["InconsistenciesInconsistenciesNodesRelation"] = Field(
        default=None
    )


class InconsistenciesInconsistenciesNodesActor(BaseModel):
    id: str
    name: str


class InconsistenciesInconsistenciesNodesStatement(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class InconsistenciesInconsistenciesNodesAttacker(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


InconsistenciesInconsistenciesNodesRelation = RelationFields
Inconsistencies.model_rebuild()
InconsistenciesInconsistencies.model_rebuild()
InconsistenciesInconsistenciesNodes.model_rebuild()
