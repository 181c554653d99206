"""The variables of a request, coerced; what is wrong with them is told by the argument that they stand in."""

from collections.abc import Iterator, Mapping
from typing import Any

from graphql import (
    SKIP,
    ArgumentNode,
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    Node,
    OperationDefinitionNode,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    VisitorAction,
    visit,
)
from graphql.execution.values import VariableValues, get_variable_values

from service.plan.documents import Document, RefusedError
from service.plan.failures import BAD_USER_INPUT, failure


def coerced(
    schema: GraphQLSchema,
    document: Document,
    operation: OperationDefinitionNode,
    inputs: Mapping[str, Any],
) -> VariableValues:
    """The values of an operation's variables; RefusedError where one is of the wrong type, or missing."""
    definitions = operation.variable_definitions or ()
    values = get_variable_values(schema, definitions, dict(inputs))
    if isinstance(values, list):
        roots = (operation, *document.fragments.values())
        raise RefusedError(*(error for each in definitions for error in _faults(schema, roots, each, inputs)))
    return values


def argument_at_fault(field: FieldNode, error: GraphQLError) -> str:
    """The name of the argument of a field that an error is about."""
    assert error.nodes
    return next(each.name.value for each in field.arguments or () if _within(error.nodes[0], each))


def _within(place: Node, node: Node) -> bool:
    assert place.loc is not None
    assert node.loc is not None
    return node.loc.start <= place.loc.start < node.loc.end


def _faults(
    schema: GraphQLSchema,
    roots: tuple[Node, ...],
    definition: VariableDefinitionNode,
    inputs: Mapping[str, Any],
) -> Iterator[GraphQLError]:
    errors = get_variable_values(schema, [definition], dict(inputs))
    if isinstance(errors, list):
        argument = _argument(definition.variable.name.value, roots)
        for error in errors:
            message = f"{argument}: {error.message}"
            yield failure(message, BAD_USER_INPUT, error.nodes or definition, argument=argument)


def _argument(variable: str, roots: tuple[Node, ...]) -> str:
    """The first argument that the variable stands in; there is one, or the document would not be valid."""
    visitor = _ArgumentVisitor(variable)
    for root in roots:
        visit(root, visitor)
    return visitor.found[0]


class _ArgumentVisitor(Visitor):
    def __init__(self, variable: str) -> None:
        super().__init__()
        self._variable = variable
        self._argument = ""
        self.found: list[str] = []

    def enter_variable_definition(self, *_: object) -> VisitorAction:
        return SKIP

    def enter_argument(self, node: ArgumentNode, *_: object) -> None:
        self._argument = node.name.value

    def enter_variable(self, node: VariableNode, *_: object) -> None:
        if node.name.value == self._variable:
            self.found.append(self._argument)
