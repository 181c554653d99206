"""Metrics of all worker processes on one port.

Each process writes its figures into files of one folder. This is prometheus_client's multiprocess mode, which a variable in the environment
turns on when prometheus_client is imported, in this process and in those that it starts.
"""

import os
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from service.errors import PortInUseError
from service.settings import Settings

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry, Metric

_FOLDER = "PROMETHEUS_MULTIPROC_DIR"


@contextmanager
def exposing(settings: Settings) -> Generator[None]:
    """Answer Prometheus at `metrics_port`, if that is set. Raises PortInUseError."""
    if settings.metrics_port is None:
        yield
        return
    with TemporaryDirectory(prefix="argument-graph-") as folder:
        os.environ[_FOLDER] = folder
        from prometheus_client import start_http_server

        host, port = settings.metrics_host, settings.metrics_port
        try:
            server, thread = start_http_server(port, host, _registry(Path(folder)))
        except OSError as error:
            message = f"port {port} of {host} can't be opened for metrics ({error.strerror})"
            raise PortInUseError(f"{message}: choose another with ARGUMENT_GRAPH_METRICS_PORT") from error
        try:
            yield
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


def _registry(folder: Path) -> "CollectorRegistry":
    from prometheus_client import CollectorRegistry
    from prometheus_client.multiprocess import MultiProcessCollector

    class Workers(MultiProcessCollector):
        """Sums the figures of all processes. What one has in hand ends with it, also when it is killed."""

        def collect(self) -> "Iterable[Metric]":
            for path in folder.glob("gauge_live*.db"):
                if not _is_running(int(path.stem.rpartition("_")[2])):
                    path.unlink(missing_ok=True)
            return cast("Iterable[Metric]", super().collect())  # pyright: ignore[reportUnknownMemberType]

    registry = CollectorRegistry()
    Workers(registry, str(folder))
    return registry


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
