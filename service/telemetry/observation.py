"""Notes on a request while it is executed, from which its log line and its metrics are made."""

import re
import time
from contextlib import AbstractContextManager
from contextvars import ContextVar
from dataclasses import dataclass, field
from hashlib import sha256

_MOST_CHARACTERS = 100
_NAME = re.compile(r"[_A-Za-z][_0-9A-Za-z]*")


@dataclass(slots=True)
class Observation:
    """Notes on one request. They hold neither values of variables nor the text of a document.

    `document` is the beginning of the SHA-256 hash of the document, `kind` that of the operation (query), `cost` the number of nodes
    that the answer may hold. `kept` says whether a kept answer was given: `hit`, `miss` where there was none, `outdated` where the store had moved
    on; empty where none are kept. The seconds in Neo4j and in reasoning are summed over statements and fields, of which several run at once.
    """

    request_id: str = ""
    client: str = ""
    document: str = ""
    kind: str = ""
    operation: str = ""
    codes: list[str] = field(default_factory=list[str])
    cost: int = 0
    kept: str = ""
    neo4j_seconds: float = 0.0
    reasoning_seconds: float = 0.0

    def called(self, document: str, operation: str | None) -> None:
        """Note the document, and the name of the operation in it if that is a name."""
        self.document = sha256(document.encode(errors="surrogatepass")).hexdigest()[:16]
        self.named(operation)

    def named(self, operation: str | None) -> None:
        """Note the name of the operation, shortened to 100 characters."""
        if operation is not None and _NAME.fullmatch(operation):
            self.operation = operation[:_MOST_CHARACTERS]

    def failed(self, code: str) -> None:
        """Note the code of an error, each once."""
        if code not in self.codes:
            self.codes.append(code)

    def about(self) -> dict[str, str]:
        """What identifies the request's operation in other log lines."""
        noted = {"operation": self.operation, "document": self.document}
        return {name: value for name, value in noted.items() if value}


_current: ContextVar[Observation] = ContextVar("observation")


def begin(observation: Observation) -> None:
    """Make these the notes on the request that the current context handles."""
    _current.set(observation)


def observation() -> Observation:
    """The notes on the current request; outside of requests new ones, which nobody reads."""
    return _current.get(None) or Observation()


class _Timing:
    """Adds the time within to one of the notes. Each request comes here often, so it is no generator, which would take three times as long."""

    __slots__ = ("_name", "_start")

    def __init__(self, name: str) -> None:
        self._name = name
        self._start = 0.0

    def __enter__(self) -> None:
        self._start = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        noted = observation()
        setattr(noted, self._name, getattr(noted, self._name) + time.perf_counter() - self._start)


def neo4j_time() -> AbstractContextManager[None]:
    """Note the time within as time in Neo4j."""
    return _Timing("neo4j_seconds")


def reasoning_time() -> AbstractContextManager[None]:
    """Note the time within as time in reasoning."""
    return _Timing("reasoning_seconds")
