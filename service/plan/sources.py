"""What a GraphQL field stands for in the graph: expressions, and objects in a place of their own.

Cypher in these templates refers to the scope's names in braces, `({this})-[:ABOUT]->({that}:Issue)`, and to the field's
own arguments as `$first`. A braced name that the scope does not hold is a fresh variable. Connections are in `pages`, fields that
are computed from more than their place in `deferred`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLField, is_leaf_type

from service.plan.arguments import Bound
from service.plan.checks import SchemaCheck
from service.plan.columnar import Decoder
from service.plan.compiler import Place, Recurring
from service.plan.cost import Cost
from service.plan.decoding import At, Many, One, leaf
from service.plan.deferred import Deferred, mapping
from service.plan.fields import Field
from service.plan.fieldtypes import field_type
from service.plan.requests import MOST_ITEMS, Arguments, InputError
from service.plan.scope import returned

Bind = Callable[[Arguments], Mapping[str, Any]]


def as_given(arguments: Arguments) -> Mapping[str, Any]:
    """The arguments themselves are the parameters."""
    return arguments


def that() -> Mapping[str, str]:
    """The scope of an object that clauses find as `{that}`."""
    return {"this": "{that}"}


@dataclass(frozen=True)
class Expr:
    """The value of an expression, or what `convert` makes of it.

    `convert` returns a scalar, an object as a mapping by GraphQL field names, or a list of these. `cost` is what a long value costs,
    in objects.
    """

    cypher: str
    convert: Callable[[Any], Any] | None = None
    cost: int = 0

    def check(self, schema: SchemaCheck, name: str, definition: GraphQLField) -> None:
        named = field_type(definition).named
        if is_leaf_type(named):
            return
        if self.convert is None:
            schema.fault(f"{name} is a {named.name}, but an expression without `convert` yields scalars.")
        schema.mapping(named, Deferred)

    def bind(self, _name: str, arguments: Arguments) -> Bound:
        return Bound(parameters=arguments)

    def compile(self, place: Place, field: Field) -> Decoder:
        place.cost.extra += self.cost
        here = place.inside(field) if place.arguments(field) else place
        slot = here.add(self.cypher)
        convert = self.convert
        if convert is None:
            return At(slot, leaf(field))
        if is_leaf_type(field.type.named):
            inner = leaf(field)
        else:
            inner = (Many if field.type.listed else One)(field, mapping(place, field))
        return At(slot, lambda value, context: inner(convert(value), context))


@dataclass(frozen=True)
class Child:
    """An object, or a list of them, that clauses find: for a single one, the first. Without clauses, it is in the same place.

    `scope` says what the names of the object stand for. `expect` is how many objects a list is estimated to hold, or `counted` names the
    argument that says so: a number, or a list with an id for each. `recurring` is an
    expression for the same list, whose nodes come up in many of the items that a search finds: there each is read once.
    """

    match: str = ""
    scope: Mapping[str, str] = field(default_factory=that)
    order: str = ""
    bind_arguments: Bind = as_given
    expect: int = 5
    counted: str | None = None
    recurring: str | None = None

    def check(self, schema: SchemaCheck, name: str, definition: GraphQLField) -> None:
        named = field_type(definition).named
        if self.counted and self.counted not in definition.args:
            schema.fault(f"{name} has no argument {self.counted!r}, which its source names.")
        if schema.composite(name, named, "a child"):
            schema.placed(named)

    def bind(self, _name: str, arguments: Arguments) -> Bound:
        parameters = self.bind_arguments(arguments)
        if self.counted is None:
            return Bound(parameters=parameters)
        counted = arguments[self.counted]
        if isinstance(counted, int):
            if not 1 <= counted <= MOST_ITEMS:
                raise InputError(self.counted, f"must be between 1 and {MOST_ITEMS:,}, not {counted:,}")
            return Bound(parameters=parameters, count=counted)
        if len(counted) > MOST_ITEMS:
            raise InputError(self.counted, f"cannot hold more than {MOST_ITEMS:,} ids, not {len(counted):,}")
        return Bound(parameters=parameters, count=len(counted))

    def compile(self, place: Place, field: Field) -> Decoder:
        if not self.match:
            return One(field, place.of(self.scope).object(field))
        if (
            "CALL" in self.match
        ):  # A subquery in CALL sees none of the variables around it that batching needs.
            place.statement.alone = True
        here = place.inside(field)
        if self.recurring and here.add_recurring:
            return here.add_recurring(here, Recurring(self.recurring, self.scope, self.expect), field)
        query, item = self._query(here, field)
        if place.is_root:
            place.statement.rows = query
        if field.type.listed:
            return At(place.record.add(f"COLLECT {{ {query} }}"), Many(field, item))
        return At(place.record.add(f"head(COLLECT {{ {query} LIMIT 1 }})"), One(field, item))

    def _query(self, here: Place, field: Field) -> tuple[str, Decoder]:
        arguments = here.arguments(field)
        if self.counted is not None and arguments:
            cost = arguments.cost(field.key)
        else:
            cost = Cost(field.key, self.expect if field.type.listed else 1)
        match = here.scope.fill(self.match)
        rows = here.rows(self.scope, cost)
        item = rows.object(field)
        row = str(rows.record)
        if field.type.nullable_items:
            exists = " OR ".join(rows.scope.fill(f"{{{name}}} IS NOT NULL") for name in self.scope)
            row = f"CASE WHEN {exists} THEN {row} END"
        order = f" ORDER BY {here.scope.fill(self.order)}" if self.order else ""
        return f"{match} {returned(row)}{order}", item
