"""Ids: `<kind>:<slug>`, unique across the whole graph and stable from load to load."""

from enum import StrEnum

SLUG = "[a-z0-9][a-z0-9._/-]{0,190}"
"""A pattern of the second part."""
NAME_LENGTH = 1_000
"""As many characters as a name or a document's title may have: Neo4j's indexes take no value of more than 8 KB."""


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
    """The kind that an id names; ValueError where it names none."""
    return EntityKind(identifier.partition(":")[0])
