"""What keeps the service from starting.

StartError
├── PortInUseError   a port that was asked for can't be opened; the message names it
└── NoNeo4jError     NEO4J_URI is not set, and Neo4j can't be started here; the message says why
"""


class StartError(Exception):
    """Its text is for the person who starts the service."""


class PortInUseError(StartError):
    """A port that was asked for can't be opened."""


class NoNeo4jError(StartError):
    """There is no Neo4j to serve from."""
