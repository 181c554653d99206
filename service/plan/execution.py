"""Executes requests: one statement for each root field, all root fields at once."""

import asyncio
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from graphql import ExecutionResult, GraphQLError, OperationDefinitionNode, execute_sync  # pyright: ignore[reportUnknownVariableType]
from graphql.execution.values import VariableValues, get_variable_values

from service.graph import Database
from service.plan.aliases import Wording, worded
from service.plan.answers import TYPE_KEY
from service.plan.arguments import Bound, Fault
from service.plan.documents import Document, LeastRecent, RefusedError, prepare
from service.plan.failures import (
    BAD_USER_INPUT,
    QUERY_TOO_COMPLEX,
    coded,
    failure,
    formatted,
    of_exception,
)
from service.plan.limits import Limits
from service.plan.mapping import Catalogue
from service.plan.operations import Compiled, Root, roots
from service.plan.together import Together

_CHARACTERS = 400_000
"""Of the documents that are kept, with their plans. Each takes some 60 bytes."""


@dataclass(frozen=True)
class Response:
    """The JSON of a GraphQL response. `refused`: the request failed before execution, so it holds no data."""

    body: bytes
    refused: bool = False


@dataclass(frozen=True)
class _Result:
    """A root field's row, with what reads it; or why there is none."""

    compiled: Compiled | None = None
    bounds: Sequence[Bound] = ()
    row: Any = None
    error: GraphQLError | None = None

    @property
    def faults(self) -> Sequence[GraphQLError]:
        """What is wrong with its arguments, and with those of the fields below it."""
        below = [bound.error for bound in self.bounds if isinstance(bound, Fault)]
        return [self.error, *below] if self.error else below


class Executor:
    """Executes GraphQL requests against a database."""

    def __init__(self, catalogue: Catalogue, database: Database, limits: Limits | None = None) -> None:
        self._catalogue = catalogue
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
        values = self._variables(operation, dict(variables or {}))
        flags = tuple(values.coerced.get(name) for name in document.conditions)
        found = self._roots.get(
            (wording.text, (operation_name, flags)),
            lambda: roots(self._catalogue, document, operation, values),
        )
        prepared = [self._prepare(root, values) for root in found]
        nodes = sum(one.compiled.weight.total(one.bounds) for one in prepared if one.compiled)
        if nodes > self._limits.nodes:
            message = f"The query may yield {nodes:,} nodes; at most {self._limits.nodes:,} are allowed."
            raise RefusedError(failure(message, QUERY_TOO_COMPLEX))
        results = await self._fetch_all(prepared)
        data = _checked(results)
        if data is not None:
            return Response(wording.body(orjson.dumps({"data": data})))
        by_key = {root.key: result for root, result in zip(found, results, strict=True)}
        result = self._complete(document, operation_name, variables, by_key)
        return Response(wording.body(orjson.dumps(_plain(result, wording))))

    def _document(self, text: str) -> tuple[Wording, Document]:
        def prepared(text: str) -> Document:
            return self._documents.get(text, lambda: prepare(self._catalogue.schema, text, self._limits))

        wording = worded(text)
        try:
            return wording, prepared(wording.text)
        except RefusedError:  # What is wrong with it should be told in its own words.
            return Wording(text), prepared(text)

    def _variables(self, operation: OperationDefinitionNode, inputs: dict[str, Any]) -> VariableValues:
        values = get_variable_values(self._catalogue.schema, operation.variable_definitions or (), inputs)
        if isinstance(values, list):
            raise RefusedError(*(coded(error, BAD_USER_INPUT) for error in values))
        return values

    def _prepare(self, root: Root, variables: VariableValues) -> _Result:
        if root.introspects:
            return _Result()
        try:
            bounds = root.bind(variables)
            return _Result(root.compile(self._catalogue, bounds), bounds)
        except GraphQLError as error:
            return _Result(error=error)

    async def _fetch_all(self, prepared: Sequence[_Result]) -> Sequence[_Result]:
        """All rows, each in a statement of its own, at the same time."""
        if len(prepared) == 1:
            return [await self._fetch(prepared[0])]
        return await asyncio.gather(*(self._fetch(one) for one in prepared))

    async def _fetch(self, prepared: _Result) -> _Result:
        if prepared.compiled is None:
            return prepared
        try:
            row = await self._together.row(prepared.compiled, prepared.compiled.parameters(prepared.bounds))
        except Exception as error:  # noqa: BLE001 - every failure of a field becomes an error of the answer
            return _Result(error=of_exception(error))
        return _Result(prepared.compiled, prepared.bounds, row)

    def _complete(
        self,
        document: Document,
        operation_name: str | None,
        variables: Mapping[str, Any] | None,
        results: Mapping[str, _Result],
    ) -> ExecutionResult:
        """Let graphql-core complete what broke a promise of the schema, failed, or asks for the schema itself."""
        result = execute_sync(
            self._catalogue.schema,
            document.node,
            root_value=results,
            variable_values=dict(variables or {}),
            operation_name=operation_name,
            field_resolver=_resolve,
            type_resolver=_resolve_type,
        )
        known = {error.message for one in results.values() for error in one.faults}
        for error in result.errors or ():
            if not error.extensions and error.message in known:
                coded(error, BAD_USER_INPUT)  # graphql-core coerces arguments again, and met the same fault
        return result


def _checked(results: Sequence[_Result]) -> dict[str, Any] | None:
    """The data of the response; None where a field failed or needs completion."""
    data: dict[str, Any] = {}
    for one in results:
        if one.compiled is None:
            return None
        try:
            data |= one.compiled.checked(one.row, one.bounds)
        except Exception:  # noqa: BLE001 - whatever is wrong with the row, graphql-core finds it again and reports it
            return None
    return data


def _resolve(source: Any, info: Any, **_: object) -> Any:
    value = source[info.path.key]
    if not isinstance(value, _Result):
        return value
    if value.error is not None:
        raise value.error
    assert value.compiled is not None
    return value.compiled.loose(value.row, value.bounds)[info.path.key]


def _resolve_type(value: Any, *_: object) -> str | None:
    return value[TYPE_KEY]


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
