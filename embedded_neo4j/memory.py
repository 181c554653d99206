"""How much memory Neo4j takes."""

from pathlib import Path
from typing import Final

import psutil

LEAST_HEAP: Final = 512
MOST_HEAP: Final = 4_096
_UNITS: Final = {"k": 1, "m": 1_024, "g": 1_048_576}
_LIMITS: Final = (
    Path("/sys/fs/cgroup/memory.max"),
    Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"),
)
"""Where Linux says what a container may take."""


def heap_for(memory: int) -> str:
    """The size of a heap for so many bytes of memory: a quarter, but at least 512 MB, and at most 4 GB."""
    return f"{min(max(memory // 4 // 1_048_576, LEAST_HEAP), MOST_HEAP)}m"


def memory() -> int:
    """The bytes of memory of this machine, or of the container."""
    limits = (path.read_text().strip() for path in _LIMITS if path.exists())
    return min([psutil.virtual_memory().total, *(int(limit) for limit in limits if limit.isdecimal())])


def transaction_memory(heap: str) -> str:
    """The most that one transaction may take of a heap: less than the seven tenths that Neo4j gives all together.

    So a statement that alone takes too much is told apart from one that finds the memory taken.
    """
    number, unit = (heap[:-1], heap[-1].lower()) if heap[-1:].isalpha() else (f"{int(heap) // 1_024}", "k")
    return f"{int(number) * _UNITS[unit] * 6 // 10}k"
