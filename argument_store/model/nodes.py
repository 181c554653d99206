"""The properties of nodes, label by label.

A class such as `Claim` holds what an author states of a node, and seeds inherit it; `StoredClaim` adds what follows from that
and from the text, and is derived whenever a node is written.
"""

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from argument_store.model.values import Day, Flag, Language, Name, Offset, Score, Sha256, SortKey, Text, Title
from argument_store.model.vocabulary import ActorKind, ClaimKind, EvidenceKind, Modality, Standing


class Properties(BaseModel):
    """Properties by their names in the store, which are in camel case there."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=to_camel, use_attribute_docstrings=True
    )


class Captioned(Properties):
    """A node with a title or name."""

    sort_key: SortKey
    """An ASCII string whose order is the Unicode collation of the title or name."""


class Document(Properties):
    """One source text, stored whole."""

    title: Name
    """Its title."""
    language: Language
    """Its language as a BCP 47 tag, such as `en`."""
    author: Text | None = None
    """Who wrote it."""
    publisher: Text | None = None
    """Who published it."""
    url: Text | None = None
    """Where it was published."""
    published_on: Day | None = None
    """When it was published, as a full ISO date."""


class StoredDocument(Captioned, Document):
    """One source text, stored whole."""

    text: str
    """The whole text. All offsets count its Unicode code points, and ends are exclusive."""
    sha256: Sha256
    """The SHA-256 of the text in UTF-8, in hexadecimal."""


class StoredPassage(Properties):
    """One sentence or heading of a document."""

    text: Text
    """The words: `document.text[start:end]`."""
    section: Text
    """The heading above it; the document's title before the first heading."""
    index: Offset
    """Its number in the document, from 0."""
    start: Offset
    """Where it starts in the document's text."""
    end: Offset
    """Where it ends in the document's text."""
    non_argumentative: Text | None = None
    """Why it argues nothing, where no node quotes it."""


class Statement(Properties):
    """Whatever can stand in a chain."""

    title: Title
    """A caption."""
    text: Text
    """One full sentence that stands on its own."""
    standing: Standing | None = None
    """`ASSERTED` if it stands by itself until something that stands denies it, `DERIVED` if it needs a ground that stands. By default an argument is derived, and everything else asserted."""
    base_score: Score | None = None
    """How acceptable it is by itself."""


class Claim(Statement):
    """Something asserted that can be supported or contradicted."""

    kind: ClaimKind
    """What sort of thing it asserts."""
    modality: Modality
    """How firmly the text puts it."""
    condition: Text | None = None
    """The if-clause of a conditional claim."""


class Evidence(Statement):
    """A fact, event, precedent or reported statement that the text leans on."""

    kind: EvidenceKind
    """What sort of thing it is."""
    occurred_on: Day | None = None
    """When it happened, as a full ISO date."""


class Argument(Statement):
    """An inference step as a node of its own, where premises are linked or the step itself is attacked (undercut): AIF's RA- and CA-nodes."""

    linked: Flag
    """Whether the premises count together only."""
    scheme: Text | None = None
    """Walton's name for the argumentation scheme."""
    warrant: Text | None = None
    """Why the conclusion follows from the premises."""


class Placed(Captioned):
    """A statement with its place in the text."""

    position: Offset | None = None
    """Where its first quotation starts in the document's text, for the order of the text."""


class StoredClaim(Placed, Claim):
    """Something asserted that can be supported or contradicted."""


class StoredEvidence(Placed, Evidence):
    """A fact, event, precedent or reported statement that the text leans on."""


class StoredArgument(Placed, Argument):
    """An inference step as a node of its own, where premises are linked or the step itself is attacked (undercut): AIF's RA- and CA-nodes."""


class Actor(Properties):
    """Who asserts, denies, acts or is spoken of."""

    name: Name
    """The usual name."""
    kind: ActorKind
    """What sort of actor it is."""
    aliases: list[Text] = []
    """Other names in use."""
    description: Text | None = None
    """One sentence on who it is."""


class StoredActor(Captioned, Actor):
    """Who asserts, denies, acts or is spoken of."""


class Issue(Properties):
    """What claims are about."""

    name: Name
    """A short name."""
    question: Text
    """The issue as a question (IBIS)."""
    description: Text | None = None
    """One sentence on what it covers."""


class StoredIssue(Captioned, Issue):
    """What claims are about."""
