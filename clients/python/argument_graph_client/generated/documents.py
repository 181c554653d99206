from .base_model import BaseModel
from .fragments import DocumentFields, PageFields


class Documents(BaseModel):
    documents: "DocumentsDocuments"


class DocumentsDocuments(BaseModel):
    total_count: int
    page_info: "DocumentsDocumentsPageInfo"
    nodes: list["DocumentsDocumentsNodes"]


DocumentsDocumentsPageInfo = PageFields
DocumentsDocumentsNodes = DocumentFields
Documents.model_rebuild()
DocumentsDocuments.model_rebuild()
