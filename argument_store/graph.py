"""Nodes and relationships as they stand in the store, keyed by what makes each one the same from load to load."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from argument_store.model import ClaimRole, label_of
from argument_store.model.collation import sort_key
from argument_store.model.contract import ROLE_LABELS, STATEMENT_LABELS, caption_of

Value = str | bool | int | float | date | list[str]
Properties = dict[str, Value]
Key = tuple[str, str, str, Value | None, Value | None]
"""Type, source and target of a relationship; for QUOTES, of which there may be several, its offsets as well."""

OPPOSITE = {"SUPPORTS": "CONTRADICTS", "CONTRADICTS": "SUPPORTS"}


def role_of(labels: Collection[str]) -> str | None:
    """The label of a claim's role, the first of several; None where it has none."""
    return next((role for role in ROLE_LABELS if role in labels), None)


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


def node_of(identifier: str, properties: Properties, role: ClaimRole | None = None) -> Node:
    """A node as every writer makes it: with the labels that its id and role name, and the properties that follow from others."""
    label = label_of(identifier)
    shared = {"Statement"} if label in STATEMENT_LABELS else set[str]()
    roles = {role.title()} if role else set[str]()
    caption = caption_of(label)
    derived: Properties = {"sortKey": sort_key(str(properties[caption]))} if caption else {}
    return Node(identifier, frozenset({"Entity", label} | shared | roles), properties | derived)
