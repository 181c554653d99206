"""Executes requests: one statement for each root field, all root fields at once.

A text becomes a document, with the arguments of its fields a plan, whose statements yield rows, which its decoders make the answer.
"""

import asyncio
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from graphql import GraphQLError, OperationType, get_operation_ast

from argument_store.driver import Database
from service.plan.arguments import Bound
from service.plan.batching import LookupBatcher
from service.plan.caching import LeastRecent
from service.plan.compiler import Catalogue
from service.plan.deferred import load_pending
from service.plan.documents import Document, parsed, prepare
from service.plan.failures import (
    QUERY_TOO_COMPLEX,
    AnswerTooLargeError,
    RefusedError,
    failure,
    formatted,
    of_exception,
    of_input,
)
from service.plan.fields import Context, settled
from service.plan.introspection import introspect
from service.plan.limits import Limits
from service.plan.operations import Operation
from service.plan.plans import Plan, Root, make_plan
from service.plan.requests import InputError
from service.plan.variables import coerced

_CHARACTERS = 400_000
"""The total length of the documents that are kept, and of those of the kept plans. A character takes some 60 bytes."""

_Variables = Mapping[str, Any]


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
        self._batcher = LookupBatcher(database.read)
        self._limits = limits or Limits()
        self._documents: LeastRecent[str, Document] = LeastRecent(_CHARACTERS, len)
        self._plans: LeastRecent[tuple[str, Hashable], Plan] = LeastRecent(
            _CHARACTERS, lambda key: len(key[0])
        )

    async def execute(
        self, text: str, variables: _Variables | None = None, operation_name: str | None = None
    ) -> Response:
        """The response to a request, errors included."""
        try:
            return await self._execute(text, variables or {}, operation_name)
        except RefusedError as error:
            return _refusal(*error.errors)
        except Exception as error:  # noqa: BLE001 - no exception leaves the service
            return _refusal(of_exception(error))

    def mutates(self, text: str, operation_name: str | None) -> bool:
        """Whether a request would run a mutation; false if its text cannot be parsed."""
        try:
            operation = get_operation_ast(parsed(text, self._limits), operation_name)
        except RefusedError:
            return False
        return operation is not None and operation.operation is OperationType.MUTATION

    def queries(self, text: str, variables: _Variables) -> Sequence[tuple[str, Mapping[str, Any]]]:
        """The query of each root field with its parameters, for programs that read Neo4j themselves: a row for each item."""
        plan, _, bounds = self._planned(text, variables, None)
        return [(root.rows, root.values(bounds)) for root in plan.roots]

    async def _execute(self, text: str, variables: _Variables, operation_name: str | None) -> Response:
        plan, operation, bounds = self._planned(text, variables, operation_name)
        self._check_nodes(plan, bounds)
        context = Context(bounds, self._limits.answer)
        rows = await self._rows(plan, operation, bounds, variables, context)
        return await self._answer(plan, rows, context)

    def _planned(
        self, text: str, variables: _Variables, operation_name: str | None
    ) -> tuple[Plan, Operation, Sequence[Bound]]:
        """The plan for a request, its operation and arguments; RefusedError if it is invalid."""
        document = self._documents.get(text, lambda: prepare(self._catalogue, text, self._limits))
        operation = document.operation(operation_name)
        values = coerced(self._catalogue.schema, operation, variables, suggestions=self._limits.suggestions)
        bounds = operation.bind(values)
        # A plan depends on the variables only through directives and the structure of arguments.
        conditions = tuple([values.coerced.get(name) for name in operation.variables.conditions])
        structure = operation, conditions, tuple([bound.structure for bound in bounds])
        plan = self._plans.get(
            (text, structure), lambda: make_plan(self._catalogue, operation, values, bounds)
        )
        return plan, operation, bounds

    def _check_nodes(self, plan: Plan, bounds: Sequence[Bound]) -> None:
        nodes = plan.nodes(bounds)
        if nodes > self._limits.nodes:
            heaviest = plan.heaviest(bounds)
            message = (
                f"The answer may hold {nodes:,} nodes, which exceeds the maximum of {self._limits.nodes:,}; "
                f"most are of {heaviest}."
            )
            raise RefusedError(failure(message, QUERY_TOO_COMPLEX, cost=nodes, field=heaviest))

    async def _rows(
        self,
        plan: Plan,
        operation: Operation,
        bounds: Sequence[Bound],
        variables: _Variables,
        context: Context,
    ) -> Sequence[Any]:
        """For each root field its row, or a GraphQLError: all read at the same time, each by a statement of its own.

        The roots of a mutation would be run here one after the other.
        """

        async def row(root: Root) -> Any:
            try:
                if root.introspects:
                    return await self._introspection(root, operation, variables, context)
                return await self._row(root, bounds)
            except InputError as error:
                return of_input(error, root.field.nodes[0])
            except Exception as error:  # noqa: BLE001 - every failure of a field becomes an error of the answer
                return of_exception(error)

        if len(plan.roots) == 1:
            return [await row(plan.roots[0])]
        return await asyncio.gather(*map(row, plan.roots))

    async def _row(self, root: Root, bounds: Sequence[Bound]) -> Any:
        if root.statement is None:
            return []
        if root.batched is not None:
            return await self._batcher.row(root.statement, root.batched, root.values(bounds))
        prepared = [
            await bound.prepared(self._database.read) if number in root.numbers else bound
            for number, bound in enumerate(bounds)
        ]
        ((row,),) = await self._database.read(root.statement, root.values(prepared))
        return row

    async def _introspection(
        self, root: Root, operation: Operation, variables: _Variables, context: Context
    ) -> Any:
        # In a thread, as it computes for longer than others should wait for the event loop.
        result = await asyncio.to_thread(
            introspect, self._catalogue.schema, operation, root.field.nodes, variables
        )
        if result.data is None:
            return result.errors[0] if result.errors else None
        context.errors.extend(result.errors or ())
        return result.data[root.field.key]

    async def _answer(self, plan: Plan, rows: Sequence[Any], context: Context) -> Response:
        try:
            answer = plan.answer(rows, context)
            while context.pending:  # Each pass reads the rows anew, with what the last one left pending.
                await load_pending(plan.parts, context, self._database.read, self._limits)
                context.restart()
                answer = plan.answer(rows, context)
        except AnswerTooLargeError as error:
            message = f"The answer exceeds the maximum of {self._limits.answer:,} characters."
            raise RefusedError(failure(message, QUERY_TOO_COMPLEX)) from error
        if not context.failed and not context.errors:
            return Response(orjson.dumps({"data": answer}))
        data, errors = settled(answer)
        found = [formatted(error) for error in (*context.errors, *errors)]
        return Response(orjson.dumps({"errors": found, "data": data}))


def _refusal(*errors: GraphQLError) -> Response:
    return Response(orjson.dumps({"errors": [formatted(error) for error in errors]}), refused=True)
