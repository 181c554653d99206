from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import DocumentFields


class Document(BaseModel):
    document: Optional["DocumentDocument"] = Field(default=None)


class DocumentDocument(DocumentFields):
    text: str
    coverage: "DocumentDocumentCoverage"


class DocumentDocumentCoverage(BaseModel):
    sentences: int
    quoted: int
    non_argumentative: int
    missing: int
    ratio: float


Document.model_rebuild()
DocumentDocument.model_rebuild()
