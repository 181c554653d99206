"""A map as tables, one for each label and relationship type: the contract of docs/graph-model.md, row by row.

Of a node a row holds `id` and the properties, of a claim with a part in the opportunity-challenge reading a `role` as well; of a
relationship `source`, `target` and the properties. The id of a relation between statements follows from its ends. Names are those
of the contract, in snake case here. What a row leaves out is an empty text in its record.
"""

from datetime import date
from typing import Annotated, Any, Generic, TypeVar

from msgspec import Meta, Struct

from argument_store.model import NAME_LENGTH, SLUG, ActorKind, ClaimKind, ClaimRole, EvidenceKind, Modality
from interchange.tables.columns import Matches, NotBlank

Source = TypeVar("Source")
Target = TypeVar("Target")
ABSENT: Any = ""
THERE = Meta(min_length=1)

_SLUG = f"{SLUG}+"
_DOCUMENT = "document:[a-z0-9][a-z0-9._/-]{0,180}+"
DocumentId = Annotated[str, THERE, Matches(_DOCUMENT)]
ActorId = Annotated[str, THERE, Matches(f"actor:{_SLUG}")]
IssueId = Annotated[str, THERE, Matches(f"issue:{_SLUG}")]
ClaimId = Annotated[str, THERE, Matches(f"claim:{_SLUG}")]
EvidenceId = Annotated[str, THERE, Matches(f"evidence:{_SLUG}")]
ArgumentId = Annotated[str, THERE, Matches(f"argument:{_SLUG}")]
PassageId = Annotated[str, THERE, Matches(f"passage:{_SLUG}")]
StatementId = Annotated[str, THERE, Matches(f"(?:claim|evidence|argument):{_SLUG}")]
AssertionId = Annotated[str, THERE, Matches(f"(?:claim|evidence):{_SLUG}")]
PartId = Annotated[str, THERE, Matches(f"(?:issue|passage):{_SLUG}")]
WholeId = Annotated[str, THERE, Matches(f"(?:issue|document):{_SLUG}")]
QuotingId = Annotated[str, THERE, Matches(f"(?:claim|evidence|argument|actor|issue):{_SLUG}")]
Sha256 = Annotated[str, THERE, Matches("[0-9a-f]{64}")]
Text = Annotated[str, THERE, NotBlank()]
Name = Annotated[str, Meta(min_length=1, max_length=NAME_LENGTH), NotBlank()]
Title = Annotated[str, Meta(min_length=1, max_length=60), NotBlank()]
Score = Annotated[float, Meta(ge=0, le=1)]
Offset = Annotated[int, Meta(ge=0, le=2**63 - 1)]
Names = list[Annotated[str, Meta(pattern=r"^[^\x1e]*[^\s\x1e][^\x1e]*\Z")]]
Seeds = list[Annotated[str, Meta(pattern=rf"^{_DOCUMENT}\Z")]]


class Row(Struct, kw_only=True, forbid_unknown_fields=True, rename="camel", gc=False):
    """What a load of seeds has written says whose it is."""

    seeds: Seeds = ABSENT


class Document(Row, kw_only=True):
    id: DocumentId
    title: Name
    text: str
    sha256: Sha256
    language: Text
    author: Text = ABSENT
    publisher: Text = ABSENT
    url: Text = ABSENT
    published_on: date = ABSENT


class Passage(Row, kw_only=True):
    id: PassageId
    text: Text
    section: Text
    index: Offset
    start: Offset
    end: Offset
    non_argumentative: Text = ABSENT


class Statement(Row, kw_only=True):
    title: Title
    text: Text
    base_score: Score = ABSENT
    position: Offset = ABSENT


class Claim(Statement, kw_only=True):
    id: ClaimId
    role: ClaimRole = ABSENT
    kind: ClaimKind
    modality: Modality
    condition: Text = ABSENT


class Evidence(Statement, kw_only=True):
    id: EvidenceId
    kind: EvidenceKind
    occurred_on: date = ABSENT


class Argument(Statement, kw_only=True):
    id: ArgumentId
    linked: bool
    scheme: Text = ABSENT
    warrant: Text = ABSENT


class Actor(Row, kw_only=True):
    id: ActorId
    name: Name
    kind: ActorKind
    aliases: Names = ABSENT
    description: Text = ABSENT


class Issue(Row, kw_only=True):
    id: IssueId
    name: Name
    question: Text
    description: Text = ABSENT


class Link(Row, Generic[Source, Target], kw_only=True):
    source: Source
    target: Target


class Quoting(Link[Source, Target], kw_only=True):
    quote: Text = ABSENT
    quote_start: Offset = ABSENT
    quote_end: Offset = ABSENT
    quote_passage: PassageId = ABSENT


class Relation(Quoting[StatementId, StatementId], kw_only=True):
    implicit: bool
    strength: Score = ABSENT
    scheme: Text = ABSENT
    warrant: Text = ABSENT


class Quotes(Link[QuotingId, PassageId], kw_only=True):
    exact: Text
    start: Offset
    end: Offset


NODES: dict[str, type[Row]] = {
    "Document": Document,
    "Passage": Passage,
    "Claim": Claim,
    "Evidence": Evidence,
    "Argument": Argument,
    "Actor": Actor,
    "Issue": Issue,
}
RELATIONSHIPS: dict[str, type[Row]] = {
    "SUPPORTS": Relation,
    "CONTRADICTS": Relation,
    "FROM": Link[StatementId, DocumentId],
    "ABOUT": Link[AssertionId, IssueId],
    "PART_OF": Link[PartId, WholeId],
    "ASSERTS": Quoting[ActorId, AssertionId],
    "DENIES": Quoting[ActorId, AssertionId],
    "MENTIONS": Link[AssertionId, ActorId],
    "MEMBER_OF": Link[ActorId, ActorId],
    "QUOTES": Quotes,
}
RELATIONS = ("SUPPORTS", "CONTRADICTS")
