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
    edges: list["SearchSearchEdges"]


SearchSearchPageInfo = PageFields


class SearchSearchEdges(BaseModel):
    score: float
    highlights: list["SearchSearchEdgesHighlights"]
    node: Union[
        "SearchSearchEdgesNodeNode",
        "SearchSearchEdgesNodeActor",
        "SearchSearchEdgesNodeArgument",
        "SearchSearchEdgesNodeClaim",
        "SearchSearchEdgesNodeDocument",
        "SearchSearchEdgesNodeEvidence",
        "SearchSearchEdgesNodeIssue",
        "SearchSearchEdgesNodePassage",
    ] = Field(discriminator="typename__")


class SearchSearchEdgesHighlights(BaseModel):
    field: str
    exact: str
    start: int
    end: int


class SearchSearchEdgesNodeNode(BaseModel):
    typename__: Literal["Node", "Relation"] = Field(alias="__typename")
    id: str


class SearchSearchEdgesNodeActor(BaseModel):
    typename__: Literal["Actor"] = Field(alias="__typename")
    id: str
    name: str


class SearchSearchEdgesNodeArgument(BaseModel):
    typename__: Literal["Argument"] = Field(alias="__typename")
    id: str
    title: str
    text: str


class SearchSearchEdgesNodeClaim(BaseModel):
    typename__: Literal["Claim"] = Field(alias="__typename")
    id: str
    title: str
    text: str


class SearchSearchEdgesNodeDocument(BaseModel):
    typename__: Literal["Document"] = Field(alias="__typename")
    id: str
    title: str


class SearchSearchEdgesNodeEvidence(BaseModel):
    typename__: Literal["Evidence"] = Field(alias="__typename")
    id: str
    title: str
    text: str


class SearchSearchEdgesNodeIssue(BaseModel):
    typename__: Literal["Issue"] = Field(alias="__typename")
    id: str
    name: str
    question: str


class SearchSearchEdgesNodePassage(BaseModel):
    typename__: Literal["Passage"] = Field(alias="__typename")
    id: str
    text: str
    section: str


Search.model_rebuild()
SearchSearch.model_rebuild()
SearchSearchEdges.model_rebuild()
