"""Executes requests: one statement for each root field, all root fields at once.

A text becomes a document, with the arguments of its fields a plan, whose statements yield rows, which its decoders make the answer.
"""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from graphql import GraphQLError, OperationType, get_operation_ast

from argument_store.driver import Database
from service.plan.admission import OverloadedError
from service.plan.arguments import Bound
from service.plan.batching import LookupBatcher
from service.plan.budget import Budget, StatementPlaces, together
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
from service.plan.ticker import Ticker
from service.plan.variables import coerced
from service.telemetry.observation import observation

_CHARACTERS = 400_000
"""The total length of the documents that are kept, and of those of the kept plans. A character takes some 60 bytes."""

_Variables = Mapping[str, Any]
Charge = Callable[[int], Awaitable[None]]
"""Charges a client for a request of so many nodes, or raises OverloadedError."""


@dataclass(frozen=True)
class Response:
    """The JSON of a GraphQL response. `refused`: the request failed before execution, so it holds no data."""

    body: bytes
    refused: bool = False
    cost: int = 0
    """The nodes that were estimated before it was executed."""

    def with_cost(self) -> bytes:
        """The JSON with that number as `extensions.cost`."""
        return b'%b,"extensions":{"cost":%d}}' % (self.body[:-1], self.cost)


class Executor:
    """Executes GraphQL requests against a database."""

    def __init__(
        self,
        catalogue: Catalogue,
        database: Database,
        limits: Limits | None = None,
        places: StatementPlaces | None = None,
    ) -> None:
        self._catalogue = catalogue
        self._database = database
        self._limits = limits or Limits()
        self._places = places or StatementPlaces()
        self._ticker = Ticker()
        self._batcher = LookupBatcher(self._look_up)
        self._documents: LeastRecent[str, Document] = LeastRecent(_CHARACTERS, len)
        self._plans: LeastRecent[tuple[str, Hashable], Plan] = LeastRecent(
            _CHARACTERS, lambda key: len(key[0])
        )

    async def execute(
        self,
        text: str,
        variables: _Variables | None = None,
        operation_name: str | None = None,
        charge: Charge | None = None,
        since: float | None = None,
    ) -> Response:
        """The response to a request, errors included. Raises OverloadedError where there is no place for one of its statements.

        Its time begins at `since`, by `time.monotonic`, or now. `charge` is called with the cost before anything is read; its OverloadedError is raised too.
        """
        try:
            return await self._execute(text, variables or {}, operation_name, charge, since)
        except RefusedError as error:
            return _refusal(*error.errors)
        except OverloadedError:
            raise
        except Exception as error:  # noqa: BLE001 - no other exception leaves the service
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

    async def _execute(
        self,
        text: str,
        variables: _Variables,
        operation_name: str | None,
        charge: Charge | None,
        since: float | None,
    ) -> Response:
        plan, operation, bounds = self._planned(text, variables, operation_name)
        _note(operation)
        cost = self._checked_nodes(plan, bounds)
        if charge:
            await charge(cost)
        limits = self._limits
        budget = Budget(self._database.read, self._places, self._ticker, limits, since)
        run = _Run(plan, operation, bounds, variables, Context(bounds, limits.answer), budget, cost)
        return await self._answer(run, await self._rows(run))

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
            (text, structure),
            lambda: make_plan(self._catalogue, operation, values, bounds, self._limits.roots),
        )
        return plan, operation, bounds

    def _checked_nodes(self, plan: Plan, bounds: Sequence[Bound]) -> int:
        observation().cost = nodes = plan.nodes(bounds)
        if nodes > self._limits.nodes:
            heaviest = plan.heaviest(bounds)
            message = (
                f"The answer may hold {nodes:,} nodes, which exceeds the maximum of {self._limits.nodes:,}; "
                f"most are of {heaviest}."
            )
            raise RefusedError(failure(message, QUERY_TOO_COMPLEX, cost=nodes, field=heaviest))
        return nodes

    async def _rows(self, run: "_Run") -> Sequence[Any]:
        """For each root field its row, or a GraphQLError: all read at the same time, each by a statement of its own.

        The roots of a mutation would be run here one after the other.
        """

        async def row(root: Root) -> Any:
            try:
                return await run.budget.in_time(self._row(run, root))
            except InputError as error:
                return of_input(error, root.field.nodes[0])
            except OverloadedError:
                raise
            except Exception as error:  # noqa: BLE001 - every other failure of a field becomes an error of the answer
                return of_exception(error)

        if len(run.plan.roots) == 1:
            return [await row(run.plan.roots[0])]
        return await together(map(row, run.plan.roots))

    async def _row(self, run: "_Run", root: Root) -> Any:
        if root.introspects:
            return await self._introspection(run, root)
        if root.statement is None:
            return []
        if root.batched is not None:
            values = root.values(run.bounds)
            return await self._batcher.row(run.budget.look_up, root.statement, root.batched, values)
        prepared = [
            await bound.prepared(run.budget.read) if number in root.numbers else bound
            for number, bound in enumerate(run.bounds)
        ]
        ((row,),) = await run.budget.read(root.statement, root.values(prepared))
        return row

    async def _look_up(self, statement: str, parameters: _Variables) -> list[list[Any]]:
        """The rows of a statement for several requests, none of whose budgets it is bound to."""
        async with self._places.look_ups:
            return await self._database.read(statement, parameters)

    async def _introspection(self, run: "_Run", root: Root) -> Any:
        # In a thread, as it computes for longer than others should wait for the event loop.
        result = await asyncio.to_thread(
            introspect, self._catalogue.schema, run.operation, root.field.nodes, run.variables
        )
        if result.data is None:
            return result.errors[0] if result.errors else None
        run.context.errors.extend(result.errors or ())
        return result.data[root.field.key]

    async def _answer(self, run: "_Run", rows: Sequence[Any]) -> Response:
        plan, context = run.plan, run.context
        try:
            answer = plan.answer(rows, context)
            while context.pending:  # Each pass reads the rows anew, with what the last one left pending.
                await load_pending(plan.parts, context, run.budget, self._limits)
                context.restart()
                answer = plan.answer(rows, context)
        except AnswerTooLargeError as error:
            raise self._too_large() from error
        if not context.failed and not context.errors:
            return self._written(run, {"data": answer})
        data, errors = settled(answer)
        found = [formatted(error) for error in (*context.errors, *errors)]
        return self._written(run, {"errors": found, "data": data})

    def _written(self, run: "_Run", answer: dict[str, Any]) -> Response:
        body = orjson.dumps(answer)
        if len(body) > self._limits.answer:
            raise self._too_large()
        return Response(body, cost=run.cost)

    def _too_large(self) -> RefusedError:
        message = f"The answer exceeds the maximum of {self._limits.answer:,} bytes."
        return RefusedError(failure(message, QUERY_TOO_COMPLEX))


@dataclass(frozen=True)
class _Run:
    """One execution of a plan."""

    plan: Plan
    operation: Operation
    bounds: Sequence[Bound]
    variables: _Variables
    context: Context
    budget: Budget
    cost: int


def _note(operation: Operation) -> None:
    noted, name = observation(), operation.node.name
    noted.kind = operation.node.operation.value
    noted.named(name.value if name else None)


def _refusal(*errors: GraphQLError) -> Response:
    return Response(orjson.dumps({"errors": [formatted(error) for error in errors]}), refused=True)
