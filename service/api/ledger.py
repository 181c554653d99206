"""One issue at a glance."""

from typing import Annotated, Any

import strawberry
from strawberry import ID

from service.api.balance import (
    BALANCE,
    TIPPING,
    Balance,
    TippingSets,
    balance_arguments,
    tipping_arguments,
)
from service.api.declare import derived, same, sourced
from service.api.entities import Issue
from service.api.statements import ArgumentNode, Claim
from service.plan.mapping import Nested
from service.queries import opposition


def _entries(side: str, description: str) -> Any:
    return sourced(
        Nested(
            f"UNWIND {{{side}}} AS {{entry}} WITH {{entry}}[0] AS {{claim}}, {{entry}}[1] AS {{weight}}",
            {"claim": "{claim}", "weight": "{weight}"},
            "{weight} DESC, {claim}.id",
            expect=20,
        ),
        description,
    )


def _claims(name: str, description: str) -> Any:
    return sourced(
        Nested(f"UNWIND {{{name}}} AS {{that}} WITH {{that}}", order="{that}.title, {that}.id"), description
    )


@strawberry.type(description="An opportunity or a challenge with its weight in an issue.")
class LedgerEntry:
    """An entry; its scope holds `claim` and `weight`."""

    claim: Claim = same("The opportunity or challenge.", this="{claim}")
    weight: float = derived(
        "{weight}",
        "How strongly it pulls: over all meeting points it has a path to, the sum of the strengths of its strongest chains there.",
    )


@strawberry.type(
    description="A node that opportunities and challenges of an issue pull in opposite directions."
)
class Crux:
    """A crux; its scope holds `meeting`, `pairs`, `opportunities` and `challenges`."""

    node: ArgumentNode = same("The meeting point.", this="{meeting}")
    pairs: int = derived("{pairs}", "How many pairs of an opportunity and a challenge meet there.")
    opportunities: list[Claim] = _claims("opportunities", "The opportunities among them.")
    challenges: list[Claim] = _claims("challenges", "The challenges among them.")


@strawberry.type(
    description="The opportunities and challenges of an issue, drawn from the opportunity-challenge paths about it or one of its "
    f"sub-issues whose chains have at most {opposition.LEDGER_RELATIONS} relations each."
)
class Ledger:
    """A ledger; its scope holds what `ledger.cypher` yields, and the issue."""

    issue: Issue = same("The issue.", this="{issue}")
    opportunities: list[LedgerEntry] = _entries("opportunities", "The opportunities, weightiest first.")
    challenges: list[LedgerEntry] = _entries("challenges", "The challenges, weightiest first.")
    opportunity_weight: float = derived(
        "round(reduce(sum = 0.0, entry IN {opportunities} | sum + entry[1]), 12)",
        "The weights of the opportunities together.",
    )
    challenge_weight: float = derived(
        "round(reduce(sum = 0.0, entry IN {challenges} | sum + entry[1]), 12)",
        "The weights of the challenges together.",
    )
    cruxes: list[Crux] = sourced(
        Nested(
            "UNWIND {cruxes} AS {crux} WITH {crux}[0] AS {meeting}, {crux}[1] AS {pairs}, "
            "{crux}[2] AS {opposing}, {crux}[3] AS {against}",
            {
                "meeting": "{meeting}",
                "pairs": "{pairs}",
                "opportunities": "{opposing}",
                "challenges": "{against}",
            },
            "{pairs} DESC, {meeting}.id",
            expect=20,
        ),
        "The nodes where they meet, most pairs first.",
    )
    balance: Balance = sourced(
        BALANCE,
        "Which of these opportunities and challenges stand, all things weighed, and which side prevails.",
        balance_arguments,
    )
    tipping_sets: TippingSets = sourced(
        TIPPING,
        "The smallest sets of claims whose rejection has another side prevail: what the balance depends on. To reject a claim is to "
        "have it contradicted by a statement that nothing contradicts.",
        tipping_arguments,
    )
    truncated: bool = derived(
        "{truncated}", "Whether the search stopped at its bound, so that there may be more."
    )


LEDGER = Nested(
    f"MATCH ({{issue}}:Issue {{id: $issue}}) CALL () {{ {opposition.PATHS} }} "
    f"CALL (found) {{ {opposition.LEDGER} }}",
    {
        "issue": "{issue}",
        "opportunities": "opportunities",
        "challenges": "challenges",
        "cruxes": "cruxes",
        "truncated": "truncated",
    },
    bind=lambda arguments: opposition.ledger_parameters(arguments["issue"]),
    demand="issue",
)

LedgerIssue = Annotated[ID, strawberry.argument(description="The issue; its sub-issues count too.")]


def ledger_arguments(issue: LedgerIssue) -> None:
    """The signature of `ledger`."""
    del issue
