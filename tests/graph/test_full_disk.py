"""A disk that is full: nothing is lost, and nobody has to repair anything."""

import subprocess
from collections.abc import Generator
from pathlib import Path
from shutil import disk_usage

import neo4j.exceptions
import pytest

from tests.support.embedded import GraphDatabase
from tests.support.foreground import Place, Service, serving, wait_until
from tests.support.project import COMMAND, environment
from tests.support.seed_folders import FERRY_LINE

MEGABYTE = 2**20
_WRITE = "UNWIND range(1, 1000) AS i CREATE (:Filling {words: $words + i})"
_COUNT = "MATCH (n:Filling) RETURN count(n)"


@pytest.fixture
def disk(tmp_path: Path) -> Generator[Path]:
    """A small disk of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=320m", "tmpfs", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    if mounted.returncode:
        pytest.xfail(
            f"no disk can be mounted: {mounted.stderr.strip()}"
        )  # A container may not allow it, in CI either.
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def fill(disk: Path, *, left: int) -> Path:
    """Take up the room on a disk but for so many bytes."""
    file = disk / "filler"
    with file.open("ab") as filler:
        while (rest := disk_usage(disk).free - left) > 0:
            filler.write(bytes(min(rest, MEGABYTE)))
            filler.flush()
    return file


@pytest.mark.slow
def test_a_full_disk(disk: Path) -> None:
    """A load is refused while there is little room, and reads go on. A write that fails all the same ends in a service that says so.

    Once there is room it works again, what was committed is there, and of the write that failed all or nothing.
    """
    place = Place.make(disk / "data")
    with serving(place) as service:
        documents = service.documents()
        fill(disk, left=20 * MEGABYTE)
        refused = load(place)
        assert refused.returncode == 3
        assert f"the disk of {place.data_dir} has " in refused.stderr
        assert service.documents() == documents

        filler = fill(disk, left=MEGABYTE // 4)
        committed = write_until_it_fails(place)
        wait_until(lambda: code(service) == "DATABASE_UNAVAILABLE")
        filler.unlink()
        assert service.documents() == documents
        assert load(place).returncode == 0
        # Neo4j may have logged the last write before it failed to carry it out: then it is there, and whole.
        assert query(place, _COUNT) in ([[committed]], [[committed + 1_000]])


def load(place: Place) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [COMMAND, "seed", "load", FERRY_LINE],
        env=environment(**place.variables),
        capture_output=True,
        text=True,
        check=False,
    )


def write_until_it_fails(place: Place) -> int:
    """How many nodes were committed before."""
    committed = 0
    while committed < 10**6:
        try:
            query(place, _WRITE, words="x" * 1_000)
        except neo4j.exceptions.Neo4jError:
            return committed
        committed += 1_000
    raise AssertionError("the disk is not full")


def query(place: Place, statement: str, **parameters: object) -> list[list[object]]:
    login = place.login()
    with GraphDatabase.driver(
        login["NEO4J_URI"], auth=("neo4j", login["NEO4J_PASSWORD"]), max_transaction_retry_time=0
    ) as driver:
        records, _, _ = driver.execute_query(statement, parameters)
    return [record.values() for record in records]


def code(service: Service) -> str | None:
    """That of the error for a light query."""
    errors = service.graphql("{ documents { nodes { id } } }").get("errors")
    return errors[0]["extensions"]["code"] if errors else None
