# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownParameterType=false
"""Puts what is asked for into one of the many documents that ask for it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graphql import (
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    TypeMetaFieldDef,
    get_named_type,
    get_nullable_type,
    is_enum_type,
    is_non_null_type,
)
from graphql.utilities.type_comparators import do_types_overlap

from tests.support.random_selections import Asked


@dataclass(frozen=True)
class Request:
    """What a client sends."""

    text: str
    variables: Mapping[str, Any]
    operation_name: str | None = None


@dataclass
class _Keys:
    """The response keys of one object, wherever in the document its fields stand."""

    taken: dict[str, Asked] = field(default_factory=dict[str, Asked])
    keys: dict[int, str] = field(default_factory=dict[int, str])
    arguments: dict[int, str] = field(default_factory=dict[int, str])
    below: dict[str, "_Keys"] = field(default_factory=dict[str, "_Keys"])


def request(schema: GraphQLSchema, random: Random, *operations: Sequence[Asked]) -> Request:
    """A request for the first of the operations, in a document that holds all of them."""
    wordings = [_Wording(schema, random, f"o{index}") for index, _ in enumerate(operations)]
    named = len(operations) > 1 or random.random() < 0.2
    texts = [
        wording.operation(asked, named=named) for wording, asked in zip(wordings, operations, strict=True)
    ]
    random.shuffle(texts)
    name = "o0" if len(operations) > 1 or (named and random.random() < 0.5) else None
    variables = wordings[0].variables
    if variables and random.random() < 0.01:
        variables[random.choice(list(variables))] = {}
    return Request("\n".join(texts), variables, "nowhere" if random.random() < 0.005 else name)


class _Wording:
    def __init__(self, schema: GraphQLSchema, random: Random, name: str) -> None:
        self._schema = schema
        self._random = random
        self._name = name
        self._declared: list[str] = []
        self._fragments: list[str] = []
        self._shared: dict[int, tuple[str, _Keys]] = {}
        self.variables: dict[str, Any] = {}

    def operation(self, asked: Sequence[Asked], *, named: bool) -> str:
        query = self._schema.query_type
        assert query is not None
        selection = self._selection(query, asked, _Keys())
        declared = f"({', '.join(self._declared)})" if self._declared else ""
        head = f"query {self._name if named else ''}{declared} " if named or declared else ""
        parts = [f"{head}{selection}", *self._fragments]
        self._random.shuffle(parts)
        return "\n".join(parts)

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _selection(self, type_: GraphQLNamedType, asked: Sequence[Asked], keys: _Keys) -> str:
        entries = [entry for each in asked for entry in self._entries(type_, each, keys)]
        self._random.shuffle(entries)
        parts: list[str] = []
        while entries:
            on = entries[0][0]
            count = next((i for i, entry in enumerate(entries) if entry[0] != on), len(entries))
            count = self._random.randint(1, count)
            parts.append(self._part(type_, on, " ".join(text for _, text in entries[:count])))
            del entries[:count]
        return f"{{ {' '.join(parts)} }}"

    def _part(self, type_: GraphQLNamedType, on: str, text: str) -> str:
        if on == type_.name and self._chance(0.75):
            return text
        if on == type_.name and self._chance(0.3):
            return f"...{self._directives()} {{ {text} }}"
        if self._chance(0.4):
            part = f"...{self._fragment(on, text)}{self._directives()}"
        else:
            part = f"... on {on}{self._directives()} {{ {text} }}"
        around = self._schema.type_map[self._random.choice(("Node", "Statement"))]
        if (
            self._chance(0.15)
            and self._overlap(type_, around)
            and self._overlap(self._schema.type_map[on], around)
        ):
            return f"... on {around.name} {{ {part} }}"
        return part

    def _overlap(self, one: GraphQLNamedType, other: GraphQLNamedType) -> bool:
        composite = (GraphQLObjectType, GraphQLInterfaceType)
        assert isinstance(one, composite)
        assert isinstance(other, composite)
        return do_types_overlap(self._schema, one, other)

    def _fragment(self, on: str, text: str) -> str:
        name = f"{self._name}F{len(self._fragments)}"
        self._fragments.append(f"fragment {name} on {on} {{ {text} }}")
        return name

    def _entries(self, type_: GraphQLNamedType, asked: Asked, keys: _Keys) -> list[tuple[str, str]]:
        """The field with the type it is asked of, once or in two places."""
        if id(asked) not in keys.keys:
            keys.keys[id(asked)] = self._key(asked, keys)
            keys.arguments[id(asked)] = self._arguments(asked)
        if not self._chance(0.12):
            return [(asked.on, self._field(asked, keys, asked.below))]
        cut = self._random.randint(0, len(asked.below))
        first, second = (part or asked.below for part in (asked.below[:cut], asked.below[cut:]))
        return [
            (self._narrower(type_, asked.on), self._field(asked, keys, first)),
            (asked.on, self._field(asked, keys, second)),
        ]

    def _narrower(self, type_: GraphQLNamedType, on: str) -> str:
        """Now and then, one of the types that objects of two types can be of."""
        interface = self._schema.type_map[on]
        if not isinstance(interface, GraphQLInterfaceType) or self._chance(0.5):
            return on
        possible = self._schema.get_possible_types(interface)
        return self._random.choice([each.name for each in possible if self._overlap(type_, each)])

    def _field(self, asked: Asked, keys: _Keys, below: Sequence[Asked]) -> str:
        definition = self._definition(asked)
        key = keys.keys[id(asked)]
        text = asked.name if key == asked.name else f"{key}: {asked.name}"
        text += keys.arguments[id(asked)] + self._directives()
        if definition is None or not below:
            return text
        type_ = get_named_type(definition.type)
        if below is asked.below:
            return f"{text} {self._shared_selection(type_, key, keys, below)}"
        return f"{text} {self._selection(type_, below, keys.below.setdefault(key, _Keys()))}"

    def _shared_selection(
        self, type_: GraphQLNamedType, key: str, keys: _Keys, below: Sequence[Asked]
    ) -> str:
        """The selection; one that is asked for in several places may be a fragment that all of them share."""
        fresh = key not in keys.below
        if fresh and id(below) in self._shared:
            name, keys.below[key] = self._shared[id(below)]
            return f"{{ ...{name} }}"
        inner = keys.below.setdefault(key, _Keys())
        text = self._selection(type_, below, inner)
        if not fresh or not self._chance(0.3):
            return text
        name = self._fragment(type_.name, text[2:-2])
        self._shared[id(below)] = (name, inner)
        return f"{{ ...{name} }}"

    def _key(self, asked: Asked, keys: _Keys) -> str:
        shared = [key for key, other in keys.taken.items() if self._apart(asked, other)]
        if shared and self._chance(0.5):
            return self._random.choice(shared)
        free = [name for name in self._names(asked) if name not in keys.taken]
        key = asked.name if asked.name in free and self._chance(0.7) else self._random.choice(free)
        keys.taken[key] = asked
        return key

    def _names(self, asked: Asked) -> list[str]:
        type_ = self._schema.type_map[asked.on]
        assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
        return [asked.name, *type_.fields, *(f"k{index}" for index in range(20))]

    def _apart(self, asked: Asked, other: Asked) -> bool:
        """Whether no object can have both, so that one key may stand for either."""
        one, two = self._schema.type_map[asked.on], self._schema.type_map[other.on]
        if not (isinstance(one, GraphQLObjectType) and isinstance(two, GraphQLObjectType)) or one is two:
            return False
        definition, others = self._definition(asked), self._definition(other)
        return definition is not None and others is not None and str(definition.type) == str(others.type)

    def _definition(self, asked: Asked) -> Any:
        type_ = self._schema.type_map[asked.on]
        assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
        return {**type_.fields, "__type": TypeMetaFieldDef}.get(asked.name)

    def _directives(self) -> str:
        if not self._chance(0.08):
            return ""
        name, wanted = self._random.choice((("skip", False), ("include", True)))
        value = wanted if self._chance(0.7) else not wanted
        condition = "true" if value else "false"
        if self._chance(0.5):
            condition = self._declare("Boolean!", value)
        return f" @{name}(if: {condition})"

    def _declare(self, declared: str, *values: Any) -> str:
        name = f"{self._name}v{len(self._declared)}"
        self._declared.append(f"${name}: {declared}")
        self.variables |= dict.fromkeys([name], *values) if values else {}
        return f"${name}"

    def _arguments(self, asked: Asked) -> str:
        definition = self._definition(asked)
        drawn = {name: draw(self._random) for name, draw in asked.arguments.items()}
        given = [f"{name}: {self._value(definition.args[name].type, value)}" for name, value in drawn.items()]
        self._random.shuffle(given)
        return f"({', '.join(given)})" if given else ""

    def _value(self, type_: GraphQLInputType, value: Any, *, variables: bool = True) -> str:
        if variables and self._chance(0.3):
            return self._variable(type_, value)
        nullable = get_nullable_type(type_)
        if value is None:
            return "null"
        if isinstance(nullable, GraphQLList):
            items = [self._value(nullable.of_type, item, variables=variables) for item in value]
            bare = len(items) == 1 and not items[0].startswith("$") and self._chance(0.3)
            return items[0] if bare else f"[{', '.join(items)}]"
        if isinstance(nullable, GraphQLInputObjectType):
            fields = [
                f"{name}: {self._value(nullable.fields[name].type, part, variables=variables)}"
                for name, part in value.items()
            ]
            return f"{{{', '.join(fields)}}}"
        return value if is_enum_type(nullable) else json.dumps(value)

    def _variable(self, type_: GraphQLInputType, value: Any) -> str:
        declared, nullable = str(type_), str(get_nullable_type(type_))
        style = self._random.choice(("exact", "exact", "strict", "default", "absent"))
        if value is None and not is_non_null_type(type_) and style == "absent":
            return self._declare(declared)
        if value is None or style == "exact":
            return self._declare(declared, value)
        if style == "strict":
            return self._declare(f"{nullable}!", value)
        constant = self._value(type_, value, variables=False)
        given = [value] if style == "default" else []
        if self._chance(0.02):
            given = [None]
        return self._declare(f"{nullable} = {constant}", *given)
