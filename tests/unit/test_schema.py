"""The printed schema."""

import json
from collections.abc import Iterator
from pathlib import Path

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNonNull,
    GraphQLObjectType,
    build_client_schema,
    build_schema,
    find_breaking_changes,
    get_named_type,
)
from typer.testing import CliRunner

from service.analysis.opposition import paths
from service.api.enums import SearchType
from service.api.orders import ChainOrder
from service.api.schema import catalogue, introspection, sdl
from service.command_line import app
from service.commands.chains import Order
from service.commands.search import Type
from service.plan.compiler import Catalogue
from service.plan.deferred import Deferred
from service.queries import chains

COMMITTED = Path(__file__).parents[2] / "schema.graphql"
RELAY = {"edges", "nodes", "pageInfo", "totalCount", "cursor", "node"}


def test_the_committed_schema_is_the_services() -> None:
    """schema.graphql is what `argument-graph schema` prints."""
    assert COMMITTED.read_text(encoding="utf-8") == sdl()


def test_commands_name_what_the_api_names() -> None:
    """The enums that commands declare for themselves are the API's, and so are the bounds of lengths."""
    assert [*map(str, Order)] == [*map(str, ChainOrder)]
    assert [*map(str, Type)] == [*map(str, SearchType)]
    for command, most in (("chains", chains.MOST_RELATIONS), ("paths", paths.MOST_RELATIONS)):
        refused = CliRunner().invoke(app, [command, "issue:a", "--max-length", str(most + 1)])
        assert refused.exit_code == 2
        assert f"less than or equal to {most}:" in refused.output


def test_the_schema_for_programs() -> None:
    """With --json the schema is printed as introspection tells it, which is the same schema."""
    told = CliRunner().invoke(app, ["schema", "--json"])
    assert told.exit_code == 0
    read = build_client_schema(json.loads(told.stdout))
    assert find_breaking_changes(build_schema(sdl()), read) == []
    assert find_breaking_changes(read, build_schema(sdl())) == []


def _undescribed() -> Iterator[str]:
    for name, type_ in build_schema(sdl()).type_map.items():
        if name.startswith("__"):
            continue
        if not type_.description:
            yield name
        match type_:
            case GraphQLObjectType() | GraphQLInterfaceType():
                for field_name, field in type_.fields.items():
                    if not field.description:
                        yield f"{name}.{field_name}"
                    yield from (
                        f"{name}.{field_name}({a})" for a, arg in field.args.items() if not arg.description
                    )
            case GraphQLInputObjectType():
                yield from (f"{name}.{f}" for f, field in type_.fields.items() if not field.description)
            case GraphQLEnumType():
                yield from (f"{name}.{v}" for v, value in type_.values.items() if not value.description)
            case _:
                pass


def test_every_part_is_described() -> None:
    """Each type, field, argument, input field and enum value tells its readers what it is."""
    assert list(_undescribed()) == []


def _answers(known: Catalogue) -> set[str]:
    """The object types of what reasoning answers, down to the nodes that it names."""
    found: set[str] = set()

    def visit(field: GraphQLField) -> None:
        named = get_named_type(field.type)  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
        if isinstance(named, GraphQLObjectType) and named.name not in {*found, *known.discriminators}:
            found.add(named.name)
            for each in named.fields.values():
                visit(each)

    for name, type_ in known.schema.type_map.items():
        if isinstance(type_, GraphQLObjectType):
            for field_name, field in type_.fields.items():
                if isinstance(known.sources.get(name, {}).get(field_name), Deferred):
                    visit(field)
    return found


def test_every_field_has_a_source() -> None:
    """Each field that a selection can reach says where in the graph it lives, but for Relay's own and computed objects' fields."""
    known = catalogue()
    computed = {"Highlight", "PageInfo", *_answers(known)}
    missing = [
        f"{name}.{field}"
        for name, type_ in known.schema.type_map.items()
        if isinstance(type_, GraphQLObjectType) and not name.startswith("__") and name not in computed
        for field in type_.fields
        if field not in known.sources[name]
        and not (name.endswith(("Connection", "Edge")) and field in RELAY | {"truncated"})
    ]
    assert missing == []


def test_ids_are_those_of_nodes() -> None:
    """Each object type with a field `id` is a Node, so that a cache may keep its objects by their ids."""
    schema = build_schema(sdl())
    node = schema.type_map["Node"]
    assert isinstance(node, GraphQLInterfaceType)
    objects = [type_ for type_ in schema.type_map.values() if isinstance(type_, GraphQLObjectType)]
    with_id = {type_.name for type_ in objects if "id" in type_.fields}
    assert with_id == {type_.name for type_ in objects if node in type_.interfaces}
    assert {"Claim", "Relation"} <= with_id


def _fallible() -> Iterator[tuple[str, bool, bool]]:
    """Each root that searches, lists or reasons, and each field that reasoning answers: whether it may be null, and whether the schema says when."""
    known = catalogue()
    lookups = {"node", "nodes", *(name.lower() for name in known.discriminators)}
    for name, type_ in known.schema.type_map.items():
        if not isinstance(type_, GraphQLObjectType):
            continue
        for field_name, field in type_.fields.items():
            root = type_ is known.schema.query_type and field_name not in lookups
            if root or (
                isinstance(known.sources.get(name, {}).get(field_name), Deferred)
                and not name.startswith("Scenario")
            ):
                directives = (field.ast_node and field.ast_node.directives) or ()
                yield (
                    f"{name}.{field_name}",
                    not isinstance(field.type, GraphQLNonNull),
                    [directive.name.value for directive in directives] == ["semanticNonNull"],
                )


def test_what_may_fail_is_nullable() -> None:
    """Roots that search, list or reason, and what reasoning answers, may be null, and with @semanticNonNull only together with an error."""
    fields = list(_fallible())
    assert {"Query.claims", "Query.ledger", "Claim.acceptance", "Ledger.balance"} <= {
        name for name, *_ in fields
    }
    assert [name for name, nullable, marked in fields if not (nullable and marked)] == []


def test_introspection_says_which_inputs_are_one_of() -> None:
    """`isOneOf` is true of ChangeInput, false of other inputs, and null of what is no input, as GraphQL defines it."""
    types = {type_["name"]: type_ for type_ in introspection()["__schema"]["types"]}
    assert [types[name]["isOneOf"] for name in ("ChangeInput", "ClaimWhere", "Claim")] == [True, False, None]


def test_introspection_describes_the_whole() -> None:
    """The schema has a description, and the scalar that is not GraphQL's own names its specification."""
    answer = introspection()["__schema"]
    assert "Argument maps" in answer["description"]
    (date,) = (type_ for type_ in answer["types"] if type_["name"] == "Date")
    assert date["specifiedByURL"].startswith("https://")
