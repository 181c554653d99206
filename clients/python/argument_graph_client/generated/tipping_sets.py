from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import Side


class TippingSets(BaseModel):
    ledger: "TippingSetsLedger"


class TippingSetsLedger(BaseModel):
    tipping_sets: "TippingSetsLedgerTippingSets"


class TippingSetsLedgerTippingSets(BaseModel):
    prevails: Side
    size: Optional[int] = Field(default=None)
    sets: list["TippingSetsLedgerTippingSetsSets"]


class TippingSetsLedgerTippingSetsSets(BaseModel):
    prevails: Side
    rejected: list["TippingSetsLedgerTippingSetsSetsRejected"]


class TippingSetsLedgerTippingSetsSetsRejected(BaseModel):
    id: str
    title: str


TippingSets.model_rebuild()
TippingSetsLedger.model_rebuild()
TippingSetsLedgerTippingSets.model_rebuild()
TippingSetsLedgerTippingSetsSets.model_rebuild()
