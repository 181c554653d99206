"""The properties of relationships, type by type."""

from argument_store.model.nodes import Properties
from argument_store.model.values import Offset, PassageId, Score, Text
from argument_store.model.vocabulary import Basis, Modality


class Link(Properties):
    """A relationship without properties."""


class Quoted(Properties):
    """What words of a text bear out."""

    quote: Text | None = None
    """The words of the text that bear it out."""
    quote_start: Offset | None = None
    """Where the quote starts in the document's text."""
    quote_end: Offset | None = None
    """Where the quote ends in the document's text."""
    quote_passage: PassageId | None = None
    """The id of the passage that holds the quote."""


class Step(Properties):
    """What an author states of a relation between statements, apart from its quote."""

    warrant: Text | None = None
    """Why the source is a reason for or against the target; needed where a reader infers it."""
    strength: Score | None = None
    """How strong the step is."""
    scheme: Text | None = None
    """Walton's name for the argumentation scheme."""


class StoredRelation(Step, Quoted):
    """A relation between statements."""

    basis: Basis
    """What it rests on: words of the text (`TEXT`, with a quote), a reader's inference (`READER`, with a warrant), or an imported map that draws it without words (`MAP`)."""


class Attribution(Properties):
    """What an author states of an actor who holds a statement true or false, apart from the quote."""

    modality: Modality | None = None
    """How firmly the text attributes it, where it hedges the attribution itself."""


class StoredAttribution(Attribution, Quoted):
    """That an actor holds a statement true, or false."""


class StoredQuotation(Properties):
    """Words of a passage that bear a node out."""

    exact: Text
    """The words."""
    start: Offset
    """Where they start in the document's text."""
    end: Offset
    """Where they end in the document's text."""
