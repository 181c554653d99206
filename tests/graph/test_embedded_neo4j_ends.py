"""How a Neo4j ends, and that the next start finds the data and needs nobody's help."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from embedded_neo4j import EmbeddedNeo4j, Options, PortInUse, Report, Running, StartFailed
from embedded_neo4j.java import home_argument
from embedded_neo4j.options import user_cache
from embedded_neo4j.ports import open_ports
from tests.support.embedded import execute

pytestmark = pytest.mark.slow

NOWHERE = "http://127.0.0.1:9"
PATIENCE = 300


def quiet(_: str) -> None:
    pass


def start(folder: Path, report: Report = quiet, **settings: str) -> Running:
    """Without a network: a repository out of reach."""
    options = Options(folder, bolt_port=0, browser_port=0, repository=NOWHERE, settings=settings)
    return EmbeddedNeo4j(options).start(report)


@contextmanager
def command(folder: Path) -> Generator["subprocess.Popen[str]"]:
    """`python -m embedded_neo4j` on the folder, without a network, up and running."""
    proxies = {"http_proxy": NOWHERE, "https_proxy": NOWHERE, "XDG_CACHE_HOME": str(user_cache().parent)}
    process = subprocess.Popen(
        [sys.executable, "-m", "embedded_neo4j", "--data-dir", folder, "--bolt-port=0", "--browser-port=0"],
        env=os.environ | proxies,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    with process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(4)]
        assert str(folder / "neo4j-password") in lines[-1], lines
        try:
            yield process
        finally:
            process.kill()


def processes(folder: Path) -> list[psutil.Process]:
    """Neo4j's Java on the folder, and its watcher."""
    mark = home_argument(folder)
    return [one for one in psutil.process_iter(["cmdline"]) if mark in (one.info["cmdline"] or ())]


def java(folder: Path) -> psutil.Process:
    [found] = [process for process in processes(folder) if process.name() == "java"]
    return found


def titles(running: Running) -> list[str]:
    return [title for [title] in execute(running, "MATCH (n:Kept) RETURN n.title ORDER BY n.title")]


@pytest.fixture(scope="module")
def used_folder(tmp_path_factory: pytest.TempPathFactory, neo4j_server: Running) -> Path:
    """A folder whose database holds a node. By then the session's Neo4j has fetched the jars."""
    assert neo4j_server.wait(timeout=0) is None
    folder = tmp_path_factory.mktemp("used")
    with start(folder) as running:
        execute(running, "CREATE (:Kept {title: 'before'})")
    return folder


@pytest.fixture
def folder(used_folder: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return shutil.copytree(used_folder, tmp_path / "data")


def test_kill_9_of_neo4j(folder: Path) -> None:
    """A killed Neo4j shows as ended; what was committed is there after the next start."""
    with start(folder) as running:
        execute(running, "CREATE (:Kept {title: 'later'})")
        java(folder).kill()
        assert running.wait(PATIENCE) == 128 + signal.SIGKILL
        assert running.wait(timeout=0) is not None
    with start(folder) as running:
        assert titles(running) == ["before", "later"]


def test_kill_9_of_the_starter(folder: Path) -> None:
    """A Neo4j whose starter is killed ends by itself; a start in the meantime waits for that and has the data."""
    told: list[str] = []
    with command(folder) as process:
        earlier = java(folder)
        earlier.suspend()  # It doesn't end before the next start has seen it.

        def report(line: str) -> None:
            told.append(line)
            if len(told) == 1:
                earlier.resume()

        process.kill()
        process.wait()
        with start(folder, report) as running:
            assert titles(running) == ["before"]
    assert told == [f"waiting for an earlier Neo4j on {folder} to stop", "starting Neo4j"]
    assert not processes(folder)


def test_kill_9_of_starter_and_watcher(folder: Path) -> None:
    """A Neo4j that nobody watches any more is ended by the next start, which then has the data."""
    with command(folder) as process:
        [watcher] = psutil.Process(process.pid).children()
        orphan = java(folder)
        watcher.kill()
        process.kill()
        process.wait()
        with start(folder) as running:
            assert titles(running) == ["before"]
            assert not orphan.is_running()


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_signals_end_it_cleanly(folder: Path, end: signal.Signals) -> None:
    """SIGTERM, and Ctrl-C as a terminal sends it, to the whole process group: status 0, and nothing is left."""
    with command(folder) as process:
        there = processes(folder)
        os.killpg(process.pid, end)
        assert process.wait(PATIENCE) == 0
        assert len(there) == 2
        assert not any(one.is_running() for one in there)
    assert (folder / "logs" / "console.log").read_text().rstrip().endswith("Stopped.")


def test_a_lost_password(folder: Path) -> None:
    """A wrong password in the file is named; a lost file gets a new password, and the data stays."""
    file = folder / "neo4j-password"
    old = file.read_text().strip()
    file.write_text("another one\n")
    with pytest.raises(StartFailed, match=f"rejects the password in {file}"):
        start(folder)
    file.unlink()
    told: list[str] = []
    with start(folder, told.append) as running:
        assert titles(running) == ["before"]
        assert running.password == file.read_text().strip() != old
    assert told[0] == f"{file} is missing: setting a new password"


def test_a_failed_start_shows_the_log(folder: Path) -> None:
    """The error holds the end of Neo4j's own log, and names its file."""
    with pytest.raises(StartFailed, match="'lots' is not a valid size") as failed:
        start(folder, quiet, **{"server.memory.pagecache.size": "lots"})
    assert str(folder / "logs" / "console.log") in str(failed.value)
    assert not processes(folder)


def test_a_database_that_cannot_be_opened(folder: Path) -> None:
    """Neo4j runs, but not its database: an error, and nothing is left running."""
    for file in (folder / "data" / "databases" / "neo4j").glob("neostore*"):
        file.write_bytes(b"not a store")
    with pytest.raises(StartFailed, match="can't open the database"):
        start(folder)
    assert not processes(folder)


@pytest.mark.parametrize("lost", ["bolt_port", "browser_port"])
def test_a_port_lost_in_the_race(folder: Path, lost: str) -> None:
    """A port that is taken after it was looked at, and before Neo4j opens it, is an error that names it."""
    bolt_port, browser_port = open_ports(0, 0)
    port = {"bolt_port": bolt_port, "browser_port": browser_port}[lost]
    options = Options(folder, bolt_port=bolt_port, browser_port=browser_port, repository=NOWHERE)
    with socket.socket() as other:

        def take(line: str) -> None:
            assert line == "starting Neo4j"
            other.bind(("127.0.0.1", port))
            other.listen()

        with pytest.raises(PortInUse, match=f"port {port} "):
            EmbeddedNeo4j(options).start(take)


def test_own_settings_win(folder: Path) -> None:
    """What the caller sets stands in Neo4j's configuration."""
    with start(folder, quiet, **{"browser.post_connect_cmd": "help"}) as running:
        query = "SHOW SETTINGS 'browser.post_connect_cmd' YIELD value"
        assert execute(running, query) == [["help"]]
