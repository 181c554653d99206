"""Requests: one statement a root field, pages that stay right, bad input told apart."""

from typing import Any

import orjson
import pytest

from argument_store.model.collation import sort_key
from service.plan import cursors
from tests.api.conftest import Api
from tests.support.maps import ArgumentMap, empty, write

MAP = ArgumentMap(
    roles={
        "claim:a": "Opportunity",
        "claim:b": None,
        "claim:c": "Challenge",
        "claim:d": None,
        "claim:e": "Outcome",
    },
    relations={
        ("claim:a", "claim:b"): ("SUPPORTS", 0.5),
        ("claim:b", "claim:e"): ("SUPPORTS", None),
        ("claim:c", "claim:e"): ("CONTRADICTS", 0.9),
        ("claim:d", "claim:c"): ("CONTRADICTS", 0.9),
        ("claim:e", "claim:a"): ("SUPPORTS", 0.1),
    },
)
DEEP = """
supportedBy { totalCount edges { relation { strength quote { exact } } node { id supportedBy { nodes { id quotes { exact passage { text } } } } } } }
contradictedBy { nodes { ... on Claim { issues { name parent { name } claims { totalCount nodes { mentions { name } } } } } } }
"""


@pytest.fixture
async def mapped(api: Api) -> Api:
    """The API over MAP."""
    await write(api.database, MAP)
    return api


@pytest.mark.parametrize(
    ("query", "statements"),
    [
        ("{ __typename __schema { types { name } } }", 0),
        ('{ claim(id: "claim:e") { %s } }' % DEEP, 1),
        (
            "{ claims { totalCount nodes { %s } pageInfo { hasNextPage } } }"
            % DEEP.replace("supportedBy {", "supportedBy(first: 3) {").replace(
                "claims {", "claims(first: 2) {"
            ),
            1,
        ),
        (
            '{ chains(to: "claim:e") { totalCount nodes { polarity nodes { title quotes { exact } } weakestLink { relation { strength quote { exact } source { title } } } } } }',
            1,
        ),
        ('{ ledger(issue: "issue:all") { cruxes { pairs node { title } } } }', 2),
        (
            "{ opportunityChallengePaths { totalCount nodes { issues { name } opportunityChain { length } } } }",
            2,
        ),
        ('{ search(text: "claim") { totalCount edges { score node { id } highlights { field } } } }', 1),
        (
            '{ a: claim(id: "claim:a") { id } b: claim(id: "claim:b") { id } nodes(ids: ["claim:a"]) { id } }',
            3,
        ),
    ],
)
async def test_one_statement_a_root_field(mapped: Api, query: str, statements: int) -> None:
    """However deep the selection, each root field is one statement; a deferred one reads its view and what it refers to."""
    before = mapped.database.statements
    await mapped.data(query)
    assert mapped.database.statements - before == statements


async def test_answers_come_in_the_order_of_the_query(mapped: Api) -> None:
    """Fields stand in the answer as the query has them, aliases, fragments and merged fields included."""
    query = """
    { claim(id: "claim:a") { title ...on Claim { role x: id } ...F title supports { totalCount } supports { nodes { id } } } }
    fragment F on Statement { __typename id }
    """
    claim = (await mapped.data(query))["claim"]
    assert list(claim.items()) == [
        ("title", "claim:a"),
        ("role", "OPPORTUNITY"),
        ("x", "claim:a"),
        ("__typename", "Claim"),
        ("id", "claim:a"),
        ("supports", {"totalCount": 1, "nodes": [{"id": "claim:b"}]}),
    ]


async def test_pages_of_nodes_by_id(mapped: Api) -> None:
    """Nodes come in the order of their ids, each with a page of its own, and null for an id that matches nothing."""
    query = """query ($first: Int) { nodes(ids: ["claim:e", "claim:none", "claim:b", "claim:e"]) {
      id ... on Claim { supportedBy(first: $first) { totalCount nodes { id } } } } }"""
    e = {"id": "claim:e", "supportedBy": {"totalCount": 1, "nodes": [{"id": "claim:b"}]}}
    b = {"id": "claim:b", "supportedBy": {"totalCount": 1, "nodes": [{"id": "claim:a"}]}}
    assert await mapped.data(query, first=1) == {"nodes": [e, None, b, e]}


async def test_merged_fields_count_the_whole(mapped: Api) -> None:
    """The number of all items is right even if another selection of the same field needs only the first of them."""
    query = '{ chains(from: "claim:a", first: 1) { nodes { length } } chains(from: "claim:a", first: 1) { totalCount } }'
    alone = '{ chains(from: "claim:a", first: 1) { totalCount } }'
    total = (await mapped.data(alone))["chains"]["totalCount"]
    assert total > 1
    assert (await mapped.data(query))["chains"] == {"nodes": [{"length": 1}], "totalCount": total}


async def test_connections_below_connections(mapped: Api) -> None:
    """A relation's node has relations of its own, whatever edge it was reached by."""
    query = """
    { claim(id: "claim:e") { supportedBy { edges { relation { strength } node { id
        supportedBy { totalCount edges { relation { strength } node { id supportedBy { totalCount nodes { id } } } } } } } }
      contradictedBy { nodes { contradictedBy { edges { relation { strength } node { id } } } } } } }
    """
    assert (await mapped.data(query))["claim"] == {
        "supportedBy": {
            "edges": [
                {
                    "relation": {"strength": None},
                    "node": {
                        "id": "claim:b",
                        "supportedBy": {
                            "totalCount": 1,
                            "edges": [
                                {
                                    "relation": {"strength": 0.5},
                                    "node": {
                                        "id": "claim:a",
                                        "supportedBy": {"totalCount": 1, "nodes": [{"id": "claim:e"}]},
                                    },
                                }
                            ],
                        },
                    },
                }
            ]
        },
        "contradictedBy": {
            "nodes": [
                {"contradictedBy": {"edges": [{"relation": {"strength": 0.9}, "node": {"id": "claim:d"}}]}}
            ]
        },
    }


async def test_skip_and_include_follow_the_variables(mapped: Api) -> None:
    """One document answers differently under other values of the variables of @skip and @include."""
    query = """query ($with: Boolean!) {
      claim(id: "claim:a") { id title @include(if: $with) role @skip(if: $with) }
    }"""
    assert (await mapped.data(query, **{"with": True}))["claim"] == {"id": "claim:a", "title": "claim:a"}
    assert (await mapped.data(query, **{"with": False}))["claim"] == {"id": "claim:a", "role": "OPPORTUNITY"}


PAGED = """query ($first: Int, $after: String, $last: Int, $before: String) {
  claims(orderBy: [TITLE_ASC], first: $first, after: $after, last: $last, before: $before) {
    nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}"""


async def _page(api: Api, **arguments: Any) -> tuple[list[str], dict[str, Any]]:
    claims = (await api.data(PAGED, **arguments))["claims"]
    return [node["id"] for node in claims["nodes"]], claims["pageInfo"]


async def test_pages_go_both_ways(mapped: Api) -> None:
    """first/after and last/before walk the same order from either end."""
    start, info = await _page(mapped, first=2)
    assert (start, info["hasNextPage"], info["hasPreviousPage"]) == (["claim:a", "claim:b"], True, False)
    middle, info = await _page(mapped, first=2, after=info["endCursor"])
    assert (middle, info["hasNextPage"], info["hasPreviousPage"]) == (["claim:c", "claim:d"], True, True)
    back, info = await _page(mapped, last=2, before=info["startCursor"])
    assert (back, info["hasNextPage"], info["hasPreviousPage"]) == (["claim:a", "claim:b"], True, False)
    end, info = await _page(mapped, last=2)
    assert (end, info["hasNextPage"], info["hasPreviousPage"]) == (["claim:d", "claim:e"], False, True)


async def test_pages_stay_right_when_data_changes(mapped: Api) -> None:
    """Between two pages items go and come; the next page neither repeats nor leaves out what stands after the cursor."""
    _, info = await _page(mapped, first=2)
    async with mapped.database.writing() as transaction:
        await transaction.run(
            "MATCH (c:Claim) WHERE c.id IN ['claim:a', 'claim:b', 'claim:d'] DETACH DELETE c", {}
        )
        await transaction.run(
            "CREATE (:Claim:Statement:Entity {id: 'claim:0', title: 'a first', sortKey: $p.key, text: '', kind: 'FACT', modality: 'CERTAIN'})",
            {"key": sort_key("a first")},
        )
    assert (await _page(mapped, first=5, after=info["endCursor"]))[0] == ["claim:c", "claim:e"]


async def test_a_write_is_visible_to_the_next_read(mapped: Api) -> None:
    """Nothing is answered from a memory of former answers."""
    query = '{ claim(id: "claim:a") { title } }'
    await mapped.data(query)
    async with mapped.database.writing() as transaction:
        await transaction.run("MATCH (c:Claim {id: 'claim:a'}) SET c.title = 'new'", {})
    assert await mapped.data(query) == {"claim": {"title": "new"}}


@pytest.mark.parametrize(
    ("field", "argument"),
    [
        ("claims(first: -1) { totalCount }", "first"),
        ("claims(first: 0) { totalCount }", "first"),
        ("claims(first: 1001) { totalCount }", "first"),
        ("claims(last: 0) { totalCount }", "last"),
        ("claims(first: 1, last: 1) { totalCount }", "last"),
        ('chains(from: "claim:a", first: 1, last: 1) { totalCount }', "last"),
        ('claims(before: "x") { totalCount }', "before"),
        ('claims(last: 1, after: "x") { totalCount }', "after"),
        ('claims(after: "bm9wZQ") { totalCount }', "after"),
        ('search(text: "x", after: "WyJjbGFpbXMuVElUTEVfQVNDIiwiYSIsImIiXQ") { totalCount }', "after"),
        ("chains { totalCount }", "from"),
        ('chains(to: "claim:a/SUPPORTS/claim:b") { totalCount }', "to"),
        ('chains(from: "claim:a", to: "issue:all") { totalCount }', "to"),
        ('chains(to: "claim:a", maxLength: 99) { totalCount }', "maxLength"),
        ('chains(to: "claim:a", maxLength: 0) { totalCount }', "maxLength"),
        ("opportunityChallengePaths(maxLength: 99) { totalCount }", "maxLength"),
        ('opportunityChallengePaths(issue: "claim:a") { totalCount }', "issue"),
        ('claim(id: "claim:a") { supportedBy(first: -1) { totalCount } }', "first"),
        ("nodes(ids: [%s]) { id }" % ", ".join(f'"claim:{i}"' for i in range(1_001)), "ids"),
        ("claims(where: {or: [%s]}) { totalCount }" % ('{text: "a"}' * 101), "where"),
        ("claims(where: {or: [%s]}) { totalCount }" % ("{role: OUTCOME}" * 101), "where"),
        ("claims(where: {and: [%s]}) { totalCount }" % ("{}" * 101), "where"),
        ("claims(where: {not: {or: [%s]}}) { totalCount }" % ("{and: []}" * 101), "where"),
        ("claims(where: {and: [%s]}) { totalCount }" % ("{and: []}" * 101), "where"),
        (
            'claims(orderBy: [MOST_SUPPORTED], after: "%s") { totalCount }'
            % cursors.encode("claims.MOST_SUPPORTED", ["many", "claim:a"]),
            "after",
        ),
    ],
)
async def test_bad_input_names_the_argument(mapped: Api, field: str, argument: str) -> None:
    """An argument that is of no use is BAD_USER_INPUT, and named in message and extensions."""
    error = await mapped.error(f"{{ {field} }}")
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}
    assert error["message"].startswith(f"{argument}: ")


async def test_counts_cost_no_page(mapped: Api) -> None:
    """A connection of which only the count is asked for costs one object, however long its page would be."""
    counts = "supportedBy { totalCount } contradictedBy { totalCount } supports(first: 1000) { totalCount }"
    answer = await mapped.data("{ claims(first: 1000) { nodes { %s } } }" % counts)
    assert len(answer["claims"]["nodes"]) == len(MAP.roles)


async def test_facets_cost_what_they_may_hold(mapped: Api) -> None:
    """Counts by actor may be 100 for each connection, however long its page is; counts by value are as many as there are values."""
    facets = "facets { roles { count } actors { count } }"
    answer = await mapped.data("{ claims(first: 1000) { nodes { id } %s } }" % facets)
    assert len(answer["claims"]["nodes"]) == len(MAP.roles)
    error = await mapped.error("{ issues(first: 1000) { nodes { claims { %s } } } }" % facets)
    assert error["extensions"]["cost"] == 1 + 1_000 * (1 + 1 + 3 + 100)
    assert error["extensions"]["field"] == "issues.claims.actors"


@pytest.mark.parametrize(
    "query",
    [
        "{claims(first:1000){nodes{supportedBy{totalCount} contradictedBy{totalCount} supports{totalCount}}}}",
        "{claims(first:200){nodes{contradictedBy(first:20){nodes{contradictedBy{totalCount}}}}}}",
        "{issues(first:1000){nodes{claims{totalCount} evidence{totalCount} c:claims(where:{role:CHALLENGE}){totalCount}}}}",
        "{ issues(first: 200) { nodes { name ledger { opportunityWeight challengeWeight cruxes { pairs node { title } } } } } }",
        "{ actors(first: 200, orderBy: MOST_MENTIONED) { nodes { name attributions { totalCount } asserts { totalCount } denies { totalCount } } } }",
        "{ claims(first: 500, where: {role: OUTCOME}) { nodes { title supportedBy { totalCount } contradictedBy { totalCount } acceptance { label } } } }",
        "{ documents(first: 100) { nodes { title passages { totalCount } coverage { sentences quoted } } } }",
        "{ claims(first: 1) { totalCount facets { kinds { value count } roles { value count } issues { node { name } count } actors { node { name } count } } } }",
    ],
)
async def test_dashboards_are_answered(mapped: Api, query: str) -> None:
    """What an analyst's dashboard shows, counts over long lists above all, is within the default limits."""
    await mapped.data(query)


async def test_a_refusal_names_what_is_heaviest(mapped: Api) -> None:
    """A request for too many nodes is told how many, and of which field most of them are."""
    query = "{ issues { totalCount } all: claims(first: 1000) { nodes { id why: supportedBy(first: 1000) { nodes { title } } contradictedBy { nodes { id } } } } }"
    error = await mapped.error(query)
    assert error["extensions"] == {"code": "QUERY_TOO_COMPLEX", "cost": 1_021_003, "field": "all.why"}
    assert error["message"].startswith("The answer may hold 1,021,003 nodes")
    assert error["message"].endswith("; most are of all.why.")


@pytest.mark.parametrize(
    ("field", "argument", "id_"),
    [
        ('chains(from: "claim:nowhere") { totalCount }', "from", "claim:nowhere"),
        ('chains(from: "claim:a", to: "nonsense") { totalCount }', "to", "nonsense"),
        ('opportunityChallengePaths(issue: "issue:nowhere") { totalCount }', "issue", "issue:nowhere"),
        ('ledger(issue: "issue:nowhere") { truncated }', "issue", "issue:nowhere"),
    ],
)
async def test_an_unknown_id_is_not_found(mapped: Api, field: str, argument: str, id_: str) -> None:
    """An id that names nothing is NOT_FOUND, with the argument in message and extensions."""
    error = await mapped.error(f"{{ {field} }}")
    assert error["extensions"] == {"code": "NOT_FOUND", "argument": argument}
    assert error["message"] == f"{argument}: {id_} does not exist"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{ claim(", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("mutation { claim }", "GRAPHQL_VALIDATION_FAILED"),
        ('{ claims(first: "x") { totalCount } }', "GRAPHQL_VALIDATION_FAILED"),
        ("query ($id: ID!) { claim(id: $id) { id } }", "BAD_USER_INPUT"),
        ("query A { __typename } query B { __typename }", "BAD_USER_INPUT"),
        (
            "{ claims(first: 1000) { nodes { supportedBy(first: 100) { nodes { id } } } } }",
            "QUERY_TOO_COMPLEX",
        ),
        ("{" + " ".join(f"a{i}: __typename" for i in range(500)) + "}", "QUERY_TOO_COMPLEX"),
        (
            "{ claims { nodes { id " + "supportedBy { nodes { id " * 12 + "} }" * 12 + "} } }",
            "QUERY_TOO_COMPLEX",
        ),
        ("{ " + "a " * 50_000 + "}", "QUERY_TOO_COMPLEX"),
        ("{ __typename } #" + "x" * 100_000, "QUERY_TOO_COMPLEX"),
        ("{ " + "a { " * 3_000 + "}" * 3_000 + "}", "QUERY_TOO_COMPLEX"),
    ],
)
async def test_what_graphql_refuses_has_a_code(mapped: Api, query: str, code: str) -> None:
    """Requests that fail before execution say why, hold no data, and read nothing."""
    before = mapped.database.statements
    response = await mapped.answer(query)
    assert "data" not in response
    assert {error["extensions"]["code"] for error in response["errors"]} == {code}
    assert mapped.database.statements == before


async def test_messages_about_null_say_null(mapped: Api) -> None:
    """A null where none may stand is called null, as in the JSON that the client has sent."""
    error = await mapped.error("query ($one: ID!) { claim(id: $one) { id } }", one=None)
    assert "null" in error["message"]
    assert "None" not in error["message"]


async def test_null_for_the_name_of_a_type(api: Api) -> None:
    """A variable that is null where introspection needs a name is the client's fault."""
    error = await api.error('query ($n: String = "Claim") { __type(name: $n) { name } }', n=None)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    ("query", "variables", "argument"),
    [
        ("query ($number: Int) { claims(first: $number) { totalCount } }", {"number": "two"}, "first"),
        ("query ($number: Int) { claims(first: $number) { totalCount } }", {"number": 2**31}, "first"),
        ("query ($one: ID!) { claim(id: $one) { id } }", {}, "id"),
        ("query ($one: ID!) { claim(id: $one) { id } }", {"one": None}, "id"),
        ("query ($some: [ID!]!) { nodes(ids: $some) { id } }", {"some": ["claim:a", None]}, "ids"),
        ("query ($by: [ClaimOrder!]) { claims(orderBy: $by) { totalCount } }", {"by": ["AGE"]}, "orderBy"),
        (
            "query ($which: ClaimWhere) { claims(where: $which) { totalCount } }",
            {"which": {"age": 1}},
            "where",
        ),
        (
            "query ($what: ClaimKind) { claims(where: {not: {kind: $what}}) { totalCount } }",
            {"what": "X"},
            "where",
        ),
        ("query ($so: Boolean!) { claims { totalCount @skip(if: $so) } }", {}, "if"),
        (
            "query ($number: Int) { ...F } fragment F on Query { claims(last: $number) { totalCount } }",
            {"number": []},
            "last",
        ),
    ],
)
async def test_a_variable_at_fault_is_told_by_its_argument(
    mapped: Api, query: str, variables: dict[str, Any], argument: str
) -> None:
    """A variable that is missing or of the wrong type is BAD_USER_INPUT, with the argument that it stands in."""
    error = await mapped.error(query, **variables)
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": argument}
    assert error["message"].startswith(f"{argument}: Variable '$")


async def test_variables_nested_too_deeply_are_told_by_their_argument(mapped: Api) -> None:
    """So is one that is nested beyond what can be read."""
    where: dict[str, Any] = {}
    for _ in range(300):
        where = {"not": where}
    error = await mapped.error(
        "query ($which: ClaimWhere) { claims(where: $which) { totalCount } }", which=where
    )
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "where"}


@pytest.mark.parametrize("name", [None, "C"])
async def test_an_operation_that_is_not_told_is_the_fault_of_operation_name(
    mapped: Api, name: str | None
) -> None:
    """Which of several operations is meant must be told by operationName, by the name of one of them."""
    query = "query A { __typename } query B { __typename }"
    (error,) = orjson.loads((await mapped.executor.execute(query, None, name)).body)["errors"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "operationName"}


async def test_a_fault_of_one_field_leaves_the_others(mapped: Api) -> None:
    """A field that fails makes null of the nearest place that may hold it, with an error at its path; the rest is answered."""
    response = await mapped.answer(
        '{ claim(id: "claim:a") { supports(first: -1) { totalCount } } other: claim(id: "claim:b") { id } }'
    )
    assert response["data"] == {"claim": None, "other": {"id": "claim:b"}}
    assert [error["path"] for error in response["errors"]] == [["claim", "supports"]]


async def test_a_fault_is_that_of_each_object_that_has_the_field(mapped: Api) -> None:
    """Arguments of no use are an error where the field is reached, and nowhere else."""
    field = "... on Claim { supports(first: -1) { totalCount } }"
    response = await mapped.answer('{ nodes(ids: ["claim:a", "issue:all", "claim:b"]) { id %s } }' % field)
    assert response["data"] == {"nodes": [None, {"id": "issue:all"}, None]}
    assert [error["path"] for error in response["errors"]] == [["nodes", i, "supports"] for i in (0, 2)]
    assert [error["extensions"]["argument"] for error in response["errors"]] == ["first", "first"]
    assert await mapped.answer('{ claim(id: "claim:nowhere") { %s } }' % field) == {"data": {"claim": None}}


async def test_null_for_a_variable_with_a_default_is_a_fault_of_the_field(mapped: Api) -> None:
    """A variable that may be null can't make an argument null that may not."""
    query = 'query ($id: ID = "claim:a") { nodes(ids: [$id]) { id } other: claim(id: $id) { id } }'
    response = await mapped.answer(query, id=None)
    assert response["data"] is None
    (error,) = response["errors"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": "ids"}


async def test_an_empty_graph_is_no_error(api: Api) -> None:
    """Over an empty store lists are empty, lookups null."""
    await empty(api.database)
    data = await api.data(
        '{ claims { totalCount nodes { id } } claim(id: "claim:a") { id } opportunityChallengePaths { totalCount nodes { length } } }'
    )
    assert data == {
        "claims": {"totalCount": 0, "nodes": []},
        "claim": None,
        "opportunityChallengePaths": {"totalCount": 0, "nodes": []},
    }
