"""The words of the store's contract: kinds, modalities, roles and ids (see docs/graph-model.md)."""

from service.records.identifiers import ID_PATTERN, EntityKind, kind_of
from service.records.vocabulary import (
    ActorKind,
    ClaimKind,
    ClaimRole,
    EvidenceKind,
    Modality,
    Polarity,
)

__all__ = [
    "ID_PATTERN",
    "ActorKind",
    "ClaimKind",
    "ClaimRole",
    "EntityKind",
    "EvidenceKind",
    "Modality",
    "Polarity",
    "kind_of",
]
