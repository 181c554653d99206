"""The generated code of the client agrees with the schema and the operations."""

import inspect
import re
from enum import Enum
from typing import cast

import pytest
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLObjectType,
    OperationDefinitionNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    build_schema,
    parse,
    print_ast,
    validate,
    visit,
)

from argument_graph_client import ArgumentGraph, AsyncArgumentGraph, generated
from argument_graph_client.generated import operations
from tests.support.project import ROOT

PACKAGE = ROOT / "clients" / "python" / "argument_graph_client"
SCHEMA = build_schema((ROOT / "schema.graphql").read_text())
WRITTEN = "\n".join(path.read_text() for path in sorted((PACKAGE / "operations").glob("*.graphql")))
SENT = {name: text for name, text in vars(operations).items() if name.endswith("_GQL")}


def definitions(text: str) -> dict[str, str]:
    """Operations and fragments by kind and name, with normalized white space and without `__typename`."""
    found: dict[str, str] = {}
    for definition in parse(text).definitions:
        assert isinstance(definition, OperationDefinitionNode | FragmentDefinitionNode)
        assert definition.name
        words = " ".join(print_ast(definition).replace("__typename", "").split())
        found[f"{definition.kind} {definition.name.value}"] = words
    return found


def snake(name: str) -> str:
    """A GraphQL name in snake case."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def methods(client: type) -> dict[str, inspect.Signature]:
    """The methods that send an operation, with their signatures."""
    found = inspect.getmembers(client, inspect.isfunction)
    return {name: inspect.signature(method) for name, method in found if f"{name.upper()}_GQL" in SENT}


def test_operations_are_valid() -> None:
    """The operations are valid queries of the schema."""
    assert validate(SCHEMA, parse(WRITTEN)) == []


def test_names() -> None:
    """Results have the schema's names, but where fields of one name have different types in the types of one result."""
    aliases = re.findall(r"(\w+): (\w+)", re.sub(r"\(.*?\)", "", WRITTEN, flags=re.DOTALL))
    assert set(aliases) == {(f"{of}Kind", "kind") for of in ("claim", "evidence", "actor")}


@pytest.mark.parametrize("name", SENT)
def test_generated_operations(name: str) -> None:
    """The client sends each operation as written, with `__typename` and the fragments that it needs, and nothing invalid."""
    assert validate(SCHEMA, parse(SENT[name])) == []
    assert definitions(SENT[name]).items() <= definitions(WRITTEN).items()


def test_methods() -> None:
    """Both clients have a method for each operation, with its variables as arguments."""
    signatures = methods(ArgumentGraph)
    assert signatures == methods(AsyncArgumentGraph)
    variables = {
        snake(definition.name.value): [
            snake(variable.variable.name.value) for variable in definition.variable_definitions or ()
        ]
        for definition in parse(WRITTEN).definitions
        if isinstance(definition, OperationDefinitionNode) and definition.name
    }
    arguments = {
        name: [
            parameter.rstrip("_") for parameter in signature.parameters if parameter not in ("self", "kwargs")
        ]
        for name, signature in signatures.items()
    }
    assert arguments == variables


def test_every_field_of_query_is_selected() -> None:
    """The operations select each field of Query, with all its arguments except those that page backwards."""
    selected: dict[str, set[str]] = {}
    for definition in parse(WRITTEN).definitions:
        if isinstance(definition, OperationDefinitionNode):
            for field in definition.selection_set.selections:
                assert isinstance(field, FieldNode)
                arguments = {argument.name.value for argument in field.arguments or ()}
                selected.setdefault(field.name.value, set()).update(arguments)
    assert SCHEMA.query_type
    assert SCHEMA.mutation_type is None
    backwards = {"before", "last"}
    assert selected == {
        name: field.args.keys() - backwards for name, field in SCHEMA.query_type.fields.items()
    }


def test_relations_have_ids() -> None:
    """What refers to a relation selects it, and each relation has its id."""
    expected = {"Relation": "id"} | {
        name: "relation"
        for name, type_ in SCHEMA.type_map.items()
        if isinstance(type_, GraphQLObjectType) and "relation" in type_.fields
    }
    selected: dict[str, set[str]] = {name: set() for name in expected}

    class Finder(Visitor):
        def __init__(self, types: TypeInfo) -> None:
            super().__init__()
            self._types = types

        def enter_field(self, node: FieldNode, *_: object) -> None:
            parent = self._types.get_parent_type()
            if parent and parent.name in expected:
                selected[parent.name].add(node.name.value)

    types = TypeInfo(SCHEMA)
    visit(parse(WRITTEN), TypeInfoVisitor(types, Finder(types)))
    assert [name for name, field in expected.items() if field not in selected[name]] == []


def test_inputs_and_enums() -> None:
    """Each enum and input of the schema has a class with its values and fields."""
    for name, type_ in SCHEMA.type_map.items():
        if isinstance(type_, GraphQLEnumType) and not name.startswith("__"):
            values = cast("type[Enum]", getattr(generated, name))
            assert [value.value for value in values] == list(type_.values)
        if isinstance(type_, GraphQLInputObjectType):
            fields = getattr(generated, name).model_fields
            assert [field.alias for field in fields.values()] == list(type_.fields)
