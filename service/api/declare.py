"""How types declare their fields: a description for readers, and the place in the graph."""

from collections.abc import Callable
from typing import Any

import strawberry
from strawberry.schema_directive import Location

from service.plan.compiler import Source
from service.plan.pages import Page
from service.plan.sources import Child, Expr

SOURCE = "source"


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION],
    description="The field is null only where `errors` has an error for it: a client that handles errors need not expect null. `levels` are those "
    "of lists, 0 for the field itself.",
)
class SemanticNonNull:
    """The directive that Relay, Apollo Kotlin and code generators read (https://specs.apollo.dev/nullability/v0.4)."""

    levels: list[int] = strawberry.directive_field(name="levels", default=(0,))


def sourced(
    source: Source | None,
    description: str,
    resolver: Callable[..., Any] | None = None,
    name: str | None = None,
) -> Any:
    """A field that stands for a place in the graph. The resolver's signature declares the arguments; it never runs."""
    metadata = {SOURCE: source} if source else {}
    field: Any = strawberry.field
    return field(resolver=resolver, description=description, metadata=metadata, name=name)


def fallible(field: Any) -> Any:
    """A field of a nullable type that is null only where it fails: the rest of the request is answered."""
    field.directives = (SemanticNonNull(),)
    return field


def plain(description: str) -> Any:
    """A field whose place the field above it knows: of a connection, or of a computed object."""
    return sourced(None, description)


def stored(name: str, description: str) -> Any:
    """A property of the node."""
    return sourced(Expr(f"{{this}}.{name}"), description)


def derived(cypher: str, description: str) -> Any:
    """The value of an expression."""
    return sourced(Expr(cypher), description)


def same(description: str, **scope: str) -> Any:
    """An object in the same place, under other names."""
    return sourced(Child(scope=scope), description)


def related(pattern: str, description: str, order: str = "{that}.id", **scope: str) -> Any:
    """The object, or objects, at the other end of a pattern."""
    return sourced(Child(f"MATCH {pattern}", scope or {"this": "{that}"}, order), description)


def paged(page: Page, description: str, resolver: Callable[..., Any]) -> Any:
    """A connection with the arguments that the resolver's signature declares."""
    return sourced(page, description, resolver)
