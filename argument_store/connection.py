"""The Neo4j that commands use: the one named by NEO4J_URI, otherwise the embedded one that is running."""

from pathlib import Path
from shutil import disk_usage
from typing import Final

from argument_store.driver import Neo4jAddress
from argument_store.settings import SettingsError, StoreSettings, read_settings

LEAST_FREE: Final = 2**26
"""Bytes: two transaction logs of the embedded Neo4j."""


class NoDatabaseError(Exception):
    """No Neo4j is available; the message says what is missing."""


class DiskFullError(Exception):
    """The disk of the embedded Neo4j has too little room to write to it."""


def refuse_full_disk() -> None:
    """Raise DiskFullError if the embedded Neo4j's disk is nearly full: a write that fails there stops all reads as well.

    Does nothing for a Neo4j of one's own. Raises SettingsError.
    """
    settings = read_settings(StoreSettings)
    if settings.neo4j.address or not settings.data_dir.exists():
        return
    free = disk_usage(settings.data_dir).free
    if free < LEAST_FREE:
        raise DiskFullError(
            f"the disk of {settings.data_dir} has {free // 2**20} MB left, and at least {LEAST_FREE // 2**20} MB are needed to write to it: "
            "free some space, then run the command again"
        )


def unreachable(error: Exception) -> str:
    """Return the message for a Neo4j that can't be reached, with what to do about it."""
    return (
        f"the database can't be reached: {' '.join(str(error).split())}: "
        "start one with `make serve`, or set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to use your own"
    )


def address() -> Neo4jAddress:
    """Return the address of Neo4j. Raises NoDatabaseError, SettingsError."""
    settings = read_settings(StoreSettings)
    return settings.neo4j.address or _embedded(settings)


def data_folder() -> Path:
    """Return the embedded Neo4j's home folder. Raises SettingsError, also if NEO4J_URI names another Neo4j."""
    settings = read_settings(StoreSettings)
    if settings.neo4j.address:
        raise SettingsError(
            "NEO4J_URI is set, but an import writes the files of the embedded Neo4j: unset it"
        )
    return settings.data_dir


def _embedded(settings: StoreSettings) -> Neo4jAddress:
    file = settings.data_dir / "neo4j-password"
    try:
        password = file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise NoDatabaseError(f"there is no {file}") from error
    return settings.neo4j.at(f"bolt://127.0.0.1:{settings.bolt_port}", password=password)
