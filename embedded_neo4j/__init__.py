"""A real Neo4j on this machine, without Docker or installation.

    with EmbeddedNeo4j(Options(Path("data"))).start(print) as running:
        ...  # running.bolt_uri, running.username, running.password

`python -m embedded_neo4j` does the same from the command line. Runs on Linux and macOS.
"""

from embedded_neo4j.bulk import BulkFiles, bulk_import, finish_import, remove_database
from embedded_neo4j.errors import (
    DownloadFailed,
    EmbeddedNeo4jError,
    FolderInUse,
    ImportFailed,
    PortInUse,
    StartFailed,
)
from embedded_neo4j.home import STORE_SETTINGS
from embedded_neo4j.memory import heap_for, memory
from embedded_neo4j.options import Options, Report
from embedded_neo4j.server import EmbeddedNeo4j, Running

__all__ = [
    "STORE_SETTINGS",
    "BulkFiles",
    "DownloadFailed",
    "EmbeddedNeo4j",
    "EmbeddedNeo4jError",
    "FolderInUse",
    "ImportFailed",
    "Options",
    "PortInUse",
    "Report",
    "Running",
    "StartFailed",
    "bulk_import",
    "finish_import",
    "heap_for",
    "memory",
    "remove_database",
]
