from typing import Literal

from pydantic import Field

from .base_model import BaseModel
from .enums import LintRule
from .fragments import PageFields, RelationFields


class Lint(BaseModel):
    lint: "LintLint"


class LintLint(BaseModel):
    total_count: int
    page_info: "LintLintPageInfo"
    nodes: list["LintLintNodes"]


LintLintPageInfo = PageFields


class LintLintNodes(BaseModel):
    rule: LintRule
    message: str
    nodes: list["LintLintNodesNodes"]
    relations: list["LintLintNodesRelations"]


class LintLintNodesNodes(BaseModel):
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


LintLintNodesRelations = RelationFields
Lint.model_rebuild()
LintLint.model_rebuild()
LintLintNodes.model_rebuild()
