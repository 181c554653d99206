"""The jars of the pinned versions, as listed in `jars.lock`."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

LOCK: Final = Path(__file__).with_name("jars.lock")


@dataclass(frozen=True)
class Jar:
    path: str
    """Path within a Maven repository."""
    size: int
    sha256: str

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


def read_lock() -> list[Jar]:
    lines = (line.split() for line in LOCK.read_text().splitlines())
    return [Jar(path=path, size=int(size), sha256=digest) for digest, size, path in lines]


def lock_digest() -> str:
    """Return a digest that names the folder of exactly these jars."""
    return sha256(LOCK.read_bytes()).hexdigest()[:12]
