from .base_model import BaseModel
from .fragments import EvidenceFields, PageFields


class EvidenceItems(BaseModel):
    evidence_items: "EvidenceItemsEvidenceItems"


class EvidenceItemsEvidenceItems(BaseModel):
    total_count: int
    page_info: "EvidenceItemsEvidenceItemsPageInfo"
    nodes: list["EvidenceItemsEvidenceItemsNodes"]


EvidenceItemsEvidenceItemsPageInfo = PageFields
EvidenceItemsEvidenceItemsNodes = EvidenceFields
EvidenceItems.model_rebuild()
EvidenceItemsEvidenceItems.model_rebuild()
