"""The embedded Neo4j of the service, restarted if it exits unexpectedly."""

import time
from dataclasses import replace
from shutil import disk_usage
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import structlog

from argument_store.connection import LEAST_FREE
from argument_store.driver import Neo4jAddress
from embedded_neo4j import (
    EmbeddedNeo4j,
    EmbeddedNeo4jError,
    Options,
    PortInUse,
    Report,
    Running,
    heap_for,
    memory,
)
from service.errors import NoNeo4jError, PortInUseError
from service.neo4j_browser import settings as browser_settings
from service.settings import Settings

_log = structlog.get_logger(__name__)
_PAUSE_SECONDS = 1.0
_CHECK_SECONDS = 2.0


class KeptNeo4j:
    """A context manager that keeps Neo4j running, its Browser configured for the service's origin.

    Entering it raises PortInUseError or NoNeo4jError if Neo4j can't be started.
    """

    def __init__(self, settings: Settings, service: str, report: Report) -> None:
        self._settings = settings
        self._options = Options(
            settings.data_dir,
            bolt_port=settings.bolt_port,
            browser_port=settings.browser_port,
            heap=settings.neo4j_heap or heap_for(memory()),
            settings=browser_settings(service),
        )
        self._report = report
        self._stopping = Event()
        self._lock = Lock()

    def __enter__(self) -> Self:
        try:
            self._running = EmbeddedNeo4j(self._options).start(self._report)
        except PortInUse as error:
            raise PortInUseError(str(error)) from error
        except EmbeddedNeo4jError as error:
            raise NoNeo4jError(str(error)) from error
        self._options = replace(
            self._options,
            bolt_port=_port(self._running.bolt_uri),
            browser_port=_port(self._running.browser_url),
        )
        self._thread = Thread(target=self._keep, name="embedded-neo4j", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, type_: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stopping.set()
        with self._lock:
            self._running.stop()

    @property
    def running(self) -> Running:
        """The current Neo4j process."""
        return self._running

    @property
    def address(self) -> Neo4jAddress:
        """Its address and credentials, which stay the same across restarts."""
        running = self._running
        return self._settings.neo4j.at(running.bolt_uri, running.username, running.password, running.database)

    def _keep(self) -> None:
        while not self._stopping.is_set():
            status = self._running.wait(_CHECK_SECONDS)
            failed = status is None and self._running.has_failed()
            if self._stopping.is_set() or (status is None and not failed):
                continue
            with self._lock:
                if failed:
                    self._recover()
                else:
                    _log.error("Neo4j exited unexpectedly; restarting it", status=status)
                self._restart()

    def _recover(self) -> None:
        """End a Neo4j that could not write to its disk, and wait until there is room: without it, recovery would fail too."""
        folder = self._options.data_dir
        _log.error(
            "Neo4j can't write to its disk; restarting it as soon as there is room", folder=str(folder)
        )
        self._running.kill()
        while disk_usage(folder).free < LEAST_FREE and not self._stopping.wait(_PAUSE_SECONDS):
            pass

    def _restart(self) -> None:
        self._running.stop()
        while not self._stopping.is_set():
            try:
                self._running = EmbeddedNeo4j(self._options).start(_log.info)
            except EmbeddedNeo4jError as error:
                _log.error("Neo4j did not start", reason=str(error))
                time.sleep(_PAUSE_SECONDS)
            else:
                return


def _port(address: str) -> int:
    port = urlsplit(address).port
    assert port
    return port
