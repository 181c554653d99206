"""The Neo4j that the commands write to: the one that NEO4J_URI names, else the embedded one that is running."""

from pathlib import Path

from argument_store.driver import Neo4jAddress
from argument_store.settings import SettingsError, StoreSettings, read_settings


class NoDatabaseError(Exception):
    """There is no Neo4j to write to; the message says what is missing."""


def unreachable(error: Exception) -> str:
    """What to say of a Neo4j that isn't there or doesn't answer, with the way out."""
    return (
        f"the database can't be reached: {' '.join(str(error).split())}: "
        "start one with `make serve`, or name yours in NEO4J_URI, with NEO4J_USERNAME and NEO4J_PASSWORD"
    )


def address() -> Neo4jAddress:
    """Where Neo4j is. Raises NoDatabaseError, SettingsError."""
    settings = read_settings(StoreSettings)
    return settings.neo4j.address or _embedded(settings)


def data_folder() -> Path:
    """The embedded Neo4j's home. Raises SettingsError, where NEO4J_URI names another Neo4j as well."""
    settings = read_settings(StoreSettings)
    if settings.neo4j.address:
        raise SettingsError("NEO4J_URI is set, and an import writes the embedded Neo4j's own files: unset it")
    return settings.data_dir


def _embedded(settings: StoreSettings) -> Neo4jAddress:
    file = settings.data_dir / "neo4j-password"
    try:
        password = file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise NoDatabaseError(f"there is no {file}") from error
    return settings.neo4j.at(f"bolt://127.0.0.1:{settings.bolt_port}", password=password)
