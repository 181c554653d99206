from typing import Literal

from pydantic import Field

from .base_model import BaseModel
from .enums import Side
from .fragments import SideFields, StatementTitle


class Ledger(BaseModel):
    ledger: "LedgerLedger"


class LedgerLedger(BaseModel):
    issue: "LedgerLedgerIssue"
    opportunity_weight: float
    challenge_weight: float
    opportunities: list["LedgerLedgerOpportunities"]
    challenges: list["LedgerLedgerChallenges"]
    cruxes: list["LedgerLedgerCruxes"]
    balance: "LedgerLedgerBalance"


class LedgerLedgerIssue(BaseModel):
    id: str
    name: str
    question: str


class LedgerLedgerOpportunities(BaseModel):
    weight: float
    about_issue: bool
    claim: "LedgerLedgerOpportunitiesClaim"


class LedgerLedgerOpportunitiesClaim(BaseModel):
    id: str
    title: str


class LedgerLedgerChallenges(BaseModel):
    weight: float
    about_issue: bool
    claim: "LedgerLedgerChallengesClaim"


class LedgerLedgerChallengesClaim(BaseModel):
    id: str
    title: str


class LedgerLedgerCruxes(BaseModel):
    pairs: int
    node: "LedgerLedgerCruxesNode"
    opportunities: list["LedgerLedgerCruxesOpportunities"]
    challenges: list["LedgerLedgerCruxesChallenges"]


class LedgerLedgerCruxesNode(StatementTitle):
    typename__: Literal["Argument", "Claim", "Evidence", "Statement"] = Field(
        alias="__typename"
    )


class LedgerLedgerCruxesOpportunities(BaseModel):
    id: str


class LedgerLedgerCruxesChallenges(BaseModel):
    id: str


class LedgerLedgerBalance(BaseModel):
    prevails: Side
    opportunities: "LedgerLedgerBalanceOpportunities"
    challenges: "LedgerLedgerBalanceChallenges"


LedgerLedgerBalanceOpportunities = SideFields
LedgerLedgerBalanceChallenges = SideFields
Ledger.model_rebuild()
LedgerLedger.model_rebuild()
LedgerLedgerOpportunities.model_rebuild()
LedgerLedgerChallenges.model_rebuild()
LedgerLedgerCruxes.model_rebuild()
LedgerLedgerBalance.model_rebuild()
