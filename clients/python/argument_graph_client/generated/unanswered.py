from .base_model import BaseModel
from .fragments import PageFields, RelationFields


class Unanswered(BaseModel):
    unanswered: "UnansweredUnanswered"


class UnansweredUnanswered(BaseModel):
    total_count: int
    page_info: "UnansweredUnansweredPageInfo"
    nodes: list["UnansweredUnansweredNodes"]


UnansweredUnansweredPageInfo = PageFields
UnansweredUnansweredNodes = RelationFields
Unanswered.model_rebuild()
UnansweredUnanswered.model_rebuild()
