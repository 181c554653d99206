# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
"""The smallest request that still shows what a request shows: parts of its document are left out as long as it does."""

import re
from collections.abc import Awaitable, Callable
from itertools import count

from graphql import (
    REMOVE,
    ArgumentNode,
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSchema,
    GraphQLSyntaxError,
    InlineFragmentNode,
    Node,
    ObjectFieldNode,
    OperationDefinitionNode,
    VariableDefinitionNode,
    Visitor,
    VisitorAction,
    parse,
    print_ast,
    validate,
    visit,
)

from tests.support.random_wordings import Request

_PARTS = (
    OperationDefinitionNode,
    FieldNode,
    InlineFragmentNode,
    FragmentSpreadNode,
    DirectiveNode,
    ArgumentNode,
    ObjectFieldNode,
)


async def smallest(
    schema: GraphQLSchema, request: Request, shows: Callable[[Request], Awaitable[bool]]
) -> Request:
    """What is left of a request when nothing more can be left out of it."""
    for number in count():
        while True:
            leaver = _Leaver(number)
            text = _tidied(visit(parse(request.text), leaver))
            if not leaver.found:
                return request
            smaller = _request(text, request)
            if not _valid(schema, text) or not await shows(smaller):
                break
            request = smaller
    raise AssertionError


def _request(text: str, former: Request) -> Request:
    variables = {name: value for name, value in former.variables.items() if f"${name}:" in text}
    return Request(text, variables, former.operation_name)


def _valid(schema: GraphQLSchema, text: str) -> bool:
    try:
        return not validate(schema, parse(text))
    except GraphQLSyntaxError:
        return False


def _tidied(document: DocumentNode) -> str:
    """The text of a document, without fragments and variables that nothing refers to."""
    former, text = "", print_ast(document)
    while text != former:
        document = visit(document, _Tidier(text))
        former, text = text, print_ast(document)
    return text


class _Leaver(Visitor):
    """Leaves out the part of a number, counted from 0, outer ones before those inside."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._left = number

    @property
    def found(self) -> bool:
        return self._left < 0

    def enter(self, node: Node, *_: object) -> VisitorAction:
        if not isinstance(node, _PARTS):
            return None
        self._left -= 1
        return REMOVE if self._left == -1 else None


class _Tidier(Visitor):
    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def enter_fragment_definition(self, node: FragmentDefinitionNode, *_: object) -> VisitorAction:
        return None if re.search(rf"\.\.\.{node.name.value}\b", self._text) else REMOVE

    def enter_variable_definition(self, node: VariableDefinitionNode, *_: object) -> VisitorAction:
        name = node.variable.name.value
        return None if len(re.findall(rf"\${name}\b", self._text)) > 1 else REMOVE
