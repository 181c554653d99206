"""Frontends on other origins."""

import httpx
import pytest

from argument_store.driver import Neo4jAddress
from service.app import create_app
from service.settings import Profile, Settings

LOCAL = "http://localhost:5173"
NAMED = "https://maps.example"
FOREIGN = "https://elsewhere.example"


@pytest.mark.parametrize(
    ("profile", "origin", "allowed"),
    [
        (Profile.DEVELOPMENT, LOCAL, True),
        (Profile.DEVELOPMENT, NAMED, True),
        (Profile.DEVELOPMENT, FOREIGN, False),
        (Profile.DEVELOPMENT, "http://localhost.elsewhere.example", False),
        (Profile.PRODUCTION, LOCAL, False),
        (Profile.PRODUCTION, NAMED, True),
    ],
)
async def test_who_may_ask(profile: Profile, origin: str, *, allowed: bool) -> None:
    """Pages of the origins that the settings name may ask, with any headers, and read when to try again; in development those of this machine too; no others."""
    app = create_app(
        Settings(profile=profile, cors_origins=f"{NAMED}, https://other.example"),
        Neo4jAddress("bolt://127.0.0.1:1"),
    )
    headers = {
        "origin": origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type, apollographql-client-name, authorization, traceparent",
    }
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        asked = await client.options("/graphql", headers=headers)
        answered = await client.post("/graphql", json={"query": "{ __typename }"}, headers={"origin": origin})
    assert (asked.status_code == httpx.codes.OK) is allowed
    assert (
        asked.headers.get("access-control-allow-headers") == headers["access-control-request-headers"]
    ) or not allowed
    assert (answered.headers.get("access-control-allow-origin") == origin) is allowed
    exposed = answered.headers.get("access-control-expose-headers", "").split(", ")
    assert {"Retry-After", "X-Request-Id"} <= {*exposed}
