"""The words of the store's contract: kinds, modalities, roles and ids (see docs/graph-model.md)."""

from argument_store.model.identifiers import NAME_LENGTH, SLUG, EntityKind, kind_of
from argument_store.model.vocabulary import (
    ActorKind,
    ClaimKind,
    ClaimRole,
    EvidenceKind,
    Modality,
    Polarity,
)

__all__ = [
    "NAME_LENGTH",
    "SLUG",
    "ActorKind",
    "ClaimKind",
    "ClaimRole",
    "EntityKind",
    "EvidenceKind",
    "Modality",
    "Polarity",
    "kind_of",
]
