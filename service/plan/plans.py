"""Plans: for one operation, the statement of each root field, and what decodes the rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from graphql import FieldNode, GraphQLError
from graphql.execution.values import VariableValues

from argument_store.driver import SIGIL
from service.plan.arguments import Bound
from service.plan.columnar import Decoder
from service.plan.compiler import Catalogue, Compilation, Part, Place
from service.plan.cost import CONDITION, Cost
from service.plan.decoding import constant
from service.plan.failures import (
    QUERY_TOO_COMPLEX,
    AnswerTooLargeError,
    RefusedError,
    TooManyErrorsError,
    failure,
    of_exception,
)
from service.plan.fields import Context, Field, FieldError
from service.plan.fieldtypes import field_type
from service.plan.limits import INTROSPECTION
from service.plan.operations import Operation
from service.plan.scope import Record, Scope
from service.plan.selections import Selections
from service.plan.statements import Statement, plain_parameter

_BATCHED_NODES = 50
"""A look-up that may yield more is not sent together with others, which would wait for it."""


@dataclass(frozen=True)
class Root:
    """One root field: its statement, or None if it reads nothing, and the decoder of the statement's row.

    `cost` is folded for each request to be weighed quickly, `whole_cost` has all parts. `batched` gives the text for many requests;
    `introspects` says that the field asks for the schema.
    """

    field: Field
    decode: Decoder
    cost: Cost
    whole_cost: Cost
    statement: Statement | None = None
    batched: Callable[[], str] | None = None
    introspects: bool = False

    def answer(self, row: Any, context: Context) -> Any:
        """What stands in the answer for a row, or for the error that came in its place. Raises FieldError if that is nothing."""
        try:
            if not isinstance(row, GraphQLError):
                return self.decode(row, context)
            error = row
        except (FieldError, AnswerTooLargeError, TooManyErrorsError):
            raise
        except Exception as exception:  # noqa: BLE001 - a row that no decoder expects is an error of this field alone
            error = of_exception(exception)
        return self.field.caught(self.field.error(error), context)


@dataclass(frozen=True)
class Plan:
    """What answers an operation for arguments of one structure. `parts` are loaded after the rows, `size` is in fields."""

    roots: Sequence[Root]
    parts: Sequence[Part]
    size: int

    @property
    def looks_up(self) -> bool:
        """Whether it only looks up single nodes."""
        return not self.parts and all(root.batched is not None for root in self.roots)

    def nodes(self, bounds: Sequence[Bound]) -> int:
        """How many objects the answer may hold."""
        counts = [bound.count for bound in bounds]
        return sum([root.cost.total(counts) for root in self.roots])

    def heaviest(self, bounds: Sequence[Bound]) -> str:
        """The path, by response keys, to the field that most of these objects come from."""
        counts = [bound.count for bound in bounds]
        root = max(self.roots, key=lambda root: root.cost.total(counts))
        return ".".join(root.whole_cost.heaviest(counts) or [root.field.key])

    def answer(self, rows: Sequence[Any], context: Context) -> Any:
        """The data of a response, with a FieldError in the place of each value that failed."""
        answer: dict[str, Any] = {}
        try:
            for root, row in zip(self.roots, rows, strict=True):
                answer[root.field.key] = root.answer(row, context)
        except FieldError as error:
            error.discard(answer)
            return context.fail(error)
        if context.room < 0:
            raise AnswerTooLargeError
        return answer


def make_plan(
    catalogue: Catalogue,
    operation: Operation,
    variables: VariableValues,
    bounds: Sequence[Bound],
    most_roots: int,
) -> Plan:
    """The plan for an operation, with @skip and @include decided by variables; RefusedError if it has too many root fields."""
    selections = Selections(catalogue.schema, operation.fragments, variables)
    compilation = Compilation(catalogue, selections, operation.arguments, bounds)
    groups = selections.roots(operation.root, operation.node.selection_set)
    if len(groups) > most_roots:
        message = f"Number of root fields {len(groups):,} exceeds the maximum of {most_roots:,}."
        raise RefusedError(failure(message, QUERY_TOO_COMPLEX))
    roots = [_root(compilation, operation, key, nodes) for key, nodes in groups.items()]
    return Plan(roots, compilation.parts, len(roots) + compilation.fields)


def _root(compilation: Compilation, operation: Operation, key: str, nodes: Sequence[FieldNode]) -> Root:
    name = nodes[0].name.value
    definition = compilation.catalogue.schema.get_field(operation.root, name)
    assert definition is not None
    field = Field(key, nodes, operation.root, definition, field_type(definition))
    if name in INTROSPECTION:
        return Root(field, lambda row, _: row, Cost(), Cost(), introspects=True)
    if name == "__typename":
        return Root(field, constant(operation.root.name), Cost(), Cost())
    return _compile_root(compilation, field)


def _compile_root(compilation: Compilation, field: Field) -> Root:
    def compile_(sigil: str = SIGIL) -> tuple[Statement, Record, Cost, Decoder]:
        statement, record, cost = Statement(sigil), Record(), Cost()
        place = Place(compilation, statement, record, Scope(plain_parameter), cost, is_root=True)
        return statement, record, cost, place.field(field)

    @cache
    def batched() -> str:
        _, record, _, _ = compile_("one.")
        return (
            f"UNWIND range(0, size({SIGIL}many) - 1) AS number WITH number, {SIGIL}many[number] AS one "
            f"RETURN {record} AS row ORDER BY number"
        )

    statement, record, cost, decode = compile_()
    cost.extra += CONDITION * statement.conditions
    light = cost.certain and cost.total(()) <= _BATCHED_NODES
    statement.text = f"RETURN {record} AS row"
    return Root(
        field,
        decode,
        cost.folded(),
        cost,
        statement if record.size else None,
        batched if light and not statement.alone else None,
    )
