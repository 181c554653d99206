"""What a load would change: the difference between a seed's graph and what the store holds of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from argument_store.edit.stored import Stored, StoredNode, StoredRelationship
from argument_store.graph import (
    OPPOSITE,
    Graph,
    Key,
    Node,
    Relationship,
    Value,
)
from argument_store.model import label_of
from argument_store.model.contract import LABELS, RELATIONS, RELATIONSHIPS, ROLE_LABELS, properties_of

_HELD = ("ASSERTS", "DENIES")


class Action(StrEnum):
    """What becomes of a node or relationship."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REMOVED = "removed"


@dataclass(frozen=True)
class NodeChange:
    """A node to write; properties set to None go."""

    action: Action
    id: str
    properties: Mapping[str, Value | None]
    added: list[str]
    removed: list[str]


@dataclass(frozen=True)
class RelationshipChange:
    """A relationship to write; properties set to None go."""

    action: Action
    key: Key
    properties: Mapping[str, Value | None]


@dataclass
class Changes:
    """All changes of one seed; `nodes` and `relationships` include what stays as it is."""

    seed: str
    nodes: list[NodeChange] = field(default_factory=list[NodeChange])
    relationships: list[RelationshipChange] = field(default_factory=list[RelationshipChange])
    removed_nodes: list[str] = field(default_factory=list[str])
    removed_relationships: list[tuple[Key, str]] = field(default_factory=list[tuple[Key, str]])
    """Each with the name that the transaction has for it."""


def changes(seed: str, graph: Graph, stored: Stored, *, prune: bool) -> Changes:
    """How the store becomes what the seed holds.

    Unless pruned, nodes and relations of statements that the seed no longer holds stay, except where they would break
    the contract: a changed text always prunes, and of both polarities the seed's one remains.
    """
    return _Comparison(seed, graph, stored, prune=prune or _recut(seed, graph, stored)).changes()


def _recut(seed: str, graph: Graph, stored: Stored) -> bool:
    """Whether passages have changed, so that what was quoted from them may not be there any more."""
    written = {
        key: node for key, node in stored.nodes.items() if key.startswith("passage:") and seed in node.seeds
    }
    names = ("text", "start", "end")
    return any(
        key not in graph.nodes
        or any(node.properties.get(name) != graph.nodes[key].properties[name] for name in names)
        for key, node in written.items()
    )


class _Comparison:
    def __init__(self, seed: str, graph: Graph, stored: Stored, *, prune: bool) -> None:
        self._seed = seed
        self._graph = graph
        self._stored = stored
        self._prune = prune

    def changes(self) -> Changes:
        found = Changes(self._seed)
        found.nodes = [self._node(node) for node in self._graph.nodes.values()]
        found.relationships = [self._relationship(item) for item in self._graph.relationships.values()]
        for key, relationship in self._stale_relationships():
            if others := self._others(relationship.seeds):
                found.relationships.append(RelationshipChange(Action.UPDATED, key, {"seeds": others}))
            else:
                found.removed_relationships.append((key, relationship.element))
        for identifier, node in self._stale_nodes():
            if others := self._others(node.seeds):
                found.nodes.append(NodeChange(Action.UPDATED, identifier, {"seeds": others}, [], []))
            else:
                found.removed_nodes.append(identifier)
        return found

    def _node(self, node: Node) -> NodeChange:
        old = self._stored.nodes.get(node.id)
        if old is None:
            properties = {**node.properties, "seeds": [self._seed]}
            return NodeChange(Action.CREATED, node.id, properties, sorted(node.labels), [])
        changed = self._changed(node.properties, old, _node_properties(node.id))
        added, removed = (
            sorted(node.labels - old.labels),
            sorted(old.labels.intersection(ROLE_LABELS) - node.labels),
        )
        action = Action.UPDATED if changed or added or removed else Action.UNCHANGED
        return NodeChange(action, node.id, changed, added, removed)

    def _relationship(self, relationship: Relationship) -> RelationshipChange:
        old = self._stored.relationships.get(relationship.key)
        if old is None:
            properties = {**relationship.properties, "seeds": [self._seed]}
            return RelationshipChange(Action.CREATED, relationship.key, properties)
        changed = self._changed(relationship.properties, old, _relationship_properties(relationship.type))
        return RelationshipChange(Action.UPDATED if changed else Action.UNCHANGED, relationship.key, changed)

    def _changed(
        self, new: Mapping[str, Value], old: StoredNode | StoredRelationship, own: frozenset[str]
    ) -> dict[str, Value | None]:
        changed: dict[str, Value | None] = {
            key: new[key] for key in new if old.properties.get(key) != new[key]
        }
        changed |= dict.fromkeys(old.properties.keys() & own - new.keys())
        if self._seed not in old.seeds:
            changed["seeds"] = [*old.seeds, self._seed]
        return changed

    def _others(self, seeds: tuple[str, ...]) -> list[str]:
        return [seed for seed in seeds if seed != self._seed]

    def _stale_nodes(self) -> Iterator[tuple[str, StoredNode]]:
        for identifier, node in self._stored.nodes.items():
            if self._seed in node.seeds and identifier not in self._graph.nodes and self._prune:
                yield identifier, node

    def _stale_relationships(self) -> Iterator[tuple[Key, StoredRelationship]]:
        for key, relationship in self._stored.relationships.items():
            stale = self._seed in relationship.seeds and key not in self._graph.relationships
            if stale and (self._prune or self._must_go(key)):
                yield key, relationship

    def _must_go(self, key: Key) -> bool:
        """Whether it belongs to an item that the seed holds without it, or is the polarity that the seed gave up."""
        kind, source, target, *_ = key
        if opposite := OPPOSITE.get(kind):
            return (opposite, source, target, None, None) in self._graph.relationships
        return (target if kind in _HELD else source) in self._graph.nodes


def _node_properties(id_: str) -> frozenset[str]:
    """What a load sets and removes; it leaves other properties alone."""
    return properties_of(LABELS[label_of(id_)])


def _relationship_properties(type_: str) -> frozenset[str]:
    own = properties_of(RELATIONSHIPS[type_].properties)
    return own | {"id"} if type_ in RELATIONS else own
