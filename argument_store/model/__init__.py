"""The contract of the store, declared once: labels, relationship types, properties, their values and the rules they keep.

Seeds, tables, the checks of a store and the tables of docs/graph-model.md are derived from it. This module names what needs no
pydantic; properties are in `nodes` and `relationships`, and `contract` brings all together.
"""

from argument_store.model.identifiers import SLUG, EntityKind, id_pattern, kind_of, label_of, relation_id
from argument_store.model.vocabulary import (
    ActorKind,
    Basis,
    ClaimKind,
    ClaimRole,
    EvidenceKind,
    Modality,
    Polarity,
    Standing,
)

__all__ = [
    "SLUG",
    "ActorKind",
    "Basis",
    "ClaimKind",
    "ClaimRole",
    "EntityKind",
    "EvidenceKind",
    "Modality",
    "Polarity",
    "Standing",
    "id_pattern",
    "kind_of",
    "label_of",
    "relation_id",
]
