"""`argument-graph serve`: what it does when all is well, and when Neo4j or the service itself is killed."""

import json
import os
import signal
import subprocess
from pathlib import Path

import httpx
import psutil
import pytest

from tests.support.foreground import Place, Service, refused, serving, starting, wait_until
from tests.support.project import COMMAND, environment
from tests.support.seed_folders import FERRY_LINE

ARTICLE = "document:trump-putin-2025"


def test_article(service: Service) -> None:
    """A new graph is filled with the article, and GraphQL answers from it."""
    assert service.documents() == {ARTICLE}


def test_health(service: Service) -> None:
    """The probes answer, and the second one tells of Neo4j; by HEAD they answer without a body."""
    assert service.get("/livez").json() == {"status": "alive"}
    assert service.get("/readyz").json() == {"status": "ready", "neo4j": "available"}
    for path in ("/livez", "/readyz"):
        response = httpx.head(f"{service.url}{path}", trust_env=False, timeout=300)
        assert (response.status_code, response.content) == (200, b"")


def test_connections_are_limited(service: Service) -> None:
    """The limits on connections hold for the command: a head of 70 KB is refused."""
    headers = {"x": "y" * 70_000}
    assert httpx.get(f"{service.url}/livez", headers=headers, trust_env=False, timeout=300).status_code == 431


def test_password(service: Service) -> None:
    """The password is in a file that only the user can read."""
    file = service.place.data_dir / "neo4j-password"
    assert file.stat().st_mode & 0o777 == 0o600


def test_port_in_use(service: Service) -> None:
    """A port that is taken is named, with the variable that chooses another: status 1."""
    port = service.url.rpartition(":")[2]
    result = refused("--port", port)
    assert result.returncode == 1
    assert f"port {port} of 127.0.0.1" in result.stderr
    assert "ARGUMENT_GRAPH_PORT" in result.stderr


@pytest.mark.parametrize("taken", ["bolt_port", "browser_port"])
def test_neo4j_port_in_use(service: Service, tmp_path: Path, taken: str) -> None:
    """So is a port of Neo4j's."""
    port = getattr(service.place, taken)
    options = {"bolt_port": "0", "browser_port": "0", taken: str(port)}
    result = refused(
        "--port=0", f"--data-dir={tmp_path}", *(f"--{k.replace('_', '-')}={v}" for k, v in options.items())
    )
    assert result.returncode == 1
    assert f"port {port} of 127.0.0.1" in result.stderr


def test_folder_in_use(service: Service) -> None:
    """A second service on the same folder names the folder and who has it: status 3."""
    result = refused("--port=0", "--bolt-port=0", "--browser-port=0", f"--data-dir={service.place.data_dir}")
    assert result.returncode == 3
    assert f"{service.place.data_dir} is in use: process {service.process.pid}" in result.stderr


def test_own_neo4j(service: Service, tmp_path: Path) -> None:
    """With NEO4J_URI set that Neo4j is served, and none is started."""
    place = Place.make(tmp_path / "unused")
    with serving(place, variables=service.place.login()) as second:
        assert second.documents() == {ARTICLE}
        assert not place.data_dir.exists()
        assert second.end(signal.SIGINT) == 0
    assert service.documents() == {ARTICLE}


def test_ready_for_programs(service: Service, tmp_path: Path) -> None:
    """With --json, what is ready and where is a line of JSON."""
    place = Place.make(tmp_path / "unused")
    with starting(place, [COMMAND, "serve", "--json"], variables=service.place.login()) as process:
        assert process.stdout is not None
        ready = json.loads(process.stdout.readline())["ready"]
        assert ready["neo4j"] == service.place.login()["NEO4J_URI"]
        assert httpx.get(f"{ready['explorer']}readyz", trust_env=False, timeout=300).status_code == 200
        assert ready["graphql"] == f"{ready['explorer']}graphql"


@pytest.mark.slow
def test_production(tmp_path: Path) -> None:
    """In production all that is printed is JSON, a line each, and the password of the embedded Neo4j is named by its file alone.

    So it is under the locale of cron and containers, in a folder whose name that can't spell.
    """
    place = Place.make(tmp_path / "dätä 渡船")
    with (tmp_path / "log").open("w+") as log:
        with starting(
            place, variables={"ARGUMENT_GRAPH_PROFILE": "production", "LC_ALL": "C"}, log=log
        ) as process:
            assert process.stdout is not None
            line = process.stdout.readline()
            ready = json.loads(line)["ready"]
            assert httpx.get(f"{ready['explorer']}livez", trust_env=False, timeout=300).status_code == 200
            os.killpg(process.pid, signal.SIGTERM)
            assert process.wait() == 0
        log.seek(0)
        lines = log.readlines()
    assert [json.loads(each)["event"] for each in lines]
    assert Path(ready["password_file"]) == place.data_dir / "neo4j-password"
    password = Path(ready["password_file"]).read_text().strip()
    assert password not in "".join([line, *lines])


def test_workers(service: Service, tmp_path: Path) -> None:
    """Several processes answer on one port; one that dies is replaced, and a signal, or the starter's death, ends all."""

    def workers(of: Service) -> list[psutil.Process]:
        children = psutil.Process(of.process.pid).children()
        living = (child for child in children if child.status() != psutil.STATUS_ZOMBIE)
        return [child for child in living if "spawn_main" in " ".join(child.cmdline())]

    variables = {**service.place.login(), "ARGUMENT_GRAPH_WORKERS": "2"}
    with serving(Place.make(tmp_path / "unused"), variables=variables) as second:
        first, other = workers(second)
        assert second.documents() == {ARTICLE}
        first.kill()
        wait_until(lambda: len(workers(second)) == 2 and first not in workers(second))
        assert second.documents() == {ARTICLE}
        assert second.end(signal.SIGTERM) == 0
        assert not other.is_running()
    with serving(Place.make(tmp_path / "unused"), variables=variables) as second:
        orphans = workers(second)
        second.process.kill()
        wait_until(lambda: not any(orphan.is_running() for orphan in orphans))


def test_neo4j_frozen(service: Service) -> None:
    """Neo4j stopped without an end to its connections: clients are told that it is away, and are answered once it goes on."""
    neo4j = service.place.java()
    neo4j.suspend()
    try:
        (error,) = service.graphql("{ documents { totalCount } }")["errors"]
        assert error["extensions"]["code"] == "DATABASE_UNAVAILABLE"
        assert service.get("/readyz").status_code == 503
        assert service.get("/livez").status_code == 200
    finally:
        neo4j.resume()
    wait_until(lambda: service.get("/readyz").status_code == 200)
    assert service.documents() == {ARTICLE}


def test_neo4j_killed(service: Service) -> None:
    """Neo4j killed outright: clients are told that it is away, and it comes back by itself with the data."""
    service.place.kill_neo4j()
    (error,) = service.graphql("{ documents { totalCount } }")["errors"]
    assert error["extensions"]["code"] == "DATABASE_UNAVAILABLE"
    assert service.get("/readyz").status_code == 503
    assert service.get("/livez").status_code == 200
    wait_until(lambda: service.get("/readyz").status_code == 200)
    assert service.documents() == {ARTICLE}


@pytest.mark.slow
def test_service_killed(tmp_path: Path) -> None:
    """The service killed outright: Neo4j ends too, and the next start finds all data, the user's own included."""
    place = Place.make(tmp_path / "store")
    with serving(place) as service:
        subprocess.run([COMMAND, "seed", "load", FERRY_LINE], env=environment(**place.variables), check=True)
        before = service.documents()
        assert len(before) == 2
        service.process.kill()
        wait_until(lambda: not place.neo4j())
    with serving(place) as service:
        assert service.documents() == before
        assert service.end(signal.SIGTERM) == 0
        assert not place.neo4j()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.slow
def test_ended_while_starting(tmp_path: Path, number: signal.Signals) -> None:
    """A signal that comes while Neo4j is starting ends both."""
    place = Place.make(tmp_path / "store")
    with starting(place) as process:
        wait_until(place.neo4j)
        os.killpg(process.pid, number)
        assert process.wait() == 0
        assert not place.neo4j()
