"""Ids: `<kind>:<slug>`, unique across the whole graph and stable from load to load."""

from enum import StrEnum

SLUG = "[a-z0-9][a-z0-9._/-]{0,190}"
"""A pattern of the second part."""


class EntityKind(StrEnum):
    """The first part of an id; the node's label is the same word in title case."""

    CLAIM = "claim"
    EVIDENCE = "evidence"
    ARGUMENT = "argument"
    ACTOR = "actor"
    ISSUE = "issue"
    DOCUMENT = "document"
    PASSAGE = "passage"

    @property
    def label(self) -> str:
        """The Neo4j label."""
        return self.value.title()


def kind_of(identifier: str) -> EntityKind:
    """The kind that an id names. Raises ValueError where it names none."""
    return EntityKind(identifier.partition(":")[0])


def label_of(identifier: str) -> str:
    """The label that an id names. Raises ValueError where it names none."""
    return kind_of(identifier).label


def id_pattern(*labels: str) -> str:
    """A regular expression for the ids of nodes with one of these labels. A document leaves room for its passages' numbers."""
    kinds = "|".join(label.lower() for label in labels)
    slug = SLUG.replace("190", "180") if labels == ("Document",) else SLUG
    return f"^({kinds}):{slug}$" if len(labels) > 1 else f"^{kinds}:{slug}$"


def relation_id(source: str, type_: str, target: str) -> str:
    """The id of a relation between statements."""
    return f"{source}/{type_}/{target}"
