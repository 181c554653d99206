"""What the store holds of a seed, before anything is compared with it or written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from argument_store import statements
from argument_store.driver import Transaction
from argument_store.graph import Graph, Key, Value

BATCH = 10_000
T = TypeVar("T")


@dataclass(frozen=True)
class StoredNode:
    """A node; `properties` are without its id and its seeds."""

    labels: frozenset[str]
    seeds: tuple[str, ...]
    properties: dict[str, Value]


@dataclass(frozen=True)
class StoredRelationship:
    """A relationship; `properties` are without its seeds. `element` names it within the transaction."""

    element: str
    seeds: tuple[str, ...]
    properties: dict[str, Value]


@dataclass
class Stored:
    """The nodes of a seed and those of its ids, whoever wrote them, with the relationships that start or end there."""

    nodes: dict[str, StoredNode] = field(default_factory=dict[str, StoredNode])
    relationships: dict[Key, StoredRelationship] = field(default_factory=dict[Key, StoredRelationship])
    unowned: set[Key] = field(default_factory=set[Key])
    """Relationships that no seed has written, perhaps beside one that a seed has."""


def batches(items: Iterable[T]) -> Iterator[list[T]]:
    """The items, so many at a time as one statement takes."""
    rest = iter(items)
    while batch := list(islice(rest, BATCH)):
        yield batch


async def read_stored(transaction: Transaction, seed: str, graph: Graph) -> Stored:
    """Everything that the seed of that id wrote, and everything that stands where its graph would be written."""
    stored = Stored()
    _add_nodes(stored, await transaction.run(statements.SEED_NODES, {"seed": seed}))
    for ids in batches(graph.nodes.keys() - stored.nodes.keys()):
        _add_nodes(stored, await transaction.run(statements.NODES, {"ids": ids}))
    for ids in batches(stored.nodes):
        for row in await transaction.run(statements.RELATIONSHIPS, {"ids": ids}):
            _add_relationship(stored, row)
    return stored


def _add_nodes(stored: Stored, rows: Sequence[list[Any]]) -> None:
    for identifier, labels, properties in rows:
        if identifier is None:  # Deleted while it was read: without the writers' lock, a reader meets that.
            continue
        properties.pop("id", None)
        seeds = tuple(properties.pop("seeds", ()))
        stored.nodes[identifier] = StoredNode(frozenset(labels), seeds, properties)


def _add_relationship(stored: Stored, row: list[Any]) -> None:
    element, kind, source, target, properties = row
    if source is None or target is None:
        return
    seeds = tuple(properties.pop("seeds", ()))
    quotes = kind == "QUOTES"
    start, end = (properties.get("start"), properties.get("end")) if quotes else (None, None)
    key = kind, source, target, start, end
    if not seeds:
        stored.unowned.add(key)
    if seeds or key not in stored.relationships:
        stored.relationships[key] = StoredRelationship(element, seeds, properties)
