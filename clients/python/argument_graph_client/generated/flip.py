from typing import Literal, Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import Label, ReasonRule
from .fragments import StatementTitle


class Flip(BaseModel):
    flip: "FlipFlip"


class FlipFlip(BaseModel):
    label: Label
    rule: ReasonRule
    size: Optional[int] = Field(default=None)
    flips: list["FlipFlipFlips"]


class FlipFlipFlips(BaseModel):
    label: Label
    rule: ReasonRule
    rejected: list["FlipFlipFlipsRejected"]


class FlipFlipFlipsRejected(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


Flip.model_rebuild()
FlipFlip.model_rebuild()
FlipFlipFlips.model_rebuild()
