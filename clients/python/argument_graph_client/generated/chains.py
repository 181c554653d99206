from .base_model import BaseModel
from .fragments import ChainFields, PageFields


class Chains(BaseModel):
    chains: "ChainsChains"


class ChainsChains(BaseModel):
    total_count: int
    truncated: bool
    page_info: "ChainsChainsPageInfo"
    nodes: list["ChainsChainsNodes"]


ChainsChainsPageInfo = PageFields
ChainsChainsNodes = ChainFields
Chains.model_rebuild()
ChainsChains.model_rebuild()
