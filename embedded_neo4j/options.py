"""The options of an embedded Neo4j."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

Report: TypeAlias = Callable[[str], object]
"""A function that is called with progress lines for people during long steps."""


def user_cache() -> Path:
    """Return the platform's cache folder for this package."""
    if sys.platform == "darwin":
        folder = Path.home() / "Library" / "Caches"
    elif sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return folder / "embedded-neo4j"


@dataclass(frozen=True)
class Options:
    """Port 0 picks a free port; `heap` and `page_cache` are sizes in the notation of Java and Neo4j, such as `512m`."""

    data_dir: Path
    bolt_port: int = 7687
    browser_port: int = 7474
    heap: str = "512m"
    page_cache: str = "128m"
    settings: Mapping[str, str] = field(default_factory=dict[str, str])
    """Additional settings for `neo4j.conf`; they override this package's."""
    cache_dir: Path = field(default_factory=user_cache)
    repository: str | None = None
    """Base URL of a Maven repository; Maven Central by default."""
