"""Schemas that cannot be served are refused when they are built, with all that is missing."""

from collections.abc import Mapping
from typing import Any

import pytest
from graphql import build_schema

from service.api.schema import catalogue
from service.plan.checks import SchemaError
from service.plan.compiler import Catalogue, Source
from service.plan.deferred import Deferred
from service.plan.filters import Filter
from service.plan.pages import Page
from service.plan.paging import Key
from service.plan.requests import FieldRequest
from service.plan.sources import Child, Expr

CLAIM = "type Claim { id: ID! }"
CONNECTION = """
type Claims { edges: [Edge!]! nodes: [Claim!]! totalCount: Int! }
type Edge { cursor: String! node: Claim! }
input Where { and: [Where!] kind: Kind text: String }
enum Kind { FACT VALUE }
enum Order { ID TITLE }
"""
ID = {"Claim": {"id": Expr("{this}.id")}}
ORDERS = {"ID": (Key("{that}.id"),)}


async def _answer(_: FieldRequest) -> Mapping[Any, Any]:
    return {}


def faults(sdl: str, **query: Source) -> list[str]:
    """What the schema lacks whose roots have these sources."""
    with pytest.raises(SchemaError) as caught:
        Catalogue(build_schema(sdl), {"Query": query, **ID}, {"Claim": "{this}:Claim"})
    return str(caught.value).splitlines()


def test_the_service_has_a_schema_that_can_be_served() -> None:
    """The service's own schema lacks nothing."""
    assert catalogue().discriminators


def test_a_field_without_a_source() -> None:
    """Each field of the roots and of what they reach needs a source."""
    assert faults(
        "type Query { a: Int, claim: Claim } type Claim { id: ID! title: String }",
        claim=Child("MATCH ({that})"),
    ) == [
        "Query.a has no source: declare its place in the graph.",
        "Claim.title has no source: declare its place in the graph.",
    ]


def test_a_source_without_a_field() -> None:
    """A source under a name that the schema does not have would never be read."""
    assert faults(
        f"type Query {{ claim: Claim }} {CLAIM}", claim=Child("MATCH ({that})"), clam=Child("MATCH ({that})")
    ) == ["Query.clam has a source, but the schema has no such field."]


@pytest.mark.parametrize(
    ("source", "named"),
    [
        (Child("MATCH ({that})"), "a child"),
        (Deferred(_answer), "a deferred field"),
        (Page("MATCH ({that})", ORDERS), "a page"),
    ],
)
def test_a_scalar_where_an_object_must_stand(source: Source, named: str) -> None:
    """Only an expression yields a scalar."""
    assert faults(f"type Query {{ count: Int }} {CLAIM}", count=source) == [
        f"Query.count is a Int, but {named} yields objects."
    ]


def test_an_object_where_a_scalar_must_stand() -> None:
    """An expression yields an object only with a function that makes one."""
    assert faults(f"type Query {{ part: Part }} type Part {{ text: String }} {CLAIM}", part=Expr("1")) == [
        "Query.part is a Part, but an expression without `convert` yields scalars."
    ]


def test_a_list_of_lists() -> None:
    """No source yields one."""
    assert faults(f"type Query {{ table: [[Int]] }} {CLAIM}", table=Expr("[[1]]")) == [
        "Query.table is a list of lists, which no source can yield."
    ]


def test_an_abstract_type_that_a_function_answers() -> None:
    """Nothing tells which type an object of it has, unless it is a node of the graph."""
    sdl = f"type Query {{ part: Part! }} type Part {{ other: Other }} interface Other {{ text: String }} {CLAIM}"
    assert faults(sdl, part=Deferred(_answer)) == [
        "Part.other is a Other: only nodes of the graph can have an abstract type."
    ]


def test_a_source_for_what_a_function_returns() -> None:
    """Of the fields of an object that a function returns, only deferred ones have a source."""
    sdl = f"type Query {{ part: Part! }} type Part {{ text: String other: Part }} {CLAIM}"
    sources = {
        "Query": {"part": Deferred(_answer)},
        "Part": {"text": Expr("1"), "other": Deferred(_answer)},
        **ID,
    }
    with pytest.raises(SchemaError) as caught:
        Catalogue(build_schema(sdl), sources, {"Claim": "{this}:Claim"})
    assert str(caught.value) == "Part.text has a source, but a function returns its value."


def test_conditions_and_orders_of_a_page() -> None:
    """Each field of a `where` needs a condition, each value of an enum that has one by value, and each order its keys."""
    sdl = f"type Query {{ claims(where: Where, orderBy: Order): Claims! }} {CLAIM} {CONNECTION}"
    page = Page(
        "MATCH ({that}:Claim)",
        ORDERS,
        Filter({"kind": {"FACT": "{that}:Fact"}}),
    )
    assert faults(sdl, claims=page) == [
        "Query.claims has no order TITLE.",
        "Query.claims has no condition for where.kind.VALUE.",
        "Query.claims has no condition for where.text.",
    ]


def test_arguments_that_a_child_names() -> None:
    """The argument with the ids is an argument of the field."""
    found = faults(f"type Query {{ claims: [Claim] }} {CLAIM}", claims=Child("MATCH ({that})", counted="ids"))
    assert found == ["Query.claims has no argument 'ids', which its source names."]
