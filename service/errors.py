"""Errors that keep the service from starting.

StartError
├── PortInUseError   a port that was asked for can't be opened; the message names it
└── NoNeo4jError     NEO4J_URI is not set, and Neo4j can't be started here; the message says why
"""


class StartError(Exception):
    """The message is meant for the person who starts the service."""


class PortInUseError(StartError):
    """A requested port can't be opened."""


class NoNeo4jError(StartError):
    """No Neo4j is available."""
