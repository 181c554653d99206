"""The number of files that the process may have open, each connection among them."""

import resource

import structlog

_log = structlog.get_logger(__name__)

_OTHERS = 3_000
"""Connections that the system accepts before one too many is closed, those to Neo4j, and files."""


def allow_open_files(connections: int) -> None:
    """Raise the soft limit as far as so many connections need; log a warning where the hard limit is lower."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = connections + _OTHERS
    if soft == resource.RLIM_INFINITY or soft >= needed:
        return
    allowed = needed if hard == resource.RLIM_INFINITY else min(needed, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
    if allowed < needed:
        _log.warning("the limit on open files is low", limit=hard, connections=connections)
