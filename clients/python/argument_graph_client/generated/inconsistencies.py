from typing import Literal, Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import InconsistencyKind
from .fragments import RelationFields, StatementTitle


class Inconsistencies(BaseModel):
    inconsistencies: list["InconsistenciesInconsistencies"]


class InconsistenciesInconsistencies(BaseModel):
    kind: InconsistencyKind
    actor: "InconsistenciesInconsistenciesActor"
    statement: "InconsistenciesInconsistenciesStatement"
    attacker: Optional["InconsistenciesInconsistenciesAttacker"] = Field(default=None)
    relation: Optional["InconsistenciesInconsistenciesRelation"] = Field(default=None)


class InconsistenciesInconsistenciesActor(BaseModel):
    id: str
    name: str


class InconsistenciesInconsistenciesStatement(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class InconsistenciesInconsistenciesAttacker(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


InconsistenciesInconsistenciesRelation = RelationFields
Inconsistencies.model_rebuild()
InconsistenciesInconsistencies.model_rebuild()
