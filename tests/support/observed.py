"""The service's endpoint as it is logged and measured, within the tests' own process."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import httpx

from argument_store.driver import Neo4jAddress
from service.api.http import GraphQLEndpoint
from service.api.schema import catalogue
from service.plan.admission import Admission, RequestPlaces
from service.plan.execution import Executor
from service.telemetry.database import ObservedDatabase
from service.telemetry.meter import Meter
from service.telemetry.requests import RequestLog
from service.telemetry.tracing import traced

HOUR = 3_600


@asynccontextmanager
async def observed(address: Neo4jAddress, slow_seconds: float = HOUR) -> AsyncGenerator[httpx.AsyncClient]:
    """A client of the endpoint."""
    async with ObservedDatabase(address, slow_seconds, Meter()) as database:
        endpoint = GraphQLEndpoint(
            Executor(catalogue(), database),
            RequestPlaces(Admission(64, 64, HOUR)),
            page=None,
            most_bytes=100_000,
        )
        transport = httpx.ASGITransport(traced(RequestLog(endpoint, Meter())), client=("192.0.2.7", 5_000))
        async with httpx.AsyncClient(transport=transport, base_url="http://service") as client:
            yield client
