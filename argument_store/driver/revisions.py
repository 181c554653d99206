"""Which revision of the store a read has seen: every read tells, at no cost."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from neo4j import ServerInfo
from neo4j.api import AsyncBookmarkManager


@dataclass(frozen=True, slots=True)
class Revision:
    """A state of the store. Two that are equal, and come from one `Database`, hold the same graph.

    `bookmarks` is what Neo4j says at the end of a read: it changes with every committed write, whoever made it, and with nothing else. Yet a
    store that is put in the place of another one, as by an import or from a copy of its files, may come to the same bookmark again. That
    takes another process of Neo4j, which `process` stands for. `server` is the member of a cluster that was read.
    """

    server: str
    process: int
    bookmarks: frozenset[str]


class Rows(list[list[Any]]):
    """The rows of a statement, each as a list of its columns, and the revision that the store had reached when it ended.

    The rows hold everything up to what was committed before the statement began, and nothing of what came after it ended. The revision is
    None where Neo4j doesn't tell it.
    """

    __slots__ = ("revision",)

    def __init__(self, rows: Collection[list[Any]] = (), revision: Revision | None = None) -> None:
        super().__init__(rows)
        self.revision = revision


class OwnWrites:
    """The bookmarks that a client's last write ended with: members of a cluster that serve its reads wait until they have what it wrote.

    A single server has it at once, and is never asked for them: a store that is put in its place might not reach them.
    """

    def __init__(self, uri: str) -> None:
        self._routed = uri.startswith("neo4j")
        self.bookmarks: frozenset[str] = frozenset()

    def ended(self, bookmarks: frozenset[str]) -> None:
        """Note what a write ended with."""
        if self._routed and bookmarks:
            self.bookmarks = bookmarks


class ReceivedBookmarks(AsyncBookmarkManager):
    """The bookmarks that a session's last transaction ended with. Those of the client's own writes are sent with the next, and no others."""

    def __init__(self, own: OwnWrites) -> None:
        self._own = own
        self._received: frozenset[str] = frozenset()

    def take(self) -> frozenset[str]:
        """What came since the last call."""
        received, self._received = self._received, frozenset()
        return received

    async def get_bookmarks(self) -> Collection[str]:
        """Those of the client's own writes, for the driver to send."""
        return self._own.bookmarks

    async def update_bookmarks(
        self,
        previous_bookmarks: Collection[str],  # noqa: ARG002 - the driver's signature
        new_bookmarks: Collection[str],
    ) -> None:
        """The driver tells what has come."""
        self._received = frozenset(new_bookmarks)


@dataclass(eq=False, slots=True)
class _Connection:
    """A connection by the order in which they were met. All of one `process` were open to the same process of Neo4j."""

    server: str
    number: int
    process: int
    compared: int = 0
    """With how many connections it has been compared."""


class Revisions:
    """The revisions that the reads of one database have seen.

    Connections are told apart by their `ServerInfo`. If a read ends over one that was met before another, and began after the other was
    met, the first was open all the time in between. So both lead to one process: only one at a time opens a store.
    """

    def __init__(self) -> None:
        self.last: Revision | None = None
        """What the last read that has ended saw."""
        self.met = 0
        """How many connections were met."""
        self._connections: WeakKeyDictionary[ServerInfo, _Connection] = WeakKeyDictionary()

    def ended(self, met: int, server: ServerInfo, bookmarks: frozenset[str]) -> Revision | None:
        """Note the end of a read that began when so many connections had been met; its revision, if Neo4j tells it."""
        connection = self._connections.get(server)
        if connection is None:
            connection = self._connections[server] = _Connection(str(server.address), self.met, self.met)
            self.met += 1
        elif connection.compared < met:
            self._compare(connection, met)
        self.last = Revision(connection.server, connection.process, bookmarks) if bookmarks else None
        return self.last

    def _compare(self, connection: _Connection, met: int) -> None:
        connection.compared = met
        for other in list(self._connections.values()):
            if connection.number < other.number < met and other.server == connection.server:
                other.process = connection.process
