"""A way to a server that misbehaves as it is told to."""

import asyncio
import socket
import struct
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from enum import Enum, auto
from urllib.parse import urlsplit

_BLOCK = 65_536
_LINGER = struct.pack("ii", 1, 0)
"""Close with a reset."""


class Fault(Enum):
    """What a proxy does to its connections, those that are open included."""

    REFUSED = auto()
    """Nobody listens, and all connections are reset."""
    DROPPED = auto()
    """Bytes vanish in both directions."""
    UNANSWERED = auto()
    """Requests arrive, answers vanish."""
    CUT = auto()
    """Each answer ends in its middle with a reset."""
    SLOW = auto()
    """Each answer is late."""


class Proxy:
    """Passes bytes on between clients and the server at an address, or does what `fault` says."""

    def __init__(self, uri: str) -> None:
        self._target = urlsplit(uri)
        self._port = 0
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._fault: Fault | None = None
        self.accepted = 0
        """Connections so far."""
        self.passes: int | None = None
        """Blocks of answers that still pass before one is cut; None where none is."""

    @property
    def uri(self) -> str:
        """Where clients connect."""
        return f"bolt://127.0.0.1:{self._port}"

    async def suffer(self, fault: Fault | None) -> None:
        """Misbehave in this way from now on, or in none; connections that have suffered are reset when it ends."""
        if fault is None or fault is Fault.REFUSED:
            self.reset()
        self._fault = fault
        if fault is Fault.REFUSED:
            await self.close()
        elif self._server is None:
            await self.open()

    async def open(self) -> None:
        """Listen, on the same port as before."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Listen no longer."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self.reset()

    def reset(self) -> None:
        """Reset all connections."""
        for writer in self._writers:
            _abort(writer)
        self._writers.clear()

    async def _connected(self, client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        self.accepted += 1
        server, to_server = await asyncio.open_connection(self._target.hostname, self._target.port)
        writers = {to_client, to_server}
        self._writers |= writers
        try:
            with suppress(
                OSError, RuntimeError
            ):  # The latter comes from uvloop, for a connection that has been reset.
                await asyncio.gather(self._requests(client, to_server), self._answers(server, to_client))
        finally:
            for writer in writers:
                writer.close()
            self._writers -= writers

    async def _requests(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        while block := await source.read(_BLOCK):
            if self._fault is not Fault.DROPPED:
                sink.write(block)
        sink.close()

    async def _answers(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        while block := await source.read(_BLOCK):
            if self._fault in (Fault.DROPPED, Fault.UNANSWERED):
                continue
            if self._fault is Fault.SLOW:
                await asyncio.sleep(0.1)
            if self._fault is Fault.CUT or self._cuts():
                sink.write(block[: len(block) // 2])
                _abort(sink)
                return
            sink.write(block)
        sink.close()

    def _cuts(self) -> bool:
        if self.passes is None:
            return False
        self.passes -= 1
        if self.passes >= 0:
            return False
        self.passes = None
        return True


def _abort(writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER)
    writer.transport.abort()


@asynccontextmanager
async def proxied(uri: str) -> AsyncGenerator[Proxy]:
    """A proxy that listens as long as the block runs."""
    proxy = Proxy(uri)
    await proxy.open()
    try:
        yield proxy
    finally:
        await proxy.close()
