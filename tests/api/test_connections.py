"""Limits on connections, by clients that write to a socket themselves."""

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import httpx
import pytest
import pytest_asyncio
from starlette.types import Message, Receive, Scope, Send
from structlog.testing import capture_logs
from uvicorn import Config
from uvicorn.server import ServerState

from argument_store.driver import Neo4jAddress
from service.app import create_app
from service.settings import Settings
from service.telemetry.closed_connections import ClosedConnections, Reason
from service.web.connections import ConnectionLimits, LimitedProtocol

LIMITS = ConnectionLimits(connections=4, head_bytes=2_000, fields=20, seconds=0.4)
LARGE = 20_000_000
"""Bytes of an answer, of which the system's buffers hold a part alone."""
PATIENT = ConnectionLimits(seconds=600, unread_bytes=25_000_000)
PATIENCE = 60
HEAD = "POST {} HTTP/1.1\r\nhost: localhost\r\n"


class NotedConnections(ClosedConnections):
    """Keeps the reasons."""

    def __init__(self) -> None:
        super().__init__(measured=False)
        self.reasons: list[Reason] = []

    def count(self, reason: Reason, loop: asyncio.AbstractEventLoop) -> None:
        """Keep it too."""
        super().count(reason, loop)
        self.reasons.append(reason)


@dataclass
class Server:
    """A server with tight limits, whose application answers by path."""

    port: int = 0
    state: ServerState = field(default_factory=ServerState)
    go: asyncio.Event = field(default_factory=asyncio.Event)
    clients: list[asyncio.StreamWriter] = field(default_factory=list[asyncio.StreamWriter])
    closed: NotedConnections = field(default_factory=NotedConnections)

    @property
    def reasons(self) -> list[Reason]:
        """Why connections were closed so far."""
        return self.closed.reasons

    async def app(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer at once, when told to, at length, or by how many bytes the body has."""
        match scope["path"]:
            case "/early":
                await _answer(send, b"early")
            case "/held":
                await self.go.wait()
                await _answer(send, b"held")
            case "/large":
                await _answer(send, b"x" * LARGE)
            case _:
                length, more = 0, True
                while more:
                    message = await receive()
                    length += len(message.get("body", b""))
                    more = message.get("more_body", False)
                await _answer(send, str(length).encode())

    async def connect(self, text: str = "") -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """A connection on which a text was sent."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.clients.append(writer)
        writer.write(text.encode())
        return reader, writer

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something to be so that nothing tells of."""
        async with asyncio.timeout(PATIENCE):
            while not condition():  # noqa: ASYNC110
                await asyncio.sleep(0.01)


async def _answer(send: Send, body: bytes) -> None:
    head: Message = {"type": "http.response.start", "status": 200}
    await send({**head, "headers": [(b"content-length", str(len(body)).encode())]})
    await send({"type": "http.response.body", "body": body})


@pytest_asyncio.fixture(name="server", params=[LIMITS], ids=[""])
async def fixture_server(request: pytest.FixtureRequest) -> AsyncGenerator[Server]:
    """A server with these limits, unless others are given."""
    server = Server()
    config = Config(
        server.app, interface="asgi3", log_config=None, access_log=False, lifespan="off", timeout_keep_alive=1
    )
    protocol = partial(LimitedProtocol, config, server.state, {}, limits=request.param, closed=server.closed)
    async with await asyncio.get_running_loop().create_server(protocol, "127.0.0.1", 0) as listening:
        server.port = listening.sockets[0].getsockname()[1]
        yield server
        for writer in server.clients:
            writer.close()
        for writer in server.clients:
            with suppress(ConnectionError):
                await writer.wait_closed()
        await server.until(lambda: not server.state.connections)


async def rest(reader: asyncio.StreamReader) -> str:
    """What the server still sends before it closes the connection."""
    async with asyncio.timeout(PATIENCE):
        try:
            return (await reader.read()).decode()
        except ConnectionResetError:
            return ""


def request(path: str = "/", body: str = "", headers: str = "", length: int | None = None) -> str:
    """The text of a request; it may announce a longer body than it has."""
    length = len(body) if length is None else length
    return f"{HEAD.format(path)}content-length: {length}\r\n{headers}\r\n{body}"


def _code(answer: str) -> str:
    """Of the error in the body."""
    return json.loads(answer.split("\r\n\r\n")[1])["errors"][0]["extensions"]["code"]


async def test_requests_within_the_limits(server: Server) -> None:
    """Requests on one connection are answered in their order, sent whole, in pieces, or before the last is answered."""
    reader, writer = await server.connect(request(body="a" * 100_000))
    for piece in request(body="ab", headers="x: y\r\n" * 18):
        writer.write(piece.encode())
        await writer.drain()
    writer.write((request("/early") + request(body="abc", headers="connection: close\r\n")).encode())
    answers = await rest(reader)
    bodies = [answer.split("\r\n\r\n")[1] for answer in answers.split("HTTP/1.1 200 OK")[1:]]
    assert bodies == ["100000", "2", "early", "3"]


@pytest.mark.parametrize(
    "headers",
    ["x: y\r\n" * 19, "x: " + "y" * 2_000 + "\r\n", "x" * 2_000 + ": y\r\n"],
    ids=["number", "value", "name"],
)
async def test_a_head_beyond_the_limits(server: Server, headers: str) -> None:
    """Too many fields, or too many bytes, are answered 431 with a code, and the connection is closed."""
    reader, _ = await server.connect(request(headers=headers))
    answer = await rest(reader)
    assert answer.startswith("HTTP/1.1 431 ")
    assert _code(answer) == "QUERY_TOO_COMPLEX"
    assert server.reasons == [Reason.TOO_LARGE]


SMUGGLED = "GET /early HTTP/1.1\r\nhost: localhost\r\n\r\n"
CHUNKED = f"0\r\n\r\n{SMUGGLED}"


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (f"content-length: {len(CHUNKED)}\r\ntransfer-encoding: chunked\r\n", CHUNKED),
        (f"transfer-encoding: chunked\r\ncontent-length: {len(CHUNKED)}\r\n", CHUNKED),
        (f"content-length: 0\r\ncontent-length: {len(SMUGGLED)}\r\n", SMUGGLED),
        ("content-length: 0, 5\r\n", SMUGGLED),
        ("content-length: +5\r\n", SMUGGLED),
        ("content-length: -1\r\n", SMUGGLED),
        ("transfer-encoding: xchunked\r\n", CHUNKED),
        ("transfer-encoding: chunked, identity\r\n", CHUNKED),
        ("transfer-encoding : chunked\r\n", CHUNKED),
        ("x: y\r\n transfer-encoding: chunked\r\n", CHUNKED),
        ("x: y\ntransfer-encoding: chunked\r\n", CHUNKED),
        ("x: y\0z\r\n", SMUGGLED),
        ("x\0: y\r\n", SMUGGLED),
    ],
)
async def test_a_request_that_ends_at_two_places(server: Server, headers: str, body: str) -> None:
    """What proxies may read in two ways is refused, and nothing behind it on the connection is taken for a request."""
    reader, _ = await server.connect(f"{HEAD.format('/')}{headers}\r\n{body}")
    answer = await rest(reader)
    assert answer.startswith("HTTP/1.1 400 ")
    assert answer.count("HTTP/1.1 ") == 1


@pytest.mark.parametrize(
    "start", ["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\x16\x03\x01\x02", "GET / HTTP/9.9\r\n\r\n"]
)
async def test_another_protocol(server: Server, start: str) -> None:
    """HTTP/2, TLS and what else isn't HTTP/1.1 is refused at once."""
    reader, _ = await server.connect(start)
    assert (await rest(reader)).startswith("HTTP/1.1 400 ")


@pytest.mark.parametrize(
    ("trailers", "answer"),
    [
        ("x: y\r\n" * 5 + "\r\n", "HTTP/1.1 200 "),
        ("x: y\r\n" * 30, "HTTP/1.1 431 "),
        ("x: " + "y" * 2_500, "HTTP/1.1 431 "),
        ("x" * 2_500, "HTTP/1.1 431 "),
    ],
    ids=["few", "number", "value", "name"],
)
async def test_trailers(server: Server, trailers: str, answer: str) -> None:
    """Fields after a body in pieces count as those of the head do, and are refused before they end."""
    reader, writer = await server.connect(
        f"{HEAD.format('/')}transfer-encoding: chunked\r\nconnection: close\r\n\r\n2\r\nab\r\n0\r\n"
    )
    await server.until(lambda: bool(server.state.tasks))
    writer.write(trailers.encode())
    assert (await rest(reader)).startswith(answer)
    assert server.reasons == [Reason.TOO_LARGE] * (answer != "HTTP/1.1 200 ")


async def test_a_body_in_many_pieces(server: Server) -> None:
    """What frames the pieces of a long body is no part of the head, however much it is together."""
    head = f"{HEAD.format('/')}transfer-encoding: chunked\r\nconnection: close\r\n\r\n"
    reader, writer = await server.connect(head)
    for _ in range(20):
        writer.write(b"1\r\na\r\n" * 1_000)
        await writer.drain()
    writer.write(b"0\r\n\r\n")
    assert (await rest(reader)).endswith("\r\n20000")


async def test_a_piece_of_a_body_with_an_endless_extension(server: Server) -> None:
    """What comes with the length of a piece is bounded too."""
    reader, writer = await server.connect(f"{HEAD.format('/')}transfer-encoding: chunked\r\n\r\n2")
    await server.until(lambda: bool(server.state.tasks))
    writer.write(f";{'x' * 2_500}".encode())
    assert (await rest(reader)).startswith("HTTP/1.1 431 ")


async def test_an_address_beyond_the_limits(server: Server) -> None:
    """An address counts to the head."""
    reader, _ = await server.connect(request(f"/?{'x' * 2_000}"))
    assert (await rest(reader)).startswith("HTTP/1.1 431 ")


@pytest.mark.parametrize("piece", ["y" * 500, "x: y\r\n" * 5])
async def test_a_head_without_end(server: Server, piece: str) -> None:
    """A head that goes on and on is refused as soon as it is too long."""
    reader, writer = await server.connect(f"{HEAD.format('/')}x: ")
    for _ in range(1_000):
        if reader.at_eof() or writer.is_closing():
            break
        writer.write(piece.encode())
        await asyncio.sleep(0.001)
    else:
        pytest.fail("went on")
    await server.until(lambda: not server.state.connections)


@pytest.mark.parametrize(
    ("sent", "answer"),
    [
        ("", ""),
        ("\r\n", ""),
        ("POST / HT", "HTTP/1.1 408 "),
        (HEAD.format("/"), "HTTP/1.1 408 "),
        (request(body="half", length=8), "HTTP/1.1 408 "),
        (request("/early", "half", length=8), "HTTP/1.1 200 "),
        (request(headers="connection: keep-alive\r\n"), "HTTP/1.1 200 "),
        (request() + "\r\n", "HTTP/1.1 200 "),
        (request() + HEAD.format("/"), "HTTP/1.1 200 "),
        (request() + request(body="half", length=8), "HTTP/1.1 200 "),
    ],
    ids=[
        "silent",
        "blank",
        "half line",
        "half head",
        "half body",
        "half body, answered early",
        "idle",
        "blank after a request",
        "half head after a request",
        "half body after a request",
    ],
)
async def test_a_client_that_stops(server: Server, sent: str, answer: str) -> None:
    """A connection is closed whose client doesn't send the next request in time, or not all of it."""
    reader, _ = await server.connect(sent)
    found = await rest(reader)
    assert found.startswith(answer)
    await server.until(lambda: not server.state.connections)
    if "408" in answer:
        assert _code(found) == "TIMED_OUT"
        assert server.reasons == [Reason.TOO_SLOW]


@pytest.mark.parametrize("start", [HEAD.format("/"), request(length=1_000)], ids=["head", "body"])
async def test_a_client_that_drips(server: Server, start: str) -> None:
    """The time is that of the whole request: to send a byte now and then gains none."""
    reader, writer = await server.connect(start)
    async with asyncio.timeout(PATIENCE):
        while not reader.at_eof():
            if not writer.is_closing():
                writer.write(b"x")
            await asyncio.sleep(0.05)
            if reader.exception():
                break
    await server.until(lambda: not server.state.connections)


@pytest.mark.parametrize("headers", ["", "connection: close\r\n"], ids=["kept", "closed"])
async def test_a_client_that_does_not_read(server: Server, headers: str) -> None:
    """Who doesn't read a long answer loses the connection, and the service what it had kept of the answer."""
    await server.connect(request("/large", headers=headers))
    await server.until(lambda: bool(server.state.connections))
    await server.until(lambda: not server.state.connections)
    assert server.reasons == [Reason.NOT_READ]


@pytest.mark.parametrize("server", [PATIENT], indirect=True, ids=[""])
async def test_many_clients_that_do_not_read(server: Server) -> None:
    """Where unread answers are too much together, the connection with most of it is lost, and the others are not."""
    for _ in range(5):
        await server.connect(request("/large"))
    await server.until(lambda: server.reasons == [Reason.MOST_UNREAD] * 4)
    await server.until(lambda: len(server.state.connections) == 1)
    (left,) = server.state.connections
    assert 0 < left.transport.get_write_buffer_size() <= PATIENT.unread_bytes


@pytest.mark.parametrize("headers", ["", "connection: close\r\n"], ids=["kept", "closed"])
async def test_a_client_that_reads_slowly(server: Server, headers: str) -> None:
    """Who goes on reading gets the whole answer, though it takes several times as long as a client has to send a request."""
    reader, _ = await server.connect(request("/large", headers=headers))
    got = 0
    async with asyncio.timeout(PATIENCE):
        while piece := await reader.read(100_000):
            got += len(piece)
            await asyncio.sleep(0.02 if got < LARGE / 4 else 0)
    assert got > LARGE


async def test_the_longest_waiting_makes_room(server: Server) -> None:
    """Where there are as many connections as there may be, the one that has waited longest for a request is closed for a new one."""
    held = [await server.connect(request("/held")) for _ in range(2)]
    await server.until(lambda: len(server.state.tasks) == 2)
    first, _ = await server.connect()
    await server.until(lambda: len(server.state.connections) == 3)
    await server.connect()
    await server.until(lambda: len(server.state.connections) == 4)
    new, _ = await server.connect(request("/early", headers="connection: close\r\n"))
    assert await rest(first) == ""
    assert server.reasons == [Reason.MADE_ROOM]
    assert (await rest(new)).startswith("HTTP/1.1 200 ")
    server.go.set()
    for reader, _ in held:
        assert (await rest(reader)).startswith("HTTP/1.1 200 ")


async def test_no_room(server: Server) -> None:
    """Where all connections are being answered, a new one is told to come again, and they are answered."""
    held = [await server.connect(request("/held")) for _ in range(4)]
    await server.until(lambda: len(server.state.tasks) == 4)
    new, _ = await server.connect()
    answer = await rest(new)
    assert answer.startswith("HTTP/1.1 503 ")
    assert "\r\nretry-after: 1\r\n" in answer
    assert _code(answer) == "OVERLOADED"
    assert server.reasons == [Reason.NO_ROOM]
    server.go.set()
    for reader, _ in held:
        assert (await rest(reader)).startswith("HTTP/1.1 200 ")


@pytest.mark.parametrize(
    ("headers", "status", "message"),
    [
        ({"content-length": "10000000000"}, 413, "The body exceeds the maximum of 200,000 bytes."),
        ({"content-encoding": "gzip"}, 415, "A body with a Content-Encoding is not supported."),
    ],
)
async def test_a_body_is_refused_before_it_is_read(
    headers: dict[str, str], status: int, message: str
) -> None:
    """A body that says that it is too long, or compressed, is answered without waiting for it."""
    given = {"host": "localhost", "content-type": "application/json", **headers}
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/graphql",
        "raw_path": b"/graphql",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
    }
    sent: list[Message] = []

    async def receive() -> Message:
        raise AssertionError

    async def send(message: Message) -> None:
        sent.append(message)

    await create_app(Settings(), Neo4jAddress("bolt://127.0.0.1:1"))(scope, receive, send)
    assert sent[0]["status"] == status
    assert message.encode() in sent[1]["body"]


async def test_an_identity_is_no_encoding() -> None:
    """`Content-Encoding: identity` says that there is none."""
    app = create_app(Settings(), Neo4jAddress("bolt://127.0.0.1:1"))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        headers = {"content-encoding": "identity"}
        response = await client.post("/graphql", json={"query": "{ __typename }"}, headers=headers)
    assert response.json() == {"data": {"__typename": "Query"}}


def test_closed_connections_are_logged_once_a_minute() -> None:
    """The first is logged at once, those of the next minute together after it, and nothing while there are none."""
    waiting: list[Callable[[], object]] = []

    class Loop(asyncio.SelectorEventLoop):
        def call_later(self, delay: float, callback: Any, *arguments: Any, context: Any = None) -> Any:  # noqa: ARG002
            assert delay == 60
            waiting.append(partial(callback, *arguments))

    closed = ClosedConnections(measured=False)
    loop = Loop()
    with capture_logs() as logs:
        for reason in (Reason.NO_ROOM, Reason.TOO_SLOW, Reason.NO_ROOM, Reason.NO_ROOM):
            closed.count(reason, loop)
        waiting.pop()()
        waiting.pop()()
        assert not waiting
        closed.count(Reason.NOT_READ, loop)
    loop.close()
    event = {"event": "connections closed", "log_level": "warning"}
    assert logs == [
        {**event, "no_room": 1},
        {**event, "too_slow": 1, "no_room": 2},
        {**event, "not_read": 1},
    ]


@pytest.mark.parametrize(("hard", "soft", "warned"), [(8_000, 4_000, False), (2_000, 2_000, True)])
def test_open_files(hard: int, soft: int, *, warned: bool) -> None:
    """The soft limit on open files is raised to what the connections need; a hard limit below that is warned of."""
    code = (
        "import resource; from service.web.open_files import allow_open_files; "
        f"resource.setrlimit(resource.RLIMIT_NOFILE, (200, {hard})); allow_open_files(1_000); "
        "print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout.splitlines()[-1]) == soft
    assert ("open files is low" in done.stdout + done.stderr) is warned
