"""GraphQL documents, parsed, measured and validated once for each text."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from graphql import (
    DirectiveNode,
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    parse,
    validate,
    visit,
)

from service.plan.failures import (
    PARSE_FAILED,
    QUERY_TOO_COMPLEX,
    VALIDATION_FAILED,
    coded,
    failure,
    of_input,
)
from service.plan.limits import Limits, TooComplexError, check_size
from service.plan.requests import InputError

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class LeastRecent(Generic[K, V]):
    """A mapping that forgets what was not used for longest, as soon as its keys' sizes together exceed a bound."""

    def __init__(self, most: int, size: Callable[[K], int] = lambda _: 1) -> None:
        self._room = most
        self._size = size
        self._entries: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K, make: Callable[[], V]) -> V:
        """The value of a key, made where it isn't there."""
        if (value := self._entries.get(key)) is None:
            value = self._entries[key] = make()
            self._room -= self._size(key)
            while self._room < 0 and len(self._entries) > 1:
                forgotten, _ = self._entries.popitem(last=False)
                self._room += self._size(forgotten)
        else:
            self._entries.move_to_end(key)
        return value


class RefusedError(Exception):
    """A document that can't be executed, with the reasons."""

    def __init__(self, *errors: GraphQLError) -> None:
        super().__init__(*errors)
        self.errors = errors


@dataclass(frozen=True)
class Document:
    """A valid document. `conditions` are the variables that its @skip and @include directives read."""

    node: DocumentNode
    operations: dict[str | None, OperationDefinitionNode]
    fragments: dict[str, FragmentDefinitionNode]
    conditions: tuple[str, ...]

    def operation(self, name: str | None) -> OperationDefinitionNode:
        """The operation of that name, or the only one; RefusedError where there is none."""
        if name is None and len(self.operations) == 1:
            return next(iter(self.operations.values()))
        if name is None:
            raise _operation_error("must tell which of the document's operations is meant")
        if name not in self.operations:
            raise _operation_error(f"is {name!r}; the document holds no operation of that name")
        return self.operations[name]


def _operation_error(message: str) -> RefusedError:
    return RefusedError(of_input(InputError("operationName", message)))


def prepare(schema: GraphQLSchema, text: str, limits: Limits) -> Document:
    """Parse, measure and validate a text; RefusedError where it fails."""
    try:
        return _prepare(schema, text, limits)
    except TooComplexError as error:
        raise RefusedError(failure(str(error), QUERY_TOO_COMPLEX)) from error
    except RecursionError as error:
        raise RefusedError(failure("The query is nested too deeply.", QUERY_TOO_COMPLEX)) from error


def _prepare(schema: GraphQLSchema, text: str, limits: Limits) -> Document:
    if len(text) > limits.characters:
        raise TooComplexError(
            f"The query has {len(text)} characters; at most {limits.characters} are allowed."
        )
    try:
        node = parse(text, max_lexical_tokens=limits.tokens)
    except GraphQLSyntaxError as error:
        code = QUERY_TOO_COMPLEX if "Parsing aborted" in error.message else PARSE_FAILED
        raise RefusedError(coded(error, code)) from error
    check_size(node, limits)
    if errors := validate(schema, node):
        raise RefusedError(*(coded(error, VALIDATION_FAILED) for error in errors))
    definitions = node.definitions
    operations = [each for each in definitions if isinstance(each, OperationDefinitionNode)]
    return Document(
        node,
        {each.name.value if each.name else None: each for each in operations},
        {each.name.value: each for each in definitions if isinstance(each, FragmentDefinitionNode)},
        _conditions(node),
    )


class _ConditionVisitor(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, None] = {}

    def enter_directive(self, node: DirectiveNode, *_: object) -> None:
        for argument in node.arguments or ():
            if isinstance(argument.value, VariableNode):
                self.names[argument.value.name.value] = None


def _conditions(node: DocumentNode) -> tuple[str, ...]:
    visitor = _ConditionVisitor()
    visit(node, visitor)
    return tuple(visitor.names)
