"""The graph that is exported, read in one transaction: all of the store, or a part with everything that it can't be told without."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from argument_store import statements
from argument_store.driver import Database, Transaction
from argument_store.edit.stored import batches
from argument_store.graph import (
    Graph,
    Node,
    Properties,
    Relationship,
    Value,
    graph_of,
)
from argument_store.model import EntityKind, kind_of
from argument_store.model.contract import LABELS, ROLE_LABELS
from interchange import parts

KNOWN_LABELS = frozenset({"Entity", "Statement", *LABELS, *ROLE_LABELS})
"""Those of the contract; what people add by hand stays theirs."""
PARTS = frozenset(
    {EntityKind.DOCUMENT, EntityKind.ISSUE, EntityKind.CLAIM, EntityKind.EVIDENCE, EntityKind.ARGUMENT}
)
"""Kinds of nodes that name a part."""
Advance = Callable[[int, int], None]
"""Takes how many nodes are read, and how many there are."""


async def read_graph(database: Database, id_: str | None, steps: int, advance: Advance) -> Graph | None:
    """All of the store; or a document, an issue, or a statement with those so many relations away. None if the id names nothing.

    Raises GraphError.
    """
    async with database.reading() as transaction:
        ids = await _part(transaction, id_, steps) if id_ else await _ids(transaction, parts.ALL)
        return await _graph(transaction, ids, advance) if ids or not id_ else None


async def _part(transaction: Transaction, id_: str, steps: int) -> set[str]:
    match kind_of(id_):
        case EntityKind.DOCUMENT:
            found = await _ids(transaction, parts.DOCUMENT, id=id_)
        case EntityKind.ISSUE:
            found = await _ids(transaction, parts.ISSUE, id=id_)
        case _:
            known = await transaction.run(statements.NODES, {"ids": [id_]})
            found = await _closure(transaction, parts.BESIDE, {id_} if known else set(), steps)
    return await _closure(transaction, parts.ATTACHED, found)


async def _closure(transaction: Transaction, step: str, start: set[str], most: int | None = None) -> set[str]:
    """What a statement reaches from some nodes, taken again and again, at most so often."""
    found, new = set(start), start
    while new and most != 0:
        reached = [await _ids(transaction, step, ids=ids) for ids in batches(sorted(new))]
        new = set[str]().union(*reached) - found
        found |= new
        most = None if most is None else most - 1
    return found


async def _ids(transaction: Transaction, statement: str, **parameters: Any) -> set[str]:
    return {identifier for [identifier] in await transaction.run(statement, parameters)}


async def _graph(transaction: Transaction, ids: set[str], advance: Advance) -> Graph:
    nodes: list[Node] = []
    relationships: list[Relationship] = []
    for some in batches(sorted(ids)):
        for id_, labels, properties in await transaction.run(statements.NODES, {"ids": some}):
            nodes.append(Node(id_, KNOWN_LABELS.intersection(labels), _values(properties, {"id"})))
        for _, type_, source, target, properties in await transaction.run(
            statements.RELATIONSHIPS, {"ids": some}
        ):
            if source in ids and target in ids:
                relationships.append(Relationship(type_, source, target, _values(properties, set())))
        advance(len(nodes), len(ids))
    return graph_of(nodes, sorted(relationships, key=lambda item: tuple(map(str, item.key))))


def _values(properties: dict[str, Any], without: Iterable[str]) -> Properties:
    return {name: _value(value) for name, value in properties.items() if name not in without}


def _value(value: Any) -> Value:
    """A value in Python's terms; what no property of the contract holds is told as text."""
    native = value.to_native() if hasattr(value, "to_native") else value
    match native:
        case datetime():
            return native.isoformat()
        case str() | bool() | int() | float() | date():
            return native
        case list():
            return [str(item) for item in native]  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        case _:
            return str(native)
