"""A map as tables, one for each label and relationship type: the contract of docs/graph-model.md, row by row.

Of a node a row holds `id` and the properties, of a claim with a part in the opportunity-challenge reading a `role` as well; of a
relationship `source`, `target` and the properties. The id of a relation between statements follows from its ends.
"""

from datetime import date
from typing import Annotated, Any, Required

from pydantic import Field
from typing_extensions import TypedDict

from graph_seed import model
from graph_seed.model import Flag, Score, StatementId, Text
from service.records import ActorKind, ClaimKind, ClaimRole, EvidenceKind, Modality

_SLUG = "[a-z0-9][a-z0-9._/-]{0,190}"
AssertionId = Annotated[str, Field(pattern=f"^(claim|evidence):{_SLUG}$")]
PassageId = Annotated[str, Field(pattern=f"^passage:{_SLUG}$")]
QuotingId = Annotated[str, Field(pattern=f"^(claim|evidence|argument|actor|issue):{_SLUG}$")]
Offset = Annotated[int, Field(ge=0, strict=True)]
Title = Annotated[str, Field(pattern=r"\S", max_length=60)]


class Written(TypedDict, total=False):
    """What a load of seeds has written says whose it is."""

    seeds: list[model.DocumentId]


class Document(Written, total=False):
    id: Required[model.DocumentId]
    title: Required[Text]
    text: Required[str]
    sha256: Required[Annotated[str, Field(pattern="^[0-9a-f]{64}$")]]
    language: Required[Text]
    author: Text
    publisher: Text
    url: Text
    publishedOn: date


class Passage(Written, total=False):
    id: Required[PassageId]
    text: Required[Text]
    section: Required[Text]
    index: Required[Offset]
    start: Required[Offset]
    end: Required[Offset]
    nonArgumentative: Text


class Statement(Written, total=False):
    title: Required[Title]
    text: Required[Text]
    baseScore: Score
    position: Offset


class Claim(Statement, total=False):
    id: Required[model.ClaimId]
    role: ClaimRole
    kind: Required[ClaimKind]
    modality: Required[Modality]
    condition: Text


class Evidence(Statement, total=False):
    id: Required[model.EvidenceId]
    kind: Required[EvidenceKind]
    occurredOn: date


class Argument(Statement, total=False):
    id: Required[model.ArgumentId]
    linked: Required[Flag]
    scheme: Text
    warrant: Text


class Actor(Written, total=False):
    id: Required[model.ActorId]
    name: Required[Text]
    kind: Required[ActorKind]
    aliases: list[Text]
    description: Text


class Issue(Written, total=False):
    id: Required[model.IssueId]
    name: Required[Text]
    question: Required[Text]
    description: Text


class Quoting(Written, total=False):
    quote: Text
    quoteStart: Offset
    quoteEnd: Offset
    quotePassage: PassageId


class Relation(Quoting, total=False):
    source: Required[StatementId]
    target: Required[StatementId]
    implicit: Required[Flag]
    strength: Score
    scheme: Text
    warrant: Text


class From(Written, total=False):
    source: Required[StatementId]
    target: Required[model.DocumentId]


class About(Written, total=False):
    source: Required[AssertionId]
    target: Required[model.IssueId]


class PartOf(Written, total=False):
    source: Required[Annotated[str, Field(pattern=f"^(issue|passage):{_SLUG}$")]]
    target: Required[Annotated[str, Field(pattern=f"^(issue|document):{_SLUG}$")]]


class Held(Quoting, total=False):
    source: Required[model.ActorId]
    target: Required[AssertionId]


class Mentions(Written, total=False):
    source: Required[AssertionId]
    target: Required[model.ActorId]


class MemberOf(Written, total=False):
    source: Required[model.ActorId]
    target: Required[model.ActorId]


class Quotes(Written, total=False):
    source: Required[QuotingId]
    target: Required[PassageId]
    exact: Required[Text]
    start: Required[Offset]
    end: Required[Offset]


NODES: dict[str, Any] = {
    "Document": Document,
    "Passage": Passage,
    "Claim": Claim,
    "Evidence": Evidence,
    "Argument": Argument,
    "Actor": Actor,
    "Issue": Issue,
}
RELATIONSHIPS: dict[str, Any] = {
    "SUPPORTS": Relation,
    "CONTRADICTS": Relation,
    "FROM": From,
    "ABOUT": About,
    "PART_OF": PartOf,
    "ASSERTS": Held,
    "DENIES": Held,
    "MENTIONS": Mentions,
    "MEMBER_OF": MemberOf,
    "QUOTES": Quotes,
}
RELATIONS = ("SUPPORTS", "CONTRADICTS")
