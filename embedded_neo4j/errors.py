"""Errors, one class for each thing that a person can act on.

EmbeddedNeo4jError
├── DownloadFailed   Neo4j is not in the cache and could not be downloaded
├── FolderInUse      another process runs Neo4j on this data folder
├── ImportFailed     Neo4j's importer rejected its input
├── PortInUse        a requested port can't be opened
└── StartFailed      Neo4j exited while starting, or does not answer
"""

from collections.abc import Sequence


class EmbeddedNeo4jError(Exception):
    """The message is one line, followed by the end of Neo4j's log where that explains more."""


class DownloadFailed(EmbeddedNeo4jError):
    pass


class FolderInUse(EmbeddedNeo4jError):
    pass


class ImportFailed(EmbeddedNeo4jError):
    def __init__(self, message: str, refused: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.refused = refused
        """The importer's report about nodes and relationships, one line each."""


class PortInUse(EmbeddedNeo4jError):
    pass


class StartFailed(EmbeddedNeo4jError):
    pass
