"""Where the parts are wired: the one place that knows them all."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from starlette.requests import Request
from starlette.responses import Response

from service.api.graphiql import graphiql
from service.api.http import GraphQLEndpoint
from service.api.schema import catalogue
from service.graph import Database, GraphError, Neo4jAddress
from service.logs import RequestLog
from service.plan.execution import Executor
from service.plan.limits import Limits
from service.settings import Settings


def create_app(settings: Settings, address: Neo4jAddress) -> FastAPI:
    """The service over the Neo4j at an address."""
    database = Database(address)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        async with database:
            yield

    limits = Limits(
        depth=settings.max_depth,
        aliases=settings.max_aliases,
        tokens=settings.max_tokens,
        nodes=settings.max_nodes,
    )
    endpoint = GraphQLEndpoint(Executor(catalogue(), database, limits), most_bytes=settings.max_body_bytes)

    async def graphql(request: Request) -> Response:
        if request.method == "GET" and "query" not in request.query_params:
            return graphiql(request)
        return await endpoint(request)

    async def livez() -> dict[str, str]:
        return {"status": "alive"}

    async def readyz() -> JSONResponse:
        try:
            await database.check()
        except GraphError:
            return JSONResponse({"status": "unready", "neo4j": "unavailable"}, 503)
        return JSONResponse({"status": "ready", "neo4j": "available"})

    app = FastAPI(title="Argument Graph", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(RequestLog)
    app.add_route("/graphql", graphql, ["GET", "POST"])
    app.add_api_route("/livez", livez)
    app.add_api_route("/readyz", readyz)
    return app
