from typing import Literal, Optional, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import PageFields


class Search(BaseModel):
    search: "SearchSearch"


class SearchSearch(BaseModel):
    total_count: int
    did_you_mean: Optional[str] = Field(default=None)
    page_info: "SearchSearchPageInfo"
    nodes: list["SearchSearchNodes"]


SearchSearchPageInfo = PageFields


class SearchSearchNodes(BaseModel):
    score: float
    highlights: list["SearchSearchNodesHighlights"]
    node: Union[
        "SearchSearchNodesNodeNode",
        "SearchSearchNodesNodeActor",
        "SearchSearchNodesNodeArgument",
        "SearchSearchNodesNodeClaim",
        "SearchSearchNodesNodeDocument",
        "SearchSearchNodesNodeEvidence",
        "SearchSearchNodesNodeIssue",
        "SearchSearchNodesNodePassage",
    ] = Field(discriminator="typename__")


class SearchSearchNodesHighlights(BaseModel):
    field: str
    exact: str
    start: int
    end: int


class SearchSearchNodesNodeNode(BaseModel):
    typename__: Literal["Node", "Relation"] = Field(alias="__typename")
    id: str


class SearchSearchNodesNodeActor(BaseModel):
    typename__: Literal["Actor"] = Field(alias="__typename")
    id: str
    name: str


class SearchSearchNodesNodeArgument(BaseModel):
    typename__: Literal["Argument"] = Field(alias="__typename")
    id: str
    title: str
    text: str


class SearchSearchNodesNodeClaim(BaseModel):
    typename__: Literal["Claim"] = Field(alias="__typename")
    id: str
    title: str
    text: str


class SearchSearchNodesNodeDocument(BaseModel):
    typename__: Literal["Document"] = Field(alias="__typename")
    id: str
    document_title: str


class SearchSearchNodesNodeEvidence(BaseModel):
    typename__: Literal["Evidence"] = Field(alias="__typename")
    id: str
    title: str
    text: str


class SearchSearchNodesNodeIssue(BaseModel):
    typename__: Literal["Issue"] = Field(alias="__typename")
    id: str
    name: str
    question: str


class SearchSearchNodesNodePassage(BaseModel):
    typename__: Literal["Passage"] = Field(alias="__typename")
    id: str
    passage_text: str
    section: str


Search.model_rebuild()
SearchSearch.model_rebuild()
SearchSearchNodes.model_rebuild()
