"""Reads that wait at the same time: those by the same short statement are sent as one."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from argument_store.driver import (
    Database,
    DatabaseFaultError,
    DatabaseUnavailableError,
    StatementTooCostlyError,
)
from service.plan.operations import Compiled

_MOST = 64
_Parameters = Mapping[str, Any]
_Waiting = tuple[_Parameters, "asyncio.Future[Any]"]


class Together:
    """Reads rows. While one by a statement is under way, others by the same statement wait, and then go together."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: dict[str, list[_Waiting]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def row(self, compiled: Compiled, parameters: _Parameters) -> Any:
        """The one row of a statement. Raises GraphError."""
        if compiled.shared is None:
            return await self._alone(compiled, parameters)
        waiting = self._waiting.get(compiled.statement)
        if waiting is not None:
            future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
            waiting.append((parameters, future))
            return await future
        self._waiting[compiled.statement] = []
        try:
            return await self._alone(compiled, parameters)
        except DatabaseUnavailableError as error:
            self._fail(compiled, error)
            raise
        finally:
            self._go_on(compiled, compiled.shared)

    async def _alone(self, compiled: Compiled, parameters: _Parameters) -> Any:
        ((row,),) = await self._database.read(compiled.statement, parameters)
        return row

    def _go_on(self, compiled: Compiled, shared: str) -> None:
        waiting = self._waiting.pop(compiled.statement)
        if not waiting:
            return
        self._waiting[compiled.statement] = waiting[_MOST:]
        task = asyncio.create_task(self._answer(compiled, shared, waiting[:_MOST]))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, compiled: Compiled, shared: str, waiting: Sequence[_Waiting]) -> None:
        try:
            rows = await self._database.read(shared, {"many": [parameters for parameters, _ in waiting]})
            for (row,), (_, future) in zip(rows, waiting, strict=True):
                if not future.done():
                    future.set_result(row)
        except (DatabaseFaultError, StatementTooCostlyError):
            await asyncio.gather(*(self._answer_alone(compiled, *each) for each in waiting))
        except Exception as error:  # noqa: BLE001 - it is for those who wait
            self._waiting[compiled.statement][:0] = waiting
            self._fail(compiled, error)
        finally:
            self._go_on(compiled, shared)

    def _fail(self, compiled: Compiled, error: Exception) -> None:
        """Tell all who wait, who would else wait as long again."""
        for _, future in self._waiting[compiled.statement]:
            if not future.done():
                future.set_exception(error)
        self._waiting[compiled.statement] = []

    async def _answer_alone(
        self, compiled: Compiled, parameters: _Parameters, future: "asyncio.Future[Any]"
    ) -> None:
        try:
            row = await self._alone(compiled, parameters)
        except Exception as error:  # noqa: BLE001 - it is for the one who waits
            if not future.done():
                future.set_exception(error)
        else:
            if not future.done():
                future.set_result(row)
