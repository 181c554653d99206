from .base_model import BaseModel
from .fragments import AttributionFields, PageFields, RelationFields


class Clashes(BaseModel):
    clashes: "ClashesClashes"


class ClashesClashes(BaseModel):
    total_count: int
    page_info: "ClashesClashesPageInfo"
    nodes: list["ClashesClashesNodes"]


ClashesClashesPageInfo = PageFields


class ClashesClashesNodes(BaseModel):
    weight: float
    actors: list["ClashesClashesNodesActors"]
    contradictions: "ClashesClashesNodesContradictions"
    denials: "ClashesClashesNodesDenials"


class ClashesClashesNodesActors(BaseModel):
    id: str
    name: str


class ClashesClashesNodesContradictions(BaseModel):
    total_count: int
    nodes: list["ClashesClashesNodesContradictionsNodes"]


ClashesClashesNodesContradictionsNodes = RelationFields


class ClashesClashesNodesDenials(BaseModel):
    total_count: int
    nodes: list["ClashesClashesNodesDenialsNodes"]


ClashesClashesNodesDenialsNodes = AttributionFields
Clashes.model_rebuild()
ClashesClashes.model_rebuild()
ClashesClashesNodes.model_rebuild()
ClashesClashesNodesContradictions.model_rebuild()
ClashesClashesNodesDenials.model_rebuild()
