"""A store as tests compare it: everything in it, whoever wrote it."""

from typing import Any

from service.graph import Database

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
    nodes = await rows(database, "MATCH (n) RETURN labels(n), properties(n)")
    relationships = await rows(
        database, "MATCH (a)-[r]->(b) RETURN type(r), labels(a), a.id, labels(b), b.id, properties(r)"
    )
    return _ordered(nodes), _ordered(relationships)


def _ordered(found: Rows) -> Rows:
    plain = [[_plain(value) for value in row] for row in found]
    return sorted(plain, key=repr)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return sorted((key, repr(item)) for key, item in value.items())  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return sorted(value) if isinstance(value, list) else value  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
