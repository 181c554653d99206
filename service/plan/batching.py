"""Look-ups that wait at the same time: those by the same statement are sent as one.

The first is sent at once. Those that come while it is under way wait, and then go together in one statement that yields a row for
each. None is sent before its request came, so that each sees what was written before.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextvars import Context, copy_context
from dataclasses import dataclass
from typing import Any

from argument_store.driver import (
    DatabaseFaultError,
    DatabaseUnavailableError,
    Revision,
    StatementTooCostlyError,
)
from service.plan.budget import Budget
from service.plan.requests import Read
from service.telemetry.observation import neo4j_time

_MOST = 64
_Parameters = Mapping[str, Any]
_Batched = Callable[[], str]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A look-up that waits, with the context of its request, whose `saw` is told at which revision it was read."""

    parameters: _Parameters
    saw: Callable[[Revision | None], None]
    future: "asyncio.Future[Any]"
    context: Context


class LookupBatcher:
    """Reads the single row of a statement, for several requests at once where they wait for the same statement."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._waiting: dict[str, list[_Waiting]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def row(
        self,
        budget: Budget,
        statement: str,
        batched: _Batched,
        parameters: _Parameters,
    ) -> Any:
        """The row, at the expense of the budget if it is the first. `batched` gives the statement that yields a row for each of the parameters `many`, in their order."""
        waiting = self._waiting.get(statement)
        if waiting is not None:
            future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
            waiting.append(_Waiting(parameters, budget.saw, future, copy_context()))
            with neo4j_time():
                return await future
        self._waiting[statement] = []
        try:
            ((row,),) = await budget.look_up(statement, parameters)
        except DatabaseUnavailableError as error:
            self._fail(statement, error)
            raise
        else:
            return row
        finally:
            self._go_on(statement, batched)

    def _fail(self, statement: str, error: Exception) -> None:
        """Without Neo4j all who wait fail at once, rather than each after a wait of its own."""
        waiting, self._waiting[statement] = self._waiting[statement], []
        _settle(waiting, [error] * len(waiting))

    def _go_on(self, statement: str, batched: _Batched) -> None:
        waiting = self._waiting.pop(statement)
        if waiting:
            self._waiting[statement] = waiting[_MOST:]
            batch = self._batch(statement, batched, waiting[:_MOST])
            task = asyncio.create_task(batch, context=waiting[0].context)  # Logged as of the first of them.
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _batch(self, statement: str, batched: _Batched, waiting: Sequence[_Waiting]) -> None:
        try:
            rows = await self._read(batched(), {"many": [each.parameters for each in waiting]})
            for each in waiting:
                each.saw(rows.revision)
            _settle(waiting, [row for (row,) in rows])
        except (DatabaseFaultError, StatementTooCostlyError):  # One of them may be at fault: each on its own.
            alone = (self._alone(statement, each) for each in waiting)
            _settle(waiting, await asyncio.gather(*alone, return_exceptions=True))
        except Exception as error:  # noqa: BLE001 - it belongs to those who wait
            _settle(waiting, [error] * len(waiting))
            self._fail(statement, error)
        finally:
            self._go_on(statement, batched)

    async def _alone(self, statement: str, waiting: _Waiting) -> Any:
        rows = await self._read(statement, waiting.parameters)
        waiting.saw(rows.revision)
        ((row,),) = rows
        return row


def _settle(waiting: Sequence[_Waiting], results: Sequence[Any]) -> None:
    for each, result in zip(waiting, results, strict=True):
        future = each.future
        if future.done():  # Its request was given up.
            continue
        if isinstance(result, BaseException):
            future.set_exception(result)
        else:
            future.set_result(result)
