from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import DocumentFields


class Document(BaseModel):
    document: Optional["DocumentDocument"] = Field(default=None)


class DocumentDocument(DocumentFields):
    text: str


Document.model_rebuild()
