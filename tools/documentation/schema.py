"""The reference of the GraphQL schema: every type, field and argument with its description."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLType,
    build_schema,
    get_named_type,
    is_specified_scalar_type,
    print_ast,
)

SDL = Path(__file__).parents[2] / "schema.graphql"
CHAPTERS = (
    ("Objects", GraphQLObjectType),
    ("Interfaces", GraphQLInterfaceType),
    ("Inputs", GraphQLInputObjectType),
    ("Enums", GraphQLEnumType),
    ("Scalars", GraphQLScalarType),
)


def page() -> str:
    """The page in Markdown."""
    schema = build_schema(SDL.read_text("utf-8"))
    assert schema.query_type
    parts = [
        "# GraphQL schema",
        "What can be asked, and what is answered.",
        "## Query",
        *_fields(schema.query_type),
    ]
    for title, kind in CHAPTERS:
        parts += [f"## {title}", *(part for type_ in _types(schema, kind) for part in _section(type_))]
    return "\n\n".join(parts) + "\n"


def _types(schema: GraphQLSchema, kind: type) -> list[GraphQLNamedType]:
    return [
        type_
        for name, type_ in sorted(schema.type_map.items())
        if isinstance(type_, kind)
        and type_ is not schema.query_type
        and not name.startswith("__")
        and not is_specified_scalar_type(type_)
    ]


def _section(type_: GraphQLNamedType) -> Iterable[str]:
    yield f"### {type_.name}"
    yield type_.description or ""
    match type_:
        case GraphQLEnumType():
            yield _table("value", ((f"`{name}`", value.description) for name, value in type_.values.items()))
        case GraphQLInputObjectType():
            if type_.is_one_of:
                yield "Exactly one of these is given."
            yield _table("field", _given(type_.fields))
        case GraphQLObjectType() | GraphQLInterfaceType():
            if type_.interfaces:
                yield f"Implements {', '.join(_link(interface) for interface in type_.interfaces)}."
            yield from _fields(type_)
        case _:
            pass


def _fields(type_: GraphQLObjectType | GraphQLInterfaceType) -> Iterable[str]:
    rows: list[tuple[str, str | None]] = []
    for name, field in type_.fields.items():
        rows.append((f"**`{name}`** {_link(field.type)}", field.description))
        rows += [(f"↳ {argument}", description) for argument, description in _given(field.args)]
    yield _table("field, ↳ argument", rows)


def _given(values: Mapping[str, Any]) -> Iterable[tuple[str, str | None]]:
    for name, value in values.items():
        node = value.ast_node
        default = f" = `{print_ast(node.default_value)}`" if node and node.default_value else ""
        yield f"`{name}` {_link(value.type)}{default}", value.description


def _link(type_: GraphQLType) -> str:
    named = get_named_type(type_)
    return f"`{type_}`" if is_specified_scalar_type(named) else f"[`{type_}`](#{named.name.lower()})"


def _table(head: str, rows: Iterable[tuple[str, str | None]]) -> str:
    lines = (f"| {cell} | {' '.join((text or '').split()).replace('|', '&#124;')} |" for cell, text in rows)
    return "\n".join((f"| {head} | is |", "|---|---|", *lines))
