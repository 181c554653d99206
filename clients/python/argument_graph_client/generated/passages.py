from typing import Literal

from pydantic import Field

from .base_model import BaseModel
from .fragments import PageFields, PassageFields


class Passages(BaseModel):
    passages: "PassagesPassages"


class PassagesPassages(BaseModel):
    total_count: int
    page_info: "PassagesPassagesPageInfo"
    nodes: list["PassagesPassagesNodes"]


PassagesPassagesPageInfo = PageFields


class PassagesPassagesNodes(PassageFields):
    quoted_by: list["PassagesPassagesNodesQuotedBy"]


class PassagesPassagesNodesQuotedBy(BaseModel):
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


Passages.model_rebuild()
PassagesPassages.model_rebuild()
PassagesPassagesNodes.model_rebuild()
