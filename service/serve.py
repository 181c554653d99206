"""Run the service: connect to Neo4j or start it, load the packaged texts into an empty graph, and serve until a signal arrives."""

import asyncio
import gc
import json
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from multiprocessing import parent_process
from types import FrameType
from typing import cast

import structlog
import uvicorn
from starlette.types import ASGIApp
from uvicorn.supervisors.multiprocess import Multiprocess

from argument_store.driver import Database, DatabaseUnavailableError, LoginRefusedError, Neo4jAddress
from argument_store.schema import is_empty, prepare
from graph_seed.folders import PACKAGED, read_seeds
from graph_seed.loading import load
from service.app import create_app
from service.errors import NoNeo4jError, PortInUseError
from service.logs import configure
from service.neo4j_browser import link, origin
from service.settings import Profile, Settings
from service.telemetry.closed_connections import ClosedConnections
from service.telemetry.exposition import exposing
from service.web.connections import ConnectionLimits, LimitedProtocol
from service.web.open_files import allow_open_files

_log = structlog.get_logger(__name__)

_GRACE_SECONDS = 10
_START_SECONDS = 60


def serve(settings: Settings, *, as_json: bool = False) -> None:
    """Serve in the foreground until SIGINT or SIGTERM. Once ready, print the addresses on one line, in production as JSON.

    Raises PortInUseError, NoNeo4jError, GraphError, SeedFaultsError.
    """
    configure(settings.profile)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _exit)
    with (
        _listening(settings) as listener,
        exposing(settings),
        _neo4j(settings, listener) as (address, neo4j),
    ):
        asyncio.run(_fill(address, settings.neo4j_wait))
        port = listener.getsockname()[1]
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        url = f"http://{host}:{port}/"
        places = {"explorer": url, "graphql": f"{url}graphql", **neo4j}
        as_json = as_json or settings.profile is Profile.PRODUCTION
        ready = json.dumps({"ready": places}) if as_json else _ready_line(settings, places)
        config = uvicorn.Config(
            partial(_application, settings, address),
            factory=True,
            workers=settings.workers,
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            timeout_keep_alive=settings.idle_seconds,
            http=_protocol(settings),
        )
        if settings.workers == 1:
            _Server(config, ready).run([listener])
        else:
            _Workers(config, listener, ready).run()


def _protocol(settings: Settings) -> type[asyncio.Protocol]:
    limits = ConnectionLimits(
        settings.max_connections,
        settings.max_head_bytes,
        settings.max_headers,
        settings.client_seconds,
        settings.max_unread_bytes,
    )
    closed = ClosedConnections(measured=settings.metrics_port is not None)
    allow_open_files(settings.max_connections)
    # uvicorn calls it, and asks no more of a class.
    return cast("type[asyncio.Protocol]", partial(LimitedProtocol, limits=limits, closed=closed))


def _ready_line(settings: Settings, places: dict[str, str]) -> str:
    neo4j = "Neo4j at {neo4j}"
    if "browser" in places:
        neo4j = "Neo4j Browser at {browser} (user {user}, password {password})"
    graphql = "GraphiQL" if settings.allows(settings.graphiql) else "GraphQL"
    return f"ready: the explorer at {{explorer}}, {graphql} at {{graphql}}, {neo4j}".format(**places)


def _application(settings: Settings, address: Neo4jAddress) -> ASGIApp:
    """Create the application, in this process or in a worker process."""
    if parent_process() is not None:
        configure(settings.profile)
        threading.Thread(target=_end_with_parent, daemon=True).start()
    app = create_app(settings, address)
    _tune_garbage_collection()
    return app


def _end_with_parent() -> None:
    parent = parent_process()
    assert parent is not None
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)


def _tune_garbage_collection() -> None:
    """Collect less often, and never objects created at startup: long responses consist of many short-lived objects."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def _exit(_signal: int, _frame: FrameType | None) -> None:
    """Exit through all open context managers."""
    sys.exit(0)


class _Server(uvicorn.Server):
    """A server that prints a line on standard output when it is ready."""

    def __init__(self, config: uvicorn.Config, ready: str) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start serving, then print the ready line."""
        await super().startup(sockets)
        if self.started:
            print(self._ready, flush=True)


class _Workers(Multiprocess):
    """Several worker processes on one port. Prints a line on standard output when all of them are ready."""

    def __init__(self, config: uvicorn.Config, listener: socket.socket, ready: str) -> None:
        super().__init__(config, [listener])
        self._ready = ready

    def init_processes(self) -> None:
        """Start the processes, then print the ready line."""
        super().init_processes()
        if all(process.wait_until_ready(_START_SECONDS) for process in self.processes):
            print(self._ready, flush=True)


@contextmanager
def _listening(settings: Settings) -> Generator[socket.socket]:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((settings.host, settings.port))
        except OSError as error:
            message = f"port {settings.port} of {settings.host} can't be opened ({error.strerror})"
            raise PortInUseError(f"{message}: choose another with ARGUMENT_GRAPH_PORT") from error
        yield listener


@contextmanager
def _neo4j(settings: Settings, listener: socket.socket) -> Generator[tuple[Neo4jAddress, dict[str, str]]]:
    """Yield the address of Neo4j, and what the ready line says about it."""
    if address := settings.neo4j.address:
        yield address, {"neo4j": address.uri}
        return
    try:
        from service.embedded import KeptNeo4j
    except ModuleNotFoundError as error:
        raise NoNeo4jError(
            f"NEO4J_URI is not set, and {error.name} is not installed, which is required to start an embedded Neo4j: "
            "it comes with the extra argument-graph[embedded]"
        ) from error
    here = origin(settings.host, listener.getsockname()[1])
    in_production = settings.profile is Profile.PRODUCTION
    with KeptNeo4j(settings, here, _log.info if in_production else _print) as kept:
        running = kept.running
        browser = link(running.browser_url, running.bolt_uri, running.username, running.database)
        yield (
            kept.address,
            {
                "neo4j": running.bolt_uri,
                "browser": browser,
                "user": running.username,
                # Standard output of a service in production is kept by others.
                **(
                    {"password_file": str(running.password_file)}
                    if in_production
                    else {"password": running.password}
                ),
            },
        )


def _print(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


async def _fill(address: Neo4jAddress, seconds: float) -> None:
    """Wait up to `seconds` for Neo4j to answer, and load the packaged texts into an empty store."""
    async with Database(address) as database:
        deadline = time.monotonic() + seconds
        while True:
            try:
                empty = await is_empty(database)
                break
            except LoginRefusedError:
                raise
            except DatabaseUnavailableError:
                if time.monotonic() > deadline:
                    raise
                await asyncio.sleep(1)
        await prepare(database)
        if empty:
            await load(database, read_seeds([PACKAGED]))
