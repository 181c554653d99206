"""The futures that a map leaves open."""

from typing import Annotated

import strawberry
from strawberry import ID, UNSET

from argumentation.dynamics.scenarios import MOST_CHOICES
from service.analysis.scenarios import MOST_SCENARIOS, scenarios, statements
from service.api.arguments import After, Before, First, Last, page
from service.api.connections import Connection
from service.api.declare import plain, sourced
from service.api.semantics import SupportReading
from service.api.statements import Claim, Statement
from service.api.views import Support, View
from service.plan.deferred import Deferred

SCENARIOS = Deferred(scenarios)
STATEMENTS = Deferred(statements)


@strawberry.type(
    description="What one future holds that not all hold, and the smallest set of choices that tells it from the others."
)
class Scenario:
    """A scenario."""

    holds: Connection[Statement] = sourced(
        STATEMENTS, "What it holds, of what the question is about, and not all scenarios hold, by id.", page
    )
    outcomes: list[Claim] = plain("The outcomes among them, by id.")
    opportunities: list[Claim] = plain("The opportunities among them, by id.")
    challenges: list[Claim] = plain("The challenges among them, by id.")
    hangs_on: list[Statement] = plain(
        "The smallest set of statements that it holds and that together no other scenario does, those first on which others rest: each is "
        "contradicted by something that another scenario holds. Of the issue, if such statements are enough. Empty where there is no other "
        f"scenario, and where more than {MOST_CHOICES} statements would be needed."
    )


@strawberry.type(description="A page of scenarios: those that hold most first.")
class ScenarioConnection(Connection[Scenario]):
    """A connection of scenarios."""

    truncated: bool = plain(f"Whether there are more than the {MOST_SCENARIOS} that were found.")
    common: Connection[Statement] = sourced(
        STATEMENTS,
        "What all scenarios hold of what the question is about, by id; those that weren't found included.",
        page,
    )


_IssueId = Annotated[
    ID | None,
    strawberry.argument(
        description="Which statements tell scenarios apart: those about this issue or one of its sub-issues; all if null. What bears on them "
        "from elsewhere counts all the same."
    ),
]


def scenario_arguments(
    issue: _IssueId = UNSET,
    view: View = UNSET,
    support: Support = SupportReading.EVIDENTIAL,
    first: First = 20,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    """The signature of `scenarios`."""
    del issue, view, support, first, after, last, before
