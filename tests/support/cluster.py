"""A cluster of Neo4j by script: members that speak Bolt 5.4, and whose stores hold a number and nothing else.

Messages are those of https://neo4j.com/docs/bolt/current/bolt/message/.
"""

import asyncio
import struct
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Final

from tests.support.packstream import Message, pack, unpack

ADD: Final = "ADD"
"""The statement that adds one to the number, which the leader alone runs."""
NUMBER: Final = "NUMBER"
"""The statement that returns it."""

_VERSION = b"\0\0\4\5"
_NOT_A_LEADER = {"code": "Neo.ClientError.Cluster.NotALeader", "message": "this member leads no longer"}


class _Tag(IntEnum):
    HELLO = 0x01
    GOODBYE = 0x02
    RESET = 0x0F
    RUN = 0x10
    BEGIN = 0x11
    COMMIT = 0x12
    ROLLBACK = 0x13
    PULL = 0x3F
    ROUTE = 0x66
    SUCCESS = 0x70
    RECORD = 0x71
    IGNORED = 0x7E
    FAILURE = 0x7F


@dataclass(eq=False)
class Member:
    """One member, which listens while it is open."""

    cluster: "Cluster"
    asked: list[str] = field(default_factory=list[str])
    """The statements that it was asked to run."""
    _port: int = 0
    _server: asyncio.Server | None = None
    _writers: set[asyncio.StreamWriter] = field(default_factory=set[asyncio.StreamWriter])

    @property
    def address(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self._port}"

    async def open(self) -> None:
        """Listen, on the same port as before."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    def close(self) -> None:
        """Listen no longer, and end all connections."""
        if self._server is not None:
            self._server.close()
        for writer in self._writers:
            writer.close()
        self._writers.clear()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        session = _Session(self)
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            await reader.readexactly(20)
            writer.write(_VERSION)
            while (message := await _received(reader)).tag != _Tag.GOODBYE:
                for answer in session.answers(message):
                    data = pack(answer)
                    writer.write(struct.pack(">H", len(data)) + data + b"\0\0")
        writer.close()


class Cluster:
    """Three members, of which one leads. The others serve reads, and know of a commit when they are asked for its bookmark."""

    def __init__(self) -> None:
        self.members = [Member(self) for _ in range(3)]
        self.leader = self.members[0]
        self.number = 0
        """What the leader's store holds; how often it was committed to."""

    @property
    def uri(self) -> str:
        """Where clients ask for the way."""
        return f"neo4j://{self.members[-1].address}"

    def routes(self) -> dict[str, Any]:
        """The routing table."""
        followers = [member for member in self.members if member is not self.leader]
        roles = {"ROUTE": self.members, "READ": followers, "WRITE": [self.leader]}
        servers = [
            {"role": role, "addresses": [member.address for member in members]}
            for role, members in roles.items()
        ]
        return {"rt": {"ttl": 300, "db": "neo4j", "servers": servers}}


@asynccontextmanager
async def cluster() -> AsyncGenerator[Cluster]:
    """A cluster whose members are open."""
    here = Cluster()
    try:
        for member in here.members:
            await member.open()
        yield here
    finally:
        for member in here.members:
            member.close()


class _Session:
    """The state of one connection."""

    def __init__(self, member: Member) -> None:
        self._member = member
        self._bookmarks: list[str] = []
        self._explicit = False
        self._added = 0
        self._rows: list[list[Any]] = []
        self._failed = False

    def answers(self, message: Message) -> list[Message]:
        """The messages that answer one."""
        if self._failed and message.tag != _Tag.RESET:
            return [Message(_Tag.IGNORED)]
        match message.tag:
            case _Tag.HELLO:
                return [_success(server="Neo4j/5.26.0", connection_id="bolt-1")]
            case _Tag.ROUTE:
                return [_success(**self._member.cluster.routes())]
            case _Tag.BEGIN:
                self._explicit, self._bookmarks = True, message.fields[0].get("bookmarks", [])
                return [_success()]
            case _Tag.RUN:
                return [self._run(*message.fields)]
            case _Tag.PULL:
                rows, self._rows = self._rows, []
                ended = {} if self._explicit else self._committed()
                return [*(Message(_Tag.RECORD, (row,)) for row in rows), _success(**ended)]
            case _Tag.COMMIT:
                return [_success(**self._committed())]
            case _Tag.ROLLBACK | _Tag.RESET:
                _Session.__init__(self, self._member)
                return [_success()]
            case _:
                return [_success()]

    def _run(self, statement: str, _parameters: dict[str, Any], extra: dict[str, Any]) -> Message:
        member = self._member
        member.asked.append(statement)
        leads = member is member.cluster.leader
        bookmarks = self._bookmarks if self._explicit else extra.get("bookmarks", [])
        if statement == ADD and not leads:
            self._failed = True
            return Message(_Tag.FAILURE, (_NOT_A_LEADER,))
        if statement == ADD:
            self._added += 1
        else:
            known = member.cluster.number if leads else max(map(int, bookmarks), default=0)
            self._rows = [[known + self._added]]
        return _success(fields=["number"], qid=0)

    def _committed(self) -> dict[str, Any]:
        self._member.cluster.number += self._added
        self._explicit, self._added = False, 0
        return {"bookmark": str(self._member.cluster.number), "has_more": False}


def _success(**metadata: Any) -> Message:
    return Message(_Tag.SUCCESS, (metadata,))


async def _received(reader: asyncio.StreamReader) -> Message:
    data = b""
    while size := int.from_bytes(await reader.readexactly(2), "big"):
        data += await reader.readexactly(size)
    return unpack(data) if data else await _received(reader)
