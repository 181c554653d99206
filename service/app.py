"""Where the parts are wired: the one place that knows them all."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from argument_store.driver import Database, GraphError, Neo4jAddress
from service.api import explorer, graphiql
from service.api.http import GraphQLEndpoint
from service.api.schema import catalogue
from service.api.schema_file import PATH as SCHEMA_PATH
from service.api.schema_file import SchemaFile
from service.api.trusted import read_trusted
from service.neo4j_browser import PATH as NEO4J_BROWSER
from service.neo4j_browser import files as neo4j_browser_files
from service.plan.admission import LOOK_UPS, Admission, RequestPlaces
from service.plan.answers import KeptAnswers
from service.plan.budget import StatementPlaces
from service.plan.execution import Executor
from service.plan.limits import Limits
from service.plan.looks import Looks
from service.plan.memory import Memory
from service.plan.requests import ReasoningLimits
from service.readiness import Readiness
from service.reading_ahead import reading_ahead
from service.settings import Profile, Settings
from service.telemetry import tracing
from service.telemetry.database import ObservedDatabase
from service.telemetry.meter import Meter
from service.telemetry.requests import RequestLog
from service.web.compression import Compression
from service.web.hosts import HostCheck
from service.web.origins import Origins

if TYPE_CHECKING:
    from service.api.rates import RateLimit

_MB = 1_000_000


def create_app(settings: Settings, address: Neo4jAddress) -> ASGIApp:
    """The service over the Neo4j at an address."""
    known, limits, meter = catalogue(), _limits(settings), _meter(settings)
    manifest = settings.trusted_documents
    trusted = read_trusted(manifest, known.schema, limits) if manifest else None
    database = ObservedDatabase(address, settings.slow_statement_seconds, meter)
    places, looks = StatementPlaces(*_admissions(settings, settings.max_statements)), Looks(database.look)
    kept = KeptAnswers(settings.kept_answers_mb * _MB, looks) if settings.kept_answers_mb else None
    memory = Memory(database, looks, places, settings.views_mb * _MB) if settings.views_mb else None
    executor = Executor(known, database, limits, places, kept, memory)
    origins = Origins(settings.origin_names, settings.profile is Profile.DEVELOPMENT)
    endpoint = GraphQLEndpoint(
        executor,
        RequestPlaces(*_admissions(settings, settings.max_requests)),
        page=graphiql.page() if settings.allows(settings.graphiql) else None,
        most_bytes=settings.max_body_bytes,
        allows_get=settings.allows(settings.get_queries),
        allows_origin=origins.allows,
        trusted=trusted,
        rate=_rate(settings),
        meter=meter,
    )
    pages = _pages(database, executor, memory, settings)

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        # GraphQL needs nothing of what FastAPI does around an endpoint, and is spared its time.
        graphql = scope["type"] == "http" and scope["path"] == "/graphql"
        await (endpoint if graphql else pages)(scope, receive, send)

    shared, neo4j_browser = origins.shared(application), neo4j_browser_files()

    async def everything(scope: Scope, receive: Receive, send: Send) -> None:
        prepared = scope["type"] == "http" and scope["path"].startswith(NEO4J_BROWSER)
        await (neo4j_browser if prepared else shared)(scope, receive, send)

    checked = HostCheck(Compression(everything), settings.host, settings.host_names)
    tracing.start()
    return tracing.traced(RequestLog(checked, meter))


def _meter(settings: Settings) -> Meter:
    if settings.metrics_port is None:
        return Meter()
    from service.telemetry.metrics import PrometheusMeter

    return PrometheusMeter()


def _admissions(settings: Settings, running: int) -> tuple[Admission, Admission]:
    """One for so many, and one for look-ups."""
    waiting, seconds = settings.max_waiting, settings.wait_seconds
    return Admission(running, waiting, seconds), Admission(LOOK_UPS, waiting, seconds)


def _rate(settings: Settings) -> "RateLimit | None":
    if settings.rate_limit is None:
        return None
    from service.api.rates import RateLimit  # It takes a while to import.

    return RateLimit(settings.rate_limit)


def _limits(settings: Settings) -> Limits:
    return Limits(
        seconds=settings.request_seconds,
        statements=settings.max_request_statements,
        roots=settings.max_root_fields,
        depth=settings.max_depth,
        aliases=settings.most_aliases,
        tokens=settings.max_tokens,
        nodes=settings.max_nodes,
        answer=settings.max_answer_bytes,
        introspection=settings.allows(settings.introspection),
        suggestions=settings.allows(settings.suggestions),
        reasoning=ReasoningLimits(settings.reasoning_seconds, settings.reasoning_statements),
    )


def _pages(database: Database, executor: Executor, memory: Memory | None, settings: Settings) -> FastAPI:
    """The pages with their files, and how the service and its Neo4j are; the database is open as long as it runs."""
    readiness = Readiness(executor, database)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        try:
            async with AsyncExitStack() as stack:
                await stack.enter_async_context(database)
                rest = await stack.enter_async_context(readiness.kept())
                if memory is not None:
                    stack.push_async_callback(memory.close)
                    await stack.enter_async_context(reading_ahead(database, memory, asyncio.wait([rest])))
                yield
        finally:
            tracing.stop()

    async def livez() -> dict[str, str]:
        return {"status": "alive"}

    async def readyz() -> JSONResponse:
        try:
            await readiness.check()
        except GraphError:
            return JSONResponse({"status": "unready", "neo4j": "unavailable"}, 503)
        return JSONResponse({"status": "ready", "neo4j": "available"})

    app = FastAPI(title="Argument Graph", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    with_graphiql = app.state.graphiql = settings.allows(settings.graphiql)
    if settings.allows(settings.introspection) and settings.trusted_documents is None:
        app.add_route(SCHEMA_PATH, SchemaFile().answer)
    for site in (explorer.SITE, *([graphiql.SITE] if with_graphiql else [])):
        app.mount(site.assets, site.files())
    for path in explorer.PATHS:
        app.add_route(path, explorer.page)
    app.add_exception_handler(404, explorer.missing)
    for path, probe in (("/livez", livez), ("/readyz", readyz)):
        app.add_api_route(path, probe, methods=["GET", "HEAD"])
    return app
