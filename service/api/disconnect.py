"""Work for a client that may go before it is done."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from starlette.types import Receive

from service.plan.ticker import Ticker

_Result = TypeVar("_Result")


class ClientGoneError(Exception):
    """The client has closed its connection."""


async def while_connected(receive: Receive, work: Coroutine[Any, Any, _Result], ticker: Ticker) -> _Result:
    """What the work gives. It is cancelled, and ClientGoneError raised, once the client of a request read to its end has gone."""
    watch = _Watch(receive)
    ticker.start(watch.begin)
    try:
        return await work
    except asyncio.CancelledError as error:
        if not watch.ended_task():
            raise
        raise ClientGoneError from error
    finally:
        ticker.stop(watch.begin)
        watch.end()


class _Watch:
    """Cancels the task that makes it once its client has gone. It begins with a tick, so that short requests are spared it."""

    __slots__ = ("_gone", "_receive", "_task", "_watching")

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._task = asyncio.current_task()
        self._watching: asyncio.Task[None] | None = None
        self._gone = False

    def begin(self) -> None:
        if self._watching is None:
            self._watching = asyncio.get_running_loop().create_task(self._watch())

    def end(self) -> None:
        if self._watching is not None:
            self._watching.cancel()

    def ended_task(self) -> bool:
        """Whether the task's cancellation was this one, and no other besides."""
        assert self._task is not None
        return self._gone and self._task.uncancel() == 0

    async def _watch(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self._gone = True
        assert self._task is not None
        self._task.cancel()
