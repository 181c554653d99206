"""Neo4j's password: generated, and kept in a file that only the user can read."""

import secrets
from dataclasses import replace

from embedded_neo4j import java
from embedded_neo4j.errors import StartFailed
from embedded_neo4j.http_api import USERNAME, Statement, commit
from embedded_neo4j.launch import START_PATIENCE, Launch
from embedded_neo4j.options import Report
from embedded_neo4j.ports import open_ports


def ensure_password(launch: Launch, report: Report) -> str:
    """Return the password, which file and database then share. If the file is lost, a new password is set; the data stays."""
    home = launch.home
    if home.has_database() and not home.password_file.exists():
        report(f"{home.password_file} is missing: setting a new password")
        _reset(launch)
    elif not home.has_database():
        _set_first(launch)
    return home.password_file.read_text().strip()


def _set_first(launch: Launch) -> None:
    home = launch.home
    if not home.password_file.exists():
        home.write_password(secrets.token_hex(16))
    home.write_config({})
    # Read from the file: every user of the machine can see the arguments of a command.
    done = java.admin(launch.jars, home.folder, "dbms", "set-initial-password", f"@{home.password_file}")
    if done.returncode:
        raise StartFailed(f"the initial password can't be set:\n{done.stdout}")


def _reset(launch: Launch) -> None:
    """Start Neo4j without authentication on random loopback ports for a moment, and set a new password."""
    bolt_port, browser_port = open_ports(0, 0)
    launch = replace(launch, options=replace(launch.options, bolt_port=bolt_port, browser_port=browser_port))
    password = secrets.token_hex(16)
    change = Statement(
        statement=f"ALTER USER {USERNAME} SET PASSWORD $password CHANGE NOT REQUIRED",
        parameters={"password": password},
    )
    with launch.server("", {"dbms.security.auth_enabled": "false"}):
        answer = commit(browser_port, "system", "", change, patience=START_PATIENCE)
    if answer is None or answer.errors:
        raise StartFailed(f"a new password can't be set: {answer}")
    launch.home.write_password(password)
