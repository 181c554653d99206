"""Checks a schema against the sources of its fields when it is built, so that no request meets a field without one."""

from collections.abc import Collection, Mapping
from typing import Protocol

from graphql import (
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    is_abstract_type,
    is_leaf_type,
    is_object_type,
)

from service.plan.fieldtypes import field_type


class Checked(Protocol):
    """A source, as the check sees it."""

    def check(self, schema: "SchemaCheck", name: str, definition: GraphQLField) -> None:
        """Report to the check what the source lacks for the field of that name, `Type.field`."""
        ...


class SchemaError(Exception):
    """A schema that cannot be served; the message lists what is missing, a line each."""


def possible_types(schema: GraphQLSchema, type_: GraphQLNamedType | None) -> tuple[GraphQLObjectType, ...]:
    """The object types that a value of a composite type can have; none for other types."""
    if is_object_type(type_):
        return (type_,)
    return tuple(schema.get_possible_types(type_)) if is_abstract_type(type_) else ()


class SchemaCheck:
    """Walks the types that fields can reach, each once, and notes what is missing in `faults`."""

    def __init__(
        self,
        schema: GraphQLSchema,
        sources: Mapping[str, Mapping[str, Checked]],
        references: Collection[str],
    ) -> None:
        self._schema = schema
        self._sources = sources
        self._references = references
        self._seen: set[str] = set()
        self.faults: list[str] = []
        for type_ in (schema.query_type, *(schema.type_map[name] for name in references)):
            self.placed(type_)
        for type_name, fields in sources.items():
            known = getattr(schema.type_map.get(type_name), "fields", {})
            self.faults += [
                f"{type_name}.{name} has a source, but the schema has no such field."
                for name in fields
                if name not in known
            ]

    def fault(self, message: str) -> None:
        """Note something that is missing."""
        self.faults.append(message)

    def placed(self, type_: GraphQLNamedType | None, *, but: frozenset[str] = frozenset()) -> None:
        """Each field of an object in the graph needs a source, except those that the field above answers."""
        for each in self._new(type_):
            for name, definition in each.fields.items():
                if name not in but:
                    self._placed(
                        f"{each.name}.{name}", self._sources.get(each.name, {}).get(name), definition
                    )

    def _placed(self, name: str, source: Checked | None, definition: GraphQLField) -> None:
        if source is None:
            self.fault(f"{name} has no source: declare its place in the graph.")
        elif field_type(definition).nested:
            self.fault(f"{name} is a list of lists, which no source can yield.")
        else:
            source.check(self, name, definition)

    def mapping(self, type_: GraphQLNamedType, deferred: type[Checked]) -> None:
        """Each field of an object that a function returns is a scalar, a reference to the graph, deferred, or such an object again."""
        for each in self._new(type_):
            for name, definition in each.fields.items():
                below = field_type(definition).named
                source = self._sources.get(each.name, {}).get(name)
                if isinstance(source, deferred):
                    source.check(self, f"{each.name}.{name}", definition)
                elif source is not None:
                    self.fault(f"{each.name}.{name} has a source, but a function returns its value.")
                elif is_leaf_type(below) or self._is_reference(below):
                    continue
                elif is_abstract_type(below):
                    self.fault(
                        f"{each.name}.{name} is a {below.name}: only nodes of the graph can have an abstract type."
                    )
                else:
                    self.mapping(below, deferred)

    def composite(self, name: str, type_: GraphQLNamedType, source: str) -> bool:
        """Whether a field has an object type, as the source needs; if not, that is a fault."""
        if is_leaf_type(type_):
            self.fault(f"{name} is a {type_.name}, but {source} yields objects.")
            return False
        return True

    def _is_reference(self, type_: GraphQLNamedType) -> bool:
        return any(each.name in self._references for each in possible_types(self._schema, type_))

    def _new(self, type_: GraphQLNamedType | None) -> list[GraphQLObjectType]:
        new = [each for each in possible_types(self._schema, type_) if each.name not in self._seen]
        self._seen.update(each.name for each in new)
        return new
