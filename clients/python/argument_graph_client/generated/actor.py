from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import ActorFields


class Actor(BaseModel):
    actor: Optional["ActorActor"] = Field(default=None)


class ActorActor(ActorFields):
    asserts: "ActorActorAsserts"
    denies: "ActorActorDenies"
    member_of: list["ActorActorMemberOf"]
    members: list["ActorActorMembers"]


class ActorActorAsserts(BaseModel):
    total_count: int
    nodes: list["ActorActorAssertsNodes"]


class ActorActorAssertsNodes(BaseModel):
    id: str
    title: str


class ActorActorDenies(BaseModel):
    total_count: int
    nodes: list["ActorActorDeniesNodes"]


class ActorActorDeniesNodes(BaseModel):
    id: str
    title: str


class ActorActorMemberOf(BaseModel):
    id: str
    name: str


class ActorActorMembers(BaseModel):
    id: str
    name: str


Actor.model_rebuild()
ActorActor.model_rebuild()
ActorActorAsserts.model_rebuild()
ActorActorDenies.model_rebuild()
