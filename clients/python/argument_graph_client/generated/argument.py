from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import QuoteFields, RelationPage


class Argument(BaseModel):
    argument: Optional["ArgumentArgument"] = Field(default=None)


class ArgumentArgument(BaseModel):
    title: str
    text: str
    base_score: Optional[float] = Field(default=None)
    quotes: list["ArgumentArgumentQuotes"]
    document: Optional["ArgumentArgumentDocument"] = Field(default=None)
    id: str
    linked: bool
    scheme: Optional[str] = Field(default=None)
    warrant: Optional[str] = Field(default=None)
    supported_by: "ArgumentArgumentSupportedBy"
    contradicted_by: "ArgumentArgumentContradictedBy"
    supports: "ArgumentArgumentSupports"
    contradicts: "ArgumentArgumentContradicts"


ArgumentArgumentQuotes = QuoteFields


class ArgumentArgumentDocument(BaseModel):
    id: str
    title: str


ArgumentArgumentSupportedBy = RelationPage
ArgumentArgumentContradictedBy = RelationPage
ArgumentArgumentSupports = RelationPage
ArgumentArgumentContradicts = RelationPage
Argument.model_rebuild()
ArgumentArgument.model_rebuild()
