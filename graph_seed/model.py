"""The shape of graph.yaml. Keys are the property names of docs/graph-model.md.

What a single value may be stands here; what values mean together (ids, quotations, polarities) is for the checks that ARCHITECTURE.md names.
"""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

from argument_store.model import (
    NAME_LENGTH,
    SLUG,
    ActorKind,
    ClaimKind,
    ClaimRole,
    EvidenceKind,
    Modality,
    Polarity,
)

Text = Annotated[str, Field(pattern=r"\S")]
Name = Annotated[str, Field(pattern=r"\S", max_length=NAME_LENGTH)]
Title = Annotated[str, Field(pattern=r"\S", json_schema_extra={"maxLength": 60})]
Score = Annotated[float, Field(ge=0, le=1, strict=True)]
Flag = Annotated[bool, Field(strict=True)]
DocumentId = Annotated[str, Field(pattern="^document:[a-z0-9][a-z0-9._/-]{0,180}$")]
ActorId = Annotated[str, Field(pattern=f"^actor:{SLUG}$")]
IssueId = Annotated[str, Field(pattern=f"^issue:{SLUG}$")]
ClaimId = Annotated[str, Field(pattern=f"^claim:{SLUG}$")]
EvidenceId = Annotated[str, Field(pattern=f"^evidence:{SLUG}$")]
ArgumentId = Annotated[str, Field(pattern=f"^argument:{SLUG}$")]
StatementId = Annotated[str, Field(pattern=f"^(claim|evidence|argument):{SLUG}$")]


Day = Annotated[
    date, BeforeValidator(lambda value: date.fromisoformat(str(value)), json_schema_input_type=date)
]


class Part(BaseModel):
    """Any mapping of the file."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=to_camel, use_attribute_docstrings=True
    )


class Quotation(Part):
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


class Attribution(Part):
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


class Document(Part):
    """The source text, article.txt."""

    id: DocumentId
    """`document:<slug>`; names the seed as well."""
    title: Name
    """Its title."""
    language: Annotated[str, Field(pattern="^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
    """Its language as a BCP 47 tag, such as `en`."""
    author: Text | None = None
    """Who wrote it."""
    publisher: Text | None = None
    """Who published it."""
    url: Text | None = None
    """Where it was published."""
    published_on: Day | None = None
    """When it was published, as a full ISO date."""


class Node(Part):
    """Whatever has an id and quotes the text."""

    id: str
    """`<kind>:<slug>`, unique across the whole graph and stable from load to load."""
    quotes: NodeQuotes


class Actor(Node):
    """Who asserts, denies, acts or is spoken of."""

    id: ActorId
    """`actor:<slug>`; several seeds may hold the same actor."""
    name: Name
    """The usual name."""
    kind: ActorKind
    """What sort of actor it is."""
    aliases: list[Text] = []
    """Other names in use."""
    description: Text | None = None
    """One sentence on who it is."""
    member_of: list[ActorId] = []
    """The actors it is a member of."""
    quotes: NodeQuotes = []


class Issue(Node):
    """What claims are about."""

    id: IssueId
    """`issue:<slug>`; several seeds may hold the same issue."""
    name: Name
    """A short name."""
    question: Text
    """The issue as a question."""
    description: Text | None = None
    """One sentence on what it covers."""
    part_of: IssueId | None = None
    """The issue that it is a sub-issue of."""
    quotes: NodeQuotes = []


class Statement(Node):
    """What can stand in a chain."""

    title: Title
    """A caption of at most 60 characters."""
    text: Text
    """One full sentence that stands on its own."""
    base_score: Score | None = None
    """How acceptable it is by itself, 0 to 1."""
    quotes: Annotated[NodeQuotes, Field(min_length=1)]


class Assertion(Statement):
    """What a claim and a piece of evidence have in common."""

    about: Annotated[list[IssueId], Field(min_length=1)]
    """The issues that it is about."""
    mentions: list[ActorId] = []
    """The actors that it speaks of."""
    asserted_by: list[AttributedTo] = []
    """Who holds it true, where the text says so; not the author."""
    denied_by: list[AttributedTo] = []
    """Who holds it false, where the text says so."""


class Claim(Assertion):
    """Something asserted that can be supported or contradicted."""

    id: ClaimId
    """`claim:<slug>`."""
    kind: ClaimKind
    """What sort of thing it asserts."""
    modality: Modality
    """How firmly the text puts it."""
    condition: Text | None = None
    """The if-clause; where the modality is CONDITIONAL, and nowhere else."""
    role: ClaimRole | None = None
    """Its part in the opportunity-challenge reading."""


class Evidence(Assertion):
    """A fact, event, precedent or reported statement that the text leans on."""

    id: EvidenceId
    """`evidence:<slug>`."""
    kind: EvidenceKind
    """What sort of thing it is."""
    occurred_on: Day | None = None
    """When it happened, as a full ISO date."""


class Argument(Statement):
    """An inference step as a node of its own: premises that belong together, or a step that is itself attacked."""

    id: ArgumentId
    """`argument:<slug>`."""
    linked: Flag
    """Whether the premises only count together."""
    scheme: Text | None = None
    """Walton's name for the argumentation scheme."""
    warrant: Text | None = None
    """Why the conclusion follows from the premises."""


class Relation(Part):
    """A reason for or against. Either the text words it (`quote`), or the reader infers it (`implicit`, `warrant`)."""

    source: StatementId = Field(alias="from")
    """The reason."""
    type: Polarity
    """Whether it speaks for or against."""
    target: StatementId = Field(alias="to")
    """The conclusion."""
    quote: Quote | None = None
    """The words of the text that word the relation."""
    implicit: Flag = False
    """Whether the reader infers it."""
    warrant: Text | None = None
    """Why the reader infers it, or why the step holds."""
    strength: Score | None = None
    """How strong the step is, 0 to 1."""
    scheme: Text | None = None
    """Walton's name for the argumentation scheme."""


class NonArgumentative(Part):
    """A sentence that argues nothing."""

    quote: Quote
    """The sentence, or words that occur in no other."""
    reason: Text
    """Why it argues nothing."""


class SeedFile(Part):
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
