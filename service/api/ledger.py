"""One issue at a glance."""

from typing import Annotated

import strawberry
from strawberry import ID, UNSET

from service.analysis.opposition.arena import Scope
from service.analysis.opposition.ledger import MOST_RELATIONS, ledger
from service.api.balance import (
    BALANCE,
    TIPPING,
    Balance,
    TippingSets,
    balance_arguments,
    tipping_arguments,
)
from service.api.declare import fallible, plain, sourced
from service.api.entities import Issue
from service.api.statements import Claim, Statement
from service.api.views import InScope, View
from service.plan.deferred import Deferred

LEDGER = Deferred(ledger)


@strawberry.type(description="An opportunity or a challenge with its weight in an issue.")
class LedgerEntry:
    """An entry."""

    claim: Claim = plain("The opportunity or challenge.")
    weight: float = plain(
        "How strongly it pulls: over all meeting points of the paths about the issue that it has part in, the sum of the strengths of "
        "its strongest chains there; 0 for one that meets nothing."
    )
    about_issue: bool = plain(
        "Whether it is about the issue or one of its sub-issues. One from elsewhere is listed because it has part in a path about the "
        "issue, and counts in no sum."
    )


@strawberry.type(
    description="A node that opportunities and challenges of an issue pull in opposite directions."
)
class Crux:
    """A crux."""

    node: Statement = plain("The meeting point.")
    pairs: int = plain("How many pairs of an opportunity and a challenge meet there.")
    opportunities: list[Claim] = plain("The opportunities among them, by id.")
    challenges: list[Claim] = plain("The challenges among them, by id.")


@strawberry.type(
    description="The opportunities and challenges of an issue, drawn from the opportunity-challenge paths about it whose chains have at "
    f"most {MOST_RELATIONS} relations each."
)
class Ledger:
    """A ledger."""

    issue: Issue = plain("The issue.")
    opportunities: list[LedgerEntry] = plain(
        "All opportunities about the issue, weightiest first; then those from elsewhere."
    )
    challenges: list[LedgerEntry] = plain(
        "All challenges about the issue, weightiest first; then those from elsewhere."
    )
    opportunity_weight: float = plain("The weights of the opportunities about the issue together.")
    challenge_weight: float = plain("The weights of the challenges about the issue together.")
    cruxes: list[Crux] = plain("The nodes where they meet, most pairs first.")
    balance: Balance | None = fallible(
        sourced(
            BALANCE,
            "Which of the opportunities and challenges about the issue stand, all things weighed, and which side prevails.",
            balance_arguments,
        )
    )
    tipping_sets: TippingSets | None = fallible(
        sourced(
            TIPPING,
            "The smallest sets of claims whose rejection has another side prevail: what the balance depends on. To reject a claim is to "
            "have it contradicted by a statement that nothing contradicts.",
            tipping_arguments,
        )
    )
    truncated: bool = plain("Whether the search stopped at a bound, so that there may be more.")


LedgerIssue = Annotated[ID, strawberry.argument(description="The issue; its sub-issues count too.")]


def ledger_arguments(issue: LedgerIssue, scope: InScope = Scope.WITHIN, view: View = UNSET) -> None:
    """The signature of `ledger`."""
    del issue, scope, view
