"""Chains, and where the chains of opportunities and challenges meet."""

from collections.abc import Mapping
from typing import Annotated, Any

import strawberry
from strawberry import ID, UNSET

from service.api.arguments import After, First
from service.api.connections import Connection, PageInfo
from service.api.declare import RELATION_ID, derived, plain, same, sourced
from service.api.entities import RELATION_QUOTE, Issue, Quote
from service.api.enums import ChainOrder, Polarity
from service.api.statements import ArgumentNode, Claim
from service.plan.mapping import Key, Nested, Page, Paging
from service.plan.requests import Arguments, InputError
from service.queries import chains, opposition

_STEPS = (
    "UNWIND range(0, size({relations}) - 1) AS {i} "
    "WITH {i}, {relations}[{i}] AS {rel}, {nodes}[{i}] AS {source}, {nodes}[{i} + 1] AS {target}"
)
_STEP = {"rel": "{rel}", "source": "{source}", "target": "{target}"}
_STRENGTH = "reduce(s = 1.0, r IN {relations} | s * coalesce(toFloat(r.strength), 1.0))"
_POLARITY = (
    "CASE size([r IN {relations} WHERE r:CONTRADICTS]) % 2 WHEN 0 THEN 'SUPPORTS' ELSE 'CONTRADICTS' END"
)


def _ids(nodes: str) -> str:
    return f"reduce(s = '', n IN {nodes} | s + ' ' + n.id)"


def _node(expression: str, description: str, name: str) -> Any:
    return sourced(Nested(f"UNWIND [{expression}] AS {{that}} WITH {{that}}"), description, name=name)


@strawberry.type(description="One relation of a chain.")
class ChainStep:
    """A step; its scope holds `rel`, `source` and `target`."""

    id: ID = derived("{rel}.id", RELATION_ID)
    source: ArgumentNode = same("The reason.", this="{source}")
    target: ArgumentNode = same("What it is a reason for or against.", this="{target}")
    relation: Polarity = derived("type({rel})", "Whether the one supports or contradicts the other.")
    strength: float | None = derived(
        "toFloat({rel}.strength)", "How strong the relation is, 0 to 1; null where the text doesn't tell."
    )
    implicit: bool = derived("coalesce({rel}.implicit, false)", "Whether a reader inferred it.")
    scheme: str | None = derived("{rel}.scheme", "The argumentation scheme, by Walton's name.")
    warrant: str | None = derived("{rel}.warrant", "Why the one is a reason for or against the other.")
    quote: Quote | None = sourced(RELATION_QUOTE, "The words of the text that bear the relation out.")


@strawberry.type(
    description="A simple path, no node twice, along supports and contradictions, from reason to conclusion."
)
class Chain:
    """A chain; its scope holds the lists `nodes` and `relations`."""

    from_: ArgumentNode = _node("head({nodes})", "The first node: the reason.", "from")
    to: ArgumentNode = _node("last({nodes})", "The last node: the conclusion.", "to")
    polarity: Polarity = derived(
        _POLARITY,
        "What the first node does to the last: it supports it where the contradictions are even in number.",
    )
    length: int = derived("size({relations})", "How many relations it has.")
    strength: float = derived(_STRENGTH, "The product of its relations' strengths, 1 for one that has none.")
    nodes: list[ArgumentNode] = sourced(
        Nested("UNWIND {nodes} AS {that} WITH {that}", expect=7, recurring="{nodes}"),
        "Its nodes, from first to last.",
    )
    steps: list[ChainStep] = sourced(
        Nested(_STEPS, _STEP, "{i}", expect=6), "Its relations, from first to last."
    )
    weakest_link: ChainStep | None = sourced(
        Nested(_STEPS, _STEP, "coalesce(toFloat({rel}.strength), 1.0), {i}"),
        "Its relation of least strength, the first of several.",
    )


@strawberry.type(description="A chain of a page, with its cursor.")
class ChainEdge:
    """An edge of chains."""

    cursor: str = plain("Where the chain stands in the order; opaque.")
    node: Chain = plain("The chain.")


@strawberry.type(description="A page of chains.")
class ChainConnection:
    """A connection of chains."""

    edges: list[ChainEdge] = plain("The chains of the page, each with its cursor.")
    nodes: list[Chain] = plain("The chains of the page alone.")
    page_info: PageInfo = plain("Whether there is more, and where to go on.")
    total_count: int = plain("How many chains were found.")
    truncated: bool = plain(
        "Whether the search stopped at its bound, so that there may be more chains than found."
    )


def bound(arguments: Arguments, default: int, most: int) -> int:
    """The argument maxLength, checked."""
    length = arguments.get("maxLength")
    if length is None:
        return default
    if not 1 <= length <= most:
        raise InputError("maxLength", f"is {length}; 1 to {most} is allowed")
    return length


def _chains_prelude(arguments: Arguments) -> str:
    source, target = (arguments.get(end) is not None for end in ("from", "to"))
    if not source and not target:
        raise InputError("from", "must be given, or to, or both")
    return f"CALL () {{ {chains.chains(source=source, target=target)} }}"


def _chain_parameters(arguments: Arguments, paging: Paging) -> Mapping[str, Any]:
    shortest = arguments.get("orderBy") != ChainOrder.STRONGEST
    return {
        **{name: arguments.get(name) for name in ("from", "to", "net")},
        "maxLength": bound(arguments, 6, chains.MOST_RELATIONS),
        "most": chains.MOST_CHAINS,
        "enough": paging.limit if shortest and not paging.whole else chains.MOST_CHAINS + 1,
        "passed": paging.passed[0] if shortest and paging.passed else None,
    }


_LENGTH_KEY = Key("{length}", type=int)
_CHAIN_KEY = Key("{key}")
CHAINS = Page(
    match="WITH *, {hit}[0] AS {nodes}, {hit}[1] AS {relations}, size({hit}[1]) AS {length}, {hit}[2] AS {key}",
    orders={
        "SHORTEST": (_LENGTH_KEY, _CHAIN_KEY),
        "STRONGEST": (Key("{strength}", descending=True, let=_STRENGTH, type=float), _LENGTH_KEY, _CHAIN_KEY),
    },
    scope={"nodes": "{nodes}", "relations": "{relations}"},
    prelude=_chains_prelude,
    total="size(found)",
    extras={"truncated": "truncated"},
    demands={"from": "noSource", "to": "noTarget"},
    bind=_chain_parameters,
)


ChainFrom = Annotated[
    ID | None,
    strawberry.argument(name="from", description="The statement that the chains start at: the reason."),
]
ChainTo = Annotated[
    ID | None, strawberry.argument(description="The statement that they end at: the conclusion.")
]
Net = Annotated[Polarity | None, strawberry.argument(description="Only chains of this polarity.")]
MaxLength = Annotated[
    int | None, strawberry.argument(description="How many relations a chain may have: 1 to 12.")
]
Order = Annotated[ChainOrder | None, strawberry.argument(description="Their order.")]


def chain_arguments(
    from_: ChainFrom = UNSET,
    to: ChainTo = UNSET,
    net: Net = UNSET,
    max_length: MaxLength = 6,
    order_by: Order = ChainOrder.SHORTEST,
    first: First = 20,
    after: After = UNSET,
) -> None:
    """The signature of `chains`."""
    del from_, to, net, max_length, order_by, first, after


def _chain_of(side: str, description: str) -> Any:
    return sourced(
        Nested(
            f"UNWIND [x IN [{{{side}Nodes}}] WHERE size(x) > 1] AS {{chain}} WITH {{chain}}",
            {"nodes": "{chain}", "relations": f"{{{side}Relations}}"},
        ),
        description,
    )


@strawberry.type(description="An opportunity and a challenge that pull one node in opposite directions.")
class OpportunityChallengePath:
    """A pair of chains that share only their last node."""

    opportunity: Claim = same("The opportunity.", this="{opportunity}")
    challenge: Claim = same("The challenge.", this="{challenge}")
    meeting_point: ArgumentNode = same("The node that both chains end at.", this="{meeting}")
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
        Nested(
            "UNWIND [{opportunity}, {challenge}, {meeting}] AS {end} MATCH ({end})-[:ABOUT]->({that}:Issue) "
            "WITH DISTINCT {that}",
            order="{that}.name, {that}.id",
        ),
        "What the opportunity, the challenge and the meeting point are about.",
    )


@strawberry.type(description="A page of opportunity-challenge paths, shortest first.")
class OpportunityChallengePathConnection(Connection[OpportunityChallengePath]):
    """A connection of opportunity-challenge paths."""

    truncated: bool = plain(
        "Whether the search stopped at its bound, so that there may be more paths than found."
    )


PATH_SCOPE: Mapping[str, str] = {
    name: f"{{{name}}}"
    for name in (
        "opportunity",
        "challenge",
        "meeting",
        "opportunityNodes",
        "opportunityRelations",
        "challengeNodes",
        "challengeRelations",
    )
}


def _path_parameters(arguments: Arguments, paging: Paging) -> Mapping[str, Any]:
    return {
        **{name: arguments.get(name) for name in ("issue", "opportunity", "challenge", "meetingPoint")},
        "maxLength": bound(arguments, 4, opposition.MOST_RELATIONS),
        "most": opposition.MOST_PATHS,
        "enough": opposition.MOST_PATHS + 1 if paging.whole else paging.limit,
        "passed": paging.passed[0] if paging.passed else None,
    }


PATHS = Page(
    match="WITH *, {hit}[0] AS {opportunityNodes}, {hit}[1] AS {opportunityRelations}, "
    "{hit}[2] AS {challengeNodes}, {hit}[3] AS {challengeRelations} "
    "WITH *, head({opportunityNodes}) AS {opportunity}, head({challengeNodes}) AS {challenge}, "
    "last({opportunityNodes}) AS {meeting}, size({opportunityRelations}) + size({challengeRelations}) AS {length}, "
    f"{_ids('{opportunityNodes}')} + ' |' + {_ids('{challengeNodes}')} AS {{key}}",
    orders={"SHORTEST": (_LENGTH_KEY, _CHAIN_KEY)},
    scope=PATH_SCOPE,
    prelude=lambda _: f"CALL () {{ {opposition.PATHS} }}",
    total="size(found)",
    extras={"truncated": "truncated"},
    demands={
        "issue": "noIssue",
        "opportunity": "noOpportunity",
        "challenge": "noChallenge",
        "meetingPoint": "noMeetingPoint",
    },
    bind=_path_parameters,
)

PathIssue = Annotated[
    ID | None,
    strawberry.argument(
        description="Only paths whose opportunity, challenge or meeting point is about this issue or one of its sub-issues."
    ),
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
    opportunity: PathOpportunity = UNSET,
    challenge: PathChallenge = UNSET,
    meeting_point: MeetingPoint = UNSET,
    max_length: PathLength = 4,
    first: First = 20,
    after: After = UNSET,
) -> None:
    """The signature of `opportunityChallengePaths`."""
    del issue, opportunity, challenge, meeting_point, max_length, first, after
