"""The constraints and indexes of the store, its version, and whether it holds anything."""

from argument_store import statements
from argument_store.driver import Database
from argument_store.migration import migrate


async def is_empty(database: Database) -> bool:
    """Whether the store holds nothing but its version."""
    found = await database.read("RETURN EXISTS { MATCH (n) WHERE NOT n:ArgumentGraphModel }", {})
    return found == [[False]]


async def prepare(database: Database) -> None:
    """Create the constraints and indexes that are missing, drop those of older versions, and bring the store to the present version of the model."""
    await create_schema(database)
    await migrate(database)


async def create_schema(database: Database) -> None:
    """Create the constraints and indexes that are missing, and drop those of older versions."""
    async with database.reading() as transaction:
        online = {name for [name] in await transaction.run(statements.ONLINE, {})}
    missing = [statement for name, statement in statements.SCHEMA.items() if name not in online]
    obsolete = [f"DROP INDEX {name} IF EXISTS" for name in statements.OBSOLETE if name in online]
    for statement in (*missing, *obsolete):
        async with database.writing() as transaction:
            await transaction.run(statement, {})
    if missing:
        async with database.reading() as transaction:
            await transaction.run("CALL db.awaitIndexes(300)", {})
