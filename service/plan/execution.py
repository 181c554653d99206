"""Executes requests: one statement for each root field, all root fields at once.

A text becomes a document, with the arguments of its fields a plan, whose statements yield rows, which its decoders make the answer.
"""

import asyncio
from collections.abc import Generator, Hashable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import orjson
from graphql import OperationType, get_operation_ast

from argument_store.driver import (
    Database,
    DatabaseUnavailableError,
    GraphError,
    Rows,
    StatementTimedOutError,
)
from service.plan.admission import OverloadedError
from service.plan.answers import KeptAnswers, Response, note, question_of, refusal
from service.plan.arguments import Bound
from service.plan.batching import LookupBatcher
from service.plan.budget import Budget, Charge, StatementPlaces, charged, failing, together
from service.plan.caching import LeastRecent
from service.plan.compiler import Catalogue
from service.plan.deferred import load_pending
from service.plan.documents import Document, parse_text, prepare
from service.plan.failures import (
    QUERY_TOO_COMPLEX,
    AnswerTooLargeError,
    RefusedError,
    TooManyErrorsError,
    failure,
    format_errors,
    of_exception,
    of_input,
    too_large,
    too_many_errors,
)
from service.plan.fields import MOST_ERRORS, Context, separate_errors
from service.plan.introspection import Introspection
from service.plan.limits import Limits
from service.plan.memory import Memory, Recall
from service.plan.operations import Operation
from service.plan.plans import Plan, Root, make_plan
from service.plan.requests import InputError
from service.plan.ticker import Ticker
from service.plan.variables import coerce_variables
from service.telemetry.observation import observation

_CHARACTERS = 400_000
"""The total length of the documents that are kept, and of those of the kept plans. A character takes some 60 bytes."""
_FIELD = 16
"""What a field of a plan takes, in characters, its part of the statement included: a short text can have many by its fragments."""

_Variables = Mapping[str, Any]


class Executor:
    """Executes GraphQL requests against a database."""

    def __init__(
        self,
        catalogue: Catalogue,
        database: Database,
        limits: Limits | None = None,
        places: StatementPlaces | None = None,
        kept: KeptAnswers | None = None,
        memory: Memory | None = None,
    ) -> None:
        self._catalogue = catalogue
        self._database = database
        self._limits = limits or Limits()
        self._places = places or StatementPlaces()
        self._kept = kept
        self._memory = memory
        self._ticker = Ticker()
        self._batcher = LookupBatcher(self._look_up)
        self._planning = 0
        self._documents: LeastRecent[str, Document] = LeastRecent(_CHARACTERS, lambda text, _: len(text))
        self._plans: LeastRecent[tuple[str, Hashable], Plan] = LeastRecent(
            _CHARACTERS, lambda key, plan: len(key[0]) + _FIELD * plan.size
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
            return refusal(*error.errors)
        except OverloadedError:
            raise
        except Exception as error:  # noqa: BLE001 - no other exception leaves the service
            return refusal(of_exception(error))

    def mutates(self, text: str, operation_name: str | None) -> bool:
        """Whether a request would run a mutation; false if its text cannot be parsed."""
        try:
            operation = get_operation_ast(parse_text(text, self._limits), operation_name)
        except RefusedError:
            return False
        return operation is not None and operation.operation is OperationType.MUTATION

    def looks_up(self, text: str) -> bool:
        """Whether a document that is known by now only looks up single nodes."""
        document = self._documents.find(text)
        return document is not None and document.looks_up is True

    @contextmanager
    def planning(self) -> Generator[None]:
        """While Neo4j plans all it is asked anew: requests have twice the time, and statements that run out of theirs are sent again."""
        self._planning += 1
        try:
            yield
        finally:
            self._planning -= 1

    def queries(self, text: str, variables: _Variables) -> Sequence[tuple[str, Mapping[str, Any]]]:
        """The query of each root field with its parameters, for programs that read Neo4j themselves: a row for each item."""
        plan, _, bounds = self._planned(text, variables, None)
        statements = [root.statement for root in plan.roots if root.statement]
        return [(statement.rows, statement.values(bounds)) for statement in statements]

    async def _execute(
        self,
        text: str,
        variables: _Variables,
        operation_name: str | None,
        charge: Charge | None,
        since: float | None,
    ) -> Response:
        read, question = self._read, None
        if self._kept is not None:
            question = question_of(text, variables, operation_name)
            if kept := self._kept.find(question):
                note(kept.operation)
                await charged(charge, kept.response.cost)
                charge = None
                try:
                    if await self._kept.stands(kept):
                        return kept.again()
                except GraphError as error:
                    if isinstance(error, DatabaseUnavailableError):
                        read = failing(error)  # Who has waited for Neo4j in vain does not wait again.
        plan, operation, bounds = self._planned(text, variables, operation_name)
        note(operation)
        cost = self._checked_nodes(plan, bounds)
        await charged(charge, cost)
        limits, revision = self._limits, self._database.revision if question else None
        if self._planning:
            limits = replace(limits, seconds=2 * limits.seconds)
        budget = Budget(read, self._places, self._ticker, limits, since, revision=revision)
        if self._memory is not None:
            budget.shared = Recall(self._memory, budget.saw, limits.reasoning.seconds)
        introspection = Introspection(self._catalogue.schema, operation, variables)
        run = _Run(plan, bounds, Context(bounds, limits.answer), budget, introspection, cost)
        response = await self._answer(run, await self._rows(run))
        if self._kept is not None and budget.revision is not None:
            self._kept.keep(question, response, budget.revision, operation)
        return response

    def _planned(
        self, text: str, variables: _Variables, operation_name: str | None
    ) -> tuple[Plan, Operation, Sequence[Bound]]:
        """The plan for a request, its operation and arguments; RefusedError if it is invalid."""
        document = self._documents.get(text, lambda: prepare(self._catalogue, text, self._limits))
        operation = document.operation(operation_name)
        values = coerce_variables(
            self._catalogue.schema, operation, variables, suggestions=self._limits.suggestions
        )
        bounds = operation.bind(values)
        # A plan depends on the variables only through directives and the structure of arguments.
        conditions = tuple([values.coerced.get(name) for name in operation.conditions])
        structure = operation, conditions, tuple([bound.structure for bound in bounds])

        def make() -> Plan:
            plan = make_plan(self._catalogue, operation, values, bounds, self._limits.roots)
            self._checked_nodes(plan, bounds)  # A plan that is refused isn't kept.
            document.looks_up = document.looks_up is not False and plan.looks_up
            return plan

        return self._plans.get((text, structure), make), operation, bounds

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
        statement = root.statement
        if statement is None:
            return []
        if root.batched is not None:
            values = statement.values(run.bounds)
            return await self._batcher.row(run.budget, statement.text, root.batched, values)
        store = run.budget.store
        prepared = {number: await run.bounds[number].prepared(store) for number in statement.numbers}
        ((row,),) = await run.budget.read(statement.text, statement.values(prepared))
        return row

    async def _look_up(self, statement: str, parameters: _Variables) -> Rows:
        """The rows of a statement for several requests, none of whose budgets it is bound to."""
        async with self._places.look_ups:
            return await self._read(statement, parameters)

    async def _read(self, statement: str, parameters: _Variables) -> Rows:
        try:
            return await self._database.read(statement, parameters)
        except StatementTimedOutError:
            if not self._planning:
                raise
            return await self._database.read(statement, parameters)  # It is planned now.

    async def _introspection(self, run: "_Run", root: Root) -> Any:
        # In a thread, as it computes for longer than others should wait for the event loop.
        result = await asyncio.to_thread(run.introspection.answer, root.field.nodes)
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
            if not context.failed and not context.errors:
                return self._written(run, {"data": answer})
            data, errors = separate_errors(answer)
        except AnswerTooLargeError as error:
            raise too_large(self._limits.answer) from error
        except TooManyErrorsError as error:
            raise too_many_errors(error.example, MOST_ERRORS) from error
        found = format_errors([*context.errors, *errors])
        codes = tuple(dict.fromkeys(error["extensions"]["code"] for error in found))
        return self._written(run, {"errors": found, "data": data}, codes)

    def _written(self, run: "_Run", answer: dict[str, Any], codes: Sequence[str] = ()) -> Response:
        body = orjson.dumps(answer)
        if len(body) > self._limits.answer:
            raise too_large(self._limits.answer)
        return Response(body, cost=run.cost, codes=codes)


@dataclass(frozen=True)
class _Run:
    """One execution of a plan."""

    plan: Plan
    bounds: Sequence[Bound]
    context: Context
    budget: Budget
    introspection: Introspection
    cost: int
