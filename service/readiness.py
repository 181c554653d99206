"""Whether requests can be answered as quickly as usual: Neo4j answers, and has planned what pages open with since it was last away."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

from argument_store.driver import Database, DatabaseUnavailableError, GraphError
from service.plan.execution import Executor
from service.warm_up import warming_up

_CHECK_SECONDS = 1.0
"""Shorter than any restart of Neo4j, so that none is missed."""


class Readiness:
    """Watches Neo4j while it is kept."""

    def __init__(self, executor: Executor, database: Database) -> None:
        self._executor = executor
        self._database = database
        self._away = False

    async def check(self) -> None:
        """Raise GraphError unless Neo4j is ready."""
        await self._ask()
        if self._away:
            raise DatabaseUnavailableError("Neo4j has just come back")

    @asynccontextmanager
    async def kept(self) -> AsyncGenerator[asyncio.Task[None]]:
        """Have Neo4j plan what pages ask, now, by the task that it gives, and whenever it comes back."""
        async with warming_up(self._executor) as rest:
            watch = asyncio.create_task(self._watch())
            try:
                yield rest
            finally:
                watch.cancel()
                await asyncio.wait([watch])

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(_CHECK_SECONDS)
            with suppress(GraphError):
                await self._ask()
                if self._away:
                    async with warming_up(self._executor) as rest:
                        self._away = False
                        await asyncio.wait([rest])

    async def _ask(self) -> None:
        try:
            await self._database.check()
        except GraphError:
            self._away = True
            raise
