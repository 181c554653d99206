"""The variables of a request, coerced. A fault is reported for the argument that the variable stands in."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from graphql import GraphQLError, GraphQLSchema, VariableDefinitionNode
from graphql.execution.values import VariableValues, get_variable_values

from service.plan.failures import BAD_USER_INPUT, RefusedError, failure
from service.plan.operations import Operation

_MOST_ERRORS = 10


def coerced(
    schema: GraphQLSchema, operation: Operation, inputs: Mapping[str, Any], *, suggestions: bool = True
) -> VariableValues:
    """The values of an operation's variables; RefusedError where one has the wrong type, or is missing.

    With `suggestions`, it names what of the schema may have been meant.
    """
    definitions = operation.node.variable_definitions or ()
    values = get_variable_values(schema, definitions, dict(inputs), _MOST_ERRORS)
    if isinstance(values, list):
        faults = (_faults(schema, operation, each, inputs, suggestions=suggestions) for each in definitions)
        raise RefusedError(*chain.from_iterable(faults))
    return values


def _faults(
    schema: GraphQLSchema,
    operation: Operation,
    definition: VariableDefinitionNode,
    inputs: Mapping[str, Any],
    *,
    suggestions: bool,
) -> Iterator[GraphQLError]:
    errors = get_variable_values(
        schema, [definition], dict(inputs), _MOST_ERRORS, hide_suggestions=not suggestions
    )
    if isinstance(errors, list):
        argument = operation.variables.places[definition.variable.name.value]
        for error in errors:
            # graphql-core says it in Python's word.
            message = f"{argument}: {error.message.replace('not to be None', 'not to be null')}"
            yield failure(message, BAD_USER_INPUT, error.nodes or definition, argument=argument)
