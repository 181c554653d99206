"""Serving: Neo4j found or started, the packaged texts loaded into an empty graph, GraphQL answered until a signal comes."""

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

import uvicorn
from starlette.types import ASGIApp
from uvicorn.supervisors.multiprocess import Multiprocess

from argument_store.driver import Database, DatabaseUnavailableError, Neo4jAddress
from argument_store.schema import is_empty, prepare
from graph_seed.folders import PACKAGED, read_seeds
from graph_seed.loading import load
from service.app import create_app
from service.errors import NoNeo4jError, PortInUseError
from service.logs import configure
from service.neo4j_browser import link, origin
from service.settings import Settings

_GRACE_SECONDS = 10
_START_SECONDS = 60


def serve(settings: Settings, *, as_json: bool = False) -> None:
    """Serve in the foreground until SIGINT or SIGTERM; tells where in a line, in JSON if wanted.

    Raises PortInUseError, NoNeo4jError, GraphError, SeedFaultsError.
    """
    configure(settings.profile)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _leave)
    with _listening(settings) as listener, _neo4j(settings, listener) as (address, neo4j):
        asyncio.run(_fill(address, settings.neo4j_wait))
        port = listener.getsockname()[1]
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        url = f"http://{host}:{port}/"
        places = {"explorer": url, "graphql": f"{url}graphql", **neo4j}
        ready = json.dumps({"ready": places}) if as_json else _told(places)
        config = uvicorn.Config(
            partial(_application, settings, address),
            factory=True,
            workers=settings.workers,
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=_GRACE_SECONDS,
        )
        if settings.workers == 1:
            _Server(config, ready).run([listener])
        else:
            _Workers(config, listener, ready).run()


def _told(places: dict[str, str]) -> str:
    """For people."""
    neo4j = "Neo4j at {neo4j}"
    if "browser" in places:
        neo4j = "Neo4j Browser at {browser} (user {user}, password {password})"
    return f"ready: the explorer at {{explorer}}, GraphiQL at {{graphql}}, {neo4j}".format(**places)


def _application(settings: Settings, address: Neo4jAddress) -> ASGIApp:
    """The service, in whatever process it is to run."""
    if parent_process() is not None:
        configure(settings.profile)
        threading.Thread(target=_end_with_parent, daemon=True).start()
    app = create_app(settings, address)
    _spare_collections()
    return app


def _end_with_parent() -> None:
    parent = parent_process()
    assert parent is not None
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)


def _spare_collections() -> None:
    """Long answers are many small objects that live for a moment: collect less often, and never what is there from the start."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def _leave(_signal: int, _frame: FrameType | None) -> None:
    """Ends the process by way of all open contexts."""
    sys.exit(0)


class _Server(uvicorn.Server):
    """Says on standard output when it is ready."""

    def __init__(self, config: uvicorn.Config, ready: str) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to answer."""
        await super().startup(sockets)
        if self.started:
            print(self._ready, flush=True)


class _Workers(Multiprocess):
    """Several processes on one port; says on standard output when they are ready."""

    def __init__(self, config: uvicorn.Config, listener: socket.socket, ready: str) -> None:
        super().__init__(config, [listener])
        self._ready = ready

    def init_processes(self) -> None:
        """Start them."""
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
    """Where Neo4j is, and what to tell of it."""
    if address := settings.neo4j.address:
        yield address, {"neo4j": address.uri}
        return
    try:
        from service.embedded import KeptNeo4j
    except ModuleNotFoundError as error:
        raise NoNeo4jError(
            f"NEO4J_URI is not set, and {error.name}, which starting Neo4j here takes, is not installed: "
            "install argument-graph[embedded]"
        ) from error
    here = origin(settings.host, listener.getsockname()[1])
    with KeptNeo4j(settings, here, lambda line: print(line, file=sys.stderr, flush=True)) as kept:
        running = kept.running
        browser = link(running.browser_url, running.bolt_uri, running.username, running.database)
        yield (
            kept.address,
            {
                "neo4j": running.bolt_uri,
                "browser": browser,
                "user": running.username,
                "password": running.password,
            },
        )


async def _fill(address: Neo4jAddress, seconds: float) -> None:
    """Wait some seconds for Neo4j to answer, and load the packaged texts where it holds nothing."""
    async with Database(address) as database:
        deadline = time.monotonic() + seconds
        while True:
            try:
                empty = await is_empty(database)
                break
            except DatabaseUnavailableError:
                if time.monotonic() > deadline:
                    raise
                await asyncio.sleep(1)
        await prepare(database)
        if empty:
            await load(database, read_seeds([PACKAGED]))
