"""Fields that are worked out by reasoning, and the nodes that their answers name."""

from collections.abc import Mapping
from typing import Any

import pytest
from graphql import build_schema

from service.plan.compiler import Catalogue, Source
from service.plan.deferred import Deferred
from service.plan.execution import Executor
from service.plan.limits import Limits
from service.plan.requests import FieldRequest, InputError
from service.plan.sources import Child, Expr
from tests.api.conftest import Api, CountingDatabase
from tests.support.maps import ArgumentMap, write

SCHEMA = """
type Query { claim(id: ID!): Claim  claims(of: ID): [Claim!]!  told(words: [String!]!): [Told!]!  maybe(words: [String!]!): Told }
type Claim { id: ID!  told(times: Int = 1): Told!  near: [Claim!]! }
type Told { text: String!  node: Claim  needed: Claim!  nodes: [Claim!]!  parts: [Told!]!  part: Told
            further(times: Int = 1): Told!  pair: Pair! }
type Pair { first: Claim!  second: Claim! }
"""
MAP = ArgumentMap(
    dict.fromkeys(("claim:a", "claim:b", "claim:c")), {("claim:a", "claim:b"): ("SUPPORTS", None)}
)
PAIR = Child(
    "WITH {key}, split({key}, ' ') AS {ids} MATCH ({first}:Claim {id: {ids}[0]}), ({second}:Claim {id: {ids}[1]})",
    {"first": "{first}", "second": "{second}"},
)
calls: list[FieldRequest] = []


def _told(text: str, *nodes: str) -> dict[str, Any]:
    return {
        "text": text,
        "node": nodes[0] if nodes else None,
        "needed": nodes[0] if nodes else "claim:none",
        "nodes": nodes,
        "parts": [],
        "part": None,
        "further": "claim:b",
        "pair": "claim:b claim:a",
    }


async def _of_claims(request: FieldRequest) -> Mapping[Any, Any]:
    calls.append(request)
    answers: dict[Any, Any] = {}
    for key in request.keys:
        if key == "claim:c":
            answers[key] = InputError("times", "is no good for c")
        else:
            part = _told("part", "claim:b")
            answers[key] = {
                **_told(key * request.arguments["times"], "claim:a", "claim:b"),
                "parts": [part, part],
                "part": part,
            }
    return answers


async def _of_words(request: FieldRequest) -> Mapping[Any, Any]:
    words = request.arguments["words"]
    if "slow" in words:
        raise TimeoutError
    if "bad" in words:
        raise InputError("words", "holds a bad one")
    if "bug" in words:
        raise ZeroDivisionError
    return {None: [_told(word, *(["claim:a"] if word == "a" else [])) for word in words]}


async def _of_maybe(request: FieldRequest) -> Mapping[Any, Any]:
    (answer,) = (await _of_words(request)).values()
    return {None: answer[0]}


SOURCES: dict[str, dict[str, Source]] = {
    "Query": {
        "claim": Child("MATCH ({that}:Claim {id: $id})"),
        "claims": Child("MATCH ({that}:Claim)", order="{that}.id"),
        "told": Deferred(_of_words),
        "maybe": Deferred(_of_maybe),
    },
    "Claim": {
        "id": Expr("{this}.id"),
        "told": Deferred(_of_claims, "{this}.id"),
        "near": Child("MATCH ({this})-->({that}:Claim)", order="{that}.id"),
    },
    "Told": {"further": Deferred(_of_claims)},
    "Pair": {end: Child(scope={"this": f"{{{end}}}"}) for end in ("first", "second")},
}


@pytest.fixture
async def told(database: CountingDatabase) -> Api:
    """An API of reasoned fields over MAP."""
    await write(database, MAP)
    catalogue = Catalogue(build_schema(SCHEMA), SOURCES, {"Claim": "{this}:Claim"}, {"Pair": PAIR})
    calls.clear()
    return Api(database, Executor(catalogue, database, Limits(nodes=20)))


async def test_places_are_answered_together(told: Api) -> None:
    """All places of a field are asked about at once, with its arguments and the names of what is wanted."""
    query = 'query Q($n: Int) { a: claim(id: "claim:a") { id told(times: $n) { words: text __typename } near { told { text } } } }'
    data = await told.data(query, n=2)
    assert data == {
        "a": {
            "id": "claim:a",
            "told": {"words": "claim:aclaim:a", "__typename": "Told"},
            "near": [{"told": {"text": "claim:b"}}],
        }
    }
    assert [(list(request.keys), request.arguments["times"], request.wanted) for request in calls] == [
        (["claim:a"], 2, {"text", "__typename"}),
        (["claim:b"], 1, {"text"}),
    ]


async def test_nodes_are_found_with_what_is_selected_of_them(told: Api) -> None:
    """Nodes that an answer names are looked up once, whatever is below them, reasoned fields included; parts may hold parts."""
    query = """{ claim(id: "claim:a") { told {
        node { id near { id } } nodes { id told(times: 3) { text nodes { id } } } parts { node { id } part { text } } part { text } } } }"""
    before = told.database.statements
    data = await told.data(query)
    b = {"id": "claim:b"}
    assert data["claim"]["told"] == {
        "node": {"id": "claim:a", "near": [b]},
        "nodes": [
            {"id": id_, "told": {"text": id_ * 3, "nodes": [{"id": "claim:a"}, b]}}
            for id_ in ("claim:a", "claim:b")
        ],
        "parts": [{"node": b, "part": None}] * 2,
        "part": {"text": "part"},
    }
    assert told.database.statements - before == 5


async def test_an_answer_may_leave_a_field_to_be_reasoned(told: Api) -> None:
    """A reasoned field of an answer has arguments of its own, and the key that the answer gives in its place."""
    data = await told.data('{ told(words: ["a"]) { text further(times: 2) { text further { text } } } }')
    further = {"text": "claim:b" * 2, "further": {"text": "claim:b"}}
    assert data == {"told": [{"text": "a", "further": further}]}
    assert [(list(asked.keys), asked.arguments["times"]) for asked in calls] == [
        (["claim:b"], 2),
        (["claim:b"], 1),
    ]


async def test_objects_that_are_no_nodes_are_found_by_key(told: Api) -> None:
    """An answer names an object of a keyed type by a text; one statement finds all of a place, with what is selected of them."""
    before = told.database.statements
    data = await told.data('{ told(words: ["a", "b"]) { pair { first { id near { id } } second { id } } } }')
    pair: Any = {"first": {"id": "claim:b", "near": []}, "second": {"id": "claim:a"}}
    assert data == {"told": [{"pair": pair}] * 2}
    assert told.database.statements - before == 1


async def test_roots_may_be_reasoned(told: Api) -> None:
    """A root field that is worked out needs no statement but for the nodes that it names."""
    before = told.database.statements
    data = await told.data('{ told(words: ["a", "b"]) { text node { id } } }')
    assert data == {"told": [{"text": "a", "node": {"id": "claim:a"}}, {"text": "b", "node": None}]}
    assert told.database.statements - before == 1


@pytest.mark.parametrize(
    ("word", "code"), [("slow", "TIMED_OUT"), ("bad", "BAD_USER_INPUT"), ("bug", "INTERNAL_SERVER_ERROR")]
)
async def test_failures_are_errors_of_the_field(told: Api, word: str, code: str) -> None:
    """A failure has a code and a path, and nulls spread from there as GraphQL has it."""
    answer = await told.answer(
        "query Q($w: [String!]!) { maybe(words: $w) { text } claims { id } }", w=[word]
    )
    (error,) = answer["errors"]
    assert (error["path"], error["extensions"]["code"]) == (["maybe"], code)
    assert answer["data"] == {"maybe": None, "claims": [{"id": id_} for id_ in sorted(MAP.roles)]}


async def test_one_place_fails_alone(told: Api) -> None:
    """Where one of several places has no answer, the others keep theirs, and nothing is asked twice."""
    answer = await told.answer(
        '{ a: claim(id: "claim:a") { told { text } } c: claim(id: "claim:c") { id told { text } } }'
    )
    assert answer["data"] == {"a": {"told": {"text": "claim:a"}}, "c": None}
    (error,) = answer["errors"]
    assert error["path"] == ["c", "told"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "times"}
    assert len(calls) == 2


async def test_a_node_that_is_not_there(told: Api) -> None:
    """An id that names nothing is null, which spreads where the schema promises a node."""
    answer = await told.answer('{ maybe(words: ["b"]) { text needed { id } } }')
    assert answer["data"] == {"maybe": None}
    assert [error["path"] for error in answer["errors"]] == [["maybe", "needed"]]


async def test_too_many_nodes(told: Api) -> None:
    """More nodes than a request may hold are refused before they are read, with their number and the heaviest field from there on."""
    before = told.database.statements
    answer = await told.answer('{ claim(id: "claim:a") { told { nodes { near { near { id } } } } } }')
    (error,) = answer["errors"]
    assert error["path"][:3] == ["claim", "told", "nodes"]
    assert error["extensions"] == {"code": "QUERY_TOO_COMPLEX", "cost": 62, "field": "nodes.near.near"}
    assert told.database.statements - before == 1
