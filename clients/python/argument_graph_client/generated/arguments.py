from .base_model import BaseModel
from .fragments import ArgumentFields, PageFields


class Arguments(BaseModel):
    arguments: "ArgumentsArguments"


class ArgumentsArguments(BaseModel):
    total_count: int
    page_info: "ArgumentsArgumentsPageInfo"
    nodes: list["ArgumentsArgumentsNodes"]


ArgumentsArgumentsPageInfo = PageFields
ArgumentsArgumentsNodes = ArgumentFields
Arguments.model_rebuild()
ArgumentsArguments.model_rebuild()
