"""The production profile tells nothing of the schema, and refuses what scanners for GraphQL look for."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio
from graphql import get_introspection_query

from argument_store.driver import Neo4jAddress
from service.api import explorer
from service.api.schema import sdl
from service.app import create_app
from service.settings import Profile, Settings

HTML = {"accept": "text/html"}
CIRCLE = "fields { type { " * 5 + "name" + " } }" * 5


def client(**settings: object) -> httpx.AsyncClient:
    """A client of a service whose database is away."""
    chosen = Settings.model_validate({"profile": Profile.PRODUCTION, **settings})
    app = create_app(chosen, Neo4jAddress("bolt://127.0.0.1:1"))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost")


@pytest_asyncio.fixture(scope="module")
async def production() -> AsyncIterator[httpx.AsyncClient]:
    """The profile as it is."""
    async with client() as service:
        yield service


async def ask(service: httpx.AsyncClient, query: str, **variables: Any) -> Any:
    """The response to a query."""
    return (await service.post("/graphql", json={"query": query, "variables": variables})).json()


async def test_the_profile_answers(production: httpx.AsyncClient) -> None:
    """What the checks below see refused isn't refused because everything is."""
    assert await ask(production, "query cop { __typename }") == {"data": {"__typename": "Query"}}


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{ %s }" % " ".join(f"alias{i}: __typename" for i in range(101)), "QUERY_TOO_COMPLEX"),
        ("{ %s }" % ("__typename " * 500), "QUERY_TOO_COMPLEX"),
        ("{ __typename %s }" % ("@aa" * 10), "QUERY_TOO_COMPLEX"),
        ("query cop %s { __typename }" % ("@aa" * 10), "QUERY_TOO_COMPLEX"),
        ("{ ... %s { __typename } }" % ("@aa" * 10), "QUERY_TOO_COMPLEX"),
        ("{ __schema { types { %s } } }" % CIRCLE, "GRAPHQL_VALIDATION_FAILED"),
        ("{ __schema { types { name fields { name } } } }", "GRAPHQL_VALIDATION_FAILED"),
        ('{ __type(name: "Query") { name } }', "GRAPHQL_VALIDATION_FAILED"),
        (get_introspection_query(), "GRAPHQL_VALIDATION_FAILED"),
        ("qwerty cop { abc }", "GRAPHQL_PARSE_FAILED"),
    ],
    ids=[
        "aliases",
        "repeated fields",
        "directives of a field",
        "directives of an operation",
        "directives of a fragment",
        "circular introspection",
        "introspection",
        "type",
        "standard introspection",
        "no GraphQL",
    ],
)
async def test_documents_that_are_refused(production: httpx.AsyncClient, query: str, code: str) -> None:
    """Overloading and introspection are refused with a code and no data, overloading by a single error."""
    answer = await ask(production, query)
    assert "data" not in answer
    assert len(answer["errors"]) == 1 or code == "GRAPHQL_VALIDATION_FAILED"
    for error in answer["errors"]:
        assert error["extensions"] == {"code": code}


@pytest.mark.parametrize("query", ["query cop { __typename }", "mutation cop { __typename }"])
async def test_get_is_refused(production: httpx.AsyncClient, query: str) -> None:
    """Neither a query nor a mutation is executed by GET; the answer says by what it would be."""
    response = await production.get("/graphql", params={"query": query})
    assert (response.status_code, response.headers["allow"]) == (405, "POST")
    assert "data" not in response.json()


async def test_batches_are_refused(production: httpx.AsyncClient) -> None:
    """A list of requests has one answer, an error."""
    response = await production.post("/graphql", json=[{"query": "{ __typename }"}] * 10)
    assert response.status_code == 400
    assert len(response.json()["errors"]) == 1


async def test_forms_are_refused(production: httpx.AsyncClient) -> None:
    """What a form of another site can send is not executed."""
    response = await production.post("/graphql", data={"query": "{ __typename }"})
    assert response.status_code == 415
    assert "data" not in response.json()


async def test_no_traces(production: httpx.AsyncClient) -> None:
    """Neither answers nor errors carry timings of resolvers or exceptions, by a header that asks for them either."""
    headers = {"apollo-tracing": "1", "apollo-federation-include-trace": "ftv1"}
    for query in ("{ __typename }", "{ abc }", '{ node(id: "claim:a") { id } }'):
        response = await production.post("/graphql", json={"query": query}, headers=headers)
        assert not {"tracing", "ftv1", "exception", "stacktrace"} & set(response.text.split('"'))


@pytest.mark.parametrize("path", ["/graphql", "/graphiql", "/playground", "/console"])
async def test_no_page_for_queries(production: httpx.AsyncClient, path: str) -> None:
    """No path answers a page that takes queries."""
    response = await production.get(path, headers=HTML)
    assert response.status_code in (404, 405)
    assert not any(word in response.text for word in ("GraphiQL", "graphiql", "Playground", "playground"))


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        ("{ claimz { id } }", {}),
        ("{ claims(were: {}) { totalCount } }", {}),
        ("{ claims(where: {kid: FACT}) { totalCount } }", {}),
        ("{ claims(where: {kind: FACTS}) { totalCount } }", {}),
        ("query ($where: ClaimWher) { claims(where: $where) { totalCount } }", {}),
        ("{ __typename ... on Querry { __typename } }", {}),
        ("query ($where: ClaimWhere) { claims(where: $where) { totalCount } }", {"where": {"kid": "FACT"}}),
        ("query ($where: ClaimWhere) { claims(where: $where) { totalCount } }", {"where": {"kind": "FACTS"}}),
        ("query ($kind: ClaimKind) { claims(where: {kind: $kind}) { totalCount } }", {"kind": "FACTS"}),
    ],
)
async def test_no_suggestions(production: httpx.AsyncClient, query: str, variables: dict[str, Any]) -> None:
    """A misspelt field, argument, type or value is refused without a word that would be right; in development with one."""
    async with client(suggestions=True) as helpful:
        assert "Did you mean" in str((await ask(helpful, query, **variables))["errors"])
    assert "Did you mean" not in str((await ask(production, query, **variables))["errors"])


async def test_the_page_goes_on_to_work(production: httpx.AsyncClient) -> None:
    """What the explorer asks is within the limits of the profile, and needs no introspection."""
    page = await production.get("/", headers=HTML)
    assert page.status_code == 200
    assert 'data-ide="no"' in page.text
    for name, query in explorer.queries().items():
        errors = (await ask(production, query))["errors"]
        codes = {error["extensions"]["code"] for error in errors}
        assert codes <= {"DATABASE_UNAVAILABLE", "BAD_USER_INPUT"}, (name, errors)


@pytest.mark.parametrize("profile", Profile)
async def test_each_is_a_setting(profile: Profile) -> None:
    """Introspection, suggestions, GraphiQL and queries by GET are on in development; settings turn each on or off in both profiles."""
    asked = {
        "introspection": ("{ __schema { queryType { name } } }", "data"),
        "suggestions": ("{ claimz { id } }", "Did you mean"),
    }
    for option in ("introspection", "suggestions", "graphiql", "get_queries"):
        for value in (None, True, False):
            on = profile is Profile.DEVELOPMENT if value is None else value
            async with client(profile=profile, **{option: value}) as service:
                if option == "graphiql":
                    page = await service.get("/graphql", headers=HTML)
                    assert ("text/html" in page.headers["content-type"]) is on
                    assert f'data-ide="{"yes" if on else "no"}"' in (await service.get("/")).text
                elif option == "get_queries":
                    response = await service.get("/graphql", params={"query": "{ __typename }"})
                    assert (response.status_code == 200) is on
                else:
                    query, mark = asked[option]
                    assert (mark in str(await ask(service, query))) is on


@pytest.mark.parametrize(
    ("settings", "status"),
    [({}, 404), ({"introspection": True}, 200), ({"profile": Profile.DEVELOPMENT}, 200)],
)
async def test_the_schema_as_a_file(settings: dict[str, Any], status: int) -> None:
    """SDL is at an address of its own where introspection is on; who has it already is told so, in plain or compressed form."""
    async with client(**settings) as service:
        response = await service.get("/schema.graphql")
        assert response.status_code == status
        if status == 200:
            assert response.text == sdl()
            for tag in (response.headers["etag"], f'"other", W/{response.headers["etag"]}', "*"):
                again = await service.get("/schema.graphql", headers={"if-none-match": tag})
                assert (again.status_code, again.content) == (304, b"")
                assert again.headers["etag"] == response.headers["etag"]
            other = await service.get("/schema.graphql", headers={"if-none-match": '"other"'})
            assert other.status_code == 200
            assert (await service.post("/schema.graphql")).status_code == 405


@pytest.mark.parametrize(
    ("settings", "most"),
    [({}, 100), ({"profile": Profile.DEVELOPMENT}, 200), ({"max_aliases": 150}, 150)],
)
async def test_the_number_of_aliases(settings: dict[str, Any], most: int) -> None:
    """100 aliases are allowed in production, 200 in development, or as many as the setting says."""
    async with client(**settings) as service:
        for count in (most, most + 1):
            query = "{ claims { %s } }" % " ".join(f"a{i}: totalCount" for i in range(count))
            (error,) = (await ask(service, query))["errors"]
            code = "DATABASE_UNAVAILABLE" if count == most else "QUERY_TOO_COMPLEX"
            assert error["extensions"] == {"code": code}
