# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""GraphQL types of fields, in the few words that plans need. graphql-core's generics stay in here."""

from dataclasses import dataclass

from graphql import (
    GraphQLField,
    GraphQLNamedType,
    get_named_type,
    get_nullable_type,
    is_list_type,
    is_non_null_type,
)


@dataclass(frozen=True)
class FieldType:
    """What a field yields: objects or scalars of a named type, one or a list, perhaps null."""

    named: GraphQLNamedType
    listed: bool
    nullable: bool


def field_type(definition: GraphQLField) -> FieldType:
    """The type of a field."""
    type_ = definition.type
    return FieldType(
        get_named_type(type_), is_list_type(get_nullable_type(type_)), not is_non_null_type(type_)
    )
