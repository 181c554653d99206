"""A server that does nothing but answer: what the load can ask at most."""

import asyncio
from typing import cast

import uvloop

_BODY = b'{"data":' + b" " * 250 + b"null}"
_ANSWER = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%b" % (
    len(_BODY),
    _BODY,
)


class _Answering(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:  # noqa: ARG002
        self._transport.write(_ANSWER)


async def main() -> None:
    """Serve on a free port that standard output tells, until SIGTERM."""
    server = await asyncio.get_running_loop().create_server(_Answering, "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(main())
