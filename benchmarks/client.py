"""The load: a process that sends requests over so many connections, each as soon as the last one is answered."""

import asyncio
import sys
import time
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import urlsplit

import orjson
import uvloop

from benchmarks.shapes import ALIAS

_ALIAS = ALIAS.encode()
_PATIENCE_SECONDS = 60
_RETRY_SECONDS = 1
"""After a refusal, as `Retry-After` has it."""


@dataclass
class Load:
    """What is sent to one address, in turn."""

    requests: list[bytes]
    until: float = 0
    sent: int = 0
    tolerates: bool = False
    """Whether requests may be refused."""
    refused: int = 0
    latencies: list[int] = field(default_factory=list[int])

    def next(self) -> bytes:
        """The next request; an alias in it is a new one."""
        self.sent += 1
        request = self.requests[self.sent % len(self.requests)]
        return (
            request.replace(_ALIAS, b"b%07x" % (time.monotonic_ns() // 1000 % 0xFFFFFFF))
            if _ALIAS in request
            else request
        )


class Connection(asyncio.Protocol):
    """One connection that is kept alive; `done` ends with the load's time, or at once where an answer isn't one."""

    def __init__(self, load: Load, done: "asyncio.Future[None]") -> None:
        self._load = load
        self._done = done
        self._left: int = -1
        self._head: bytes = b""
        self._refused = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._send()

    def data_received(self, data: bytes) -> None:
        if self._left < 0:
            data = self._head + data
            end = data.find(b"\r\n\r\n")
            if end < 0:
                self._head = data
                return
            if not self._begin(data[:end].lower(), data[end + 4 :]):
                return
            data = data[end + 4 :]
        self._left -= len(data)
        if self._left == 0:
            self._answered()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self._done.done():
            self._done.set_exception(exc or ConnectionError("the server closed the connection"))

    def _begin(self, head: bytes, body: bytes) -> bool:
        self._refused = not head.startswith(b"http/1.1 200") or body.startswith(b'{"errors"')
        if self._refused and self._load.tolerates:
            self._load.refused += 1
        elif self._refused:
            self._done.set_exception(RuntimeError(f"{head!r} {body[:500]!r}"))
            self._transport.close()
            return False
        self._left = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
        self._head = b""
        return True

    def _send(self) -> None:
        self._left = -1
        self._sent = time.perf_counter_ns()
        self._transport.write(self._load.next())

    def _answered(self) -> None:
        now = time.perf_counter_ns()
        self._load.latencies.append((now - self._sent) // 1000)
        if self._refused and now < self._load.until:
            asyncio.get_running_loop().call_later(_RETRY_SECONDS, self._send)
        elif now < self._load.until:
            self._send()
        else:
            self._done.set_result(None)
            self._transport.close()


async def run(
    url: str, requests: list[bytes], connections: int, seconds: float, *, tolerates: bool = False
) -> Load:
    """Send requests for so long; what came of them, with the microseconds that each took."""
    host, _, port = urlsplit(url).netloc.partition(":")
    loop = asyncio.get_running_loop()
    load = Load(requests, time.perf_counter_ns() + int(seconds * 1e9), tolerates=tolerates)
    ends = [loop.create_future() for _ in range(connections)]
    for end in ends:
        await loop.create_connection(lambda end=end: Connection(load, end), host, int(port))
    async with asyncio.timeout(seconds + _PATIENCE_SECONDS):
        await asyncio.gather(*ends)
    return load


def encoded(url: str, document: str, variables: object) -> bytes:
    """A request as it goes over the wire."""
    address = urlsplit(url)
    body = orjson.dumps({"query": document, "variables": variables})
    head = (
        f"POST {address.path} HTTP/1.1\r\nhost: {address.netloc}\r\ncontent-type: application/json\r\n"
        f"accept: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def main() -> None:
    """Answer commands, one JSON object a line: prepare a name, or run a prepared one; with `counts`, requests may be refused."""
    prepared: dict[str, tuple[str, list[bytes]]] = {}
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.buffer.readline):
        command = orjson.loads(line)
        if "document" in command:
            requests = [encoded(command["url"], command["document"], each) for each in command["variables"]]
            prepared[command["name"]] = (command["url"], requests)
            answer: object = len(requests)
        else:
            url, requests = prepared[command["name"]]
            counts = command.get("counts", False)
            load = await run(url, requests, command["connections"], command["seconds"], tolerates=counts)
            answer = {"answered": len(load.latencies), "refused": load.refused} if counts else load.latencies
        sys.stdout.buffer.write(orjson.dumps(answer) + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    uvloop.run(main())
