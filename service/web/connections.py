"""Limits on connections: how many there are, how large the head of a request is, and how long a client takes.

uvicorn limits what its parser in Python holds of a head, but not httptools, and leaves a connection open whose first request never ends.
"""

import asyncio
from asyncio.events import TimerHandle
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, cast

from starlette.responses import PlainTextResponse
from uvicorn import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle
from uvicorn.server import ServerState

_LEAST_READ = 1_000
"""Bytes a second that a client has to read of an answer that is too long to be buffered."""


@dataclass(frozen=True)
class ConnectionLimits:
    """The most open connections, bytes and fields of a request's head, and seconds for a client to send a request or to read on."""

    connections: int = 1_000
    head_bytes: int = 65_536
    fields: int = 100
    seconds: float = 10


class LimitedProtocol(HttpToolsProtocol):
    """A connection of uvicorn's that keeps to limits: `Config(http=partial(LimitedProtocol, limits=...))`."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
        *,
        limits: ConnectionLimits,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._limits = limits
        self._application: Any = self.app  # pyright: ignore[reportUnknownMemberType]
        self._timer: TimerHandle | None = None
        self._read_timer: TimerHandle | None = None
        self._receiving = False
        """Whether a request has begun that isn't complete."""
        self._in_head = False
        self._head_bytes = 0
        """Of the head that is being read, without the chunk that it began in, which may hold the end of another request too."""
        self._chunk = 0
        self.since = 0.0
        """When it last began to wait for a request, by the clock of the event loop."""

    # What the transport calls

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for a request; make room first where there are too many connections."""
        super().connection_made(transport)
        self.since = self.loop.time()
        self._start()
        if len(self.connections) > self._limits.connections:
            self._make_room()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the timers."""
        super().connection_lost(exc)
        self._stop()
        self._stop_watching()

    def data_received(self, data: bytes) -> None:
        """Read on, with a timer as long as a request isn't complete."""
        self._chunk = len(data)
        super().data_received(data)
        if self._in_head:
            self._head_bytes += self._chunk
            if self._head_bytes > self._limits.head_bytes:
                self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
        if not self.waiting or self.transport.is_closing():
            self._stop()
        elif not self._timer:
            self._start()

    def pause_writing(self) -> None:
        """Watch whether the client reads."""
        super().pause_writing()
        self._watch_reading()

    def resume_writing(self) -> None:
        """Stop watching, unless what is left is to be read before the connection closes."""
        super().resume_writing()
        self._stop_watching()
        if self.transport.is_closing():
            self._watch_reading()

    # What the parser and the answer call

    def on_message_begin(self) -> None:
        """Count anew."""
        super().on_message_begin()
        self._receiving = self._in_head = True
        self._head_bytes = -self._chunk

    def on_headers_complete(self) -> None:
        """Answer the request, or a head that has arrived at once and is too large with its status."""
        self._in_head = False
        size = len(self.url) + sum([len(name) + len(value) for name, value in self.headers])
        fits = size <= self._limits.head_bytes and len(self.headers) <= self._limits.fields
        self.app = self._application if fits else _TOO_LARGE
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The client has sent all."""
        super().on_message_complete()
        self._receiving = False

    def on_response_complete(self) -> None:
        """Wait for the next request; after the last, for the client to read the answer."""
        super().on_response_complete()
        self.since = self.loop.time()
        if self.transport.is_closing():
            self._watch_reading()

    def timeout_keep_alive_handler(self) -> None:
        """Close a connection on which no further request has come, however much of the answer is unread."""
        super().timeout_keep_alive_handler()
        self._watch_reading()

    # Limits

    @property
    def waiting(self) -> bool:
        """Whether the client has to send something, rather than the service."""
        cycle = self._answering
        return self._receiving or cycle is None or cycle.response_complete

    @property
    def _answering(self) -> RequestResponseCycle | None:
        """The last request whose head was read; None before the first."""
        return cast("RequestResponseCycle | None", self.cycle)

    def _start(self) -> None:
        self._timer = self.loop.call_later(self._limits.seconds, self._end_waiting)

    def _stop(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _end_waiting(self) -> None:
        self._timer = None
        cycle = self._answering
        if self._in_head:
            silent = cycle is None or cycle.response_complete
        else:
            silent = cycle is not None and not cycle.response_started
        if self._receiving and silent and not self.pipeline:
            self._refuse(HTTPStatus.REQUEST_TIMEOUT)
        else:
            self._close()

    def _make_room(self) -> None:
        """Close the connection that has waited longest for a request; this one where all others are being answered."""
        others = cast("set[LimitedProtocol]", self.connections) - {self}
        waiting = [each for each in others if each.waiting and not each.transport.is_closing()]
        if waiting:
            min(waiting, key=lambda each: each.since).transport.abort()
        else:
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE)

    def _refuse(self, status: HTTPStatus) -> None:
        text = status.phrase
        head = f"HTTP/1.1 {status} {text}\r\ncontent-type: text/plain\r\ncontent-length: {len(text)}\r\n"
        self.transport.write(f"{head}connection: close\r\n\r\n{text}".encode())
        self._close()

    def _close(self) -> None:
        self.transport.close()
        self._watch_reading()

    def _watch_reading(self) -> None:
        """Abort the connection unless the client reads on; a closing one is lost once all is read."""
        self._stop_watching()
        unread = self.transport.get_write_buffer_size()

        def check() -> None:
            if unread - self.transport.get_write_buffer_size() < _LEAST_READ * self._limits.seconds:
                self.transport.abort()
            else:
                self._watch_reading()

        self._read_timer = self.loop.call_later(self._limits.seconds, check)

    def _stop_watching(self) -> None:
        if self._read_timer:
            self._read_timer.cancel()
            self._read_timer = None


_TOO_LARGE: Any = PlainTextResponse(
    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.phrase, 431, {"connection": "close"}
)
