"""What statements come from, are about and mention: documents, passages, quotes, issues and actors."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Optional

import strawberry
from strawberry import ID

from service.analysis.opposition.ledger import ledger
from service.api import pages, subgraphs
from service.api.arguments import listing, page, passages
from service.api.connections import Connection
from service.api.declare import derived, fallible, paged, related, same, sourced, stored
from service.api.enums import ActorKind, Modality
from service.api.inputs import ClaimWhere, EvidenceWhere
from service.api.offsets import offset
from service.api.orders import ClaimOrder, EvidenceOrder
from service.api.quotations import QUOTED
from service.api.relations import ANY_NODE, SCOPE
from service.api.views import weighing_arguments
from service.plan.deferred import Deferred
from service.plan.long_texts import LongText
from service.plan.sources import Child

if TYPE_CHECKING:
    from service.api.facets import ClaimConnection, EvidenceConnection
    from service.api.ledger import Ledger
    from service.api.statements import Statement, Subgraph

Claims = Annotated["ClaimConnection", strawberry.lazy("service.api.facets")]
EvidenceItems = Annotated["EvidenceConnection", strawberry.lazy("service.api.facets")]
LazySubgraph = Annotated["Subgraph", strawberry.lazy("service.api.statements")]
LazyStatement = Annotated["Statement", strawberry.lazy("service.api.statements")]

CLAIM_LISTING = listing(ClaimWhere, ClaimOrder, "claims")
EVIDENCE_LISTING = listing(EvidenceWhere, EvidenceOrder, "evidence")


@strawberry.interface(description="Anything in the graph that has an id, unique across the whole of it.")
class Node:
    """Relay's node."""

    id: ID = stored(
        "id", "The id, `<kind>:<slug>`: the same in the store, in seed files and here, and stable."
    )


@strawberry.type(description="Words of a text, at checked offsets.")
class Quote:
    """A quotation. Its scope holds expressions `exact`, `start` and `end`, and the variable `passage`."""

    exact: str = derived("{exact}", "The words themselves.")
    start: int = offset("{start}", "{passage}", "Where they start in the document's text.")
    end: int = offset("{end}", "{passage}", "Where they end in the document's text, exclusive.")
    passage: "Passage" = same("The sentence that holds them.", this="{passage}")
    document: "Document" = related("({passage})-[:PART_OF]->({that}:Document)", "The text that holds them.")


QUOTE_SCOPE = {
    "exact": "{quote}.exact",
    "start": "{quote}.start",
    "end": "{quote}.end",
    "passage": "{passage}",
}
RELATION_QUOTE = Child(
    "MATCH ({passage}:Passage {id: {relation}.quotePassage})",
    {
        "exact": "{relation}.quote",
        "start": "{relation}.quoteStart",
        "end": "{relation}.quoteEnd",
        "passage": "{passage}",
    },
)


def quotes() -> list[Quote]:
    """The field `quotes` of a node."""
    return related(
        "({this})-[{quote}:QUOTES]->({passage}:Passage)",
        "The words of texts that bear it out, in the order of the text.",
        "{quote}.start, {quote}.end",
        **QUOTE_SCOPE,
    )


@strawberry.type(description="How much of a document its map accounts for.")
class Coverage:
    """Coverage; its scope is the document."""

    sentences: int = derived(
        "COUNT { ({this})<-[:PART_OF]-(:Passage) }", "How many sentences the document has."
    )
    quoted: int = derived(
        "COUNT { ({this})<-[:PART_OF]-(p:Passage) WHERE EXISTS { (p)<-[:QUOTES]-() } }",
        "How many of them some node quotes.",
    )
    non_argumentative: int = derived(
        "COUNT { ({this})<-[:PART_OF]-(p:Passage) "
        "WHERE p.nonArgumentative IS NOT NULL AND NOT EXISTS { (p)<-[:QUOTES]-() } }",
        "How many no node quotes because they argue nothing.",
    )
    missing: int = derived(
        "COUNT { ({this})<-[:PART_OF]-(p:Passage) "
        "WHERE p.nonArgumentative IS NULL AND NOT EXISTS { (p)<-[:QUOTES]-() } }",
        "How many are not accounted for.",
    )
    ratio: float = derived(
        "CASE COUNT { ({this})<-[:PART_OF]-(:Passage) } WHEN 0 THEN 1.0 ELSE "
        "1.0 * COUNT { ({this})<-[:PART_OF]-(p:Passage) "
        "WHERE p.nonArgumentative IS NOT NULL OR EXISTS { (p)<-[:QUOTES]-() } } "
        "/ COUNT { ({this})<-[:PART_OF]-(:Passage) } END",
        "The share of sentences accounted for, 0 to 1.",
    )


@strawberry.type(description="One source text, whole.")
class Document(Node):
    """A document."""

    title: str = stored("title", "Its title.")
    author: str | None = stored("author", "Who wrote it.")
    publisher: str | None = stored("publisher", "Who published it.")
    url: str | None = stored("url", "Where it was published.")
    published_on: date | None = derived("toString({this}.publishedOn)", "When it was published.")
    language: str = stored("language", "Its language, as a BCP 47 tag.")
    sha256: str = stored("sha256", "The SHA-256 of its text in UTF-8, in hexadecimal.")
    text: str = sourced(
        LongText("text", cost=25), "Its text, whole and unchanged: what all offsets count in."
    )
    passages: Connection["Passage"] = paged(pages.OF_DOCUMENT, "Its sentences, in their order.", passages)
    graph: LazySubgraph = sourced(
        subgraphs.OF_DOCUMENT,
        "The statements that come from it, and all relations between these.",
        subgraphs.arguments,
    )
    coverage: Coverage = same("How much of it its map accounts for.", this="{this}")


@strawberry.type(description="One sentence of a document, a heading or a title included.")
class Passage(Node):
    """A passage."""

    text: str = stored("text", "The sentence.")
    section: str = stored("section", "The heading it stands under.")
    index: int = stored("index", "Its place among the document's sentences, from 0.")
    start: int = offset("{this}.start", "{this}", "Where it starts in the document's text.")
    end: int = offset("{this}.end", "{this}", "Where it ends in the document's text, exclusive.")
    non_argumentative: str | None = stored(
        "nonArgumentative", "Why it argues nothing; null where it may argue."
    )
    document: Document = related(
        "({this})-[:PART_OF]->({that}:Document)", "The document it is a sentence of."
    )
    quotes: Connection["PassageQuote"] = paged(
        QUOTED, "What its words bear out, nodes and attributions alike, in the order of the words.", page
    )
    quoted_by: list[Node] = related(
        "({this})<-[:QUOTES]-({that}:Entity) WITH DISTINCT {that}", "The nodes that its words bear out."
    )


@strawberry.type(description="That an actor holds a statement true or false.")
class Attribution:
    """An `ASSERTS` or `DENIES`. Its scope is a relation's: the relationship, the actor as `source` and the statement as `target`."""

    actor: "Actor" = same("Who holds it.", this="{source}")
    statement: LazyStatement = same(
        "What is held true or false: the content, not the report of it.", this="{target}"
    )
    holds: bool = derived(
        "type({relation}) = 'ASSERTS'", "Whether the actor holds it true; false if it denies it."
    )
    modality: Modality | None = derived(
        "{relation}.modality",
        "How firmly the text attributes it; null where it doesn't hedge the attribution.",
    )
    quote: Quote | None = sourced(RELATION_QUOTE, "The words of the text that bear the attribution out.")


@strawberry.type(
    description="Words of a passage, and what they bear out: a node, or that an actor holds a statement true or false."
)
class PassageQuote:
    """A quotation; its scope holds what `QUOTED` says."""

    exact: str = derived("{exact}", "The words themselves.")
    start: int = offset("{start}", "{passage}", "Where they start in the document's text.")
    end: int = offset("{end}", "{passage}", "Where they end in the document's text, exclusive.")
    node: Node | None = sourced(
        Child(
            "WITH {entity} AS {that}, {step} AS {relation} "
            "WITH {that}, {relation}, startNode({relation}) AS {source}, endNode({relation}) AS {target} "
            "WHERE {that} IS NOT NULL OR {relation} IS NOT NULL",
            ANY_NODE,
        ),
        "The entity or relation that they bear out; null where it is an attribution.",
    )
    attribution: Attribution | None = sourced(
        Child(
            "WITH {held} AS {relation} WHERE {relation} IS NOT NULL "
            "WITH {relation}, startNode({relation}) AS {source}, endNode({relation}) AS {target}",
            SCOPE,
        ),
        "The attribution that they bear out; null where it is a node.",
    )


@strawberry.type(description="Who asserts, denies, acts or is spoken of.")
class Actor(Node):
    """An actor."""

    name: str = stored("name", "The name.")
    kind: ActorKind = stored("kind", "What sort of actor it is.")
    aliases: list[str] = derived("coalesce({this}.aliases, [])", "Other names that texts use.")
    description: str | None = stored("description", "Who that is, as far as the text tells.")
    quotes: list[Quote] = quotes()
    asserts: Claims = paged(
        pages.claims("MATCH ({this})-[:ASSERTS]->({that}:Claim)"), "Claims it holds true.", CLAIM_LISTING
    )
    denies: Claims = paged(
        pages.claims("MATCH ({this})-[:DENIES]->({that}:Claim)"), "Claims it holds false.", CLAIM_LISTING
    )
    mentioned_in: Claims = paged(
        pages.claims("MATCH ({this})<-[:MENTIONS]-({that}:Claim)"), "Claims that mention it.", CLAIM_LISTING
    )
    asserts_evidence: EvidenceItems = paged(
        pages.evidence("MATCH ({this})-[:ASSERTS]->({that}:Evidence)"),
        "Evidence it holds true.",
        EVIDENCE_LISTING,
    )
    denies_evidence: EvidenceItems = paged(
        pages.evidence("MATCH ({this})-[:DENIES]->({that}:Evidence)"),
        "Evidence it holds false.",
        EVIDENCE_LISTING,
    )
    mentioned_in_evidence: EvidenceItems = paged(
        pages.evidence("MATCH ({this})<-[:MENTIONS]-({that}:Evidence)"),
        "Evidence that mentions it.",
        EVIDENCE_LISTING,
    )
    attributions: Connection[Attribution] = paged(
        pages.OF_ACTOR, "What it holds true or false, as the text words it.", page
    )
    member_of: list["Actor"] = related(
        "({this})-[:MEMBER_OF]->({that}:Actor)", "The actors it is a member of.", "{that}.sortKey, {that}.id"
    )
    members: list["Actor"] = related(
        "({this})<-[:MEMBER_OF]-({that}:Actor)",
        "The actors that are members of it.",
        "{that}.sortKey, {that}.id",
    )


@strawberry.type(description="What claims are about, asked as a question (IBIS).")
class Issue(Node):
    """An issue."""

    name: str = stored("name", "Its name.")
    question: str = stored("question", "The issue as a question.")
    description: str | None = stored("description", "What it is about, in more words.")
    quotes: list[Quote] = quotes()
    parent: Optional["Issue"] = related(
        "({this})-[:PART_OF]->({that}:Issue)", "The issue that it is a sub-issue of."
    )
    sub_issues: list["Issue"] = related(
        "({this})<-[:PART_OF]-({that}:Issue)", "Its direct sub-issues.", "{that}.sortKey, {that}.id"
    )
    claims: Claims = paged(
        pages.claims(pages.within_issue("Claim")),
        "Claims about it or one of its sub-issues.",
        CLAIM_LISTING,
    )
    evidence: EvidenceItems = paged(
        pages.evidence(pages.within_issue("Evidence")),
        "Evidence about it or one of its sub-issues.",
        EVIDENCE_LISTING,
    )
    ledger: Annotated["Ledger", strawberry.lazy("service.api.ledger")] | None = fallible(
        sourced(
            Deferred(ledger, "{this}.id"),
            "The issue at a glance: opportunities and challenges, their weight, and the cruxes where they meet.",
            weighing_arguments,
        )
    )
    graph: LazySubgraph = sourced(
        subgraphs.OF_ISSUE,
        "The claims and evidence about it or one of its sub-issues, the arguments that lead to them, and all relations between these.",
        subgraphs.arguments,
    )
