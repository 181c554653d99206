"""Neo4j made to plan what pages ask: just started, it takes seconds over a plan that it makes in a fraction later."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import orjson

from service.api import explorer, graphiql
from service.plan.admission import OverloadedError
from service.plan.execution import Executor

_PATIENCE_SECONDS = 5
_PATIENCE_AGAIN_SECONDS = 30
_MOST_CLAIMS = 5_000
"""In a larger graph answers take longer than their plans do, and those who ask would wait for what nobody has asked."""


@asynccontextmanager
async def warming_up(executor: Executor) -> AsyncGenerator[None]:
    """The first view is planned before this is entered, the others afterwards; at the end, what is not yet is given up."""
    visit = _Visit(executor)
    home = asyncio.create_task(visit.home())
    rest = asyncio.create_task(visit.rest(home))
    await asyncio.wait([home], timeout=_PATIENCE_SECONDS)
    try:
        yield
    finally:
        for task in (home, rest):
            task.cancel()
        await asyncio.wait([home, rest])


async def warm_up_again(executor: Executor, ready: Callable[[], None]) -> None:
    """The same for a Neo4j that has been restarted: `ready` is called when the first view is planned, and the others follow."""
    visit = _Visit(executor)
    home = asyncio.create_task(visit.home())
    try:
        await asyncio.wait([home], timeout=_PATIENCE_AGAIN_SECONDS)
        ready()
        await visit.rest(home)
    finally:
        home.cancel()
        await asyncio.wait([home])


class _Visit:
    """The explorer's views, one after the other, on whatever the graph holds: what nothing is found for is not planned."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._queries = explorer.queries()

    async def home(self) -> Any:
        """The first view."""
        await self._ask("Documents")
        return await self._ask("Home")

    async def rest(self, first: asyncio.Task[Any]) -> None:
        """What can be reached from it, and what GraphiQL opens with, unless the graph is large.

        Ends where there is no answer: more would be asked in vain.
        """
        with suppress(LookupError, TypeError, OverloadedError):  # What has just been there may be gone.
            home = await first
            if home["claims"]["totalCount"] > _MOST_CLAIMS:
                return
            await self._ask("Futures")
            for issue in home["issues"]["nodes"][:1]:
                await self._issue(issue["id"])
            for claim in home["examples"]["nodes"][:1]:
                await self._claim(claim["id"])
            for document in home["documents"]["nodes"][:1]:
                await self._text(document["id"])
            for query in graphiql.queries():
                await self._answer(query)

    async def _issue(self, id_: str) -> None:
        board = await self._ask("Board", issue=id_)
        for crux in board["ledger"]["cruxes"][:1]:
            await self._ask("Crux", issue=id_, meetingPoint=crux["node"]["id"])

    async def _claim(self, id_: str) -> None:
        claim = (await self._ask("Statement", id=id_))["node"]
        await self._ask("Crux", meetingPoint=id_)
        for reason in claim["supportedBy"]["edges"][:1]:
            ends = {"from": reason["node"]["id"], "to": id_}
            await self._ask("Trace", **ends, maxLength=6, orderBy="SHORTEST")
        await self._ask("Neighbours", id=id_)
        await self._ask("Search", text=claim["title"], first=8)

    async def _text(self, id_: str) -> None:
        where = {"document": id_}
        await self._ask("Miniature", claims=where, evidence=where, arguments=where)
        passages = (await self._ask("Reading", document=id_))["document"]["passages"]["nodes"]
        ids = {node["id"] for passage in passages for node in passage["quotedBy"]}
        await self._ask("Among", ids=sorted(ids))
        await self._ask("Choices")
        await self._ask("Statements", claims={}, evidence={}, withClaims=True, withEvidence=True)

    async def _ask(self, name: str, **variables: Any) -> Any:
        return await self._answer(self._queries[name], variables)

    async def _answer(self, query: str, variables: dict[str, Any] | None = None) -> Any:
        """The data. Raises LookupError where not all is there."""
        body = (await self._executor.execute(query, variables)).body
        if b"TIMED_OUT" in body:  # Planning took longer than an answer may. Now it is done.
            body = (await self._executor.execute(query, variables)).body
        answer = orjson.loads(body)
        if "errors" in answer:
            raise LookupError(answer["errors"])
        return answer["data"]
