"""Requests of a few hundred bytes that would keep the service busy are refused at once."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import httpx
import orjson
import pytest
from graphql import get_introspection_query

from service.api.schema import catalogue
from service.plan.execution import Executor
from service.plan.limits import Limits
from tests.api.conftest import PATIENT_LIMITS, Api
from tests.support.maps import ArgumentMap, write

MAP = ArgumentMap({f"claim:{number:03}": None for number in range(60)}, {})
GRAPHIQL = get_introspection_query(
    specified_by_url=True, directive_is_repeatable=True, schema_description=True, input_value_deprecation=True
)
CODEGEN = get_introspection_query(descriptions=False)
GATEWAY = """
query Gateway { __schema { queryType { name } mutationType { name } subscriptionType { name }
  types { kind name fields(includeDeprecated: true) { name args { name defaultValue type { ...Ref } } type { ...Ref } } possibleTypes { name } } }
  root: __type(name: "Query") { fields { name } } }
fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
"""


def nested_aliases(count: int) -> str:
    """Introspection whose answer grows by the fifth power of a number of aliases."""
    levels = [
        ("__Schema", "types"),
        ("__Type", "fields"),
        ("__Field", "type"),
        ("__Type", "ofType"),
        ("__Type", "fields"),
    ]
    fragments = [
        f"fragment f{level} on {type_} {{ {' '.join(f'a{i}: {field} {{ ...f{level + 1} }}' for i in range(count))} }}"
        for level, (type_, field) in enumerate(levels)
    ]
    return " ".join(["{ __schema { ...f0 } }", *fragments, "fragment f5 on __Field { name }"])


@pytest.mark.parametrize(
    "query", [GRAPHIQL, CODEGEN, GATEWAY], ids=["GraphiQL", "code generators", "gateways"]
)
async def test_the_introspection_of_tools_is_answered(api: Api, query: str) -> None:
    """However tight the limits on other queries are."""
    tight = Executor(catalogue(), api.database, Limits(depth=3, aliases=1, fields=10))
    for executor in (api.executor, tight):
        answer = orjson.loads((await executor.execute(query)).body)
        assert "errors" not in answer
        assert "Claim" in {type_["name"] for type_ in answer["data"]["__schema"]["types"]}


@pytest.mark.parametrize(
    "query",
    [
        nested_aliases(2),
        nested_aliases(6),
        "{ __schema { types { %s } } }" % " ".join(f"a{i}: fields {{ name }}" for i in range(21)),
        "{ __schema { types { fields { %s } } } }" % ("name " * 900),
        "{ __schema { types { %s } } }" % ("ofType { name } " * 900),
        "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
        "{ %s }" % " ".join(f"a{i}: __schema {{ types {{ name }} }}" for i in range(201)),
        '{ __type(name: "Query") { %s } }' % ("fields { type { " * 9 + "name" + " } }" * 9),
        "{ __schema { types { inputFields { type { inputFields { type { inputFields { name } } } } } } } }",
    ],
)
async def test_introspection_beyond_the_limits_is_refused(api: Api, query: str) -> None:
    """Aliases, repeated fields, depth and the number of fields count below __schema and __type as elsewhere."""
    response = await api.executor.execute(query)
    assert {error["extensions"]["code"] for error in orjson.loads(response.body)["errors"]} <= {
        "QUERY_TOO_COMPLEX",
        "GRAPHQL_VALIDATION_FAILED",
    }
    assert response.refused


async def test_introspection_has_a_budget(api: Api) -> None:
    """What stays below the limits on its text, and yet has a large answer, ends as an error of its field."""
    below = "name type { name ofType { name fields { name description type { name ofType { name ofType { name } } } } } }"
    aliases = " ".join(f"a{i}: types {{ name fields {{ {below} }} }}" for i in range(9))
    error = await api.error("{ __schema { %s } }" % aliases)
    assert error["extensions"] == {"code": "QUERY_TOO_COMPLEX"}
    assert error["path"] == ["__schema"]


@pytest.mark.parametrize(
    ("size", "code"),
    [(10_000, "GRAPHQL_PARSE_FAILED"), (60_000, "GRAPHQL_PARSE_FAILED"), (80_000, "QUERY_TOO_COMPLEX")],
)
def test_escaped_quotes_are_refused_at_once(service: str, size: int, code: str) -> None:
    """A string of escaped quotes without an end is a fault of syntax, or of length, by POST as by GET."""
    query = '{a(b:"' + '\\"' * (size // 2)
    answers = [httpx.post(f"{service}/graphql", json={"query": query}, timeout=10)]
    if size == 10_000:  # A longer one does not fit into an address.
        answers.append(httpx.get(f"{service}/graphql", params={"query": query}, timeout=10))
    errors = [error for answer in answers for error in answer.json()["errors"]]
    assert {error["extensions"]["code"] for error in errors} == {code}


@pytest.mark.parametrize(
    ("selection", "heaviest"),
    [
        ("{ document { %s } }" % " ".join(f"a{i}: text" for i in range(195)), "claims.document"),
        ("{ %s }" % " ".join(f"a{i}: document {{ text }}" for i in range(195)), "claims"),
        ("{ document { text } %s }" % " ".join(f"a{i}: document {{ text }}" for i in range(195)), "claims"),
    ],
)
async def test_a_long_text_counts_as_many_nodes(api: Api, selection: str, heaviest: str) -> None:
    """A document's text many times over is refused before it is read, and the answer names the heaviest field."""
    before = api.database.statements
    error = await api.error("{ claims(first: 128) { nodes %s } }" % selection)
    cost = error["extensions"].pop("cost")
    assert error["extensions"] == {"code": "QUERY_TOO_COMPLEX", "field": heaviest}
    assert f"{cost:,} nodes" in error["message"]
    assert api.database.statements == before


@pytest.mark.parametrize(
    "selection",
    [
        "nodes { %s }" % " ".join(f"a{i}: title" for i in range(60)),
        "edges { node { %s } }" % " ".join(f"a{i}: id" for i in range(60)),
        "nodes { %s }" % " ".join(f"some_longer_name_{i}: kind" for i in range(60)),
        "nodes { issues { id } quotes { exact } %s }" % " ".join(f"a{i}: text" for i in range(60)),
    ],
)
async def test_the_size_of_an_answer_is_limited(api: Api, selection: str) -> None:
    """An answer may take exactly as many bytes as allowed; a much larger one is given up before it is written."""
    await write(api.database, MAP)
    query = "{ claims(first: 60) { %s } }" % selection
    size = len((await api.executor.execute(query)).body)
    for most, refused in ((size, False), (size - 1, True), (size // 2, True)):
        executor = Executor(catalogue(), api.database, Limits(answer=most))
        response = await executor.execute(query)
        assert response.refused is refused
        if refused:
            (error,) = orjson.loads(response.body)["errors"]
            assert error["message"] == f"The answer exceeds the maximum of {most:,} bytes."


PASSAGES = 60
TEXT = "\N{EURO SIGN}" * 10_000


@pytest.mark.parametrize(
    ("most", "copies", "refused"),
    [(20_000_000, 1, False), (1_000_000, 1, True), (9_000, 0, True)],
    ids=["fits", "is too long in all places", "is too long once"],
)
async def test_a_long_text_is_read_once(
    api: Api, monkeypatch: pytest.MonkeyPatch, most: int, copies: int, *, refused: bool
) -> None:
    """However many places hold a document's text, it is read once, and not at all where the answer can't hold it once."""
    await write(api.database, MAP)
    async with api.database.writing() as transaction:
        await transaction.run(
            "CREATE (d:Entity:Document {id: 'document:long', title: 'long', language: 'en', sha256: '', text: $p.text}) "
            "WITH d UNWIND range(1, $p.many) AS i "
            "CREATE (:Entity:Passage {id: 'passage:long-' + i, text: 't', section: '', index: i, start: 0, end: 1})-[:PART_OF]->(d)",
            {"text": TEXT, "many": PASSAGES},
        )
    read, found = api.database.read, list[int]()

    async def noting(statement: str, parameters: Mapping[str, Any]) -> list[list[Any]]:
        rows = await read(statement, parameters)
        found.append(orjson.dumps(rows).decode().count(TEXT))
        return rows

    monkeypatch.setattr(api.database, "read", noting)
    executor = Executor(catalogue(), api.database, replace(PATIENT_LIMITS, answer=most))
    query = "{ passages(first: %d) { nodes { document { text again: text } } } }" % PASSAGES
    response = await executor.execute(query)
    assert response.refused is refused
    assert sum(found) == copies
    if not refused:
        nodes = orjson.loads(response.body)["data"]["passages"]["nodes"]
        assert nodes == [{"document": {"text": TEXT, "again": TEXT}}] * PASSAGES
