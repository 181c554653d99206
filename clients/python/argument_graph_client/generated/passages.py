from typing import Literal, Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import PageFields, PassageFields


class Passages(BaseModel):
    document: Optional["PassagesDocument"] = Field(default=None)


class PassagesDocument(BaseModel):
    passages: "PassagesDocumentPassages"


class PassagesDocumentPassages(BaseModel):
    total_count: int
    page_info: "PassagesDocumentPassagesPageInfo"
    nodes: list["PassagesDocumentPassagesNodes"]


PassagesDocumentPassagesPageInfo = PageFields


class PassagesDocumentPassagesNodes(PassageFields):
    quoted_by: list["PassagesDocumentPassagesNodesQuotedBy"]


class PassagesDocumentPassagesNodesQuotedBy(BaseModel):
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
PassagesDocument.model_rebuild()
PassagesDocumentPassages.model_rebuild()
PassagesDocumentPassagesNodes.model_rebuild()
