"""One operation of a document, ready to be run with any variables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    InlineFragmentNode,
    NamedTypeNode,
    NonNullTypeNode,
    OperationDefinitionNode,
    SelectionSetNode,
    TypeNode,
    get_argument_values,
)
from graphql.execution.values import VariableValues

from service.plan.arguments import Bound, Fault
from service.plan.compiler import Catalogue, FieldArguments
from service.plan.failures import BAD_USER_INPUT, of_input, with_code
from service.plan.fieldtypes import field_type
from service.plan.requests import InputError


@dataclass(frozen=True, eq=False)
class Operation:
    """An operation of a valid document. Equal only to itself, it is a key for the plans that are made of it.

    `conditions` are the Boolean variables, the only ones that @skip and @include can read.
    """

    node: OperationDefinitionNode
    root: GraphQLObjectType
    fragments: Mapping[str, FragmentDefinitionNode]
    fields: Sequence[FieldArguments]
    conditions: Sequence[str]

    def bind(self, variables: VariableValues) -> list[Bound]:
        """The arguments of all its fields, or the faults that they have, in the order of `fields`."""
        return [field.constant or _bind(field, variables) for field in self.fields]

    @cached_property
    def arguments(self) -> Mapping[int, FieldArguments]:
        """Those fields by the identity of their nodes."""
        return {id(field.node): field for field in self.fields}


def operation_of(
    catalogue: Catalogue,
    node: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
) -> Operation:
    """An operation with the fields at and below its roots that take arguments, whatever its directives leave out."""
    root = catalogue.schema.get_root_type(node.operation)
    assert root is not None
    walk = _Walk(catalogue, fragments)
    walk.selections(root, node.selection_set)
    conditions = [
        each.variable.name.value for each in node.variable_definitions or () if _is_boolean(each.type)
    ]
    return Operation(node, root, fragments, walk.fields, conditions)


def _is_boolean(type_: TypeNode) -> bool:
    named = type_.type if isinstance(type_, NonNullTypeNode) else type_
    return isinstance(named, NamedTypeNode) and named.name.value == "Boolean"


class _Walk:
    """Goes through all selections, through each fragment once, for the fields that take arguments."""

    def __init__(self, catalogue: Catalogue, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
        self._catalogue = catalogue
        self._fragments = fragments
        self._visited: set[str] = set()
        self.fields: list[FieldArguments] = []

    def selections(self, type_: GraphQLNamedType, selection_set: SelectionSetNode) -> None:
        """Add the fields of a selection set on a type, and those below them."""
        for node in selection_set.selections:
            match node:
                case FieldNode():
                    self._field(type_, node)
                case InlineFragmentNode():
                    self._fragment(type_, node)
                case FragmentSpreadNode() if node.name.value not in self._visited:
                    self._visited.add(node.name.value)
                    self._fragment(type_, self._fragments[node.name.value])
                case _:
                    pass

    def _fragment(self, type_: GraphQLNamedType, node: InlineFragmentNode | FragmentDefinitionNode) -> None:
        if node.type_condition is not None:
            type_ = self._catalogue.schema.type_map[node.type_condition.name.value]
        self.selections(type_, node.selection_set)

    def _field(self, type_: GraphQLNamedType, node: FieldNode) -> None:
        definition: GraphQLField | None = getattr(type_, "fields", {}).get(node.name.value)
        if definition is None:  # It asks for the schema, or for a type's name.
            return
        if node.selection_set:
            self.selections(field_type(definition).named, node.selection_set)
        source = self._catalogue.source(type_, node.name.value)
        if definition.args and source is not None:
            field = FieldArguments(len(self.fields), node, definition, source)
            self.fields.append(field if _holds_variable(node) else replace(field, constant=_bind(field)))


def _holds_variable(node: FieldNode) -> bool:
    """Whether a variable may stand in the arguments: a dollar sign in a string counts too, and only costs time."""
    if not node.arguments:
        return False
    first, last = node.arguments[0].loc, node.arguments[-1].loc
    assert first is not None
    assert last is not None
    return "$" in first.source.body[first.start : last.end]


def _bind(field: FieldArguments, variables: VariableValues | None = None) -> Bound:
    node = field.node
    try:
        values = get_argument_values(field.definition, node, variables)
        return field.source.bind(node.name.value, values)
    except InputError as error:
        return Fault(error=of_input(error, node))
    except GraphQLError as error:
        return Fault(error=with_code(error, BAD_USER_INPUT, argument=_argument_at_fault(node, error)))


def _argument_at_fault(node: FieldNode, error: GraphQLError) -> str:
    """The argument that an error of coercion is about: its place lies within that argument."""
    assert error.nodes
    place = error.nodes[0].loc
    assert place is not None
    return next(
        each.name.value
        for each in node.arguments or ()
        if each.loc is not None and each.loc.start <= place.start < each.loc.end
    )
