"""What can stand in a chain: claims, evidence, arguments, and the relations between them."""

from datetime import date
from typing import Any

import strawberry
from strawberry import ID

from argument_store.model.weights import standing_of
from service.api import pages
from service.api.arguments import page
from service.api.connections import PageInfo
from service.api.declare import BASIS, RELATION_ID, derived, paged, plain, related, sourced, stored
from service.api.entities import RELATION_QUOTE, Actor, Document, Issue, Node, Quote, quotes
from service.api.enums import Basis, ClaimKind, ClaimRole, EvidenceKind, Modality, Standing
from service.api.reasoning import ACCEPTANCE, STRENGTH, Acceptance, Strength
from service.api.views import acceptance_arguments, strength_arguments

_ROLE = (
    "CASE WHEN {this}:Opportunity THEN 'OPPORTUNITY' WHEN {this}:Challenge THEN 'CHALLENGE' "
    "WHEN {this}:Outcome THEN 'OUTCOME' END"
)
_STRENGTH = "How strong the relation is, 0 to 1, as the text puts it; null where it doesn't tell."
_SCHEME = "The argumentation scheme, by Walton's name."
_WARRANT = "Why the one is a reason for or against the other."
_QUOTE = "The words of the text that bear the relation out."


def _relations(pattern: str, description: str) -> Any:
    return paged(pages.relations(pattern), description, page)


def _base_score() -> Any:
    return derived("toFloat({this}.baseScore)", "How credible it is by itself, 0 to 1, where that is known.")


def _about() -> Any:
    return related("({this})-[:ABOUT]->({that}:Issue)", "The issues it is about.", "{that}.name, {that}.id")


def _mentions() -> Any:
    return related("({this})-[:MENTIONS]->({that}:Actor)", "The actors it names.", "{that}.name, {that}.id")


def _asserted_by() -> Any:
    return related(
        "({this})<-[:ASSERTS]-({that}:Actor)", "The actors who hold it true.", "{that}.name, {that}.id"
    )


def _denied_by() -> Any:
    return related(
        "({this})<-[:DENIES]-({that}:Actor)", "The actors who hold it false.", "{that}.name, {that}.id"
    )


@strawberry.interface(description="What can stand in a chain.")
class ArgumentNode(Node):
    """A statement."""

    title: str = stored("title", "A caption of at most 60 characters.")
    text: str = stored("text", "One full sentence that stands on its own.")
    quotes: list[Quote] = quotes()
    standing: Standing = derived(standing_of("{this}"), "Whether it stands by itself or needs a ground.")
    base_score: float | None = _base_score()
    document: Document | None = related("({this})-[:FROM]->({that}:Document)", "The text it comes from.")
    supported_by: "RelationConnection" = _relations(
        "({this})<-[{rel}:SUPPORTS]-({that}:Statement)", "Its reasons: incoming relations of support."
    )
    contradicted_by: "RelationConnection" = _relations(
        "({this})<-[{rel}:CONTRADICTS]-({that}:Statement)", "The reasons against it: incoming contradictions."
    )
    supports: "RelationConnection" = _relations(
        "({this})-[{rel}:SUPPORTS]->({that}:Statement)",
        "What it is a reason for: outgoing relations of support.",
    )
    contradicts: "RelationConnection" = _relations(
        "({this})-[{rel}:CONTRADICTS]->({that}:Statement)",
        "What it is a reason against: outgoing contradictions.",
    )
    acceptance: Acceptance = sourced(
        ACCEPTANCE, "Whether it stands, all things weighed, and why.", acceptance_arguments
    )
    strength: Strength = sourced(
        STRENGTH, "How strong it is, all things weighed, and why.", strength_arguments
    )


@strawberry.type(description="Something asserted that can be supported or contradicted.")
class Claim(ArgumentNode):
    """A claim."""

    kind: ClaimKind = stored("kind", "What sort of thing it asserts.")
    role: ClaimRole | None = derived(_ROLE, "Its part in the opportunity-challenge reading, if it has one.")
    modality: Modality = stored("modality", "How firmly the text puts it.")
    condition: str | None = stored("condition", "The if-clause, where it is conditional.")
    issues: list[Issue] = _about()
    mentions: list[Actor] = _mentions()
    asserted_by: list[Actor] = _asserted_by()
    denied_by: list[Actor] = _denied_by()


@strawberry.type(description="A fact, event, precedent or reported statement that the text leans on.")
class Evidence(ArgumentNode):
    """A piece of evidence."""

    kind: EvidenceKind = stored("kind", "What sort of thing it is.")
    occurred_on: date | None = derived(
        "toString({this}.occurredOn)", "When it happened, where the text tells the day."
    )
    issues: list[Issue] = _about()
    mentions: list[Actor] = _mentions()
    asserted_by: list[Actor] = _asserted_by()
    denied_by: list[Actor] = _denied_by()


@strawberry.type(
    description="An inference step as a node of its own: where premises count only together, or the step itself is attacked."
)
class Argument(ArgumentNode):
    """An argument: AIF's RA- and CA-nodes."""

    linked: bool = derived("coalesce({this}.linked, false)", "Whether its premises count only together.")
    scheme: str | None = stored("scheme", _SCHEME)
    warrant: str | None = stored("warrant", "What licenses the step from premises to conclusion.")


@strawberry.type(description="A relation as seen from one of its ends.")
class RelationEdge:
    """An edge whose scope holds the relationship as `rel` and the other end as `this`."""

    id: ID = derived("{rel}.id", RELATION_ID)
    cursor: str = plain("Where the relation stands in the order; opaque.")
    node: ArgumentNode = plain("The statement at the other end.")
    strength: float | None = derived("toFloat({rel}.strength)", _STRENGTH)
    basis: Basis = derived("{rel}.basis", BASIS)
    scheme: str | None = derived("{rel}.scheme", _SCHEME)
    warrant: str | None = derived("{rel}.warrant", _WARRANT)
    quote: Quote | None = sourced(RELATION_QUOTE, _QUOTE)


@strawberry.type(
    description="A page of relations, in the order in which the text first words the statements at their other ends."
)
class RelationConnection:
    """A connection of relations."""

    edges: list[RelationEdge] = plain("The relations of the page, each with its cursor.")
    nodes: list[ArgumentNode] = plain("The statements at their other ends alone.")
    page_info: PageInfo = plain("Whether there is more, and where to go on.")
    total_count: int = plain("How many relations there are on all pages together.")
