"""Nodes and relationships as they stand in the store, keyed by what makes each one the same from load to load."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from argument_store.model import EntityKind

Value = str | bool | int | float | date | list[str]
Properties = dict[str, Value]
Key = tuple[str, str, str, Value | None, Value | None]
"""Type, source and target of a relationship; for QUOTES, of which there may be several, its offsets as well."""

_ROLES = ("Opportunity", "Challenge", "Outcome")
ROLE_LABELS = frozenset(_ROLES)
STATEMENT_LABELS = frozenset({"Claim", "Evidence", "Argument"})
OPPOSITE = {"SUPPORTS": "CONTRADICTS", "CONTRADICTS": "SUPPORTS"}
RELATIONSHIP_PROPERTIES = frozenset(
    [
        "id",
        "implicit",
        "strength",
        "scheme",
        "warrant",
        "quote",
        "quoteStart",
        "quoteEnd",
        "quotePassage",
        "exact",
        "start",
        "end",
    ]
)
_STATEMENT = frozenset(["title", "text", "baseScore", "position"])
NODE_PROPERTIES = {
    "Document": frozenset(
        ["title", "text", "sha256", "language", "author", "publisher", "url", "publishedOn"]
    ),
    "Passage": frozenset(["text", "section", "index", "start", "end", "nonArgumentative"]),
    "Claim": _STATEMENT | {"kind", "modality", "condition"},
    "Evidence": _STATEMENT | {"kind", "occurredOn"},
    "Argument": _STATEMENT | {"linked", "scheme", "warrant"},
    "Actor": frozenset(["name", "kind", "aliases", "description"]),
    "Issue": frozenset(["name", "question", "description"]),
}
"""The properties of each label that a load sets and removes. It leaves others alone."""


def label_of(identifier: str) -> str:
    """The label that an id names."""
    return EntityKind(identifier.partition(":")[0]).label


def role_of(labels: Collection[str]) -> str | None:
    """The label of a claim's role; of several the first, as the API has it."""
    return next((role for role in _ROLES if role in labels), None)


@dataclass(frozen=True)
class Node:
    """A node; `properties` are without its id."""

    id: str
    labels: frozenset[str]
    properties: Properties


@dataclass(frozen=True)
class Relationship:
    """A relationship between two nodes, which are named by their ids."""

    type: str
    source: str
    target: str
    properties: Properties = field(default_factory=Properties)

    @cached_property
    def key(self) -> Key:
        """What tells it from every other."""
        quotes = self.type == "QUOTES"
        start, end = (self.properties["start"], self.properties["end"]) if quotes else (None, None)
        return self.type, self.source, self.target, start, end


@dataclass(frozen=True)
class Graph:
    """What a seed holds."""

    nodes: dict[str, Node]
    relationships: dict[Key, Relationship]


def graph_of(nodes: list[Node], relationships: list[Relationship]) -> Graph:
    """The graph of the given parts."""
    return Graph({node.id: node for node in nodes}, {item.key: item for item in relationships})
