"""The file of a backup: gzip, in it a JSON value a line: a header, the parts of the content, and a trailer that vouches for them."""

import zlib
from collections.abc import Generator, Iterator
from dataclasses import asdict, dataclass
from gzip import BadGzipFile, GzipFile
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec
import orjson

from argument_store.backup.content import ContentHash, Part

_FORMAT: Final = "argument-graph backup"
_VERSION: Final = 1
_LONGEST_HEADER: Final = 10_000
_LONGEST_LINE: Final = 2**28


class ArchiveError(Exception):
    """A file is no sound backup; the message says what is wrong with it."""


@dataclass(frozen=True)
class Header:
    """What a backup says of itself, and of the store that it is of."""

    model: int
    collation: str
    created: str
    format: str = _FORMAT
    version: int = _VERSION


@dataclass(frozen=True)
class Trailer:
    """What the content amounts to, `hash` being its canonical hash, and the SHA-256 of all lines before this one."""

    nodes: int
    relationships: int
    hash: str
    sha256: str


class ArchiveWriter:
    """Writes a backup into an open file: parts, then `close`."""

    def __init__(self, file: BinaryIO, header: Header) -> None:
        self._gzip = GzipFile(fileobj=file, filename="", mode="wb", compresslevel=6, mtime=0)
        self._digest = sha256()
        self._content = ContentHash()
        self._write(asdict(header))

    def write(self, parts: list[Part]) -> None:
        """Write some parts of the content."""
        for part in parts:
            self._content.add(part)
            self._write(part)

    def close(self) -> Trailer:
        """Write the trailer. The file itself stays open."""
        content = self._content
        trailer = Trailer(content.nodes, content.relationships, content.hexdigest(), self._digest.hexdigest())
        self._write(asdict(trailer))
        self._gzip.close()
        return trailer

    def _write(self, value: Any) -> None:
        line = orjson.dumps(value) + b"\n"
        self._digest.update(line)
        self._gzip.write(line)


class ArchiveReader:
    """Reads a backup, as often as it is asked to. Raises ArchiveError, OSError."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def check(self) -> tuple[Header, Trailer]:
        """Read all of it, and return its header and trailer."""
        for _ in self.parts():
            pass
        return self.header, self.trailer

    def parts(self) -> Iterator[Part]:
        """The parts of the content. `header` is known from the first part on; `trailer` in the end, when everything agrees with it."""
        try:
            with self._path.open("rb") as file, GzipFile(fileobj=file, mode="rb") as lines:
                yield from self._parts(lines)
        except (EOFError, zlib.error, BadGzipFile, orjson.JSONDecodeError, msgspec.ValidationError) as error:
            raise self._error(f"is damaged, truncated or no backup: {error}") from error

    def _parts(self, lines: GzipFile) -> Generator[Part]:
        digest, content = sha256(), ContentHash()
        first = lines.readline(_LONGEST_HEADER)
        self.header = self._header(first)
        digest.update(first)
        while line := lines.readline(_LONGEST_LINE):
            value = orjson.loads(line)
            if isinstance(value, dict):
                self.trailer = msgspec.convert(value, Trailer, strict=True)
                self._compare(self.trailer, content, digest.hexdigest())
                if lines.read(1):
                    raise self._error("goes on behind its end")
                return
            digest.update(line)
            self._add(content, value)
            yield value
        raise self._error("is truncated")

    def _header(self, line: bytes) -> Header:
        value = orjson.loads(line)
        if not isinstance(value, dict) or value.get("format") != _FORMAT:  # pyright: ignore[reportUnknownMemberType]
            raise self._error("is no backup of an argument graph")
        header = msgspec.convert(value, Header, strict=True)
        if header.version != _VERSION:
            raise self._error(
                f"has version {header.version} of the format, and this program reads {_VERSION}"
            )
        return header

    def _add(self, content: ContentHash, value: Any) -> None:
        try:
            content.add(value)
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            raise self._error("holds what is neither a node nor a relationship") from error

    def _compare(self, trailer: Trailer, content: ContentHash, digest: str) -> None:
        found = Trailer(content.nodes, content.relationships, content.hexdigest(), digest)
        if found != trailer:
            raise self._error("is damaged: its content does not match its checksum")

    def _error(self, what: str) -> ArchiveError:
        return ArchiveError(f"{self._path} {what}")
