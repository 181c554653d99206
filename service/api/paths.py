"""Where the chains of opportunities and challenges meet."""

from typing import Annotated, Any

import strawberry
from strawberry import ID, UNSET

from service.analysis.opposition.arena import Scope
from service.analysis.opposition.paths import paths
from service.api.arguments import After, Before, First, Last
from service.api.chains import Chain
from service.api.connections import Connection
from service.api.declare import derived, plain, same, sourced
from service.api.entities import Issue
from service.api.statements import Claim, Statement
from service.api.views import InScope, View
from service.plan.deferred import Deferred
from service.plan.sources import Child


def _relations(number: int) -> str:
    """The relations of one of the two chains, which its text names by their ends and types."""
    chain = f"{{chains}}[{number}]"
    return (
        f"COLLECT {{ UNWIND range(0, size({chain}) - 3, 2) AS {{place}} "
        f"MATCH (:Statement {{id: {chain}[{{place}}]}})-[{{step}}:SUPPORTS|CONTRADICTS]->"
        f"(:Statement {{id: {chain}[{{place}} + 2]}}) "
        f"WHERE type({{step}}) = {chain}[{{place}} + 1] RETURN {{step}} ORDER BY {{place}} }}"
    )


def _chain_of(side: str, description: str) -> Any:
    return sourced(
        Child(
            f"UNWIND [x IN [{{{side}Relations}}] WHERE x <> []] AS {{chain}} "
            f"WITH {{chain}}, [{{{side}}}] + [r IN {{chain}} | endNode(r)] AS {{path}}",
            {"nodes": "{path}", "relations": "{chain}"},
        ),
        description,
    )


@strawberry.type(description="An opportunity and a challenge that pull one node in opposite directions.")
class OpportunityChallengePath:
    """A pair of chains that share only their last node."""

    opportunity: Claim = same("The opportunity.", this="{opportunity}")
    challenge: Claim = same("The challenge.", this="{challenge}")
    meeting_point: Statement = same("The node that both chains end at.", this="{meeting}")
    opportunity_chain: Chain | None = _chain_of(
        "opportunity", "The chain from the opportunity; null where it is the meeting point itself."
    )
    challenge_chain: Chain | None = _chain_of(
        "challenge", "The chain from the challenge; null where it is the meeting point itself."
    )
    length: int = derived(
        "size({opportunityRelations}) + size({challengeRelations})",
        "How many relations both chains have together.",
    )
    issues: list[Issue] = sourced(
        Child(
            "UNWIND [{opportunity}, {challenge}, {meeting}] AS {end} MATCH ({end})-[:ABOUT]->({that}:Issue) "
            "WITH DISTINCT {that}",
            order="{that}.sortKey, {that}.id",
        ),
        "What the opportunity, the challenge and the meeting point are about.",
    )


@strawberry.type(description="A page of opportunity-challenge paths, shortest first.")
class OpportunityChallengePathConnection(Connection[OpportunityChallengePath]):
    """A connection of opportunity-challenge paths."""

    truncated: bool = plain(
        "Whether the search stopped at a bound, so that there may be more paths than found."
    )


PATH = Child(
    "WITH {key}, [chain IN split({key}, '|') | split(chain, ' ')] AS {chains} "
    "MATCH ({opportunity}:Statement {id: {chains}[0][0]}) MATCH ({challenge}:Statement {id: {chains}[1][0]}) "
    "MATCH ({meeting}:Statement {id: last({chains}[0])}) "
    f"WITH *, {_relations(0)} AS {{opportunityRelations}}, {_relations(1)} AS {{challengeRelations}} "
    "WHERE all(n IN [0, 1] WHERE size([{opportunityRelations}, {challengeRelations}][n]) = size({chains}[n]) / 2)",
    {
        name: f"{{{name}}}"
        for name in ("opportunity", "challenge", "meeting", "opportunityRelations", "challengeRelations")
    },
)
"""A path by its key: the text of both chains, `claim:a SUPPORTS claim:b|claim:c CONTRADICTS claim:b`."""
PATHS = Deferred(paths)

PathIssue = Annotated[
    ID | None,
    strawberry.argument(description="Only paths about this issue or one of its sub-issues, as `scope` says."),
]
PathOpportunity = Annotated[ID | None, strawberry.argument(description="Only paths from this opportunity.")]
PathChallenge = Annotated[ID | None, strawberry.argument(description="Only paths from this challenge.")]
MeetingPoint = Annotated[
    ID | None, strawberry.argument(description="Only paths that meet at this statement.")
]
PathLength = Annotated[
    int | None, strawberry.argument(description="How many relations each of the two chains may have: 1 to 8.")
]


def path_arguments(
    issue: PathIssue = UNSET,
    scope: InScope = Scope.WITHIN,
    opportunity: PathOpportunity = UNSET,
    challenge: PathChallenge = UNSET,
    meeting_point: MeetingPoint = UNSET,
    view: View = UNSET,
    max_length: PathLength = 4,
    first: First = 20,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    """The signature of `opportunityChallengePaths`."""
    del issue, scope, opportunity, challenge, meeting_point, view, max_length, first, after, last, before
