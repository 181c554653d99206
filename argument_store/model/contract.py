"""Which labels and relationship types the store holds, each with the model of its properties."""

from collections.abc import Mapping
from dataclasses import dataclass

from argument_store.model import nodes
from argument_store.model.nodes import Properties
from argument_store.model.relationships import Link, StoredAttribution, StoredQuotation, StoredRelation
from argument_store.model.vocabulary import ClaimRole, Polarity

LABELS: Mapping[str, type[Properties]] = {
    "Document": nodes.StoredDocument,
    "Passage": nodes.StoredPassage,
    "Claim": nodes.StoredClaim,
    "Evidence": nodes.StoredEvidence,
    "Argument": nodes.StoredArgument,
    "Actor": nodes.StoredActor,
    "Issue": nodes.StoredIssue,
}
"""The label that the kind of an id names, and its properties apart from `id` and `seeds`."""
STATEMENT_LABELS = tuple(label for label, model in LABELS.items() if issubclass(model, nodes.Statement))
"""Those that share the label `Statement`."""
ROLE_LABELS = tuple(role.title() for role in ClaimRole)
"""The labels of claims that have a part in the opportunity-challenge reading, the first of several being the one that counts."""


@dataclass(frozen=True)
class Ends:
    """Labels that a type leads from and to, and how it reads from source to target."""

    sources: tuple[str, ...]
    targets: tuple[str, ...]
    reads: str = ""


@dataclass(frozen=True)
class RelationshipType:
    """A type of relationship with the ends that it may have."""

    properties: type[Properties]
    ends: tuple[Ends, ...]


_ASSERTIONS = ("Claim", "Evidence")
_FOR = "the source is a reason for the target: its ground, cause, condition, evidence or part; the target is the conclusion, effect, whole or summary"
_AGAINST = "the source is a reason against the target: if it holds, the target is false, does not come about, or is less likely or less complete. Onto an `Argument` it is an undercut"
_ORIGIN = "the text, or the imported map, that it comes from"
_HOLDS = "the actor holds the content true. A report that somebody said so is evidence, not what they assert"


def _type(properties: type[Properties], *ends: Ends) -> RelationshipType:
    return RelationshipType(properties, ends)


RELATIONSHIPS: Mapping[str, RelationshipType] = {
    "SUPPORTS": _type(StoredRelation, Ends(STATEMENT_LABELS, STATEMENT_LABELS, _FOR)),
    "CONTRADICTS": _type(StoredRelation, Ends(STATEMENT_LABELS, STATEMENT_LABELS, _AGAINST)),
    "FROM": _type(Link, Ends(STATEMENT_LABELS, ("Document",), _ORIGIN)),
    "ABOUT": _type(Link, Ends(_ASSERTIONS, ("Issue",))),
    "PART_OF": _type(
        Link, Ends(("Issue",), ("Issue",), "sub-issue of"), Ends(("Passage",), ("Document",), "sentence of")
    ),
    "ASSERTS": _type(StoredAttribution, Ends(("Actor",), _ASSERTIONS, _HOLDS)),
    "DENIES": _type(StoredAttribution, Ends(("Actor",), _ASSERTIONS, "the actor holds the content false")),
    "MENTIONS": _type(Link, Ends(_ASSERTIONS, ("Actor",))),
    "MEMBER_OF": _type(Link, Ends(("Actor",), ("Actor",))),
    "QUOTES": _type(
        StoredQuotation,
        Ends(
            (*STATEMENT_LABELS, "Actor", "Issue"),
            ("Passage",),
            "the words of the text that bear the node out",
        ),
    ),
}
RELATIONS = tuple(polarity.value for polarity in Polarity)
"""The types of relations between statements, which have an `id` of their own."""


def properties_of(model: type[Properties]) -> frozenset[str]:
    """The names of a model's properties in the store."""
    return frozenset(str(field.alias) for field in model.model_fields.values())


DERIVED = frozenset({"sortKey"})
"""Properties that every writer derives, whatever it is given."""


def caption_of(label: str) -> str | None:
    """The property that its `sortKey` follows from; None where nodes of the label have none."""
    model = LABELS[label]
    if not issubclass(model, nodes.Captioned):
        return None
    return "title" if "title" in model.model_fields else "name"
