# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""GraphQL types of fields, reduced to what plans need. graphql-core's generics stay in here."""

from dataclasses import dataclass

from graphql import (
    GraphQLField,
    GraphQLInputField,
    GraphQLNamedType,
    get_named_type,
    get_nullable_type,
    is_list_type,
    is_non_null_type,
)


@dataclass(frozen=True)
class FieldType:
    """A field yields one value of a named type, or a list of them; `nullable` and `nullable_items` say where null may stand."""

    named: GraphQLNamedType
    listed: bool
    nullable: bool
    nullable_items: bool = False
    nested: bool = False
    """A list of lists, which no plan can read."""


def field_type(definition: GraphQLField) -> FieldType:
    """The type of a field."""
    nullable = get_nullable_type(definition.type)
    named = get_named_type(definition.type)
    if not is_list_type(nullable):
        return FieldType(named, listed=False, nullable=nullable is definition.type)
    item = nullable.of_type
    return FieldType(
        named,
        listed=True,
        nullable=nullable is definition.type,
        nullable_items=not is_non_null_type(item),
        nested=is_list_type(get_nullable_type(item)),
    )


def argument_type(definition: GraphQLField, name: str) -> GraphQLNamedType | None:
    """The named type of an argument, if the field has it."""
    argument = definition.args.get(name)
    return get_named_type(argument.type) if argument else None


def input_field_type(definition: GraphQLInputField) -> GraphQLNamedType:
    """The named type of a field of an input."""
    return get_named_type(definition.type)
