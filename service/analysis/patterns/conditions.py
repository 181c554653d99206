"""The words in the brackets of a pattern, and what they ask of a statement."""

from collections.abc import Callable, Mapping

from argument_store.model import ClaimKind, ClaimRole, EvidenceKind, Modality
from service.analysis.patterns.tree import Condition

TYPES = ("Claim", "Evidence", "Argument")


def _one_of(kind: str, *values: str) -> Callable[[str], Condition]:
    def make(value: str) -> Condition:
        if value not in values:
            raise ValueError(f"{value} is none of {', '.join(values)}")
        return Condition(kind, value)

    return make


def _role(value: str) -> Condition:
    return Condition("label", _one_of("label", *ClaimRole)(value).value.title())


def _joined(what: str, *types: str) -> Callable[[str], Condition]:
    return lambda value: Condition("actor", value, types, what)


KEYS: Mapping[str, Callable[[str], Condition]] = {
    "role": _role,
    "kind": _one_of("kind", *ClaimKind, *EvidenceKind),
    "modality": _one_of("modality", *Modality),
    "issue": lambda value: Condition("issue", value, (), "an issue"),
    "actor": _joined("an actor", "MENTIONS", "ASSERTS", "DENIES"),
    "mentions": _joined("an actor", "MENTIONS"),
    "assertedBy": _joined("an actor", "ASSERTS"),
    "deniedBy": _joined("an actor", "DENIES"),
    "document": _joined("a document", "FROM"),
    "id": lambda value: Condition("id", value, (), "a statement"),
    "text": lambda value: Condition("text", value),
}
"""By key, what a value of it asks; raises ValueError for a value that it can't have."""


def of_type(name: str) -> Condition:
    """What the name of a type asks."""
    return Condition("label", name)
