"""What an operation selects: GraphQL's CollectFields, with @skip and @include decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLIncludeDirective,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLSkipDirective,
    InlineFragmentNode,
    SelectionNode,
    SelectionSetNode,
    get_directive_values,
    is_abstract_type,
)
from graphql.execution.values import VariableValues

Groups = dict[str, list[FieldNode]]


@dataclass(frozen=True)
class Selections:
    """The selections of one document under one set of variables."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: VariableValues

    def fields(self, type_: GraphQLObjectType, nodes: Sequence[FieldNode]) -> Groups:
        """The fields below all of the nodes for a value of the type, by response key, in the order of the answer."""
        groups: Groups = {}
        visited: set[str] = set()
        for node in nodes:
            if node.selection_set:
                self._collect(type_, node.selection_set, groups, visited)
        return groups

    def roots(self, type_: GraphQLObjectType, selection_set: SelectionSetNode) -> Groups:
        """The root fields of an operation, in the same way."""
        groups: Groups = {}
        self._collect(type_, selection_set, groups, set())
        return groups

    def names(self, types: Sequence[GraphQLObjectType], nodes: Sequence[FieldNode]) -> frozenset[str]:
        """The names of the fields below the nodes, for values of these types."""
        return frozenset(group[0].name.value for each in types for group in self.fields(each, nodes).values())

    def _collect(
        self, type_: GraphQLObjectType, selection_set: SelectionSetNode, groups: Groups, visited: set[str]
    ) -> None:
        for node in selection_set.selections:
            if not self._includes(node):
                continue
            match node:
                case FieldNode():
                    key = node.alias.value if node.alias else node.name.value
                    groups.setdefault(key, []).append(node)
                case InlineFragmentNode():
                    condition = node.type_condition
                    if condition is None or self._applies(type_, condition.name.value):
                        self._collect(type_, node.selection_set, groups, visited)
                case FragmentSpreadNode() if node.name.value not in visited:
                    visited.add(node.name.value)
                    fragment = self.fragments[node.name.value]
                    if self._applies(type_, fragment.type_condition.name.value):
                        self._collect(type_, fragment.selection_set, groups, visited)
                case _:
                    pass

    def _applies(self, type_: GraphQLObjectType, condition: str) -> bool:
        wanted = self.schema.type_map[condition]
        return wanted is type_ or (is_abstract_type(wanted) and self.schema.is_sub_type(wanted, type_))

    def _includes(self, node: SelectionNode) -> bool:
        if not node.directives:
            return True
        skip = get_directive_values(GraphQLSkipDirective, node, self.variables)
        include = get_directive_values(GraphQLIncludeDirective, node, self.variables)
        return not (skip and skip["if"]) and (include is None or include["if"])
