# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""What a request asks for, drawn at random from a schema, before it is put into words.

Which fields and arguments there are is drawn once; the values of arguments are drawn anew for each wording.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_list_type,
)

from service.api.schema import catalogue
from service.plan.deferred import Deferred
from tests.support.plain_graph import Graph
from tests.support.plain_pages import order_of
from tests.support.plain_resolvers import RESOLVERS
from tests.support.plain_view import random_view
from tests.support.random_graph import WORDS
from tests.support.random_patterns import random_pattern

Draw = Callable[[Random], Any]
_Composite = GraphQLObjectType | GraphQLInterfaceType
_LABELS = {
    "from": "Statement",
    "to": "Statement",
    "meetingPoint": "Statement",
    "partOf": "Issue",
    "source": "Statement",
    "target": "Statement",
    **dict.fromkeys(("actor", "mentions", "assertedBy", "deniedBy"), "Actor"),
}
_SCALARS: dict[str, Draw] = {
    "Int": lambda random: random.randrange(6),
    "Boolean": lambda random: random.random() < 0.5,
    "Date": lambda random: random.choice(("1999-12-31", "2025-02-28", "2010-01-01")),
}
_STRINGS = {
    "scheme": ("Argument from Sign", "Argument from Analogy", "none"),
    "section": WORDS,
    "text": (*WORDS, "", "o", "m Z", "q0"),
}
_NARROWING = ("pattern", "through", "avoiding", "crossing", "view", "minLength")
_SHARES = {"from": 0.6, "to": 0.6, "opportunity": 0.15, "challenge": 0.15, "meetingPoint": 0.15}
_LEFT_OUT: dict[str, set[str]] = {
    **{
        type_: {
            field
            for field, source in sources.items()
            if isinstance(source, Deferred) and field not in RESOLVERS.get(type_, {})
        }
        for type_, sources in catalogue().sources.items()
    },
    "SearchEdge": {"score"},  # Lucene's own.
}


@dataclass(frozen=True, eq=False)
class Asked:
    """A field, the type it is asked of, and what is asked below it. Two fields may share what is below."""

    on: str
    name: str
    arguments: Mapping[str, Draw] = field(default_factory=dict[str, Draw])
    below: Sequence["Asked"] = ()


_TYPENAME = [Asked("Query", "__typename")]
_INTROSPECTION = [
    Asked("Query", "__type", {"name": lambda _: "Claim"}, [Asked("__Type", "name"), Asked("__Type", "kind")])
]


class Values:
    """Values of arguments about one graph. `cursors` are those that a former answer held."""

    def __init__(self, graph: Graph, cursors: Sequence[str]) -> None:
        self._graph = graph
        self._cursors = cursors

    def identifier(self, random: Random, label: str) -> str:
        """Mostly the id of a node with a label."""
        chance = random.random()
        if chance < 0.03:
            return f"{label.lower()}:nowhere"
        known = self._ids("Entity" if chance < 0.06 else label)
        return known[0] if chance < 0.25 else random.choice(known)

    def pattern(self, random: Random) -> str:
        """A pattern of chains."""
        return random_pattern(self._graph, random, random.choice((0, 1, 2)))

    def view(self, random: Random) -> dict[str, Any]:
        """A view."""
        return random_view(self._graph, random)

    def _ids(self, label: str) -> list[str]:
        return [entity.id for entity in self._graph.of(label)] or [f"{label.lower()}:none"]

    def cursor(self, random: Random, order: str) -> str | None:
        """Mostly one of an order; null where none is known."""
        chance = random.random()
        if chance < 0.02:
            return "bm9wZQ"
        fitting = [
            cursor
            for cursor in self._cursors
            if order_of(cursor).partition(" of ")[0] == order or chance < 0.04
        ]
        return random.choice(fitting) if fitting else None


class Selections:
    """Draws what to ask for."""

    def __init__(self, schema: GraphQLSchema, values: Values, random: Random, *, narrow: bool = True) -> None:
        self._schema = schema
        self._values = values
        self._random = random
        self._narrow = narrow
        self._known: dict[str, list[Sequence[Asked]]] = {}

    def root(self) -> list[Asked]:
        """One to three root fields."""
        query = self._schema.query_type
        assert query is not None
        count = self._random.choices((1, 2, 3), (6, 3, 1))[0]
        names = [name for name in query.fields if name not in _LEFT_OUT[query.name]]
        asked = [self._field(query, name, 7) for name in self._random.choices(names, k=count)]
        return asked + self._random.choices(([], _TYPENAME, _INTROSPECTION), (18, 1, 1))[0]

    def _below(self, type_: _Composite, depth: int) -> Sequence[Asked]:
        known = self._known.setdefault(type_.name, [])
        if known and self._random.random() < 0.2:
            return self._random.choice(known)
        count = self._random.choices((1, 2, 3, 4, 5), (1, 3, 3, 2, 1))[0]
        asked = [self._one(self._part(type_), depth) for _ in range(count)]
        known.append(asked)
        return asked

    def _part(self, type_: _Composite) -> _Composite:
        """The type itself, or one that some of its values are of."""
        if self._random.random() < 0.6:
            return type_
        possible = {each.name for each in self._possible(type_)}
        related = [
            each
            for each in self._schema.type_map.values()
            if isinstance(each, _Composite) and possible.intersection(p.name for p in self._possible(each))
        ]
        return self._random.choice(related)

    def _possible(self, type_: _Composite) -> Sequence[GraphQLObjectType]:
        if isinstance(type_, GraphQLObjectType):
            return [type_]
        return self._schema.get_possible_types(type_)

    def _one(self, type_: _Composite, depth: int) -> Asked:
        if self._random.random() < 0.08:
            return Asked(type_.name, "__typename")
        leaves, inner = [], []
        for name, definition in type_.fields.items():
            if name not in _LEFT_OUT.get(type_.name, ()):
                (inner if isinstance(get_named_type(definition.type), _Composite) else leaves).append(name)
        deeper = inner and depth > 0 and self._random.random() < 0.3 + depth / 30
        if not deeper and not leaves:
            return Asked(type_.name, "__typename")
        return self._field(type_, self._random.choice(inner if deeper else leaves), depth)

    def _field(self, type_: _Composite, name: str, depth: int) -> Asked:
        definition = type_.fields[name]
        named = get_named_type(definition.type)
        if name == "search":
            return self._search(named, depth)
        below = self._below(named, depth - 1) if isinstance(named, _Composite) else ()
        return Asked(type_.name, name, self._arguments(name, definition), below)

    def _search(self, named: GraphQLNamedType, depth: int) -> Asked:
        """A search for a word that one node holds; or for any word, of which the results are only counted."""
        types = [
            self._enum(self._schema.type_map["SearchType"]) for _ in range(self._random.choice((0, 0, 1, 3)))
        ]
        arguments: dict[str, Draw] = {"types": lambda _: types} if types else {}
        for name in ("document", "issue"):
            if self._random.random() < 0.2:
                arguments[name] = self._id_of(name.title())
        facets = self._schema.type_map["SearchFacets"]
        assert isinstance(named, _Composite)
        assert isinstance(facets, _Composite)
        if self._random.random() < 0.7:
            return Asked("Query", "search", {**arguments, "text": _handle}, self._below(named, depth - 1))
        below = [
            Asked(named.name, "totalCount"),
            Asked(named.name, "facets", below=self._below(facets, depth - 1)),
        ]
        return Asked("Query", "search", {**arguments, "text": _some_words}, below)

    def _id_of(self, label: str) -> Draw:
        return lambda random: _mostly(random, self._values.identifier(random, label), (None,))

    def _arguments(self, name: str, definition: GraphQLField) -> dict[str, Draw]:
        arguments: dict[str, Draw] = {}
        orders: list[str] = []
        for argument, declared in definition.args.items():
            if argument == "orderBy":
                orders, draw = self._order(declared)
            elif argument in ("first", "after", "last", "before"):
                continue
            else:
                draw = self._argument(name, argument, declared)
            if draw:
                arguments[argument] = draw
        if "first" in definition.args:
            order = f"{name}.{','.join(dict.fromkeys(orders))}" if orders else name
            arguments |= self._paging(order)
        return arguments

    def _argument(self, field_name: str, name: str, declared: GraphQLArgument) -> Draw | None:
        type_ = get_named_type(declared.type)
        if name in ("id", "ids"):
            return self._identifiers(field_name.title(), listed=name == "ids")
        if name == "of":
            return self._identifiers("Statement", listed=True)
        if field_name == "chains" and name in _NARROWING:
            return self._narrowed(name) if self._narrow and self._random.random() < 0.15 else None
        if name == "view":
            return None
        if field_name == "ledger" and name == "issue":
            return lambda random: self._values.identifier(random, "Issue")
        if self._random.random() > _SHARES.get(name, 0.4):
            return None
        if isinstance(type_, GraphQLInputObjectType):
            return self._where(type_, 2) if self._narrow else None
        if name == "maxLength":
            most = self._random.choice((1, 2, 3, 5))
            return lambda random: _mostly(random, most, (None, 0, 99))
        if isinstance(type_, GraphQLEnumType):
            return lambda random: _mostly(random, self._enum(type_), (None,))
        if name in _STRINGS:
            return lambda random: _mostly(random, random.choice(_STRINGS[name]), (None,))
        if name == "limit":
            return lambda random: _mostly(random, random.choice((1, 5, 1_000)), (0, 1_001))
        if name == "around":
            return lambda random: _mostly(random, random.randrange(30), (None, -1))
        label = _LABELS.get(name, name.title())
        return lambda random: _mostly(random, self._values.identifier(random, label), (None,))

    def _narrowed(self, name: str) -> Draw:
        """What narrows a search for chains."""
        match name:
            case "view":
                return self._values.view
            case "pattern":
                return lambda random: _mostly(random, self._values.pattern(random), ("SUPPORTS OR", None))
            case "minLength":
                return lambda random: _mostly(random, random.choice((1, 2)), (None, 0, 99))
            case _:
                return self._identifiers("Issue" if name == "crossing" else "Statement", listed=True)

    def _identifiers(self, label: str, *, listed: bool) -> Draw:
        known = label if label in self._schema.type_map else "Entity"
        if not listed:
            return lambda random: self._values.identifier(random, known)
        return lambda random: [
            self._values.identifier(random, known) for _ in range(random.choice((0, 1, 2, 4)))
        ]

    def _order(self, declared: GraphQLArgument) -> tuple[list[str], Draw | None]:
        type_ = get_named_type(declared.type)
        assert isinstance(type_, GraphQLEnumType)
        default = [next(iter(type_.values))]
        if self._random.random() < 0.5:
            return default, None
        if not is_list_type(declared.type):
            name = self._enum(type_)
            return [name], lambda _: name
        names = [self._enum(type_) for _ in range(self._random.choice((0, 1, 1, 2, 3)))]
        return names or default, lambda _: names

    def _enum(self, type_: GraphQLNamedType) -> str:
        assert isinstance(type_, GraphQLEnumType)
        return self._random.choice(list(type_.values))

    def _paging(self, order: str) -> dict[str, Draw]:
        sizes, cursors = ((), ("first",), ("last",)), ((), ("after",), ("before",), ("after", "before"))
        size = self._random.choices(sizes, (2, 3, 3))[0]
        chosen = (*size, *self._random.choices(cursors, (4, 3, 3, 1))[0])
        if self._random.random() < 0.01:
            chosen = ("first", "last")

        def draw(name: str) -> Draw:
            if name in ("first", "last"):
                return lambda random: _mostly(random, random.choice((1, 2, 3, 6)), (None, -1, 0, 1_001))
            return lambda random: self._values.cursor(random, order)

        return {name: draw(name) for name in chosen}

    def _where(self, type_: GraphQLInputObjectType, depth: int) -> Draw:
        count = min(self._random.choice((1, 1, 2, 3)), len(type_.fields))
        names = self._random.sample(list(type_.fields), count)
        draws = {name: self._condition(type_, name, depth) for name in names}
        return lambda random: {name: _mostly(random, draw(random), (None,)) for name, draw in draws.items()}

    def _condition(self, type_: GraphQLInputObjectType, name: str, depth: int) -> Draw:
        declared = type_.fields[name].type
        named = get_named_type(declared)
        if name == "ids":
            return self._identifiers(type_.name.removesuffix("Where"), listed=True)
        if isinstance(named, GraphQLInputObjectType):
            if not is_list_type(declared):
                return self._where(named, depth - 1) if depth else lambda _: {}
            parts = [
                self._where(named, depth - 1)
                for _ in range(self._random.choice((0, 1, 2, 2)) if depth else 0)
            ]
            return lambda random: [part(random) for part in parts]
        one = self._value(named, name)
        if not is_list_type(declared):
            return one
        return lambda random: [one(random) for _ in range(random.choice((0, 1, 1, 2)))]

    def _value(self, named: GraphQLNamedType, name: str) -> Draw:
        if isinstance(named, GraphQLEnumType):
            return lambda random: random.choice(list(named.values))
        if name in _STRINGS:
            return lambda random: random.choice(_STRINGS[name])
        if named.name in _SCALARS:
            return _SCALARS[named.name]
        label = _LABELS.get(name, name.title())
        return lambda random: self._values.identifier(random, label)


def _mostly(random: Random, value: Any, others: Sequence[Any]) -> Any:
    return random.choice(others) if random.random() < 0.03 else value


def _handle(random: Random) -> str:
    return f"{random.choice('ceapi')}q{random.randrange(8):03}"


def _some_words(random: Random) -> str:
    return _mostly(random, " ".join(random.choices(WORDS[:8], k=random.randint(1, 2))), (" ?! ",))
