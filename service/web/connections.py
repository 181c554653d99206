"""Limits on connections: how many there are, how large headers and unread answers are, and how long a client takes.

uvicorn limits what its parser in Python holds of a head, but not httptools, and leaves a connection open whose first request never ends.
"""

import asyncio
from asyncio.events import TimerHandle
from dataclasses import dataclass
from typing import Any, cast

from uvicorn import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle
from uvicorn.server import ServerState

from service.telemetry.closed_connections import ClosedConnections, Reason
from service.web.refusals import NO_ROOM, TOO_LARGE, TOO_SLOW, Refusal

_LEAST_READ = 1_000
"""Bytes a second that a client has to read of an answer that is too long to be buffered."""


@dataclass(frozen=True)
class ConnectionLimits:
    """How many connections there may be, and what each may take."""

    connections: int = 1_000
    head_bytes: int = 65_536
    """Of a request: address and headers, and the same of what is no part of a body after them."""
    fields: int = 100
    """Headers and trailers of a request."""
    seconds: float = 10
    """For a client to send a request, or to read on in an answer."""
    unread_bytes: int = 200_000_000
    """Of answers that all clients together have not read."""


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
        closed: ClosedConnections,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._limits, self._closed = limits, closed
        self._application: Any = self.app  # pyright: ignore[reportUnknownMemberType]
        self._timer: TimerHandle | None = None
        self._read_timer: TimerHandle | None = None
        self._receiving = False
        """Whether a request has begun that isn't complete."""
        self._in_head = False
        self._fields = 0
        """Of the request, in its head and trailers."""
        self._other_bytes = 0
        """Read since the request or a piece of its body came, without the chunk that this came in: of the head, trailers, framing."""
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
        if self._receiving:
            self._other_bytes += self._chunk
            if self._other_bytes > self._limits.head_bytes:
                self._refuse(TOO_LARGE, Reason.TOO_LARGE)
        if not self.waiting or self.transport.is_closing():
            self._stop()
        elif not self._timer:
            self._start()

    def pause_writing(self) -> None:
        """Watch whether the client reads."""
        super().pause_writing()
        self._watch_reading()
        self._limit_unread()

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
        self._fields, self._other_bytes = 0, -self._chunk

    def on_header(self, name: bytes, value: bytes) -> None:
        """Keep a field of the head; count those of trailers, which nobody reads."""
        self._fields += 1
        if self._in_head:
            super().on_header(name, value)
        elif self._fields > self._limits.fields:
            self._refuse(TOO_LARGE, Reason.TOO_LARGE)

    def on_body(self, body: bytes) -> None:
        """Take a piece of the body."""
        super().on_body(body)
        self._other_bytes = -self._chunk

    def on_headers_complete(self) -> None:
        """Answer the request, or a head that has arrived at once and is too large with its status."""
        self._in_head = False
        size = len(self.url) + sum([len(name) + len(value) for name, value in self.headers])
        fits = size <= self._limits.head_bytes and self._fields <= self._limits.fields
        self.app = self._application if fits else TOO_LARGE.response()
        if not fits:
            self._closed.count(Reason.TOO_LARGE, self.loop)
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
        if self._receiving:
            self._refuse(TOO_SLOW, Reason.TOO_SLOW)
        else:
            self._close()

    def _make_room(self) -> None:
        """Close the connection that has waited longest for a request; this one where all others are being answered."""
        others = cast("set[LimitedProtocol]", self.connections) - {self}
        waiting = [each for each in others if each.waiting and not each.transport.is_closing()]
        if waiting:
            min(waiting, key=lambda each: each.since).abort(Reason.MADE_ROOM)
        else:
            self._refuse(NO_ROOM, Reason.NO_ROOM)

    def _refuse(self, refusal: Refusal, reason: Reason) -> None:
        """Close the connection, with an answer unless one to an earlier request is due or has begun."""
        if self.transport.is_closing():
            return
        self._closed.count(reason, self.loop)
        if self._owes_no_other:
            self.transport.write(refusal.text())
        self._close()

    @property
    def _owes_no_other(self) -> bool:
        cycle = self._answering
        if cycle is None or self.pipeline:
            return cycle is None
        return cycle.response_complete if self._in_head else not cycle.response_started

    def abort(self, reason: Reason) -> None:
        """Close the connection at once, without what is unread."""
        self._closed.count(reason, self.loop)
        self.transport.abort()

    def _limit_unread(self) -> None:
        """Abort the connections with the most that is unread, until the others' is within the limit."""
        others = cast("set[LimitedProtocol]", self.connections)
        unread = {each: each.transport.get_write_buffer_size() for each in others}
        while sum(unread.values()) > self._limits.unread_bytes:
            most = max(unread, key=unread.__getitem__)
            del unread[most]
            most.abort(Reason.MOST_UNREAD)

    def _close(self) -> None:
        self.transport.close()
        self._watch_reading()

    def _watch_reading(self) -> None:
        """Abort the connection unless the client reads on; a closing one is lost once all is read."""
        self._stop_watching()
        unread = self.transport.get_write_buffer_size()

        def check() -> None:
            if unread - self.transport.get_write_buffer_size() < _LEAST_READ * self._limits.seconds:
                self.abort(Reason.NOT_READ)
            else:
                self._watch_reading()

        self._read_timer = self.loop.call_later(self._limits.seconds, check)

    def _stop_watching(self) -> None:
        if self._read_timer:
            self._read_timer.cancel()
            self._read_timer = None
