"""GraphQL documents: parsed, measured and validated once for each text."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphql import (
    SKIP,
    ArgumentNode,
    DirectiveNode,
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLSyntaxError,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    VisitorAction,
    parse,
    specified_rules,
    validate,
    visit,
)

from service.plan.compiler import Catalogue
from service.plan.failures import (
    PARSE_FAILED,
    QUERY_TOO_COMPLEX,
    VALIDATION_FAILED,
    RefusedError,
    coded,
    failure,
    of_input,
)
from service.plan.limits import Limits, check_size
from service.plan.operations import Operation, Variables, operation_of
from service.plan.requests import InputError, TooComplexError

_MOST_ERRORS = 10
"""A client sees so many faults of a document; to find more takes time."""


@dataclass(frozen=True)
class Document:
    """A valid document, its operations by name."""

    text: str
    operations: Mapping[str | None, Operation]

    def operation(self, name: str | None) -> Operation:
        """The operation of that name, or the only one; RefusedError where there is none."""
        if name is None and len(self.operations) == 1:
            return next(iter(self.operations.values()))
        if name is None:
            raise _operation_error("is required, since the document holds several operations")
        if name not in self.operations:
            raise _operation_error(f"{name!r} is not an operation of the document")
        return self.operations[name]


def _operation_error(message: str) -> RefusedError:
    return RefusedError(of_input(InputError("operationName", message)))


def parsed(text: str, limits: Limits) -> DocumentNode:
    """Parse and measure a text, which takes time linear in its length; RefusedError where it fails."""
    # Its length comes first: nothing may read a text that is too long.
    if len(text) > limits.characters:
        message = f"Query length {len(text):,} exceeds the maximum of {limits.characters:,} characters."
        raise RefusedError(failure(message, QUERY_TOO_COMPLEX))
    try:
        document = parse(text, max_lexical_tokens=limits.tokens)
        check_size(document, limits)
    except GraphQLSyntaxError as error:
        code = QUERY_TOO_COMPLEX if "Parsing aborted" in error.message else PARSE_FAILED
        raise RefusedError(coded(error, code)) from error
    except TooComplexError as error:
        raise RefusedError(failure(str(error), QUERY_TOO_COMPLEX)) from error
    except RecursionError as error:
        raise RefusedError(failure("The query is nested too deeply.", QUERY_TOO_COMPLEX)) from error
    return document


def prepare(catalogue: Catalogue, text: str, limits: Limits) -> Document:
    """Parse, measure and validate a text; RefusedError where it fails."""
    document = parsed(text, limits)
    rules = specified_rules if limits.introspection else (*specified_rules, NoSchemaIntrospectionCustomRule)
    try:
        errors = validate(
            catalogue.schema, document, rules, _MOST_ERRORS, hide_suggestions=not limits.suggestions
        )
    except RecursionError as error:
        raise RefusedError(failure("The query is nested too deeply.", QUERY_TOO_COMPLEX)) from error
    if errors:
        raise RefusedError(*(coded(error, VALIDATION_FAILED) for error in errors))
    fragments = {
        each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
    }
    shared = _variables(*fragments.values())
    operations = {
        each.name.value if each.name else None: operation_of(
            catalogue, each, fragments, _variables(each), shared
        )
        for each in document.definitions
        if isinstance(each, OperationDefinitionNode)
    }
    return Document(text, operations)


def _variables(*nodes: OperationDefinitionNode | FragmentDefinitionNode) -> Variables:
    visitor = _VariableVisitor()
    for node in nodes:
        visit(node, visitor)
    return Variables(visitor.places, tuple(visitor.conditions))


class _VariableVisitor(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self._argument = ""
        self._directive = False
        self.places: dict[str, str] = {}
        self.conditions: list[str] = []

    def enter_variable_definition(self, _node: VariableDefinitionNode, *_: object) -> VisitorAction:
        return SKIP

    def enter_directive(self, _node: DirectiveNode, *_: object) -> None:
        self._directive = True

    def leave_directive(self, _node: DirectiveNode, *_: object) -> None:
        self._directive = False

    def enter_argument(self, node: ArgumentNode, *_: object) -> None:
        self._argument = node.name.value

    def enter_variable(self, node: VariableNode, *_: object) -> None:
        self.places.setdefault(node.name.value, self._argument)
        if self._directive:
            self.conditions.append(node.name.value)
