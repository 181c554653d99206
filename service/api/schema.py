"""The schema, printed and as a catalogue for plans."""

from datetime import date
from functools import cache
from typing import Any, cast

import strawberry
from graphql import (
    GraphQLObjectType,
    GraphQLScalarType,
    build_schema,
    introspection_from_schema,
    introspection_types,
)
from strawberry.schema.config import StrawberryConfig
from strawberry.types.base import StrawberryObjectDefinition

from service.api.declare import SOURCE
from service.api.entities import Actor, Document, Issue, Passage
from service.api.paths import PATH, OpportunityChallengePath
from service.api.query import Query
from service.api.statements import RELATION, Argument, Claim, Evidence, Relation
from service.plan.compiler import Catalogue, Source

_ENTITIES = (Claim, Evidence, Argument, Actor, Issue, Document, Passage)
_DATE = strawberry.scalar(
    name="Date",
    description="A day of the Gregorian calendar, `YYYY-MM-DD`.",
    specified_by_url="https://scalars.graphql.org/andimarek/local-date",
    serialize=date.isoformat,
    parse_value=date.fromisoformat,
)
_DESCRIPTION = "Argument maps of texts: which reasons support or contradict what, in which words the text says so, and what holds in the end."


def _declare() -> strawberry.Schema:
    """The schema of the types. Strawberry replaces `isOneOf` in graphql-core by one that knows its own schemas alone: it is put back."""
    fields = cast("GraphQLObjectType", introspection_types["__Type"]).fields
    is_one_of = fields["isOneOf"]
    schema = strawberry.Schema(
        query=Query, types=(*_ENTITIES, Relation), config=StrawberryConfig(scalar_map={date: _DATE})
    )
    fields["isOneOf"] = is_one_of
    return schema


_declared = _declare()


@cache
def sdl() -> str:
    """The schema as SDL. Strawberry prints no description of it, and a definition of @oneOf, which is GraphQL's own."""
    types = _declared.as_str().replace("directive @oneOf on INPUT_OBJECT\n\n", "")
    return f'"""\n{_DESCRIPTION}\n"""\nschema {{\n  query: Query\n}}\n\n{types}\n'


def introspection() -> dict[str, Any]:
    """The data of the answer to the introspection query."""
    return dict(introspection_from_schema(build_schema(sdl())))


def _day(value: object) -> date:
    if not isinstance(value, str):
        raise TypeError("A date is a string.")
    return date.fromisoformat(value)


def catalogue() -> Catalogue:
    """The schema with the source of each field."""
    schema = build_schema(sdl())
    day = cast("GraphQLScalarType", schema.type_map["Date"])
    day.parse_value = day.coerce_input_value = _day
    sources: dict[str, dict[str, Source]] = {}
    converter = _declared.schema_converter
    for name, declared in converter.type_map.items():
        if isinstance(declared.definition, StrawberryObjectDefinition):
            sources[name] = {
                converter.config.name_converter.get_graphql_name(field): cast(
                    "Source", field.metadata[SOURCE]
                )
                for field in declared.definition.fields
                if SOURCE in field.metadata
            }
    keyed = {OpportunityChallengePath.__name__: PATH, Relation.__name__: RELATION}
    discriminators = {entity.__name__: f"{{this}}:{entity.__name__}" for entity in _ENTITIES}
    discriminators[Relation.__name__] = "{relation} IS NOT NULL"
    return Catalogue(schema, sources, discriminators, keyed)
