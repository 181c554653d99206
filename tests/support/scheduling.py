"""Which tests pytest-xdist gives to the same worker."""

from xdist.scheduler import LoadScopeScheduling  # pyright: ignore[reportMissingTypeStubs]

_ROOMS = {
    "api": "any contents",
    "benchmarks": "other contents",
    "graph": "other contents",
    "browser": "the article",
    "client": "the article",
    "docs": "the article",
    "frontends": "the article",
    "commands": "a service in the foreground",
}
"""What the tests of a folder need that is slow to make: contents of a Neo4j, or a service."""


class RoomScheduling(LoadScopeScheduling):
    """Tests that need the same stay together, the largest group first; all others go to whichever worker is free.

    pytest-xdist 3.8 ignores the mark `xdist_group` under pytest 9.2.
    """

    def _split_scope(self, nodeid: str) -> str:
        folder = nodeid.split("/")[1] if "/" in nodeid else ""
        return _ROOMS.get(folder, nodeid)
