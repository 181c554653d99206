"""The jars in the user's cache folder: downloaded once, then used offline."""

from pathlib import Path

from embedded_neo4j.errors import DownloadFailed
from embedded_neo4j.jars import Jar, lock_digest, read_lock
from embedded_neo4j.locks import locked
from embedded_neo4j.options import Report
from embedded_neo4j.versions import NEO4J


def fetch(cache: Path, repository: str | None, report: Report) -> Path:
    """Return the folder that holds exactly the jars of the pinned versions. Raises DownloadFailed."""
    folder = cache / f"neo4j-{NEO4J}-{lock_digest()}"
    try:
        if missing(folder):
            _complete(folder, repository, report)
    except OSError as error:
        size = sum(jar.size for jar in missing(folder)) // 10**6
        raise DownloadFailed(
            f"Neo4j {NEO4J} is incomplete in {folder}: {size} MB remain to be downloaded, which needs an internet "
            f"connection once, and the download failed: {error}"
        ) from error
    return folder


def missing(folder: Path) -> list[Jar]:
    present = {path.name: path.stat().st_size for path in folder.glob("*.jar")}
    return [jar for jar in read_lock() if present.get(jar.name) != jar.size]


def _complete(folder: Path, repository: str | None, report: Report) -> None:
    from embedded_neo4j.download import download  # Slow to import and seldom needed.

    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder / "lock", lambda: report("waiting for another process that is downloading Neo4j")):
        download(missing(folder), folder, repository, report)
