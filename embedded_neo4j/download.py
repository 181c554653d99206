"""Download jars from a Maven repository in parallel. A jar appears under its name only once its checksum has been verified."""

import time
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Event
from typing import Final

from jgo.constants import MAVEN_CENTRAL_URL
from requests import Session

from embedded_neo4j.jars import Jar
from embedded_neo4j.options import Report

CONNECTIONS: Final = 8
ATTEMPTS: Final = 3
TIMEOUT: Final = 30


def download(jars: Sequence[Jar], folder: Path, repository: str | None, report: Report) -> None:
    """Download jars into a folder. Raises OSError; jars that are complete by then stay for the next attempt."""
    abandoned = Event()
    with Session() as session, ThreadPoolExecutor(CONNECTIONS) as pool:
        fetch = partial(_fetch_with_retries, session, repository or MAVEN_CENTRAL_URL, folder, abandoned)
        try:
            _follow([pool.submit(fetch, jar) for jar in jars], sum(jar.size for jar in jars), report)
        except BaseException:
            abandoned.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _follow(downloads: Iterable[Future[Jar]], total: int, report: Report) -> None:
    fetched, reported = 0, 0.0
    for finished in as_completed(downloads):
        fetched += finished.result().size
        if time.monotonic() - reported > 1 or fetched == total:
            reported = time.monotonic()
            report(f"downloading Neo4j: {fetched / 10**6:.0f} of {total / 10**6:.0f} MB")


def _fetch_with_retries(session: Session, repository: str, folder: Path, abandoned: Event, jar: Jar) -> Jar:
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return _fetch(session, f"{repository}/{jar.path}", folder, abandoned, jar)
        except OSError:
            if attempt == ATTEMPTS or abandoned.wait(attempt):
                raise
    raise AssertionError


def _fetch(session: Session, url: str, folder: Path, abandoned: Event, jar: Jar) -> Jar:
    part = folder / f"{jar.name}.part"
    digest = sha256()
    with session.get(url, stream=True, timeout=TIMEOUT) as response, part.open("wb") as file:
        response.raise_for_status()
        for chunk in response.iter_content(1 << 16):
            if abandoned.is_set():
                raise InterruptedError
            digest.update(chunk)
            file.write(chunk)
    if digest.hexdigest() != jar.sha256:
        raise OSError(f"{url} does not match the pinned checksum")
    part.replace(folder / jar.name)
    return jar
