from typing import Literal, Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import Label, ReasonRule
from .fragments import BearingFields, ReasonFields, StatementTitle


class WhatIf(BaseModel):
    what_if: "WhatIfWhatIf"


class WhatIfWhatIf(BaseModel):
    total: int
    relabelled: int
    truncated: bool
    no_extension: bool
    differences: list["WhatIfWhatIfDifferences"]


class WhatIfWhatIfDifferences(BaseModel):
    statement_id: str
    opposed: bool
    statement: Optional["WhatIfWhatIfDifferencesStatement"] = Field(default=None)
    before: Optional["WhatIfWhatIfDifferencesBefore"] = Field(default=None)
    after: Optional["WhatIfWhatIfDifferencesAfter"] = Field(default=None)
    reason: Optional["WhatIfWhatIfDifferencesReason"] = Field(default=None)
    causes: list["WhatIfWhatIfDifferencesCauses"]


class WhatIfWhatIfDifferencesStatement(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class WhatIfWhatIfDifferencesBefore(BaseModel):
    label: Label
    rule: Optional[ReasonRule] = Field(default=None)
    strength: float


class WhatIfWhatIfDifferencesAfter(BaseModel):
    label: Label
    rule: Optional[ReasonRule] = Field(default=None)
    strength: float


WhatIfWhatIfDifferencesReason = ReasonFields
WhatIfWhatIfDifferencesCauses = BearingFields
WhatIf.model_rebuild()
WhatIfWhatIf.model_rebuild()
WhatIfWhatIfDifferences.model_rebuild()
