"""The constraints and indexes of the store, and whether it holds anything."""

from argument_store import statements
from argument_store.driver import Database


async def is_empty(database: Database) -> bool:
    """Whether the store holds nothing at all."""
    return await database.read("MATCH (n) RETURN count(n)", {}) == [[0]]


async def prepare(database: Database) -> None:
    """Creates the constraints and indexes that are missing, and waits for them."""
    async with database.reading() as transaction:
        online = {name for [name] in await transaction.run(statements.ONLINE, {})}
    missing = [statement for name, statement in statements.SCHEMA.items() if name not in online]
    for statement in missing:
        async with database.writing() as transaction:
            await transaction.run(statement, {})
    if missing:
        async with database.reading() as transaction:
            await transaction.run("CALL db.awaitIndexes(300)", {})
