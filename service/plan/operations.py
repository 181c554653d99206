"""One operation of a document, ready to be run with any variables."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

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
from service.plan.compiler import Catalogue, FieldArguments, Source
from service.plan.failures import BAD_USER_INPUT, coded, of_input
from service.plan.fieldtypes import field_type
from service.plan.requests import InputError


@dataclass(frozen=True)
class ArgumentField:
    """A field that takes arguments. `bound` are these, where no variable stands in them."""

    node: FieldNode
    definition: GraphQLField
    source: Source
    selected: frozenset[str]
    bound: Bound | None = None

    def bind(self, variables: VariableValues) -> Bound:
        """The arguments under these variables, or the fault they have."""
        return self.bound or _bind(self, variables)


@dataclass(frozen=True, eq=False)
class Operation:
    """An operation of a valid document. Equal only to itself, it is a key for the plans that are made of it.

    `conditions` are the Boolean variables, the only ones that @skip and @include can read.
    """

    node: OperationDefinitionNode
    root: GraphQLObjectType
    fragments: Mapping[str, FragmentDefinitionNode]
    fields: Sequence[ArgumentField]
    conditions: Sequence[str]

    def bind(self, variables: VariableValues) -> list[Bound]:
        """The arguments of all its fields, in the order of `fields`."""
        return [field.bind(variables) for field in self.fields]

    def arguments(self, bounds: Sequence[Bound]) -> Mapping[int, FieldArguments]:
        """The same by the identity of their nodes."""
        return {
            id(field.node): FieldArguments(number, bound, field.bound is not None)
            for number, (field, bound) in enumerate(zip(self.fields, bounds, strict=True))
        }


def operation_of(
    catalogue: Catalogue,
    node: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
) -> Operation:
    """An operation with the fields at and below its roots that take arguments, whatever its directives leave out."""
    root = catalogue.schema.get_root_type(node.operation)
    assert root is not None
    walk = _Walk(catalogue, fragments)
    walk.names(root, node.selection_set)
    conditions = [
        each.variable.name.value for each in node.variable_definitions or () if _is_boolean(each.type)
    ]
    return Operation(node, root, fragments, walk.fields(), conditions)


def _is_boolean(type_: TypeNode) -> bool:
    named = type_.type if isinstance(type_, NonNullTypeNode) else type_
    return isinstance(named, NamedTypeNode) and named.name.value == "Boolean"


class _Walk:
    """Goes through all selections, through each fragment once, for the fields that take arguments."""

    def __init__(self, catalogue: Catalogue, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
        self._catalogue = catalogue
        self._fragments = fragments
        self._names: dict[str, set[str]] = {}
        self._found: list[tuple[FieldNode, GraphQLField, Source]] = []
        self._selected: defaultdict[str, set[str]] = defaultdict(set)

    def fields(self) -> list[ArgumentField]:
        """Those fields. As nodes under one response key are merged, `selected` is what any field of the name selects."""
        fields = [ArgumentField(*each, frozenset(self._selected[each[0].name.value])) for each in self._found]
        return [each if _holds_variable(each.node) else replace(each, bound=_bind(each)) for each in fields]

    def names(self, type_: GraphQLNamedType, selection_set: SelectionSetNode) -> set[str]:
        """The names of the fields of a selection set, those of its fragments included."""
        names: set[str] = set()
        for node in selection_set.selections:
            match node:
                case FieldNode():
                    names.add(node.name.value)
                    self._field(type_, node)
                case InlineFragmentNode():
                    names |= self._narrowed(type_, node)
                case FragmentSpreadNode():
                    name = node.name.value
                    if name not in self._names:
                        self._names[name] = self._narrowed(type_, self._fragments[name])
                    names |= self._names[name]
                case _:
                    pass
        return names

    def _narrowed(
        self, type_: GraphQLNamedType, node: InlineFragmentNode | FragmentDefinitionNode
    ) -> set[str]:
        if node.type_condition is not None:
            type_ = self._catalogue.schema.type_map[node.type_condition.name.value]
        return self.names(type_, node.selection_set)

    def _field(self, type_: GraphQLNamedType, node: FieldNode) -> None:
        definition: GraphQLField | None = getattr(type_, "fields", {}).get(node.name.value)
        if definition is None:  # It asks for the schema, or for a type's name.
            return
        below = field_type(definition).named
        if node.selection_set:
            self._selected[node.name.value] |= self.names(below, node.selection_set)
        source = self._catalogue.source(type_, node.name.value)
        if definition.args and source is not None:
            self._found.append((node, definition, source))


def _holds_variable(node: FieldNode) -> bool:
    """Whether a variable may stand in the arguments: a dollar sign in a string counts too, and only costs time."""
    if not node.arguments:
        return False
    first, last = node.arguments[0].loc, node.arguments[-1].loc
    assert first is not None
    assert last is not None
    return "$" in first.source.body[first.start : last.end]


def _bind(field: ArgumentField, variables: VariableValues | None = None) -> Bound:
    node = field.node
    try:
        values = get_argument_values(field.definition, node, variables)
        return field.source.bind(node.name.value, values, field.selected)
    except InputError as error:
        return Fault(error=of_input(error, node))
    except GraphQLError as error:
        return Fault(error=coded(error, BAD_USER_INPUT, argument=_argument_at_fault(node, error)))


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
