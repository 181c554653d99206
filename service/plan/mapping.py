"""What a GraphQL field stands for in the graph: the vocabulary in which `api` declares it.

Cypher in these templates refers to the scope's names in braces, `({this})-[:ABOUT]->({that}:Issue)`, and to the field's
own parameters as `$first`. A braced name that the scope does not hold is a fresh variable.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLSchema

from service.plan.requests import Arguments, FieldRequest

Bind = Callable[[Arguments], Mapping[str, Any]]
KeyType = type[str] | type[int] | type[float]


def as_given(arguments: Arguments) -> Mapping[str, Any]:
    """The arguments themselves are the parameters."""
    return arguments


def _that() -> Mapping[str, str]:
    return {"this": "{that}"}


@dataclass(frozen=True)
class Value:
    """A scalar, or a list of them, that an expression yields."""

    cypher: str


@dataclass(frozen=True)
class Computed:
    """What `convert` makes of an expression's value: a scalar, an object as a mapping by GraphQL field names, or a list."""

    cypher: str
    convert: Callable[[Any], Any]


@dataclass(frozen=True)
class Same:
    """An object in the same place of the graph, under the names that `scope` gives."""

    scope: Mapping[str, str]


@dataclass(frozen=True)
class Nested:
    """Objects that clauses find: all of them for a list, else the first.

    `expect` is how many a list is taken to hold before it is read. `demand` names the argument that is at fault where nothing
    is found. `recurring` is an expression of the same list where its nodes come up in many of the items that a search found: there
    each is read once.
    """

    match: str
    scope: Mapping[str, str] = field(default_factory=_that)
    order: str = ""
    bind: Bind = as_given
    expect: int = 5
    demand: str | None = None
    recurring: str = ""


@dataclass(frozen=True)
class Listed:
    """Objects found one by one for the list of ids in the argument `ids`, in its order, null where there is none.

    `match` finds the object whose id is `{id}`.
    """

    match: str
    ids: str
    scope: Mapping[str, str] = field(default_factory=_that)
    most: int = 1_000


@dataclass(frozen=True)
class Key:
    """One expression that a connection is ordered by. The last key of an order is unique.

    `stored`: a property that every item has, so that an index can yield the items in this order. `let`: what the name in `cypher`
    stands for, worked out once for each hit of a search. `type` is that of its values.
    """

    cypher: str
    descending: bool = False
    stored: bool = False
    let: str = ""
    type: KeyType = str


@dataclass(frozen=True)
class Paging:
    """What a request wants of a connection.

    `limit` items (one more than the page has), after those whose order keys are up to `passed`; and whether the `whole`
    matters beyond the page, for its number.
    """

    limit: int
    passed: Sequence[str | int | float]
    whole: bool


def arguments_alone(arguments: Arguments, _: Paging) -> Mapping[str, Any]:
    """The arguments themselves are the parameters."""
    return arguments


@dataclass(frozen=True)
class Page:
    """A connection: clauses that find its items, the orders to page through them, and what may narrow them.

    `match` ends where a WHERE may follow. `prelude` (by the arguments) is a search that runs once and binds `found`, a list, on each
    `{hit}` of which `match` then goes on; `total`, `extras` and `demands` (by argument: true where it names nothing) may use what else it binds. `scope` holds the names of a node, and
    `edge` more names that the fields of an edge know. `orders` are by the values of the argument `orderBy`, the first one being the default. `conditions` are by the
    fields of the argument `where`, with the field's value as `$value`, or by the field's values where it is an enum.
    `anchors` are clauses that find the items instead of `match` where such a field is given, and then need no condition.
    `fixed` are expressions that are the same for all items where such a field is given: Neo4j sees an index's order only if
    they are named in it.
    """

    match: str
    orders: Mapping[str, tuple[Key, ...]]
    scope: Mapping[str, str] = field(default_factory=_that)
    edge: Mapping[str, str] = field(default_factory=dict[str, str])
    prelude: Callable[[Arguments], str] | None = None
    total: str = ""
    extras: Mapping[str, str] = field(default_factory=dict[str, str])
    demands: Mapping[str, str] = field(default_factory=dict[str, str])
    conditions: Mapping[str, str | Mapping[str, str]] = field(
        default_factory=dict[str, str | Mapping[str, str]]
    )
    anchors: Mapping[str, str] = field(default_factory=dict[str, str])
    fixed: Mapping[str, str] = field(default_factory=dict[str, str])
    bind: Callable[[Arguments, Paging], Mapping[str, Any]] = arguments_alone


@dataclass(frozen=True)
class Reasoned:
    """Objects that a function works out from more than their place in the graph, for all places in a request at once.

    `key` tells the places apart. `answer` yields by key an object, or a list of them, as mappings by GraphQL field names, in
    which a node of the graph is its id, an enum's value its name, and a field that is itself reasoned any hashable key for it; or
    the exception that is the error of that place.
    """

    answer: Callable[[FieldRequest], Awaitable[Mapping[Any, Any]]]
    key: str = "null"


Source = Value | Computed | Same | Nested | Listed | Page | Reasoned


@dataclass(frozen=True)
class Catalogue:
    """A schema, the source of each field by type and name, and the label that tells an object type among others.

    An answer of reasoning names a node by its id, and an object of a type in `keyed` by a text, from which these clauses find
    it as `{key}`.
    """

    schema: GraphQLSchema
    sources: Mapping[str, Mapping[str, Source]]
    labels: Mapping[str, str]
    keyed: Mapping[str, Nested] = field(default_factory=dict[str, Nested])
