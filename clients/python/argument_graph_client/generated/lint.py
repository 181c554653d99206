from typing import Literal

from pydantic import Field

from .base_model import BaseModel
from .enums import LintRule
from .fragments import RelationFields


class Lint(BaseModel):
    lint: list["LintLint"]


class LintLint(BaseModel):
    rule: LintRule
    message: str
    nodes: list["LintLintNodes"]
    relations: list["LintLintRelations"]


class LintLintNodes(BaseModel):
    typename__: Literal[
        "Actor",
        "Argument",
        "Claim",
        "Document",
        "Evidence",
        "Issue",
        "Node",
        "Passage",
        "Relation",
    ] = Field(alias="__typename")
    id: str


LintLintRelations = RelationFields
Lint.model_rebuild()
LintLint.model_rebuild()
