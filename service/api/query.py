"""The roots of all queries."""

from typing import Annotated, Any

import strawberry
from strawberry import ID

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
from service.api.arguments import listing, lookup
from service.api.chains import (
    CHAINS,
    ChainConnection,
    chain_arguments,
)
from service.api.clashes import CLASHES, ClashConnection, clash_arguments
from service.api.common_grounds import COMMON_GROUNDS, CommonGroundConnection, common_ground_arguments
from service.api.connections import Connection
from service.api.decisive import DECISIVE, DecisiveStatementConnection, decisive_arguments
from service.api.declare import fallible, paged, sourced
from service.api.entities import CLAIM_LISTING, EVIDENCE_LISTING, Actor, Document, Issue, Node, Passage
from service.api.facets import ClaimConnection, EvidenceConnection
from service.api.inconsistencies import INCONSISTENCIES, InconsistencyConnection, inconsistency_arguments
from service.api.inputs import (
    ActorWhere,
    ArgumentWhere,
    DocumentWhere,
    IssueWhere,
    PassageWhere,
    RelationWhere,
    StatementWhere,
)
from service.api.ledger import LEDGER, Ledger, ledger_arguments
from service.api.lint import LINT, FindingConnection, lint_arguments
from service.api.orders import (
    ActorOrder,
    ArgumentOrder,
    DocumentOrder,
    IssueOrder,
    PassageOrder,
    RelationOrder,
)
from service.api.paths import PATHS, OpportunityChallengePathConnection, path_arguments
from service.api.relations import ANY_NODE, RELATIONS, UNANSWERED, by_id
from service.api.scenarios import SCENARIOS, ScenarioConnection, scenario_arguments
from service.api.search import RESULTS, SearchConnection, search_arguments
from service.api.statements import Argument, Claim, Evidence, RelationListConnection
from service.plan.sources import Child

Ids = Annotated[list[ID], strawberry.argument(description="The ids, at most 1,000.")]


def _ids(ids: Ids) -> None:
    del ids


def _any_node(id_: str) -> str:
    return f"OPTIONAL MATCH ({{that}}:Entity {{id: {id_}}}) {by_id(id_)}"


def _found(label: str, description: str) -> Any:
    return sourced(Child(f"MATCH ({{that}}:{label} {{id: $id}})"), description, lookup)


@strawberry.type(description="Where every query starts.")
class Query:
    """The query type."""

    node: Node | None = sourced(
        Child(
            f"{_any_node('$id')} WHERE {{that}} IS NOT NULL OR {{relation}} IS NOT NULL",
            ANY_NODE,
        ),
        "The node of that id, whatever it is; null where there is none.",
        lookup,
    )
    nodes: list[Node | None] = sourced(
        Child(
            f"UNWIND range(0, size($ids) - 1) AS {{i}} {_any_node('$ids[{i}]')}",
            ANY_NODE,
            order="{i}",
            counted="ids",
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
    claims: ClaimConnection | None = fallible(paged(pages.CLAIMS, "Claims.", CLAIM_LISTING))
    evidence_items: EvidenceConnection | None = fallible(paged(pages.EVIDENCE, "Evidence.", EVIDENCE_LISTING))
    arguments: Connection[Argument] | None = fallible(
        paged(
            pages.ARGUMENTS,
            "Arguments: inference steps that are nodes of their own.",
            listing(ArgumentWhere, ArgumentOrder, "arguments"),
        )
    )
    relations: RelationListConnection | None = fallible(
        paged(
            RELATIONS,
            "Relations between statements: supports and contradictions.",
            listing(RelationWhere, RelationOrder, "relations"),
        )
    )
    passages: Connection[Passage] | None = fallible(
        paged(
            pages.PASSAGES,
            "Passages: the sentences of all documents.",
            listing(PassageWhere, PassageOrder, "passages"),
        )
    )
    actors: Connection[Actor] | None = fallible(
        paged(pages.ACTORS, "Actors.", listing(ActorWhere, ActorOrder, "actors"))
    )
    issues: Connection[Issue] | None = fallible(
        paged(pages.ISSUES, "Issues.", listing(IssueWhere, IssueOrder, "issues"))
    )
    documents: Connection[Document] | None = fallible(
        paged(pages.DOCUMENTS, "Documents.", listing(DocumentWhere, DocumentOrder, "documents"))
    )
    search: SearchConnection | None = fallible(
        paged(RESULTS, "Full-text search over titles, texts, names and quotations.", search_arguments)
    )
    chains: ChainConnection | None = fallible(
        paged(
            CHAINS,
            "Chains: simple paths along supports and contradictions, from reason to conclusion. At least one end must be given.",
            chain_arguments,
        )
    )
    common_grounds: CommonGroundConnection | None = fallible(
        paged(
            COMMON_GROUNDS,
            "Statements from which a chain leads to each of some statements: what they rest on together, or what stands against all of them. Those "
            "whose distances are the least together come first, then by id.",
            common_ground_arguments,
        )
    )
    unanswered: RelationListConnection | None = fallible(
        paged(
            UNANSWERED,
            "Objections without a reply: contradictions whose source nothing contradicts. An argument is replied to in its premises too.",
            listing(StatementWhere, RelationOrder, "statements the objections are to"),
        )
    )
    clashes: ClashConnection | None = fallible(
        paged(
            CLASHES,
            "Pairs of actors who contradict each other: a statement that the one asserts contradicts one that the other asserts, or the one denies "
            "what the other asserts. Those that do so most come first.",
            clash_arguments,
        )
    )
    opportunity_challenge_paths: OpportunityChallengePathConnection | None = fallible(
        sourced(
            PATHS,
            "Where an opportunity and a challenge pull one node in opposite directions: a chain from each ends there, the two share no "
            "other node, and their polarities differ. Shortest (both chains together) first.",
            path_arguments,
        )
    )
    ledger: Ledger | None = fallible(
        sourced(
            LEDGER,
            "One issue at a glance: opportunities and challenges, their weight, and the cruxes where they meet.",
            ledger_arguments,
        )
    )
    scenarios: ScenarioConnection | None = fallible(
        sourced(
            SCENARIOS,
            "The futures that the map leaves open: preferred extensions of the whole view; those that agree on the issue's statements are one.",
            scenario_arguments,
        )
    )
    extensions: ExtensionResult | None = fallible(
        sourced(
            EXTENSIONS,
            "The sets of statements that can stand together: the positions that can be taken.",
            extensions_arguments,
        )
    )
    what_if: WhatIf | None = fallible(
        sourced(
            WHAT_IF,
            "What changes would make of labels and strengths; nothing is written.",
            what_if_arguments,
        )
    )
    flip: FlipResult | None = fallible(
        sourced(
            FLIP,
            "The smallest sets of statements whose rejection would turn the grounded label of another: what it all depends on. To reject a "
            "statement is to have it contradicted by one that nothing contradicts.",
            flip_arguments,
        )
    )
    most_decisive: DecisiveStatementConnection | None = fallible(
        sourced(
            DECISIVE,
            "Which statements a statement hangs on most: what its grounded label and its strength would be if each was removed. Those whose removal "
            "would give it another label come first, then those that would change its strength most.",
            decisive_arguments,
        )
    )
    inconsistencies: InconsistencyConnection | None = fallible(
        sourced(
            INCONSISTENCIES,
            "Where actors contradict themselves, by actor and statement.",
            inconsistency_arguments,
        )
    )
    lint: FindingConnection | None = fallible(
        sourced(
            LINT,
            "What is worth a look about the form of a map, rule by rule. More than 50,000 findings end as QUERY_TOO_COMPLEX: ask for "
            "fewer rules then, or for a part.",
            lint_arguments,
        )
    )
