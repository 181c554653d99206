"""What can go wrong, each as a person can act on it.

EmbeddedNeo4jError
├── DownloadFailed   no Neo4j in the cache, and the repository out of reach or at fault
├── FolderInUse      another process runs Neo4j on this data folder
├── ImportFailed     Neo4j's importer refused what it was given
├── PortInUse        a port that was asked for can't be opened
└── StartFailed      Neo4j ended while starting, or does not answer
"""

from collections.abc import Sequence


class EmbeddedNeo4jError(Exception):
    """Its text is one line, followed by the end of Neo4j's own log where that says more."""


class DownloadFailed(EmbeddedNeo4jError):
    pass


class FolderInUse(EmbeddedNeo4jError):
    pass


class ImportFailed(EmbeddedNeo4jError):
    def __init__(self, message: str, refused: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.refused = refused
        """What the importer reports of nodes and relationships, a line each."""


class PortInUse(EmbeddedNeo4jError):
    pass


class StartFailed(EmbeddedNeo4jError):
    pass
