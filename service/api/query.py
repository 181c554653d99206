"""The roots of all queries."""

from typing import Annotated, Any

import strawberry
from strawberry import ID, UNSET

from service.api import pages
from service.api.alternatives import (
    EXTENSIONS,
    FLIP,
    WHAT_IF,
    ExtensionResult,
    FlipResult,
    WhatIf,
    extensions_arguments,
    flip_arguments,
    what_if_arguments,
)
from service.api.arguments import After, Before, First, Last, lookup
from service.api.chains import (
    CHAINS,
    ChainConnection,
    chain_arguments,
)
from service.api.connections import Connection
from service.api.declare import paged, sourced
from service.api.entities import Actor, Document, Issue, Node, claim_arguments, evidence_arguments
from service.api.enums import ActorOrder, DocumentOrder, IssueOrder
from service.api.inconsistencies import INCONSISTENCIES, Inconsistency, inconsistency_arguments
from service.api.inputs import ActorWhere, DocumentWhere, IssueWhere
from service.api.ledger import LEDGER, Ledger, ledger_arguments
from service.api.lint import LINT, Finding, lint_arguments
from service.api.paths import PATHS, OpportunityChallengePathConnection, path_arguments
from service.api.scenarios import SCENARIOS, ScenarioConnection, scenario_arguments
from service.api.search import RESULTS, SearchConnection, search_arguments
from service.api.statements import RELATION_SCOPE, Argument, Claim, Evidence, relation_by
from service.plan.sources import Child

_AS_LISTED = "Their order, a later one deciding where the former tie; the first of the enum by default."
Ids = Annotated[list[ID], strawberry.argument(description="The ids, at most 1,000.")]


def _ids(ids: Ids) -> None:
    del ids


def _actors(
    where: Annotated[
        ActorWhere | None, strawberry.argument(description="Which actors; all by default.")
    ] = UNSET,
    order_by: Annotated[list[ActorOrder] | None, strawberry.argument(description=_AS_LISTED)] = UNSET,
    first: First = UNSET,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    del where, order_by, first, after, last, before


def _issues(
    where: Annotated[
        IssueWhere | None, strawberry.argument(description="Which issues; all by default.")
    ] = UNSET,
    order_by: Annotated[list[IssueOrder] | None, strawberry.argument(description=_AS_LISTED)] = UNSET,
    first: First = UNSET,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    del where, order_by, first, after, last, before


def _documents(
    where: Annotated[
        DocumentWhere | None, strawberry.argument(description="Which documents; all by default.")
    ] = UNSET,
    order_by: Annotated[list[DocumentOrder] | None, strawberry.argument(description=_AS_LISTED)] = UNSET,
    first: First = UNSET,
    after: After = UNSET,
    last: Last = UNSET,
    before: Before = UNSET,
) -> None:
    del where, order_by, first, after, last, before


_ANY_NODE = {"this": "{that}", **RELATION_SCOPE}
"""What a node of any type may be: `this`, or with the other names a relation."""


def _any_node(id_: str) -> str:
    return f"OPTIONAL MATCH ({{that}}:Entity {{id: {id_}}}) {relation_by(id_)}"


def _found(label: str, description: str) -> Any:
    return sourced(Child(f"MATCH ({{that}}:{label} {{id: $id}})"), description, lookup)


@strawberry.type(description="Where every query starts.")
class Query:
    """The query type."""

    node: Node | None = sourced(
        Child(
            f"{_any_node('$id')} WHERE {{that}} IS NOT NULL OR {{relation}} IS NOT NULL",
            _ANY_NODE,
        ),
        "The node of that id, whatever it is; null where there is none.",
        lookup,
    )
    nodes: list[Node | None] = sourced(
        Child(
            f"UNWIND range(0, size($ids) - 1) AS {{i}} {_any_node('$ids[{i}]')}",
            _ANY_NODE,
            order="{i}",
            ids="ids",
        ),
        "The nodes of these ids, in their order; null for each that names none.",
        _ids,
    )
    claim: Claim | None = _found("Claim", "The claim of that id; null where there is none.")
    evidence: Evidence | None = _found(
        "Evidence", "The piece of evidence of that id; null where there is none."
    )
    argument: Argument | None = _found("Argument", "The argument of that id; null where there is none.")
    actor: Actor | None = _found("Actor", "The actor of that id; null where there is none.")
    issue: Issue | None = _found("Issue", "The issue of that id; null where there is none.")
    document: Document | None = _found("Document", "The document of that id; null where there is none.")
    claims: Connection[Claim] = paged(pages.CLAIMS, "Claims.", claim_arguments)
    evidence_items: Connection[Evidence] = paged(pages.EVIDENCE, "Evidence.", evidence_arguments)
    actors: Connection[Actor] = paged(pages.ACTORS, "Actors.", _actors)
    issues: Connection[Issue] = paged(pages.ISSUES, "Issues.", _issues)
    documents: Connection[Document] = paged(pages.DOCUMENTS, "Documents.", _documents)
    search: SearchConnection = paged(
        RESULTS, "Full-text search over titles, texts, names and quotations.", search_arguments
    )
    chains: ChainConnection = paged(
        CHAINS,
        "Chains: simple paths along supports and contradictions, from reason to conclusion. At least one end must be given.",
        chain_arguments,
    )
    opportunity_challenge_paths: OpportunityChallengePathConnection = sourced(
        PATHS,
        "Where an opportunity and a challenge pull one node in opposite directions: a chain from each ends there, the two share no "
        "other node, and their polarities differ. Shortest (both chains together) first.",
        path_arguments,
    )
    ledger: Ledger = sourced(
        LEDGER,
        "One issue at a glance: opportunities and challenges, their weight, and the cruxes where they meet.",
        ledger_arguments,
    )
    scenarios: ScenarioConnection = sourced(
        SCENARIOS,
        "The futures that the map leaves open: preferred extensions of the whole view; those that agree on the issue's statements are one.",
        scenario_arguments,
    )
    extensions: ExtensionResult = sourced(
        EXTENSIONS,
        "The sets of statements that can stand together: the positions that can be taken.",
        extensions_arguments,
    )
    what_if: WhatIf = sourced(
        WHAT_IF,
        "What changes would make of labels and strengths; nothing is written.",
        what_if_arguments,
    )
    flip: FlipResult = sourced(
        FLIP,
        "The smallest sets of statements whose rejection would turn the grounded label of another: what it all depends on. To reject a "
        "statement is to have it contradicted by one that nothing contradicts.",
        flip_arguments,
    )
    inconsistencies: list[Inconsistency] = sourced(
        INCONSISTENCIES,
        "Where an actor contradicts itself, by actor and statement.",
        inconsistency_arguments,
    )
    lint: list[Finding] = sourced(
        LINT,
        "What is worth a look about the form of a map, rule by rule. More than 50,000 findings end as TIMED_OUT: ask for "
        "fewer rules then, or for a part.",
        lint_arguments,
    )
