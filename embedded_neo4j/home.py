"""What stands in the data folder: Neo4j's home, private to the user."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from embedded_neo4j.options import Options
from embedded_neo4j.ports import HOST

STORE_SETTINGS: Final = {
    # From so many relationships on, a node keeps them by type and direction: a step to the three that matter need not read a dozen.
    "db.relationship_grouping_threshold": "8",
}
"""Settings of what is written, by the server or by the importer."""


@dataclass(frozen=True)
class Home:
    folder: Path

    @classmethod
    def make(cls, folder: Path) -> "Home":
        folder = folder.expanduser().resolve()
        for part in (folder, folder / "conf", folder / "logs"):
            part.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        return cls(folder)

    @property
    def password_file(self) -> Path:
        return self.folder / "neo4j-password"

    def has_database(self) -> bool:
        return (self.folder / "data" / "databases" / "system").exists()

    def write_config(self, settings: Mapping[str, str]) -> None:
        lines = (f"{name}={value}\n" for name, value in settings.items())
        (self.folder / "conf" / "neo4j.conf").write_text("".join(lines))

    def write_password(self, password: str) -> None:
        """Never readable for others, never there in part."""
        part = self.password_file.with_suffix(".part")
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(f"{password}\n")
        part.replace(self.password_file)


def settings(options: Options) -> dict[str, str]:
    """Neo4j's settings for these options, whose ports are real ones."""
    bolt, browser = f"{HOST}:{options.bolt_port}", f"{HOST}:{options.browser_port}"
    return {
        "server.bolt.listen_address": bolt,
        "server.bolt.advertised_address": bolt,
        "server.http.listen_address": browser,
        "server.http.advertised_address": browser,
        "server.memory.pagecache.size": options.page_cache,
        **STORE_SETTINGS,
        "client.allow_telemetry": "false",
        "dbms.usage_report.enabled": "false",
        # No 256 MB set aside for each transaction log, and no 10 s spent waiting for silence when stopping.
        "db.tx_log.preallocate": "false",
        "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
        # Where Neo4j names a time for silence, the driver for Python spends a task and a timer on each read of its socket.
        "server.bolt.connection_keep_alive_for_requests": "OFF",
        **options.settings,
    }
