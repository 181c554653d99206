"""One operation of a document, ready to be run with any variables: its root fields and their compiled statements."""

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from graphql import (
    FieldNode,
    GraphQLError,
    GraphQLField,
    GraphQLObjectType,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    ValueNode,
    VariableNode,
    get_argument_values,
)
from graphql.execution.values import VariableValues

from service.plan.answers import Answer, answer
from service.plan.arguments import Bound, Fault, bind
from service.plan.compiler import Compiler
from service.plan.documents import Document, LeastRecent
from service.plan.failures import BAD_USER_INPUT, coded, of_input
from service.plan.fieldtypes import field_type
from service.plan.lates import Lookup, Part, Reasoning, named, parameters
from service.plan.mapping import Catalogue, Source
from service.plan.requests import InputError
from service.plan.selections import Selections
from service.plan.shapes import Variants
from service.plan.variables import argument_at_fault
from service.plan.weight import Weight

_STATEMENTS = 16
_COUNTS = 16
_SHARED_NODES = 50


@dataclass(frozen=True)
class Reader:
    """Functions for a root field's row, and for the parts that come late."""

    row: Answer
    parts: Sequence[Part]


@dataclass(frozen=True)
class Compiled:
    """A statement with the functions that read its row."""

    statement: str
    shape: Variants
    prefixes: Mapping[int, str]
    weight: Weight
    lates: Sequence[Reasoning | Lookup]

    @cached_property
    def checked(self) -> Reader:
        """Reads a row and raises on anything that the schema does not promise."""
        return self._reader(checked=True)

    @cached_property
    def loose(self) -> Reader:
        """Reads a row as it is, for graphql-core to complete."""
        return self._reader(checked=False)

    def _reader(self, *, checked: bool) -> "Reader":
        parts = [Part(late, answer(late.shape, checked=checked)) for late in self.lates]
        return Reader(answer(self.shape, checked=checked), parts)

    @cached_property
    def shared(self) -> str | None:
        """A statement that yields the row for each of the parameters `$many`, in their order; None for one that may take long.

        A page's LIMIT can't differ from row to row, so what remains are look-ups.
        """
        head, _, tail = self.statement.partition("RETURN ")
        light = self.weight.certain and self.weight.total(()) <= _SHARED_NODES
        if head or not light or "LIMIT $" in tail or "CALL ()" in tail:
            return None
        row = re.sub(r"\$(\w+)", r"one.\1", tail)
        return f"UNWIND range(0, size($many) - 1) AS number WITH number, $many[number] AS one RETURN {row} ORDER BY number"

    @cached_property
    def _nodes(self) -> Callable[[tuple[int, ...]], int]:
        return lru_cache(_COUNTS)(self.weight.total)

    def nodes(self, bounds: Sequence[Bound]) -> int:
        """How many objects the answer may hold."""
        return self._nodes(tuple([bound.count for bound in bounds]))

    @property
    def idle(self) -> bool:
        """Whether the row is known without running the statement."""
        return self.statement == "RETURN [null] AS row"

    @cached_property
    def _named(self) -> frozenset[str]:
        return named(self.statement)

    def parameters(self, bounds: Sequence[Bound]) -> dict[str, Any]:
        """The parameters that the statement names."""
        return parameters(self.prefixes, bounds, self._named)


@dataclass(frozen=True)
class WithArguments:
    """A field that takes arguments, and the names of the fields wanted of what it yields.

    `bound` holds its arguments once they are known where no variable stands in them.
    """

    source: Source
    definition: GraphQLField
    node: FieldNode
    wanted: frozenset[str]
    bound: list[Bound] = field(default_factory=list[Bound])

    def bind(self, variables: VariableValues) -> Bound:
        """The arguments, or the fault that they have."""
        if self.bound:
            return self.bound[0]
        node = self.node
        try:
            values = get_argument_values(self.definition, node, variables)
            bound = bind(node.name.value, self.source, values, self.wanted)
        except InputError as error:
            return Fault(error=of_input(error, node))
        except GraphQLError as error:
            return Fault(error=coded(error, BAD_USER_INPUT, argument=argument_at_fault(node, error)))
        if not any(holds_variable(argument.value) for argument in node.arguments or ()):
            self.bound.append(bound)
        return bound


@dataclass(frozen=True)
class Root:
    """One root field: its nodes, and the fields at and below it that take arguments."""

    key: str
    nodes: Sequence[FieldNode]
    with_arguments: Sequence[WithArguments]
    selections: Selections
    statements: LeastRecent[Hashable, Compiled] = field(default_factory=lambda: LeastRecent(_STATEMENTS))

    @property
    def introspects(self) -> bool:
        """Whether it asks for the schema, or for the root type's name."""
        return self.nodes[0].name.value.startswith("__")

    def bind(self, variables: VariableValues) -> list[Bound]:
        """The arguments of all its fields; GraphQLError where those of the root field itself are of no use."""
        bounds = [each.bind(variables) for each in self.with_arguments]
        if isinstance(bounds[0], Fault):
            raise bounds[0].error
        return bounds

    def compile(self, catalogue: Catalogue, bounds: Sequence[Bound]) -> Compiled:
        """The statement for arguments of this structure."""
        structure = tuple(bound.structure for bound in bounds)
        return self.statements.get(structure, lambda: self._compile(catalogue, bounds))

    def _compile(self, catalogue: Catalogue, bounds: Sequence[Bound]) -> Compiled:
        numbered = {
            id(field_.node): (index, bound)
            for index, (field_, bound) in enumerate(zip(self.with_arguments, bounds, strict=True))
        }
        compiler = Compiler(catalogue, self.selections, numbered)
        statement, shape = compiler.root(self.key, self.nodes)
        return Compiled(statement, shape, compiler.prefixes, compiler.weight, compiler.lates)


def roots(
    catalogue: Catalogue, document: Document, operation: OperationDefinitionNode, variables: VariableValues
) -> list[Root]:
    """The root fields of an operation, in the order of the answer, under one set of variables for @skip and @include."""
    selections = Selections(catalogue.schema, document.fragments, variables)
    query = catalogue.schema.query_type
    assert query is not None
    groups: dict[str, list[FieldNode]] = {}
    selections.collect(query, operation.selection_set, groups, set())
    return [_root(catalogue, selections, query, key, nodes) for key, nodes in groups.items()]


def _root(
    catalogue: Catalogue,
    selections: Selections,
    query: GraphQLObjectType,
    key: str,
    nodes: list[FieldNode],
) -> Root:
    found = () if nodes[0].name.value.startswith("__") else selections.with_arguments(query, nodes)
    with_arguments = [
        WithArguments(
            catalogue.sources[type_.name][group[0].name.value],
            definition,
            group[0],
            selections.names(field_type(definition).named, group),
        )
        for type_, definition, group in found
    ]
    return Root(key, nodes, with_arguments, selections)


def holds_variable(value: ValueNode) -> bool:
    """Whether a variable stands anywhere in a value."""
    match value:
        case VariableNode():
            return True
        case ListValueNode():
            return any(map(holds_variable, value.values))
        case ObjectValueNode():
            return any(holds_variable(each.value) for each in value.fields)
        case _:
            return False
