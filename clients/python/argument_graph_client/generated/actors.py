from .base_model import BaseModel
from .fragments import ActorFields, PageFields


class Actors(BaseModel):
    actors: "ActorsActors"


class ActorsActors(BaseModel):
    total_count: int
    page_info: "ActorsActorsPageInfo"
    nodes: list["ActorsActorsNodes"]


ActorsActorsPageInfo = PageFields
ActorsActorsNodes = ActorFields
Actors.model_rebuild()
ActorsActors.model_rebuild()
