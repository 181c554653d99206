"""The Neo4j that runs: what it opens, whom it lets in, and what it refuses beside itself."""

import re
import stat
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import httpx
import psutil
import pytest
from neo4j.exceptions import AuthError

from embedded_neo4j import EmbeddedNeo4j, FolderInUse, Options, PortInUse, Running
from embedded_neo4j.java import home_argument
from embedded_neo4j.versions import NEO4J
from tests.support.embedded import execute


def home(running: Running) -> Path:
    return running.password_file.parent


def port(address: str) -> int | None:
    return urlsplit(address).port


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_it_is_the_pinned_community_edition(neo4j_server: Running) -> None:
    """A driver logs in with what the start has given, and finds Neo4j 5.26 Community."""
    query = (
        "CALL dbms.components() YIELD versions, edition UNWIND versions AS version RETURN version, edition"
    )
    assert execute(neo4j_server, query) == [[NEO4J, "community"]]


def test_the_password_is_the_users_own(neo4j_server: Running) -> None:
    """The password stands in a file that only the user can read, in a folder that only the user can enter."""
    file = neo4j_server.password_file
    assert file.name == "neo4j-password"
    assert file.read_text().strip() == neo4j_server.password
    assert mode(file) == 0o600
    assert mode(home(neo4j_server)) == 0o700
    assert neo4j_server.password not in repr(neo4j_server)


def test_one_statement_may_take_less_memory_than_all_together(neo4j_server: Running) -> None:
    """So Neo4j tells apart a statement that alone takes too much from one that finds the memory taken by others."""
    names = "'db.memory.transaction.max', 'dbms.memory.transaction.total.max'"
    rows = execute(neo4j_server, f"SHOW SETTINGS {names} YIELD name, value RETURN value ORDER BY name")
    one, together = (float(value.removesuffix("MiB")) for (value,) in rows)
    assert 0 < one < together


def test_nobody_gets_in_without_the_password(neo4j_server: Running) -> None:
    """Another password is refused."""
    with pytest.raises(AuthError):
        execute(neo4j_server, "RETURN 1", password="neo4j")


def test_it_listens_on_loopback_alone(neo4j_server: Running) -> None:
    """Its Java listens on the two ports that were announced, on loopback, and on no other."""
    mark = home_argument(home(neo4j_server))
    processes = psutil.process_iter(["cmdline", "name"])
    [java] = [one for one in processes if one.info["name"] == "java" and mark in one.info["cmdline"]]
    listening = {one.laddr for one in java.net_connections("tcp") if one.status == psutil.CONN_LISTEN}
    announced = {port(neo4j_server.bolt_uri), port(neo4j_server.browser_url)}
    assert {re.sub("^::ffff:", "", address.ip) for address in listening} == {"127.0.0.1"}
    assert {address.port for address in listening} == announced


def test_it_tells_nobody(neo4j_server: Running) -> None:
    """Telemetry and usage reports are off."""
    query = "SHOW SETTINGS 'client.allow_telemetry', 'dbms.usage_report.enabled' YIELD value"
    assert execute(neo4j_server, query) == [["false"], ["false"]]


def test_neo4j_browser_comes_from_it_alone(neo4j_server: Running) -> None:
    """Neo4j Browser and the scripts of its page are served by Neo4j, which names its own Bolt address."""
    with httpx.Client(trust_env=False, follow_redirects=True, timeout=300) as client:
        page = client.get(neo4j_server.browser_url)
        scripts = [
            urljoin(str(page.url), address) for address in re.findall('<script src="([^"]+)', page.text)
        ]
        answers = [client.get(script) for script in scripts]
        discovery = client.get(urljoin(neo4j_server.browser_url, "/")).json()
    assert "Neo4j Browser" in page.text
    assert scripts
    assert {urlsplit(script).netloc for script in scripts} == {urlsplit(neo4j_server.browser_url).netloc}
    assert {answer.status_code for answer in answers} == {200}
    assert discovery["bolt_direct"] == neo4j_server.bolt_uri


def test_a_second_start_on_the_folder(neo4j_server: Running) -> None:
    """A second start on the same folder is refused with the folder and the process that has it."""
    folder = home(neo4j_server)
    with pytest.raises(FolderInUse, match=rf"{folder} is in use: process \d+ ") as refused:
        EmbeddedNeo4j(Options(folder, bolt_port=0, browser_port=0)).start()
    assert f"process {psutil.Process().pid} " in str(refused.value)


@pytest.mark.parametrize("option", ["bolt_port", "browser_port"])
def test_a_port_in_use(neo4j_server: Running, tmp_path: Path, option: str) -> None:
    """A port in use is named, before anything has been started or downloaded."""
    taken = {"bolt_port": port(neo4j_server.bolt_uri), "browser_port": port(neo4j_server.browser_url)}[option]
    free = Options(tmp_path, bolt_port=0, browser_port=0, cache_dir=tmp_path / "cache")
    told: list[str] = []
    with pytest.raises(PortInUse, match=f"port {taken} "):
        EmbeddedNeo4j(replace(free, **{option: taken})).start(told.append)
    assert not told
    assert not (tmp_path / "cache").exists()
