"""What can stand in a chain: claims, evidence, arguments, and the relations between them."""

from datetime import date
from typing import Any

import strawberry
from strawberry import ID

from argument_store.model.weights import DENIES_FROM, effective_strength_of, limits_of, standing_of
from service.api import pages, subgraphs
from service.api.arguments import page
from service.api.connections import Connection, PageInfo
from service.api.declare import derived, fallible, paged, plain, related, same, sourced, stored
from service.api.entities import RELATION_QUOTE, Actor, Attribution, Document, Issue, Node, Quote, quotes
from service.api.enums import Basis, ClaimKind, ClaimRole, EvidenceKind, Modality, Polarity, Standing
from service.api.reach import ANCESTORS, DESCENDANTS, reach_arguments
from service.api.reasoning import ACCEPTANCE, STRENGTH, Acceptance, Strength
from service.api.relations import SCOPE, by_id
from service.api.views import acceptance_arguments, strength_arguments
from service.plan.sources import Child

ROLE = (
    "CASE WHEN {this}:Opportunity THEN 'OPPORTUNITY' WHEN {this}:Challenge THEN 'CHALLENGE' "
    "WHEN {this}:Outcome THEN 'OUTCOME' END"
)
_REACH = "The nearest come first, those of one distance by id."
_SCHEME = "The argumentation scheme, by Walton's name."


def _incoming(type_: str, description: str) -> Any:
    return paged(pages.incoming(type_), description, page)


def _outgoing(type_: str, description: str) -> Any:
    return paged(pages.outgoing(type_), description, page)


def _base_score() -> Any:
    return derived("toFloat({this}.baseScore)", "How credible it is by itself, 0 to 1, where that is known.")


def _about() -> Any:
    return related(
        "({this})-[:ABOUT]->({that}:Issue)", "The issues it is about.", "{that}.sortKey, {that}.id"
    )


def _mentions() -> Any:
    return related(
        "({this})-[:MENTIONS]->({that}:Actor)", "The actors it names.", "{that}.sortKey, {that}.id"
    )


def _asserted_by() -> Any:
    return related(
        "({this})<-[:ASSERTS]-({that}:Actor)", "The actors who hold it true.", "{that}.sortKey, {that}.id"
    )


def _denied_by() -> Any:
    return related(
        "({this})<-[:DENIES]-({that}:Actor)", "The actors who hold it false.", "{that}.sortKey, {that}.id"
    )


def _attributions() -> Any:
    return paged(pages.OF_STATEMENT, "Who holds it true or false, by name.", page)


@strawberry.interface(description="What can stand in a chain.")
class Statement(Node):
    """A statement."""

    title: str = stored("title", "A caption of at most 60 characters.")
    text: str = stored("text", "One full sentence that stands on its own.")
    quotes: list[Quote] = quotes()
    standing: Standing = derived(standing_of("{this}"), "Whether it stands by itself or needs a ground.")
    base_score: float | None = _base_score()
    document: Document | None = related("({this})-[:FROM]->({that}:Document)", "The text it comes from.")
    supported_by: "RelationConnection" = _incoming("SUPPORTS", "Its reasons: incoming relations of support.")
    contradicted_by: "RelationConnection" = _incoming(
        "CONTRADICTS", "The reasons against it: incoming contradictions."
    )
    supports: "RelationConnection" = _outgoing(
        "SUPPORTS", "What it is a reason for: outgoing relations of support."
    )
    contradicts: "RelationConnection" = _outgoing(
        "CONTRADICTS", "What it is a reason against: outgoing contradictions."
    )
    ancestors: "ReachableStatementConnection | None" = fallible(
        paged(ANCESTORS, f"The statements from which a chain leads to it. {_REACH}", reach_arguments)
    )
    descendants: "ReachableStatementConnection | None" = fallible(
        paged(DESCENDANTS, f"The statements to which a chain leads from it. {_REACH}", reach_arguments)
    )
    acceptance: Acceptance | None = fallible(
        sourced(ACCEPTANCE, "Whether it stands, all things weighed, and why.", acceptance_arguments)
    )
    strength: Strength | None = fallible(
        sourced(STRENGTH, "How strong it is, all things weighed, and why.", strength_arguments)
    )


@strawberry.type(description="Something asserted that can be supported or contradicted.")
class Claim(Statement):
    """A claim."""

    kind: ClaimKind = stored("kind", "What sort of thing it asserts.")
    role: ClaimRole | None = derived(ROLE, "Its part in the opportunity-challenge reading, if it has one.")
    modality: Modality = stored("modality", "How firmly the text puts it.")
    condition: str | None = stored("condition", "The if-clause, where it is conditional.")
    issues: list[Issue] = _about()
    mentions: list[Actor] = _mentions()
    asserted_by: list[Actor] = _asserted_by()
    denied_by: list[Actor] = _denied_by()
    attributions: Connection[Attribution] = _attributions()


@strawberry.type(description="A fact, event, precedent or reported statement that the text leans on.")
class Evidence(Statement):
    """A piece of evidence."""

    kind: EvidenceKind = stored("kind", "What sort of thing it is.")
    occurred_on: date | None = derived(
        "toString({this}.occurredOn)", "When it happened, where the text tells the day."
    )
    issues: list[Issue] = _about()
    mentions: list[Actor] = _mentions()
    asserted_by: list[Actor] = _asserted_by()
    denied_by: list[Actor] = _denied_by()
    attributions: Connection[Attribution] = _attributions()


@strawberry.type(
    description="An inference step as a node of its own: where premises count only together, or the step itself is attacked."
)
class Argument(Statement):
    """An argument: AIF's RA- and CA-nodes."""

    linked: bool = derived("coalesce({this}.linked, false)", "Whether its premises count only together.")
    scheme: str | None = stored("scheme", _SCHEME)
    warrant: str | None = stored("warrant", "What licenses the step from premises to conclusion.")


@strawberry.type(description="That one statement supports or contradicts another.")
class Relation(Node):
    """A relation as the store has it. Its scope holds the relationship as `relation`, and its ends as `source` and `target`."""

    id: ID = derived("{relation}.id", "The id, made of the ends and the type: `claim:a/SUPPORTS/claim:b`.")
    source: Statement = same("The reason.", this="{source}")
    target: Statement = same("What it is a reason for or against.", this="{target}")
    polarity: Polarity = derived("type({relation})", "Whether the source supports or contradicts the target.")
    strength: float | None = derived(
        "toFloat({relation}.strength)",
        "How strong it is, 0 to 1, as the text puts it; null where the text doesn't tell.",
    )
    effective_strength: float = derived(
        effective_strength_of("{relation}"),
        "The strength that it counts with, 0 to 1: the given one, else the default for what it rests on.",
    )
    limits: bool = derived(
        limits_of("{relation}"),
        f"Whether it is a contradiction whose effective strength is below {DENIES_FROM}: it limits the target and doesn't deny it. "
        "The same whatever the view.",
    )
    basis: Basis = derived("{relation}.basis", "What it rests on.")
    scheme: str | None = derived("{relation}.scheme", _SCHEME)
    warrant: str | None = derived(
        "{relation}.warrant", "Why the source is a reason for or against the target."
    )
    quote: Quote | None = sourced(RELATION_QUOTE, "The words of the text that bear it out.")


RELATION = Child(f"{by_id('{key}')} WHERE {{relation}} IS NOT NULL", SCOPE)
"""A relation by its id."""


@strawberry.type(description="A relation as seen from one of its ends.")
class RelationEdge:
    """An edge whose scope holds the other end as `this`, and what a relation's does."""

    cursor: str = plain("Where the relation stands in the order; opaque.")
    node: Statement = plain("The statement at the other end.")
    relation: Relation = same("The relation.", **SCOPE)


@strawberry.type(
    description="A page of relations, in the order in which the text first words the statements at their other ends."
)
class RelationConnection:
    """A connection of relations."""

    edges: list[RelationEdge] = plain("The relations of the page, each with its cursor.")
    nodes: list[Statement] = plain("The statements at their other ends alone.")
    page_info: PageInfo = plain("Whether there is more, and where to go on.")
    total_count: int = plain("How many relations there are on all pages together.")


POLARITIES = (
    "The polarities of the ways between the two, the supporting first. A way may pass a statement more than once, unlike a chain: whether a "
    "chain has a polarity takes exponential time to find out. The two differ only where a circle with an odd number of contradictions is on the way; "
    "`chains` with both ends and `polarity` tells."
)
DISTANCE = "How many relations the shortest chain between the two has."


@strawberry.type(description="A statement that chains join to another, with its cursor.")
class ReachableStatementEdge:
    """An edge of what leads to a statement, or follows from it."""

    cursor: str = plain("Where the statement stands in the order; opaque.")
    node: Statement = plain("The statement.")
    distance: int = derived("{distance}", DISTANCE)
    polarities: list[Polarity] = derived("{polarities}", POLARITIES)


@strawberry.type(description="A page of statements that chains join to another, the nearest first.")
class ReachableStatementConnection:
    """A connection of what leads to a statement, or follows from it."""

    edges: list[ReachableStatementEdge] = plain("The statements of the page, each with its cursor.")
    nodes: list[Statement] = plain("The statements of the page alone.")
    page_info: PageInfo = plain("Whether there is more, and where to go on.")
    total_count: int = plain("How many statements there are on all pages together.")
    truncated: bool = derived(
        "truncated", "Whether the search stopped at its bound, so that there may be more."
    )


@strawberry.type(description="A relation of a page, with its cursor.")
class RelationListEdge:
    """An edge to a relation itself; `RelationEdge` leads to a statement."""

    cursor: str = plain("Where the relation stands in the order; opaque.")
    node: Relation = plain("The relation.")


@strawberry.type(description="A page of relations as items of their own, and how to go on from it.")
class RelationListConnection:
    """A connection of relations; `RelationConnection` is one of the statements that they lead to."""

    edges: list[RelationListEdge] = plain("The relations of the page, each with its cursor.")
    nodes: list[Relation] = plain("The relations of the page alone.")
    page_info: PageInfo = plain("Whether there is more, and where to go on.")
    total_count: int = plain("How many relations there are on all pages together.")


@strawberry.type(description="Statements, and all relations between them.")
class Subgraph:
    """A part of the graph; its scope holds the `statements` as a list."""

    nodes: list[Statement] = sourced(subgraphs.NODES, "The statements, by id.")
    relations: list[Relation] = sourced(
        subgraphs.RELATIONS, "The relations from one of them to another, by id."
    )
    truncated: bool = derived("{truncated}", "Whether there are more statements than `limit`.")
