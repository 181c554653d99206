"""A store as tests compare it: everything in it, whoever wrote it."""

from typing import Any

from argument_store.driver import Database

Rows = list[list[Any]]


async def rows(database: Database, statement: str, **parameters: object) -> Rows:
    """The rows of a statement that may write."""
    async with database.writing() as transaction:
        return await transaction.run(statement, parameters)


async def empty(database: Database) -> None:
    """Remove every node and relationship."""
    await rows(database, "MATCH (n) DETACH DELETE n")


async def dump(database: Database) -> tuple[Rows, Rows]:
    """All nodes and all relationships, with labels, types, ends and properties, in a fixed order."""
    nodes = await rows(database, "MATCH (n) WHERE NOT n:ArgumentGraphModel RETURN labels(n), properties(n)")
    relationships = await rows(
        database, "MATCH (a)-[r]->(b) RETURN type(r), labels(a), a.id, labels(b), b.id, properties(r)"
    )
    return _ordered(nodes), _ordered(relationships)


async def assert_rules(database: Database) -> None:
    """What the contract says the store never breaks: true quotations, and relations that don't clash."""
    quoted = (
        await rows(database, _PASSAGES)
        + await rows(database, _QUOTED)
        + await rows(database, _RELATION_QUOTED)
    )
    assert quoted
    for text, words, start, end, first, last in quoted:
        assert text[start:end] == words
        assert first <= start < end <= last
    assert await rows(database, _CLASHES) == []


_PASSAGES = """
MATCH (p:Passage)-[:PART_OF]->(d:Document)
RETURN d.text, p.text, p.start, p.end, 0, size(d.text)
"""
_QUOTED = """
MATCH ()-[r:QUOTES]->(p)-[:PART_OF]->(d)
RETURN d.text, r.exact, r.start, r.end, p.start, p.end
"""
_RELATION_QUOTED = """
MATCH ()-[r]->() WHERE r.quote IS NOT NULL
MATCH (p:Passage {id: r.quotePassage})-[:PART_OF]->(d)
RETURN d.text, r.quote, r.quoteStart, r.quoteEnd, p.start, p.end
"""
_CLASHES = """
MATCH (a:Statement)-[r:SUPPORTS|CONTRADICTS]->(b:Statement)
WITH a, b, collect(r) AS relations
WHERE a = b OR size(relations) > 1
   OR any(r IN relations WHERE (r.basis = 'TEXT') <> (r.quote IS NOT NULL) OR r.basis = 'READER' AND r.warrant IS NULL)
RETURN a.id, b.id
"""


def _ordered(found: Rows) -> Rows:
    plain = [[_plain(value) for value in row] for row in found]
    return sorted(plain, key=repr)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return sorted((key, repr(item)) for key, item in value.items())  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return sorted(value) if isinstance(value, list) else value  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
