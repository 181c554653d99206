"""Compiles one root field of an operation: one Cypher expression, and the shape of its value.

The expression yields positional lists and depends neither on aliases nor on the order of fields, so that Neo4j knows the
statement again where only these differ.
"""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any

from graphql import (
    FieldNode,
    GraphQLNamedType,
    GraphQLObjectType,
    is_abstract_type,
    is_object_type,
)

from service.plan import shapes
from service.plan.arguments import Bound, Fault
from service.plan.connections import ConnectionCompiler
from service.plan.fieldtypes import FieldType, field_type
from service.plan.lates import Lookup, Reasoning
from service.plan.mapping import Catalogue, Computed, Listed, Nested, Page, Reasoned, Same, Source, Value
from service.plan.scope import Record, Scope
from service.plan.selections import Selections
from service.plan.shapes import (
    Converted,
    Faulty,
    Inline,
    Many,
    One,
    Picked,
    Shape,
    Typename,
    Variants,
    leaf,
)
from service.plan.tables import Tables
from service.plan.weight import Weight

Memo = dict[tuple[Any, ...], Shape]
_NODE = Nested("MATCH ({that}:Entity {id: {key}})")


class Compiler:
    """One compilation. `bounds` are the arguments of the fields that take some, by the node's identity, numbered."""

    def __init__(
        self, catalogue: Catalogue, selections: Selections, bounds: Mapping[int, tuple[int, Bound]]
    ) -> None:
        self._catalogue = catalogue
        self.selections = selections
        self._bounds = bounds
        self.prefixes: dict[int, str] = {}
        self.lates: list[Reasoning | Lookup] = []
        self.weight = Weight()
        self.tables: Tables | None = None
        self.numbers = count()

    def bound(self, node: FieldNode) -> tuple[int, Bound]:
        """The number and the arguments of a field that takes some."""
        return self._bounds[id(node)]

    @contextmanager
    def weighing(self, weight: Weight, tables: Tables | None = None) -> Generator[None]:
        """What is compiled inside counts as below this weight, and has these tables beside its rows."""
        above = self.weight, self.tables
        self.weight.below.append(weight)
        self.weight, self.tables = weight, tables
        try:
            yield
        finally:
            self.weight, self.tables = above

    def root(self, key: str, nodes: Sequence[FieldNode]) -> tuple[str, Variants]:
        """The statement for a root field, and the shape of its row: an object with that one field."""
        query = self._catalogue.schema.query_type
        assert query is not None
        record = Record()
        shape = self.field(record, Scope(), query, nodes)
        return f"RETURN {record} AS row", Variants({query.name: {key: shape}}, None)

    def object(
        self, record: Record, scope: Scope, type_: GraphQLNamedType, nodes: Sequence[FieldNode]
    ) -> Variants:
        """What is selected of an object at a place, added to a row."""
        tag = record.add(self._tag(scope, type_)) if is_abstract_type(type_) else None
        memo: Memo = {}
        variants = {
            each.name: self._fields(record, scope, each, nodes, memo)
            for each in self.selections.possible(type_)
        }
        return Variants(variants, tag)

    def _tag(self, scope: Scope, type_: GraphQLNamedType) -> str:
        cases = (
            scope.fill(f"WHEN {{this}}:{self._catalogue.labels[each.name]} THEN {index}")
            for index, each in enumerate(self.selections.possible(type_))
        )
        return f"CASE {' '.join(cases)} END"

    def _fields(
        self, record: Record, scope: Scope, type_: GraphQLObjectType, nodes: Sequence[FieldNode], memo: Memo
    ) -> Mapping[str, Shape]:
        groups = self.selections.fields(type_, nodes)
        shapes: dict[str, Shape] = {}
        for key, group in sorted(groups.items(), key=lambda item: item[1][0].name.value):
            place = (id(self._source(type_, group[0])), self._type(type_, group[0]), *map(id, group))
            if place not in memo:
                memo[place] = self.field(record, scope, type_, group)
            shapes[key] = memo[place]
        return {key: shapes[key] for key in groups}

    def _source(self, type_: GraphQLObjectType, node: FieldNode) -> Source | None:
        return self._catalogue.sources.get(type_.name, {}).get(node.name.value)

    def _type(self, type_: GraphQLObjectType, node: FieldNode) -> FieldType | None:
        definition = type_.fields.get(node.name.value)
        return field_type(definition) if definition else None

    def field(
        self, record: Record, scope: Scope, type_: GraphQLObjectType, nodes: Sequence[FieldNode]
    ) -> Shape:
        """One field of an object at a place, added to a row."""
        node = nodes[0]
        if node.name.value == "__typename":
            return Typename()
        definition = type_.fields[node.name.value]
        source = self._catalogue.sources[type_.name][node.name.value]
        type_of = field_type(definition)
        below = type_of.named
        number, bound = self._bounds.get(id(node), (0, None))
        if isinstance(bound, Fault):
            return Faulty(number)
        match source:
            case Value(cypher=cypher):
                return leaf(record.add(scope.fill(cypher)), type_of)
            case Computed():
                return self._computed(record, scope.below(self._prefix(node)), source, type_of, nodes)
            case Same():
                return Inline(self.object(record, scope.only(source.scope), below, nodes))
            case Nested():
                return self._nested(record, scope.below(self._prefix(node)), source, type_of, nodes)
            case Listed():
                return self._listed(record, scope.below(self._prefix(node)), source, below, nodes)
            case Reasoned():
                return self._reasoned(record, scope, source, type_of, nodes)
            case Page():
                assert is_object_type(below)
                return ConnectionCompiler(self, scope.below(self._prefix(node)), source, node).compile(
                    record, below, nodes
                )

    def _prefix(self, node: FieldNode) -> str:
        if id(node) not in self._bounds:
            return ""
        index, _ = self._bounds[id(node)]
        return self.prefixes.setdefault(index, f"p{len(self.prefixes)}_")

    def _computed(
        self,
        record: Record,
        scope: Scope,
        source: Computed,
        type_: FieldType,
        nodes: Sequence[FieldNode],
    ) -> Shape:
        below = type_.named
        pick = self._mapping(below, nodes) if is_object_type(below) else None
        return Converted(record.add(scope.fill(source.cypher)), source.convert, pick, type_.listed)

    def _mapping(self, type_: GraphQLObjectType, nodes: Sequence[FieldNode]) -> Variants:
        groups = self.selections.fields(type_, nodes)
        return Variants({type_.name: {key: self._part(type_, group) for key, group in groups.items()}}, None)

    def _part(self, type_: GraphQLObjectType, nodes: Sequence[FieldNode]) -> Shape:
        name = nodes[0].name.value
        if name == "__typename":
            return Typename()
        below = field_type(type_.fields[name])
        source = self._source(type_, nodes[0])
        if isinstance(source, Reasoned):
            return shapes.Reasoned(name, self._deferred(source, below, nodes))
        if any(self._named(each) for each in self.selections.possible(below.named)):
            return shapes.Referred(name, self._lookup(below.named, nodes), below.listed, below.nullable)
        if is_object_type(below.named):
            return shapes.Part(name, self._mapping(below.named, nodes), below.listed, below.nullable)
        return Picked(name)

    def _reasoned(
        self, record: Record, scope: Scope, source: Reasoned, type_: FieldType, nodes: Sequence[FieldNode]
    ) -> Shape:
        return shapes.Reasoned(record.add(scope.fill(source.key)), self._deferred(source, type_, nodes))

    def _named(self, type_: GraphQLObjectType) -> bool:
        """Whether answers of reasoning name objects of this type instead of holding them."""
        return type_.name in self._catalogue.labels or type_.name in self._catalogue.keyed

    def _deferred(self, source: Reasoned, type_: FieldType, nodes: Sequence[FieldNode]) -> int:
        """The number of what works a reasoned field out."""
        node, below = nodes[0], type_.named
        assert is_object_type(below)
        number = self._bounds[id(node)][0] if id(node) in self._bounds else None
        wanted = self.selections.names(below, nodes)
        shape = self._mapping(below, nodes)
        self.lates.append(Reasoning(source, number, node, wanted, shape, type_.listed))
        return len(self.lates) - 1

    def _lookup(self, type_: GraphQLNamedType, nodes: Sequence[FieldNode]) -> int:
        """The number of what finds objects by their ids or keys, a place of its own in weight and scope."""
        scope, above = Scope(), self.weight
        self.weight = Weight()
        source = self._catalogue.keyed.get(type_.name, _NODE)
        match = scope.fill(f"UNWIND $keys AS {{key}} {source.match}")
        inner = Record()
        inner.add(scope.fill("{key}"))
        shape = self.object(inner, scope.only(source.scope), type_, nodes)
        statement = f"RETURN COLLECT {{ {match} RETURN {inner} }} AS rows"
        self.lates.append(Lookup(statement, self.prefixes, shape, self.weight))
        self.weight = above
        return len(self.lates) - 1

    def _nested(
        self,
        record: Record,
        scope: Scope,
        source: Nested,
        type_: FieldType,
        nodes: Sequence[FieldNode],
    ) -> Shape:
        if source.recurring and self.tables and self.tables.row is record:
            return self.tables.add(scope, source, type_.named, nodes)
        listed = type_.listed
        match = scope.fill(source.match)
        inner = Record()
        with self.weighing(Weight(source.expect if listed else 1)):
            shape = self.object(inner, scope.only(source.scope), type_.named, nodes)
        order = f" ORDER BY {scope.fill(source.order)}" if source.order else ""
        if listed:
            return Many(
                record.add(f"COLLECT {{ {match} RETURN {inner}{order} }}"), shape, nullable_items=False
            )
        slot = record.add(f"head(COLLECT {{ {match} RETURN {inner}{order} LIMIT 1 }})")
        return One(slot, shape, type_.nullable, source.demand, nodes[0])

    def _listed(
        self,
        record: Record,
        scope: Scope,
        source: Listed,
        below: GraphQLNamedType,
        nodes: Sequence[FieldNode],
    ) -> Shape:
        unwound = scope.fill("UNWIND $ids AS {id}")
        match = scope.fill(source.match)
        inner = Record()
        with self.weighing(Weight(bound=self.bound(nodes[0])[0])):
            shape = self.object(inner, scope.only(source.scope), below, nodes)
        found = f"head(COLLECT {{ {match} RETURN {inner} LIMIT 1 }})"
        return Many(record.add(f"COLLECT {{ {unwound} RETURN {found} }}"), shape, nullable_items=True)
