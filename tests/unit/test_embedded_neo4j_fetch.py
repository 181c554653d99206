"""Jars on their way into the cache."""

import hashlib
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

from embedded_neo4j import DownloadFailed
from embedded_neo4j.fetch import fetch
from embedded_neo4j.jars import read_lock
from embedded_neo4j.versions import BROWSER, NEO4J
from tests.support.maven import Repository, serving

CONTENT = {f"org/example/part-{n}.jar": bytes([n]) * 200_000 for n in range(12)}
SOME = "org/example/part-7.jar"
NOWHERE = "http://127.0.0.1:9"


def quiet(_: str) -> None:
    pass


@pytest.fixture
def pins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A list of small jars in the place of Neo4j's."""
    lock = tmp_path / "jars.lock"
    lines = (f"{hashlib.sha256(data).hexdigest()} {len(data)} {path}\n" for path, data in CONTENT.items())
    lock.write_text("".join(lines))
    monkeypatch.setattr("embedded_neo4j.jars.LOCK", lock)
    monkeypatch.setattr("embedded_neo4j.download.ATTEMPTS", 1)
    return lock


@pytest.fixture
def repository(pins: Path) -> Generator[Repository]:
    assert pins.exists()
    with serving() as repository:
        repository.files |= CONTENT
        yield repository


def contents(folder: Path) -> dict[str, bytes]:
    return {f"org/example/{path.name}": path.read_bytes() for path in folder.glob("*.jar")}


def test_the_list_pins_what_is_run() -> None:
    """The list holds Neo4j and Neo4j Browser in their versions, and no two files of one name."""
    names = [jar.name for jar in read_lock()]
    assert {f"neo4j-{NEO4J}.jar", f"neo4j-browser-{BROWSER}.jar"} <= set(names)
    assert len(set(names)) == len(names)


def test_fetches_once(repository: Repository, tmp_path: Path) -> None:
    """The first call fetches every jar and tells how far it is; the second needs no network."""
    told: list[str] = []
    folder = fetch(tmp_path / "cache", repository.address, told.append)
    assert contents(folder) == CONTENT
    assert sorted(repository.asked) == sorted(CONTENT)
    assert told[-1] == "downloading Neo4j: 2 of 2 MB"
    assert fetch(tmp_path / "cache", NOWHERE, told.append) == folder


def test_half_a_jar_is_never_taken_for_a_whole_one(repository: Repository, tmp_path: Path) -> None:
    """A connection that breaks off leaves no jar behind; the next call fetches what is missing, and only that."""
    repository.cut[SOME] = 99
    with pytest.raises(DownloadFailed):
        fetch(tmp_path, repository.address, quiet)
    [folder] = tmp_path.glob("neo4j-*")
    there = contents(folder)
    assert SOME not in there
    assert there.items() <= CONTENT.items()
    repository.cut.clear()
    repository.asked.clear()
    assert contents(fetch(tmp_path, repository.address, quiet)) == CONTENT
    assert sorted(repository.asked) == sorted(CONTENT.keys() - there.keys())


def test_other_bytes_of_the_same_size_are_refused(repository: Repository, tmp_path: Path) -> None:
    """What a repository sends in a jar's place is not used, and the error names the file."""
    repository.files[SOME] = bytes(len(CONTENT[SOME]))
    with pytest.raises(DownloadFailed, match=rf"{SOME} does not match the pinned checksum"):
        fetch(tmp_path, repository.address, quiet)
    assert not list(tmp_path.rglob("part-7.jar"))


def test_a_broken_transfer_is_tried_again(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One failure of a transfer is not the end of the download."""
    monkeypatch.setattr("embedded_neo4j.download.ATTEMPTS", 2)
    repository.cut[SOME] = 1
    assert contents(fetch(tmp_path, repository.address, quiet)) == CONTENT
    assert repository.asked.count(SOME) == 2


def test_a_shortened_jar_is_fetched_again(repository: Repository, tmp_path: Path) -> None:
    """A jar of the wrong size in the cache is replaced."""
    folder = fetch(tmp_path, repository.address, quiet)
    (folder / "part-7.jar").write_bytes(b"short")
    repository.asked.clear()
    assert contents(fetch(tmp_path, repository.address, quiet)) == CONTENT
    assert repository.asked == [SOME]


@pytest.mark.usefixtures("pins")
def test_no_network_and_no_cache(tmp_path: Path) -> None:
    """One line says what is missing, where, and that it takes the Internet."""
    with pytest.raises(
        DownloadFailed, match="2 MB remain to be downloaded, which needs an internet"
    ) as failed:
        fetch(tmp_path / "cache", NOWHERE, quiet)
    assert str(tmp_path / "cache") in str(failed.value)
    assert "\n" not in str(failed.value)


def test_ctrl_c_leaves_whole_jars_only(repository: Repository, tmp_path: Path) -> None:
    """An interrupted download ends with the interrupt, and can be gone on with."""

    def interrupt(_: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch(tmp_path, repository.address, interrupt)
    [folder] = tmp_path.glob("neo4j-*")
    assert contents(folder).items() <= CONTENT.items()
    assert contents(fetch(tmp_path, repository.address, quiet)) == CONTENT


FETCH = """
import sys
from pathlib import Path
from embedded_neo4j import jars
jars.LOCK = Path(sys.argv[1])
from embedded_neo4j.fetch import fetch
fetch(Path(sys.argv[2]), sys.argv[3], print)
"""


def test_two_processes_at_once(repository: Repository, pins: Path, tmp_path: Path) -> None:
    """Of two processes that need the jars at once one fetches, the other waits: each jar comes once, whole."""
    command = [sys.executable, "-c", FETCH, str(pins), str(tmp_path / "cache"), repository.address]
    both = [subprocess.Popen(command) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    assert sorted(repository.asked) == sorted(CONTENT)
    [folder] = (tmp_path / "cache").iterdir()
    assert contents(folder) == CONTENT
