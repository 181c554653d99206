"""Root fields that ask for the schema, answered by graphql-core within a budget."""

from collections.abc import Mapping, Sequence
from typing import Any

from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    execute_sync,  # pyright: ignore[reportUnknownVariableType]
)
from graphql.execution import Executor

from service.plan.failures import BAD_USER_INPUT, with_code
from service.plan.operations import Operation
from service.plan.requests import TooComplexError

_MOST_FIELDS = 25_000
"""Of all root fields together. The standard query's answer holds some 8,000. This many take about a quarter of a second."""
_ERROR = 25
"""What an error takes, in fields."""


class _BudgetSpentError(BaseException):
    """Ends an execution, which would make errors of fields of any Exception."""


class Introspection:
    """Answers the root fields of one request that ask for the schema."""

    def __init__(self, schema: GraphQLSchema, operation: Operation, variables: Mapping[str, Any]) -> None:
        self._schema = schema
        self._operation = operation
        self._variables = dict(variables)
        self._left = _MOST_FIELDS

    def spend(self, fields: int) -> None:
        """Count fields of the answer."""
        self._left -= fields
        if self._left < 0:
            raise _BudgetSpentError

    def answer(self, nodes: Sequence[FieldNode]) -> ExecutionResult:
        """The answer to one root field; TooComplexError if all together exceed the budget."""
        try:
            result = execute_sync(
                self._schema,
                self._document(nodes),
                context_value=self,
                variable_values=self._variables,
                executor_class=_Counting,
            )
        except _BudgetSpentError as error:
            message = f"The answer about the schema exceeds the maximum of {_MOST_FIELDS:,} fields."
            raise TooComplexError(message) from error
        # Only arguments can fail here, such as a variable that is null.
        for fault in result.errors or ():
            with_code(fault, BAD_USER_INPUT)
        return result

    def _document(self, nodes: Sequence[FieldNode]) -> DocumentNode:
        node = self._operation.node
        alone = OperationDefinitionNode(
            operation=node.operation,
            variable_definitions=node.variable_definitions,
            selection_set=SelectionSetNode(selections=tuple(nodes)),
        )
        return DocumentNode(definitions=(alone, *self._operation.fragments.values()))


class _Counting(Executor[None]):
    """Counts fields before their arguments are read, since those that fail take longest."""

    def execute_field(self, *args: Any, **more: Any) -> Any:
        self.context_value.spend(1)
        return super().execute_field(*args, **more)

    def handle_field_error(self, *args: Any, **more: Any) -> None:
        self.context_value.spend(_ERROR)
        super().handle_field_error(*args, **more)  # pyright: ignore[reportUnknownMemberType]
