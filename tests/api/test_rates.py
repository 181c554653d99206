"""Cost: what a request costs where asked, and how much of it the clients at one address may cause."""

from typing import Any

import httpx
import pytest

from service.api.http import GraphQLEndpoint
from service.api.rates import RateLimit
from service.plan.admission import Admission, RequestPlaces
from tests.api.conftest import Api

DEAR = "{ claims(first: 100) { nodes { id } } }"
CHEAP = "{ __typename }"


async def nothing(*_: Any) -> None:
    """No page."""


def endpoint(api: Api, rate: RateLimit | None = None) -> GraphQLEndpoint:
    """The endpoint over the session's Neo4j."""
    return GraphQLEndpoint(
        api.executor, RequestPlaces(Admission(9, 9, 60)), page=nothing, most_bytes=10_000, rate=rate
    )


async def post(
    endpoint: GraphQLEndpoint, query: str, address: str = "203.0.113.7", **more: Any
) -> httpx.Response:
    """The response to a request from an address."""
    transport = httpx.ASGITransport(endpoint, client=(address, 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://service") as service:
        return await service.post("/graphql", json={"query": query, **more})


async def test_cost_is_told_where_asked(api: Api) -> None:
    """It is the estimate of nodes that limits use, and it changes nothing else of the answer."""
    plain = await post(endpoint(api), DEAR)
    assert "extensions" not in plain.json()
    asked = (await post(endpoint(api), DEAR, extensions={"cost": True})).json()
    cost = asked.pop("extensions")["cost"]
    assert cost >= 100
    assert asked == plain.json()


@pytest.mark.parametrize(
    ("address", "same", "other"),
    [
        ("203.0.113.7", "203.0.113.7", "203.0.113.8"),
        ("203.0.113.7", "::ffff:203.0.113.7", "::1"),
        ("2001:db8::1", "2001:db8::2", "2001:db8:0:1::1"),
        ("2001:db8::1", "2001:db8:0:0:ffff::", "127.0.0.1"),
    ],
)
async def test_an_address_may_cause_so_much_cost(api: Api, address: str, same: str, other: str) -> None:
    """What exceeds it is refused unread, with when to come again; others, and this machine, are not affected."""
    cost = (await post(endpoint(api), DEAR, extensions={"cost": True})).json()["extensions"]["cost"]
    limited = endpoint(api, RateLimit(f"{cost + 10}/day"))
    assert (await post(limited, DEAR, address)).status_code == 200
    before = api.database.statements
    refused = await post(limited, DEAR, same)
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["retry-after"]) <= 24 * 60 * 60
    assert refused.json()["errors"][0]["extensions"] == {"code": "OVERLOADED"}
    assert api.database.statements == before
    assert (await post(limited, CHEAP, same)).status_code == 200
    assert (await post(limited, DEAR, other)).status_code == 200


async def test_each_request_costs(api: Api) -> None:
    """Also one that is refused: no more of them are looked at than the rate allows. This machine is never charged."""
    limited = endpoint(api, RateLimit("5/day"))
    statuses = [(await post(limited, "{ nothing }")).status_code for _ in range(7)]
    assert statuses == [200] * 5 + [429] * 2
    assert {(await post(limited, "{ nothing }", "127.0.0.1")).status_code for _ in range(7)} == {200}
