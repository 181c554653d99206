"""A root field for which Neo4j works about a second, and what Neo4j executes."""

import asyncio

from argument_store.driver import Database
from tests.support.maps import ArgumentMap

SLOW = 'chains(to: "claim:00", maxLength: 12, first: 1) { totalCount }'
"""Over `dense_map`."""
CHAINS = "maxLength"
"""What its statement holds."""
PATIENCE = 60
"""Seconds after which a test fails; what it waits for comes much sooner."""
_RUNNING = (
    "SHOW TRANSACTIONS YIELD currentQuery "
    "WHERE currentQuery CONTAINS $p.mark AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*)"
)


def dense_map() -> ArgumentMap:
    """30 claims, each of which supports each other."""
    claims = [f"claim:{number:02}" for number in range(30)]
    relations: dict[tuple[str, str], tuple[str, float | None]] = {
        (a, b): ("SUPPORTS", None) for a in claims for b in claims if a != b
    }
    return ArgumentMap(dict.fromkeys(claims), relations)


async def some_running(database: Database, mark: str, count: int = 1) -> None:
    """Wait until Neo4j executes so many statements that hold a mark."""
    async with asyncio.timeout(PATIENCE):
        while await _running(database, mark) < count:  # noqa: ASYNC110 - Neo4j sends no events
            await asyncio.sleep(0.05)


async def none_running(database: Database, mark: str) -> None:
    """Wait until Neo4j executes none."""
    async with asyncio.timeout(PATIENCE):
        while await _running(database, mark):  # noqa: ASYNC110 - Neo4j sends no events
            await asyncio.sleep(0.05)


async def _running(database: Database, mark: str) -> int:
    ((count,),) = await database.read(_RUNNING, {"mark": mark})
    return count
