"""What an operation selects: GraphQL's CollectFields, with @skip and @include decided."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLIncludeDirective,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLSkipDirective,
    InlineFragmentNode,
    SelectionNode,
    SelectionSetNode,
    get_directive_values,
    is_abstract_type,
    is_object_type,
)
from graphql.execution.values import VariableValues

from service.plan.fieldtypes import field_type

Groups = dict[str, list[FieldNode]]


@dataclass(frozen=True)
class Selections:
    """The selections of one document under one set of variables."""

    schema: GraphQLSchema
    fragments: dict[str, FragmentDefinitionNode]
    variables: VariableValues

    def possible(self, type_: GraphQLNamedType) -> Sequence[GraphQLObjectType]:
        """The object types that a value of a composite type can be of; none for other types."""
        if is_object_type(type_):
            return (type_,)
        if is_abstract_type(type_):
            return self.schema.get_possible_types(type_)
        return ()

    def fields(self, type_: GraphQLObjectType, nodes: Sequence[FieldNode]) -> Groups:
        """The fields below all of the nodes for a value of the type, by response key, in the order of the answer."""
        groups: Groups = {}
        visited: set[str] = set()
        for node in nodes:
            if node.selection_set:
                self.collect(type_, node.selection_set, groups, visited)
        return groups

    def collect(
        self, type_: GraphQLObjectType, selection_set: SelectionSetNode, groups: Groups, visited: set[str]
    ) -> None:
        """Add the fields of a selection set to the groups, each fragment once."""
        for node in selection_set.selections:
            if not self._included(node):
                continue
            match node:
                case FieldNode():
                    key = node.alias.value if node.alias else node.name.value
                    groups.setdefault(key, []).append(node)
                case InlineFragmentNode():
                    condition = node.type_condition
                    if condition is None or self._applies(type_, condition.name.value):
                        self.collect(type_, node.selection_set, groups, visited)
                case FragmentSpreadNode() if node.name.value not in visited:
                    visited.add(node.name.value)
                    fragment = self.fragments[node.name.value]
                    if self._applies(type_, fragment.type_condition.name.value):
                        self.collect(type_, fragment.selection_set, groups, visited)
                case _:
                    pass

    def names(self, type_: GraphQLNamedType, nodes: Sequence[FieldNode]) -> frozenset[str]:
        """The names of the fields below the nodes."""
        return frozenset(
            group[0].name.value
            for each in self.possible(type_)
            for group in self.fields(each, nodes).values()
        )

    def with_arguments(
        self, type_: GraphQLObjectType, nodes: Sequence[FieldNode]
    ) -> Iterator[tuple[GraphQLObjectType, GraphQLField, Sequence[FieldNode]]]:
        """Every field among the nodes and below that takes arguments, with a type that it is selected on."""
        definition = type_.fields[nodes[0].name.value]
        if definition.args:
            yield type_, definition, nodes
        yield from self._with_arguments(field_type(definition).named, nodes, set())

    def _with_arguments(
        self,
        type_: GraphQLNamedType,
        nodes: Sequence[FieldNode],
        seen: set[tuple[str, str, tuple[int, ...]]],
    ) -> Iterator[tuple[GraphQLObjectType, GraphQLField, Sequence[FieldNode]]]:
        for each in self.possible(type_):
            for group in self.fields(each, nodes).values():
                definition = each.fields.get(group[0].name.value)
                if definition is None:
                    continue
                below = field_type(definition).named
                place = (group[0].name.value, below.name, tuple(map(id, group)))
                if place not in seen:
                    seen.add(place)
                    if definition.args:
                        yield each, definition, group
                    yield from self._with_arguments(below, group, seen)

    def _applies(self, type_: GraphQLObjectType, condition: str) -> bool:
        wanted = self.schema.type_map[condition]
        return wanted is type_ or (is_abstract_type(wanted) and self.schema.is_sub_type(wanted, type_))

    def _included(self, node: SelectionNode) -> bool:
        if not node.directives:
            return True
        skip = get_directive_values(GraphQLSkipDirective, node, self.variables)
        include = get_directive_values(GraphQLIncludeDirective, node, self.variables)
        return not (skip and skip["if"]) and (include is None or include["if"])
