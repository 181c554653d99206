"""Chains of reasons."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any

import strawberry
from strawberry import ID, UNSET

from argument_store.model.weights import effective_strength_of
from service.analysis import arguments as given
from service.analysis import narrowing
from service.api.arguments import After, Before, First, Last
from service.api.connections import PageInfo
from service.api.declare import derived, plain, same, sourced
from service.api.enums import Polarity
from service.api.orders import ChainOrder
from service.api.relations import SCOPE
from service.api.statements import Relation, Statement
from service.api.views import ViewInput
from service.plan.pages import Page
from service.plan.paging import Key, Window
from service.plan.requests import Arguments, InputError
from service.plan.sources import Child
from service.queries import chains

_STEPS = (
    "UNWIND range(0, size({relations}) - 1) AS {i} "
    "WITH {i}, {relations}[{i}] AS {relation}, {nodes}[{i}] AS {source}, {nodes}[{i} + 1] AS {target}"
)
_STRENGTH = f"reduce(s = 1.0, r IN {{relations}} | s * {effective_strength_of('r')})"
_WEAKEST = f"reduce(s = 1.0, r IN {{relations}} | CASE WHEN {effective_strength_of('r')} < s THEN {effective_strength_of('r')} ELSE s END)"
_UNWORDED = "size([r IN {relations} WHERE r.basis <> 'TEXT'])"
_POLARITY = (
    "CASE size([r IN {relations} WHERE r:CONTRADICTS]) % 2 WHEN 0 THEN 'SUPPORTS' ELSE 'CONTRADICTS' END"
)


def _node(expression: str, description: str, name: str) -> Any:
    return sourced(Child(f"UNWIND [{expression}] AS {{that}} WITH {{that}}"), description, name=name)


@strawberry.type(description="One relation of a chain.")
class ChainStep:
    """A step; its scope is that of the relation."""

    source: Statement = same("The reason.", this="{source}")
    target: Statement = same("What it is a reason for or against.", this="{target}")
    polarity: Polarity = derived("type({relation})", "Whether the one supports or contradicts the other.")
    relation: Relation = same("The relation itself.", **SCOPE)


@strawberry.type(
    description="A simple path, no node twice, along supports and contradictions, from reason to conclusion."
)
class Chain:
    """A chain; its scope holds the lists `nodes` and `relations`."""

    from_: Statement = _node("head({nodes})", "The first node: the reason.", "from")
    to: Statement = _node("last({nodes})", "The last node: the conclusion.", "to")
    polarity: Polarity = derived(
        _POLARITY,
        "What the first node does to the last: it supports it where the contradictions are even in number.",
    )
    length: int = derived("size({relations})", "How many relations it has.")
    strength: float = derived(
        _STRENGTH,
        "The product of its relations' effective strengths.",
    )
    nodes: list[Statement] = sourced(
        Child("UNWIND {nodes} AS {that} WITH {that}", expect=7, recurring="{nodes}"),
        "Its nodes, from first to last.",
    )
    steps: list[ChainStep] = sourced(
        Child(_STEPS, SCOPE, "{i}", expect=6), "Its relations, from first to last."
    )
    weakest_link: ChainStep | None = sourced(
        Child(_STEPS, SCOPE, f"{effective_strength_of('{relation}')}, {{i}}"),
        "Its relation of least effective strength, the first of several.",
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
    truncated: bool = derived(
        "truncated", "Whether the search stopped at its bound, so that there may be more chains than found."
    )


def _chains_prelude(arguments: Arguments) -> str:
    source, target = (arguments.get(end) is not None for end in ("from", "to"))
    if not source and not target:
        raise InputError("from", "at least one of from and to is required")
    search = chains.chains(source=source, target=target, narrowed=narrowing.narrowing(arguments))
    return f"CALL () {{ {search} }}"


def _chain_parameters(arguments: Arguments, window: Window) -> Mapping[str, Any]:
    shortest = arguments.get("orderBy") in (None, ChainOrder.SHORTEST)
    longest = given.number(arguments, "maxLength", 6, chains.MOST_RELATIONS)
    return {
        **{name: arguments.get(name) for name in ("from", "to", "polarity")},
        **narrowing.parameters(arguments, longest),
        "maxLength": longest,
        "most": chains.MOST_CHAINS,
        "enough": window.size + 1 if shortest and not window.backward else chains.MOST_CHAINS + 1,
        "passed": window.after[0] if shortest and window.after else None,
    }


_LENGTH_KEY = Key("{length}", type=int)
_CHAIN_KEY = Key("{key}")
CHAINS = Page(
    match="WITH *, {hit}[0] AS {nodes}, {hit}[1] AS {relations}, size({hit}[1]) AS {length}, {hit}[2] AS {key}",
    orders={
        "SHORTEST": (_LENGTH_KEY, _CHAIN_KEY),
        "LONGEST": (replace(_LENGTH_KEY, descending=True), _CHAIN_KEY),
        "STRONGEST": (
            Key("{strength}", descending=True, let=_STRENGTH, type=float),
            Key("{unworded}", let=_UNWORDED, type=int),
            _LENGTH_KEY,
            _CHAIN_KEY,
        ),
        "WEAKEST_LINK": (
            Key("{weakest}", descending=True, let=_WEAKEST, type=float),
            Key("{unworded}", let=_UNWORDED, type=int),
            _LENGTH_KEY,
            _CHAIN_KEY,
        ),
    },
    scope={"nodes": "{nodes}", "relations": "{relations}"},
    prelude=_chains_prelude,
    unknown="unknown",
    bind_arguments=_chain_parameters,
    prepare=narrowing.preparation,
)


ChainFrom = Annotated[
    ID | None,
    strawberry.argument(name="from", description="The statement that the chains start at: the reason."),
]
ChainTo = Annotated[
    ID | None, strawberry.argument(description="The statement that they end at: the conclusion.")
]
OfPolarity = Annotated[Polarity | None, strawberry.argument(description="Only chains of this polarity.")]
Pattern = Annotated[
    str | None,
    strawberry.argument(
        description="Only chains that match, as a whole, this regular expression over their relations: `SUPPORTS`, `CONTRADICTS` or `ANY`, one after "
        "the other, with `|`, `( )`, `?`, `*`, `+`, `{m}`, `{m,}` and `{m,n}`. Between relations, and at either end, conditions on the statement "
        "there may stand in brackets: `Claim`, `Evidence` or `Argument`, then any of `role=`, `kind=`, `modality=`, `issue=` (its sub-issues too), "
        "`actor=` (mentions, asserts or denies), `mentions=`, `assertedBy=`, `deniedBy=`, `document=` and `id=`. For example "
        "`[Evidence] SUPPORTS+ CONTRADICTS [Claim role=OPPORTUNITY]`. At most 1,000 characters."
    ),
]
Through = Annotated[
    list[ID] | None,
    strawberry.argument(description="Only chains that hold each of these statements, at most 13."),
]
Avoiding = Annotated[
    list[ID] | None,
    strawberry.argument(description="Only chains that hold none of these statements, at most 1,000."),
]
Crossing = Annotated[
    list[ID] | None,
    strawberry.argument(
        description="Only chains that touch each of these issues, at most 13: some statement is about it or one of its sub-issues. An argument "
        "is about what its conclusion is about."
    ),
]
WithinView = Annotated[
    ViewInput | None,
    strawberry.argument(
        description="Only chains of statements and relations of this part of the graph. `contradictionsFrom` and `preferences` don't matter: they "
        "decide labels alone."
    ),
]
MinLength = Annotated[
    int | None,
    strawberry.argument(description="How many relations a chain must have: 1 to 12, and at most maxLength."),
]
MaxLength = Annotated[
    int | None, strawberry.argument(description="How many relations a chain may have: 1 to 12.")
]
Order = Annotated[ChainOrder | None, strawberry.argument(description="Their order.")]


def chain_arguments(
    from_: ChainFrom = UNSET,
    to: ChainTo = UNSET,
    polarity: OfPolarity = UNSET,
    pattern: Pattern = UNSET,
    through: Through = UNSET,
    avoiding: Avoiding = UNSET,
    crossing: Crossing = UNSET,
    view: WithinView = UNSET,
    min_length: MinLength = 1,
    max_length: MaxLength = 6,
    order_by: Order = ChainOrder.SHORTEST,
    first: First = 20,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    """The signature of `chains`."""
    del (
        from_,
        to,
        polarity,
        pattern,
        through,
        avoiding,
        crossing,
        view,
        min_length,
        max_length,
        order_by,
        first,
        after,
        last,
        before,
    )
