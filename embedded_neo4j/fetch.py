"""The jars in the user's cache folder: fetched once, then taken from there without a network."""

from pathlib import Path

from embedded_neo4j.errors import DownloadFailed
from embedded_neo4j.jars import Jar, lock_digest, read_lock
from embedded_neo4j.locks import locked
from embedded_neo4j.options import Report
from embedded_neo4j.versions import NEO4J


def fetch(cache: Path, repository: str | None, report: Report) -> Path:
    """The folder with every jar of the pinned versions, and no other jar. Raises DownloadFailed."""
    folder = cache / f"neo4j-{NEO4J}-{lock_digest()}"
    try:
        if missing(folder):
            _complete(folder, repository, report)
    except OSError as error:
        size = sum(jar.size for jar in missing(folder)) // 10**6
        raise DownloadFailed(
            f"Neo4j {NEO4J} isn't complete in {folder}: {size} MB are still to be fetched, "
            f"which takes the Internet once, and that failed: {error}"
        ) from error
    return folder


def missing(folder: Path) -> list[Jar]:
    present = {path.name: path.stat().st_size for path in folder.glob("*.jar")}
    return [jar for jar in read_lock() if present.get(jar.name) != jar.size]


def _complete(folder: Path, repository: str | None, report: Report) -> None:
    from embedded_neo4j.download import download  # what it imports is slow to load and seldom needed

    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder / "lock", lambda: report("waiting for another process that is fetching Neo4j")):
        download(missing(folder), folder, repository, report)
