"""Executes requests: one statement for each root field, all root fields at once."""

import asyncio
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from graphql import ExecutionResult, GraphQLError  # pyright: ignore[reportUnknownVariableType]
from graphql.execution.values import VariableValues

from argument_store.driver import Database
from service.plan.aliases import Wording, worded
from service.plan.documents import Document, LeastRecent, RefusedError, prepare
from service.plan.failures import (
    QUERY_TOO_COMPLEX,
    failure,
    formatted,
    of_exception,
)
from service.plan.lates import Answered
from service.plan.limits import Limits
from service.plan.mapping import Catalogue
from service.plan.operations import Root, roots
from service.plan.results import Result, checked, completed, late_value
from service.plan.together import Together
from service.plan.variables import coerced

_CHARACTERS = 400_000
"""Of the documents that are kept, with their plans. Each takes some 60 bytes."""


@dataclass(frozen=True)
class Response:
    """The JSON of a GraphQL response. `refused`: the request failed before execution, so it holds no data."""

    body: bytes
    refused: bool = False


class Executor:
    """Executes GraphQL requests against a database."""

    def __init__(self, catalogue: Catalogue, database: Database, limits: Limits | None = None) -> None:
        self._catalogue = catalogue
        self._database = database
        self._together = Together(database)
        self._limits = limits or Limits()
        self._worded: LeastRecent[str, tuple[Wording, Document]] = LeastRecent(_CHARACTERS, len)
        self._documents: LeastRecent[str, Document] = LeastRecent(_CHARACTERS, len)
        self._roots: LeastRecent[tuple[str, Hashable], list[Root]] = LeastRecent(
            _CHARACTERS, lambda key: len(key[0])
        )

    async def execute(
        self, text: str, variables: Mapping[str, Any] | None = None, operation_name: str | None = None
    ) -> Response:
        """The response to a request, errors included."""
        try:
            return await self._execute(text, variables, operation_name)
        except RefusedError as error:
            return _refusal(*error.errors)
        except Exception as error:  # noqa: BLE001 - nothing of the inside leaves
            return _refusal(of_exception(error))

    async def _execute(
        self, text: str, variables: Mapping[str, Any] | None, operation_name: str | None
    ) -> Response:
        wording, document = self._worded.get(text, lambda: self._document(text))
        operation = document.operation(operation_name)
        values = coerced(self._catalogue.schema, document, operation, variables or {})
        flags = tuple(values.coerced.get(name) for name in document.conditions)
        found = self._roots.get(
            (wording.text, (operation_name, flags)),
            lambda: roots(self._catalogue, document, operation, values),
        )
        prepared = [self._prepare(root, values) for root in found]
        nodes = sum(one.compiled.nodes(one.bounds) for one in prepared if one.compiled)
        if nodes > self._limits.nodes:
            message = f"The query may yield {nodes:,} nodes; at most {self._limits.nodes:,} are allowed."
            raise RefusedError(failure(message, QUERY_TOO_COMPLEX))
        results = await self._fetch_all(prepared)
        data = await checked(results)
        if data is not None:
            return Response(wording.body(orjson.dumps({"data": data}, late_value)))
        by_key = {root.key: result for root, result in zip(found, results, strict=True)}
        result = await completed(self._catalogue.schema, document, operation_name, variables, by_key)
        return Response(wording.body(orjson.dumps(_plain(result, wording))))

    def _document(self, text: str) -> tuple[Wording, Document]:
        def prepared(text: str) -> Document:
            return self._documents.get(text, lambda: prepare(self._catalogue.schema, text, self._limits))

        wording = worded(text)
        try:
            return wording, prepared(wording.text)
        except RefusedError:  # What is wrong with it should be told in its own words.
            return Wording(text), prepared(text)

    def _prepare(self, root: Root, variables: VariableValues) -> Result:
        if root.introspects:
            return Result()
        try:
            bounds = root.bind(variables)
            return Result(root.compile(self._catalogue, bounds), bounds)
        except GraphQLError as error:
            return Result(error=error)

    async def _fetch_all(self, prepared: Sequence[Result]) -> Sequence[Result]:
        """All rows, each in a statement of its own, at the same time."""
        if len(prepared) == 1:
            return [await self._fetch(prepared[0])]
        return await asyncio.gather(*(self._fetch(one) for one in prepared))

    async def _fetch(self, prepared: Result) -> Result:
        if prepared.compiled is None:
            return prepared
        compiled, bounds = prepared.compiled, prepared.bounds
        try:
            row = [None] if compiled.idle else await self._together.row(compiled, compiled.parameters(bounds))
        except Exception as error:  # noqa: BLE001 - every failure of a field becomes an error of the answer
            return Result(error=of_exception(error))
        answered = Answered(self._database.read, self._limits) if compiled.lates else None
        return Result(compiled, bounds, row, answered)


def _refusal(*errors: GraphQLError) -> Response:
    return Response(orjson.dumps({"errors": [formatted(error) for error in errors]}), refused=True)


def _plain(result: ExecutionResult, wording: Wording) -> dict[str, Any]:
    if not result.errors:
        return {"data": result.data}
    errors = [formatted(error) for error in result.errors]
    for error in errors:
        if "path" in error:
            error["path"] = [wording.key(key) if isinstance(key, str) else key for key in error["path"]]
    return {"errors": errors, "data": result.data}
