"""For the maintainer: `python -m embedded_neo4j.pin` resolves the pinned versions and writes `jars.lock`."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from jgo.maven import Artifact, MavenContext, PythonResolver
from requests import Session

from embedded_neo4j.jars import LOCK, Jar
from embedded_neo4j.versions import COORDINATES


def resolve(repository_cache: Path) -> list[Artifact]:
    """Return the pinned artifacts and their dependencies, in the versions that Neo4j's build manages."""
    context = MavenContext(resolver=PythonResolver(), repo_cache=repository_cache)
    asked = [context.create_dependency(coordinate) for coordinate in COORDINATES]
    inputs, transitive = context.resolver.resolve(asked)
    return [dependency.artifact for dependency in inputs + transitive]


def pin(session: Session, artifact: Artifact) -> Jar:
    """Download the jar, verify it against the repository's SHA-1, and return its size and SHA-256."""
    path = (artifact.component.path_prefix / artifact.filename).as_posix()
    [repository] = artifact.context.remote_repos.values()
    content = _get(session, f"{repository}/{path}")
    named = _get(session, f"{repository}/{path}.sha1").decode().split()[0]
    if hashlib.sha1(content, usedforsecurity=False).hexdigest() != named:
        raise ValueError(f"{path}: does not match the repository's checksum")
    return Jar(path=path, size=len(content), sha256=hashlib.sha256(content).hexdigest())


def _get(session: Session, url: str) -> bytes:
    response = session.get(url, timeout=60)
    response.raise_for_status()
    return response.content


def main() -> None:
    with TemporaryDirectory() as folder, Session() as session, ThreadPoolExecutor(8) as pool:
        jars = sorted(pool.map(partial(pin, session), resolve(Path(folder))), key=lambda jar: jar.path)
    LOCK.write_text("".join(f"{jar.sha256} {jar.size} {jar.path}\n" for jar in jars))


if __name__ == "__main__":
    main()
