"""The data folder: Neo4j's home, readable by the user alone."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from embedded_neo4j.memory import transaction_memory
from embedded_neo4j.options import Options
from embedded_neo4j.ports import HOST

STORE_SETTINGS: Final = {
    # From this number of relationships on, Neo4j groups a node's relationships by type and direction, so that a traversal reads
    # only those of the type it follows.
    "db.relationship_grouping_threshold": "8",
}
"""Settings of the store format, for the server and the importer alike."""


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
        """Write the password file atomically, readable by the user alone."""
        part = self.password_file.with_suffix(".part")
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(f"{password}\n")
        part.replace(self.password_file)


def settings(options: Options) -> dict[str, str]:
    """Return Neo4j's settings for these options, whose ports must not be 0."""
    bolt, browser = f"{HOST}:{options.bolt_port}", f"{HOST}:{options.browser_port}"
    return {
        "server.bolt.listen_address": bolt,
        "server.bolt.advertised_address": bolt,
        "server.http.listen_address": browser,
        "server.http.advertised_address": browser,
        "server.memory.pagecache.size": options.page_cache,
        "db.memory.transaction.max": transaction_memory(options.heap),
        **STORE_SETTINGS,
        "client.allow_telemetry": "false",
        "dbms.usage_report.enabled": "false",
        # Each transaction log reserves its space on the disk, but not 256 MB: what it has reserved can be written to a full disk.
        "db.tx_log.preallocate": "true",
        "db.tx_log.rotation.size": "32m",
        # Don't wait 10 s for quiet connections when stopping.
        "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
        # With keep-alives on, the Python driver creates a task and a timer for each read from its socket.
        "server.bolt.connection_keep_alive_for_requests": "OFF",
        **options.settings,
    }
