"""The variables of a request, coerced. A fault is reported for the argument that the variable stands in."""

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Any

from graphql import (
    SKIP,
    ArgumentNode,
    GraphQLError,
    GraphQLSchema,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    VisitorAction,
    visit,
)
from graphql.execution.values import VariableValues, get_variable_values

from service.plan.failures import BAD_USER_INPUT, RefusedError, failure
from service.plan.operations import Operation

_MOST_ERRORS = 10


def coerce_variables(
    schema: GraphQLSchema, operation: Operation, inputs: Mapping[str, Any], *, suggestions: bool = True
) -> VariableValues:
    """The values of an operation's variables; RefusedError where one has the wrong type, or is missing.

    With `suggestions`, it names what of the schema may have been meant.
    """
    definitions = operation.node.variable_definitions or ()
    values = get_variable_values(schema, definitions, dict(inputs), _MOST_ERRORS)
    if isinstance(values, list):
        arguments = _arguments(operation)
        faults = (_faults(schema, arguments, each, inputs, suggestions=suggestions) for each in definitions)
        # One more, as it may say that there are more.
        raise RefusedError(*islice(chain.from_iterable(faults), _MOST_ERRORS + 1))
    return values


def _faults(
    schema: GraphQLSchema,
    arguments: Mapping[str, str],
    definition: VariableDefinitionNode,
    inputs: Mapping[str, Any],
    *,
    suggestions: bool,
) -> Iterator[GraphQLError]:
    name = definition.variable.name.value
    given = {name: inputs[name]} if name in inputs else {}
    errors = get_variable_values(schema, [definition], given, _MOST_ERRORS, hide_suggestions=not suggestions)
    if isinstance(errors, list):
        argument = arguments[name]
        for error in errors:
            # graphql-core says it in Python's word.
            message = f"{argument}: {error.message.replace('not to be None', 'not to be null')}"
            yield failure(message, BAD_USER_INPUT, error.nodes or definition, argument=argument)


def _arguments(operation: Operation) -> Mapping[str, str]:
    """For each variable the first argument that it stands in."""
    visitor = _ArgumentVisitor()
    for node in (operation.node, *operation.fragments.values()):
        visit(node, visitor)
    return visitor.arguments


class _ArgumentVisitor(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self._argument = ""
        self.arguments: dict[str, str] = {}

    def enter_variable_definition(self, _node: VariableDefinitionNode, *_: object) -> VisitorAction:
        return SKIP

    def enter_argument(self, node: ArgumentNode, *_: object) -> None:
        self._argument = node.name.value

    def enter_variable(self, node: VariableNode, *_: object) -> None:
        self.arguments.setdefault(node.name.value, self._argument)
