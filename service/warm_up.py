"""Neo4j made to plan what pages ask: just started, it takes seconds over a plan that it makes in a fraction later."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

import orjson

from service.api import explorer, graphiql
from service.plan.admission import OverloadedError
from service.plan.execution import Executor
from service.plan.failures import NOT_FOUND

_PATIENCE_SECONDS = 30
_MOST_CLAIMS = 5_000
"""In a larger graph answers take longer than their plans do, and those who ask would wait for what nobody has asked."""
_NONE = "claim:-"
"""An id that names nothing."""
_OF_NONE: Mapping[str, Mapping[str, Any]] = {
    "Board": {"issue": _NONE},
    "Crux": {"issue": _NONE, "meetingPoint": _NONE},
    "Trace": {"from": _NONE, "to": _NONE, "maxLength": 6, "orderBy": "SHORTEST"},
    "Neighbours": {"ids": [_NONE]},
    "Verdicts": {"ids": [_NONE]},
    "Miniature": {name: {"document": _NONE} for name in ("claims", "evidence", "arguments")},
    "Reading": {"document": _NONE},
    "Among": {"ids": [_NONE]},
}
"""Views of nothing, for which Neo4j plans as much as for others."""


@asynccontextmanager
async def warming_up(executor: Executor) -> AsyncGenerator[asyncio.Task[None]]:
    """What pages open with is planned before this is entered, the rest by the task that it gives; at the end, what is not yet is given up."""
    visit = _Visit(executor)
    home = asyncio.create_task(visit.home())
    rest = asyncio.create_task(visit.rest(home))
    try:
        await asyncio.wait([home], timeout=_PATIENCE_SECONDS)
        yield rest
    finally:
        for task in (home, rest):
            task.cancel()
        await asyncio.wait([home, rest])


class _Visit:
    """The explorer's views, one after the other, on whatever the graph holds."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._queries = explorer.queries()

    async def home(self) -> Any:
        """The first view, a look-up and a search."""
        with self._executor.planning():
            await self._ask("Documents")
            home = await self._ask("Home")
            await self._ask("Statement", id=_NONE)
            await self._ask("Search", text="qzxv", first=8)
            return home

    async def rest(self, first: asyncio.Task[Any]) -> None:
        """What can be reached from it, and what GraphiQL opens with. In a large graph nothing is found that takes long.

        Ends where there is no answer: more would be asked in vain.
        """
        with (
            self._executor.planning(),
            suppress(LookupError, TypeError, OverloadedError),  # What has just been there may be gone.
        ):
            home = await first
            if home["claims"]["totalCount"] > _MOST_CLAIMS:
                for name, variables in _OF_NONE.items():
                    await self._ask(name, **variables)
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
        await self._ask("Neighbours", ids=[id_])
        await self._ask("Search", text=claim["title"], first=8)
        await self._ask("Verdicts", ids=[id_])

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
        """The data. Raises LookupError where not all is there but for what doesn't exist."""
        answer = orjson.loads((await self._executor.execute(query, variables)).body)
        errors = answer.get("errors", ())
        if any(error["extensions"]["code"] != NOT_FOUND for error in errors):
            raise LookupError(errors)
        return answer["data"]
