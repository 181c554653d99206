# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false, reportUnknownArgumentType=false
"""One request answered by the service and by plain resolvers, and what differs."""

import json
import re
from collections.abc import Mapping
from math import isclose
from typing import Any

import orjson
from graphql import GraphQLSchema

from service.plan.execution import Executor
from tests.support.plain_graph import Graph
from tests.support.plain_pages import CURSOR
from tests.support.plain_service import PlainService
from tests.support.random_wordings import Request

_CURSOR = re.compile(rf"{CURSOR}[\w-]+")
_SAME = "a cursor"
_CLOSE = 1e-9


class Both:
    """The service and plain resolvers over the same graph.

    Either has cursors of its own. Requests hold those of the plain side; `cursors` tells what the service calls them.
    """

    def __init__(self, executor: Executor, schema: GraphQLSchema, graph: Graph) -> None:
        self._executor = executor
        self._plain = PlainService(schema, graph)
        self.cursors: dict[str, str] = {}
        self.asked = self.refused = 0

    async def differ(self, request: Request) -> bool:
        """Whether the answers differ. The service may refuse what asks for too much: then there is nothing to compare."""
        mine, plain = await self.answers(request)
        refused = mine != plain and ('"QUERY_TOO_COMPLEX"' in mine or '"TIMED_OUT"' in mine)
        self.asked += 1
        self.refused += refused
        return mine != plain and not refused

    async def answers(self, request: Request) -> tuple[str, str]:
        """Both answers as JSON: cursors that stand for the same thing are the same there, errors are paths with codes."""
        text, variables = (
            self._translated(request.text),
            json.loads(self._translated(json.dumps(request.variables))),
        )
        mine = await self._answer(text, variables, request.operation_name)
        plain = self._plain.answer(request.text, request.variables, request.operation_name)
        return json.dumps(self._paired(mine, plain), indent=1), json.dumps(
            self._paired(plain, plain), indent=1
        )

    async def _answer(
        self, text: str, variables: Mapping[str, Any], name: str | None, patience: int = 10
    ) -> dict[str, Any]:
        answer = _comparable(orjson.loads((await self._executor.execute(text, variables, name)).body))
        codes = {error["code"] for error in answer.get("errors", ())}
        if (
            patience and "DATABASE_UNAVAILABLE" in codes
        ):  # It may plan a statement for longer than one may wait.
            return await self._answer(text, variables, name, patience - 1)
        return answer

    def _translated(self, text: str) -> str:
        return _CURSOR.sub(lambda match: self.cursors.get(match[0], match[0]), text)

    def _paired(self, mine: Any, plain: Any) -> Any:
        """The service's answer, without its cursors where the other one has some (they are remembered), and floats that are close."""
        if isinstance(mine, dict) and isinstance(plain, dict):
            return {key: self._paired(value, plain.get(key)) for key, value in mine.items()}
        if isinstance(mine, list) and isinstance(plain, list) and len(mine) == len(plain):
            return [self._paired(one, other) for one, other in zip(mine, plain, strict=True)]
        if isinstance(mine, float) and isinstance(plain, float) and isclose(mine, plain, abs_tol=_CLOSE):
            return plain  # A sum depends on the order of what is summed.
        if isinstance(mine, str) and isinstance(plain, str) and plain.startswith(CURSOR):
            if mine != plain:
                self.cursors[plain] = mine
            return _SAME
        return mine


def _comparable(response: Mapping[str, Any]) -> dict[str, Any]:
    if "errors" not in response:
        return dict(response)
    errors = [
        {"path": error.get("path"), "code": error["extensions"]["code"]} for error in response["errors"]
    ]
    return {**response, "errors": errors}
