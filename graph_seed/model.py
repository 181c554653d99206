"""The shape of graph.yaml: the properties that `argument_store.model` declares, with quotations and references to other items.

What a single value may be is declared there; what values mean together (ids, quotations, polarities) is for the checks that
`graph_seed.seed` lists.
"""

from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field

from argument_store.model import Basis, ClaimRole, Polarity, nodes, relationships
from argument_store.model.nodes import Properties
from argument_store.model.values import (
    ActorId,
    ArgumentId,
    ClaimId,
    DocumentId,
    EvidenceId,
    IssueId,
    StatementId,
    Text,
)


class Quotation(Properties):
    """Words of the text, literally, within one sentence."""

    exact: Text
    """The words as they stand in article.txt."""
    occurrence: Annotated[int, Field(ge=1, strict=True)] | None = None
    """Which of several places is meant, from 1 over the whole text; only where the words occur more than once."""


Quote = Annotated[
    Quotation,
    BeforeValidator(
        lambda value: {"exact": value} if isinstance(value, str) else value,
        json_schema_input_type=Text | Quotation,
    ),
]
NodeQuotes = Annotated[list[Quote], Field(description="The words of the text that bear it out.")]


class Attribution(relationships.Attribution):
    """Who holds a statement true, or false."""

    actor: ActorId
    """The actor's id."""
    quote: Quote | None = None
    """The words of the text that say so."""


AttributedTo = Annotated[
    Attribution,
    BeforeValidator(
        lambda value: {"actor": value} if isinstance(value, str) else value,
        json_schema_input_type=ActorId | Attribution,
    ),
]


class Document(nodes.Document):
    """The source text, article.txt."""

    id: DocumentId
    """`document:<slug>`; names the seed as well."""


class Node(Properties):
    """Whatever has an id and quotes the text."""

    id: str
    """`<kind>:<slug>`, unique across the whole graph and stable from load to load."""
    quotes: NodeQuotes


class Actor(nodes.Actor, Node):
    """Who asserts, denies, acts or is spoken of."""

    id: ActorId
    """`actor:<slug>`; several seeds may hold the same actor."""
    member_of: list[ActorId] = []
    """The actors it is a member of."""
    quotes: NodeQuotes = []


class Issue(nodes.Issue, Node):
    """What claims are about."""

    id: IssueId
    """`issue:<slug>`; several seeds may hold the same issue."""
    part_of: IssueId | None = None
    """The issue that it is a sub-issue of."""
    quotes: NodeQuotes = []


class Statement(nodes.Statement, Node):
    """What can stand in a chain."""

    quotes: Annotated[NodeQuotes, Field(min_length=1)]


class Assertion(Statement):
    """What a claim and a piece of evidence have in common."""

    about: Annotated[list[IssueId], Field(min_length=1)]
    """The issues that it is about."""
    mentions: list[ActorId] = []
    """The actors that it speaks of."""
    asserted_by: list[AttributedTo] = []
    """Who holds its content true, where the text says so; not the author."""
    denied_by: list[AttributedTo] = []
    """Who holds its content false, where the text says so."""


class Claim(nodes.Claim, Assertion):
    """Something asserted that can be supported or contradicted."""

    id: ClaimId
    """`claim:<slug>`."""
    role: ClaimRole | None = None
    """Its part in the opportunity-challenge reading."""


class Evidence(nodes.Evidence, Assertion):
    """A fact, event, precedent or reported statement that the text leans on."""

    id: EvidenceId
    """`evidence:<slug>`."""


class Argument(nodes.Argument, Statement):
    """An inference step as a node of its own: premises that belong together, or a step that is itself attacked."""

    id: ArgumentId
    """`argument:<slug>`."""


class Relation(relationships.Step):
    """A reason for or against. Either the text words it (`quote`), or a reader infers it (`warrant`), or an imported map draws it (`basis: MAP`)."""

    source: StatementId = Field(alias="from")
    """The reason."""
    type: Polarity
    """Whether it speaks for or against."""
    target: StatementId = Field(alias="to")
    """The conclusion."""
    quote: Quote | None = None
    """The words of the text that word the relation."""
    basis: Basis | None = None
    """What it rests on; follows from the quote (`TEXT`) or a warrant alone (`READER`) where it isn't given."""

    @property
    def grounds(self) -> Basis | None:
        """Its basis, given or not; None where nothing says what it rests on."""
        if self.basis or self.quote:
            return self.basis or Basis.TEXT
        return Basis.READER if self.warrant else None


class NonArgumentative(Properties):
    """A sentence that argues nothing."""

    quote: Quote
    """The sentence, or words that occur in no other."""
    reason: Text
    """Why it argues nothing."""


class SeedFile(Properties):
    """A text's argument graph: graph.yaml beside article.txt."""

    model_config = ConfigDict(title="Argument graph seed")

    document: Document
    """The source text."""
    actors: list[Actor] = []
    """Who asserts, denies, acts or is spoken of."""
    issues: list[Issue] = []
    """What the claims are about."""
    claims: list[Claim] = []
    """What is asserted."""
    evidence: list[Evidence] = []
    """What the text leans on."""
    arguments: list[Argument] = []
    """Inference steps that are nodes of their own."""
    relations: list[Relation] = []
    """Reasons for and against."""
    non_argumentative: list[NonArgumentative] = []
    """The sentences that argue nothing."""
