"""A command that must not outlive its starter, tried with one that sleeps."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from embedded_neo4j import FolderInUse, PortInUse
from embedded_neo4j.folder import hold_folder
from embedded_neo4j.home import Home
from embedded_neo4j.ports import open_ports
from embedded_neo4j.process import Supervised, supervised
from embedded_neo4j.watcher import __file__ as watcher_file

PATIENCE = 300
SLEEP = ["sleep", "600"]


def quiet(_: str) -> None:
    pass


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return Home.make(tmp_path / "home").folder


def _watches(process: psutil.Process) -> bool:
    line = process.cmdline()
    return watcher_file in line and line[-2:] == SLEEP


def family(parent: int) -> tuple[psutil.Process, psutil.Process]:
    """The watcher and the sleeping command that a process has started."""
    # The kernel shows the command line of a process somewhat after it has started.
    while not (watchers := [each for each in psutil.Process(parent).children() if _watches(each)]):
        time.sleep(0.02)
    [watcher] = watchers
    while not (commands := watcher.children()):
        time.sleep(0.02)
    return watcher, commands[0]


@contextmanager
def sleeping(home: Path) -> Generator[tuple[Supervised, psutil.Process, psutil.Process]]:
    with hold_folder(home, quiet) as descriptor, supervised(SLEEP, home, descriptor) as process:
        yield process, *family(os.getpid())


def ended(*processes: psutil.Process) -> bool:
    _, alive = psutil.wait_procs(list(processes), timeout=PATIENCE)
    return not alive


def test_leaving_the_context_ends_the_command(home: Path) -> None:
    """Nothing runs and the folder is free once the context is left."""
    with sleeping(home) as (process, watcher, command):
        assert process.wait(timeout=0) is None
    assert not watcher.is_running()
    assert not command.is_running()
    with hold_folder(home, quiet):
        pass


def test_the_death_of_the_command_is_noticed(home: Path) -> None:
    """A command that is killed shows as ended, with the status that a shell would give it."""
    with sleeping(home) as (process, watcher, command):
        command.kill()
        assert process.wait(PATIENCE) == 128 + signal.SIGKILL
        assert ended(watcher)


def test_the_command_hears_no_ctrl_c(home: Path) -> None:
    """The command is in a session of its own, so that a terminal's signals leave its end to the starter."""
    with sleeping(home) as (_, _, command):
        assert os.getsid(command.pid) != os.getsid(0)


def test_sigterm_for_the_watcher_ends_the_command(home: Path) -> None:
    """A watcher that is asked to end takes the command with it."""
    with sleeping(home) as (process, watcher, command):
        watcher.terminate()
        assert process.wait(PATIENCE) == 128 + signal.SIGTERM
        assert ended(command)


STARTER = """
import os, sys, time
from pathlib import Path
from embedded_neo4j.folder import hold_folder
from embedded_neo4j.process import supervised
home = Path(sys.argv[1])
with hold_folder(home, print) as descriptor, supervised(["sleep", "600"], home, descriptor):
    if sys.argv[2] == "fork" and not os.fork():
        sys.stdin.read()  # holds the watcher's pipe open until the test is over, as a worker process would
        os._exit(0)
    print("started", flush=True)
    time.sleep(600)
"""


@contextmanager
def starter(home: Path, how: str) -> Generator["subprocess.Popen[str]"]:
    command = [sys.executable, "-c", STARTER, str(home), how]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "started\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_held_folder_names_its_holder(home: Path) -> None:
    """A second starter is told which folder it is and which process has it."""
    with starter(home, "plain") as process:
        message = f"{home} is in use: process {process.pid} runs Neo4j on it"
        with pytest.raises(FolderInUse, match=message), hold_folder(home, quiet):
            pass


@pytest.mark.parametrize("how", ["plain", "fork"])
def test_kill_9_of_the_starter_ends_the_command(home: Path, how: str) -> None:
    """A starter that is killed outright leaves nothing behind, even where a fork of it lives on."""
    with starter(home, how) as process:
        watcher, command = family(process.pid)
        process.kill()
        process.wait()
        assert ended(watcher, command)


def test_a_taken_port_is_named() -> None:
    """A port that something listens on, or that is none, is an error with its number."""
    [taken] = open_ports(0)
    match = f"port {taken} .* Address already in use"
    with socket.create_server(("127.0.0.1", taken)), pytest.raises(PortInUse, match=match):
        open_ports(0, taken)
    with pytest.raises(PortInUse, match="port 99999 "):
        open_ports(99999)


def test_port_0_is_any_free_one() -> None:
    """Two zeros are two different ports."""
    first, second = open_ports(0, 0)
    assert first != second
    assert 0 not in (first, second)
