from typing import Literal, Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import StatementTitle


class Extensions(BaseModel):
    extensions: "ExtensionsExtensions"


class ExtensionsExtensions(BaseModel):
    total: Optional[int] = Field(default=None)
    truncated: bool
    no_extension: bool
    statements: int
    relations: int
    extensions: list["ExtensionsExtensionsExtensions"]


class ExtensionsExtensionsExtensions(BaseModel):
    size: int
    statements: list["ExtensionsExtensionsExtensionsStatements"]


class ExtensionsExtensionsExtensionsStatements(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


Extensions.model_rebuild()
ExtensionsExtensions.model_rebuild()
ExtensionsExtensionsExtensions.model_rebuild()
