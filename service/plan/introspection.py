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
from graphql.execution import MiddlewareManager

from service.plan.failures import BAD_USER_INPUT, coded
from service.plan.operations import Operation
from service.plan.requests import TooComplexError

_MOST_FIELDS = 25_000
"""The standard query's answer holds some 8,000 fields. This many take about a quarter of a second."""


class _BudgetSpent(BaseException):
    """Ends an execution, which would make errors of fields of any Exception."""


def introspect(
    schema: GraphQLSchema, operation: Operation, nodes: Sequence[FieldNode], variables: Mapping[str, Any]
) -> ExecutionResult:
    """The answer to one root field; TooComplexError if it exceeds the budget."""
    left = _MOST_FIELDS

    def count(resolve: Any, source: Any, info: Any, **arguments: Any) -> Any:
        nonlocal left
        left -= 1
        if left < 0:
            raise _BudgetSpent
        return resolve(source, info, **arguments)

    node = operation.node
    alone = OperationDefinitionNode(
        operation=node.operation,
        variable_definitions=node.variable_definitions,
        selection_set=SelectionSetNode(selections=tuple(nodes)),
    )
    document = DocumentNode(definitions=(alone, *operation.fragments.values()))
    try:
        result = execute_sync(
            schema, document, variable_values=dict(variables), middleware=MiddlewareManager(count)
        )
    except _BudgetSpent as error:
        message = f"The answer about the schema exceeds the maximum of {_MOST_FIELDS:,} fields."
        raise TooComplexError(message) from error
    for fault in (
        result.errors or ()
    ):  # Nothing else fails here than an argument, such as a variable that is null.
        coded(fault, BAD_USER_INPUT)
    return result
