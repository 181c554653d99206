"""Everything that a store holds but its version, as a stream of JSON values, and its canonical hash.

    ["node", labels, properties, element]
    ["relationship", type, source, target, properties]

Ends are ids; a node that has none, since somebody has added it by hand, is `{"element": …}`, by a name that holds in one stream alone. `element`
is null for nodes with an id.
"""

from collections.abc import AsyncGenerator
from hashlib import sha256
from typing import Any

import orjson

from argument_store.driver import Transaction, to_json_value

Part = list[Any]
_COUNTS = """
RETURN COUNT { MATCH (n) WHERE NOT n:ArgumentGraphModel }, COUNT { MATCH ()-->() }
"""
_IDENTIFIED = "{0}:Entity AND {0}.id IS :: STRING NOT NULL"
_NODES = f"""
MATCH (n) WHERE NOT n:ArgumentGraphModel
RETURN labels(n), properties(n), CASE WHEN {_IDENTIFIED.format("n")} THEN null ELSE elementId(n) END
"""
_END = f"CASE WHEN {_IDENTIFIED} THEN {{0}}.id ELSE {{{{element: elementId({{0}})}}}} END"
_RELATIONSHIPS = f"""
MATCH (a)-[r]->(b) WHERE NOT a:ArgumentGraphModel AND NOT b:ArgumentGraphModel
RETURN type(r), {_END.format("a")}, {_END.format("b")}, properties(r)
"""


async def count_content(transaction: Transaction) -> int:
    """How many parts `read_content` yields, but for relationships of what it leaves out."""
    return sum((await transaction.run(_COUNTS, {}))[0])


async def read_content(transaction: Transaction) -> AsyncGenerator[list[Part]]:
    """All nodes, then all relationships, some at a time. Raises GraphError."""
    async for rows in transaction.stream(_NODES):
        yield [["node", sorted(labels), _values(properties), element] for labels, properties, element in rows]
    async for rows in transaction.stream(_RELATIONSHIPS):
        yield [
            ["relationship", type_, source, target, _values(properties)]
            for type_, source, target, properties in rows
        ]


def _values(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: to_json_value(value) for name, value in properties.items()}


class ContentHash:
    """The same for stores that hold the same, in whatever order it is read: the sum of the SHA-256 of all parts.

    A node without an id stands as the hash of its own labels and properties at the ends of relationships.
    """

    def __init__(self) -> None:
        self._sum = 0
        self._unidentified: dict[str, str] = {}
        self.nodes = 0
        self.relationships = 0

    def add(self, part: Part) -> None:
        """Take a part into account; nodes come before their relationships."""
        match part:
            case ["node", labels, properties, element]:
                self.nodes += 1
                digest = self._sum_up(["node", labels, properties])
                if element is not None:
                    self._unidentified[element] = digest
            case [kind, type_, source, target, properties]:
                self.relationships += 1
                self._sum_up([kind, type_, self._end(source), self._end(target), properties])
            case _:
                raise ValueError("neither a node nor a relationship")

    def _end(self, end: Any) -> Any:
        return end if isinstance(end, str) else [self._unidentified.get(end["element"])]

    def _sum_up(self, value: Part) -> str:
        digest = sha256(orjson.dumps(value, option=orjson.OPT_SORT_KEYS))
        self._sum = (self._sum + int.from_bytes(digest.digest())) % 2**256
        return digest.hexdigest()

    def hexdigest(self) -> str:
        """The hash, and with it how many nodes and relationships there are."""
        return sha256(f"{self.nodes} {self.relationships} {self._sum}".encode()).hexdigest()


async def hash_content(transaction: Transaction) -> ContentHash:
    """The canonical hash of a store."""
    found = ContentHash()
    async for parts in read_content(transaction):
        for part in parts:
            found.add(part)
    return found
