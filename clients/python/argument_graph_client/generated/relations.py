from .base_model import BaseModel
from .fragments import PageFields, RelationFields


class Relations(BaseModel):
    relations: "RelationsRelations"


class RelationsRelations(BaseModel):
    total_count: int
    page_info: "RelationsRelationsPageInfo"
    nodes: list["RelationsRelationsNodes"]


RelationsRelationsPageInfo = PageFields
RelationsRelationsNodes = RelationFields
Relations.model_rebuild()
RelationsRelations.model_rebuild()
