"""Compiles what a request selects of an object at a place of a statement.

A statement yields positional lists. Its text depends neither on aliases nor on the order of fields, so that Neo4j, which keeps its
plans by text, knows the statement again where only these differ. The sources of fields write the parts of the text.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any, Protocol, TypeAlias

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    is_abstract_type,
)

from service.plan.arguments import Bound, Fault
from service.plan.checks import Checked, SchemaCheck, SchemaError, possible_types
from service.plan.columnar import Decoder
from service.plan.cost import Cost
from service.plan.decoding import Choice, Object, constant
from service.plan.fields import Context, Field
from service.plan.fieldtypes import field_type
from service.plan.limits import Limits
from service.plan.requests import Arguments, Store
from service.plan.scope import Record, Scope
from service.plan.selections import Selections
from service.plan.statements import Statement, plain_parameter


class Source(Checked, Protocol):
    """What a field stands for in the graph. The modules `sources`, `pages` and `deferred` hold the kinds."""

    def bind(self, name: str, arguments: Arguments, /) -> Bound:
        """Split the arguments of a field of that name; InputError if one is unusable."""
        ...

    def compile(self, place: "Place", field: Field) -> Decoder:
        """Add what the field reads to the row at a place, and return what decodes it."""
        ...


class Clauses(Protocol):
    """Clauses that find an object, and what its names stand for in terms of theirs."""

    @property
    def match(self) -> str: ...

    @property
    def scope(self) -> Mapping[str, str]: ...


@dataclass(frozen=True)
class Catalogue:
    """A schema, the source of each field by type and name, and the condition that tells objects of a type from others.

    Such a discriminator, `{this}:Claim`, names what the scope of a place must hold for objects of the type to stand there.
    What a function returns refers to a node by its id, and to an object of a type in `keyed` by a text, from which these clauses
    find it as `{key}`. Raises SchemaError if a field lacks a source, or a source lacks what its field needs.
    """

    schema: GraphQLSchema
    sources: Mapping[str, Mapping[str, Source]]
    discriminators: Mapping[str, str]
    keyed: Mapping[str, Clauses] = field(default_factory=dict[str, Clauses])

    def __post_init__(self) -> None:
        if faults := SchemaCheck(self.schema, self.sources, {*self.discriminators, *self.keyed}).faults:
            raise SchemaError("\n".join(faults))

    def possible(self, type_: GraphQLNamedType) -> Sequence[GraphQLObjectType]:
        """The object types that a value of a composite type can have; none for other types."""
        return possible_types(self.schema, type_)

    def source(self, type_: GraphQLNamedType, name: str) -> Source | None:
        """The source of a field; of an abstract type's, that of the first possible type, as all of them have the same."""
        return self.sources.get(self.possible(type_)[0].name, {}).get(name)

    def is_reference(self, type_: GraphQLNamedType) -> bool:
        """Whether functions refer to objects of the type instead of returning them."""
        return any(
            each.name in self.discriminators or each.name in self.keyed for each in self.possible(type_)
        )

    def clauses(self, type_: GraphQLNamedType) -> tuple[str, Mapping[str, str]]:
        """What finds such an object by its `{key}`, and what its names stand for."""
        if clauses := self.keyed.get(type_.name):
            return clauses.match, clauses.scope
        return "MATCH ({that}:Entity {id: {key}})", {"this": "{that}"}


class Part(Protocol):
    """A part of an answer that is loaded after the rows, for all its places at once."""

    async def load(
        self, store: Store, bounds: Sequence[Bound], keys: Sequence[Any], limits: Limits
    ) -> Mapping[Any, Any]:
        """The answers by key, in which a GraphQLError stands for one that failed; without those that there is nothing for."""
        ...


@dataclass(frozen=True)
class FieldArguments:
    """One field node that takes arguments; `number` is theirs in the operation, `constant` are they, where no variable stands in them."""

    number: int
    node: FieldNode
    definition: GraphQLField
    source: Source
    constant: Bound | None = None

    def cost(self, name: str) -> Cost:
        """As many objects as they ask for, in each request or, where no variable has a say, in all."""
        return Cost(name, self.constant.count) if self.constant else Cost(name, counted=self.number)


@dataclass
class Compilation:
    """What all statements of one plan share. `arguments` are by the identity of field nodes, `bounds` by number; `fields` is how many it holds.

    A node's identity is a safe key: the document, which outlives its plans, holds all nodes.
    """

    catalogue: Catalogue
    selections: Selections
    arguments: Mapping[int, FieldArguments]
    bounds: Sequence[Bound]
    parts: list[Part] = field(default_factory=list[Part])
    numbers: Iterator[int] = field(default_factory=count)
    fields: int = 0

    def defer(self, part: Part) -> int:
        """The number of a part of the answer that is loaded after the rows; one that several fields share is loaded for all of them at once."""
        for number, known in enumerate(self.parts):
            if known is part:
                return number
        self.parts.append(part)
        return len(self.parts) - 1


@dataclass(frozen=True)
class Place:
    """A place of a statement where an object stands: the row that its fields add to, and what names mean there.

    What is compiled there is counted as `cost`. In the rows of a search, `add_recurring` reads lists whose nodes recur.
    """

    compilation: Compilation
    statement: Statement
    record: Record
    scope: Scope
    cost: Cost
    is_root: bool = False
    add_recurring: "AddRecurring | None" = None

    @property
    def selections(self) -> Selections:
        """The selections of the request."""
        return self.compilation.selections

    def arguments(self, field: Field) -> FieldArguments | None:
        """The arguments of a field that takes some."""
        return self.compilation.arguments.get(id(field.nodes[0]))

    def add(self, template: str) -> int:
        """The position of a template's value in the row."""
        return self.record.add(self.scope.fill(template))

    def inside(self, field: Field) -> "Place":
        """The same place for the subquery of a field, with that field's parameters."""
        arguments = self.arguments(field)
        parameter = self.statement.parameter(arguments.number) if arguments else plain_parameter
        return replace(self, scope=self.scope.below(parameter))

    def of(self, names: Mapping[str, str]) -> "Place":
        """The place of another object in the same row, which knows only these names."""
        return replace(self, scope=self.scope.only(names))

    def rows(self, names: Mapping[str, str], cost: Cost, record: Record | None = None) -> "Place":
        """The place of objects with rows of their own, which together cost so much."""
        self.cost.below.append(cost)
        return replace(
            self,
            record=record or Record(),
            scope=self.scope.only(names),
            cost=cost,
            is_root=False,
            add_recurring=None,
        )

    def object(self, field: Field) -> Decoder:
        """What is selected of the object."""
        named = field.type.named
        types = self._possible(named)
        tag = self.record.add(self._tag(types)) if is_abstract_type(named) else None
        memo: dict[tuple[Any, ...], Decoder] = {}

        def compile_(each: Field) -> Decoder:
            # A field that several possible types share is compiled once.
            source = self.compilation.catalogue.sources[each.parent.name][each.name]
            place = (id(source), each.type, *map(id, each.nodes))
            if place not in memo:
                memo[place] = self.field(each)
            return memo[place]

        decoders = [self.compose(each, field.nodes, compile_) for each in types]
        return decoders[0] if tag is None else Choice(tag, decoders, field)

    def _possible(self, type_: GraphQLNamedType) -> Sequence[GraphQLObjectType]:
        """The object types whose objects can stand here."""
        catalogue = self.compilation.catalogue
        types = catalogue.possible(type_)
        if not is_abstract_type(type_):
            return types
        return [each for each in types if self.scope.holds(catalogue.discriminators[each.name])]

    def _tag(self, types: Sequence[GraphQLObjectType]) -> str:
        discriminators = self.compilation.catalogue.discriminators
        cases = (
            self.scope.fill(f"WHEN {discriminators[each.name]} THEN {index}")
            for index, each in enumerate(types)
        )
        return f"CASE {' '.join(cases)} END"

    def compose(
        self, type_: GraphQLObjectType, nodes: Sequence[FieldNode], compile_: Callable[[Field], Decoder]
    ) -> Decoder:
        """What is selected of an object type, each field compiled by a function.

        They are compiled in the order of their names, which settles the text, and answered in the order of the request.
        """
        groups = self.selections.fields(type_, nodes)
        self.compilation.fields += len(groups)
        decoders = {
            key: _compile_field(type_, key, group, compile_)
            for key, group in sorted(groups.items(), key=lambda item: item[1][0].name.value)
        }
        return Object([(key, decoders[key]) for key in groups])

    def field(self, field: Field) -> Decoder:
        """One field of the object."""
        arguments = self.arguments(field)
        if arguments and isinstance(self.compilation.bounds[arguments.number], Fault):
            return _faulty(field, arguments.number)
        return self.compilation.catalogue.sources[field.parent.name][field.name].compile(self, field)


def _compile_field(
    type_: GraphQLObjectType, key: str, nodes: Sequence[FieldNode], compile_: Callable[[Field], Decoder]
) -> Decoder:
    if nodes[0].name.value == "__typename":
        return constant(type_.name)
    definition = type_.fields[nodes[0].name.value]
    return compile_(Field(key, nodes, type_, definition, field_type(definition)))


def _faulty(field: Field, number: int) -> Decoder:
    def decode(_row: Any, context: Context) -> Any:
        bound = context.bounds[number]
        assert isinstance(bound, Fault)
        return field.caught(field.error(bound.error), context)

    return decode


@dataclass(frozen=True)
class Recurring:
    """A list whose nodes come up in many rows: an expression for it, what an object's names stand for, and how many it holds."""

    nodes: str
    scope: Mapping[str, str]
    expect: int


AddRecurring: TypeAlias = Callable[[Place, Recurring, Field], Decoder]
