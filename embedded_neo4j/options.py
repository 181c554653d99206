"""What the caller chooses."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

Report: TypeAlias = Callable[[str], object]
"""Is called with a line for a person, now and then, while something takes long."""


def user_cache() -> Path:
    """The platform's folder for what can be fetched again."""
    if sys.platform == "darwin":
        folder = Path.home() / "Library" / "Caches"
    elif sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return folder / "embedded-neo4j"


@dataclass(frozen=True)
class Options:
    """Port 0 means any free one; `heap` and `page_cache` are sizes as Java and Neo4j write them, such as `512m`."""

    data_dir: Path
    bolt_port: int = 7687
    browser_port: int = 7474
    heap: str = "512m"
    page_cache: str = "128m"
    settings: Mapping[str, str] = field(default_factory=dict[str, str])
    """Further lines of `neo4j.conf`; they win over this package's own."""
    cache_dir: Path = field(default_factory=user_cache)
    repository: str | None = None
    """Base address of a Maven repository; Maven Central where none is named."""
