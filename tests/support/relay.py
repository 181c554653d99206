"""A way to a server that can be cut and mended, so that it seems to go away and to come back."""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress


class Relay:
    """Hands bytes on, in both directions, while it is open."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._writers: set[StreamWriter] = set()
        self._server: asyncio.Server | None = None
        self.port = 0

    async def open(self) -> None:
        """Listen, after the first time on the same port."""
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Refuse new connections, and break those that there are."""
        if self._server:
            self._server.close()
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()
        await asyncio.sleep(0)

    async def _accept(self, reader: StreamReader, writer: StreamWriter) -> None:
        there, back = await asyncio.open_connection(*self._target)
        self._writers |= {writer, back}
        await asyncio.gather(_pour(reader, back), _pour(there, writer))


async def _pour(reader: StreamReader, writer: StreamWriter) -> None:
    with suppress(ConnectionError, asyncio.CancelledError):
        while data := await reader.read(1 << 16):
            writer.write(data)
            await writer.drain()
    writer.close()


@asynccontextmanager
async def relaying(host: str, port: int) -> AsyncGenerator[Relay]:
    """An open relay."""
    relay = Relay(host, port)
    await relay.open()
    try:
        yield relay
    finally:
        await relay.cut()
