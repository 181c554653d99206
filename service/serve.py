"""Serving: Neo4j found or started, the packaged texts loaded into an empty graph, GraphQL answered until a signal comes."""

import asyncio
import signal
import socket
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

import uvicorn

from embedded_neo4j import Options
from graph_seed.folders import PACKAGED, read_seeds
from graph_seed.loading import is_empty, load
from service.app import create_app
from service.embedded import KeptNeo4j
from service.graph import Database, DatabaseUnavailableError, Neo4jAddress
from service.logs import configure
from service.settings import Settings

_WAIT_SECONDS = 60
_GRACE_SECONDS = 10


class PortInUseError(Exception):
    """The service's port can't be opened; the message names it."""


def serve(settings: Settings) -> None:
    """Serve in the foreground until SIGINT or SIGTERM.

    Raises PortInUseError, EmbeddedNeo4jError, DatabaseUnavailableError, SeedFaultsError.
    """
    configure(settings.profile)
    signal.signal(signal.SIGTERM, _leave)
    with _listening(settings) as listener, _neo4j(settings) as (address, browser):
        asyncio.run(_fill(address))
        port = listener.getsockname()[1]
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        ready = f"ready: GraphiQL at http://{host}:{port}/graphql{browser}"
        config = uvicorn.Config(
            create_app(settings, address),
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_GRACE_SECONDS,
        )
        _Server(config, ready).run([listener])


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
            print(self._ready, flush=True)  # noqa: T201 - what a person or script waits for


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
def _neo4j(settings: Settings) -> Generator[tuple[Neo4jAddress, str]]:
    """Where Neo4j is, and what to tell of its Browser."""
    if address := settings.neo4j.address:
        yield address, f", Neo4j at {address.uri}"
        return
    options = Options(settings.data_dir, bolt_port=settings.bolt_port, browser_port=settings.browser_port)
    with KeptNeo4j(options, lambda line: print(line, file=sys.stderr, flush=True)) as kept:  # noqa: T201 - progress
        running = kept.running
        yield (
            kept.address,
            f", Neo4j Browser at {running.browser_url} (user {running.username}, password {running.password})",
        )


async def _fill(address: Neo4jAddress) -> None:
    """Wait for Neo4j to answer, and load the packaged texts where it holds nothing."""
    async with Database(address) as database:
        deadline = time.monotonic() + _WAIT_SECONDS
        while True:
            try:
                empty = await is_empty(database)
                break
            except DatabaseUnavailableError:
                if time.monotonic() > deadline:
                    raise
                await asyncio.sleep(1)
        if empty:
            await load(database, read_seeds([PACKAGED]))
