"""The Bolt handshake: enough to check that a server speaks the protocol."""

import socket

from embedded_neo4j.ports import HOST

HANDSHAKE = bytes.fromhex("6060b017" + "00080805" + "00000004" + "00000000" + "00000000")
"""The magic number, then the offered versions: 5.0 to 5.8, or 4.0."""


def answers(port: int) -> bool:
    """Return whether a Bolt server answers on this port of the loopback interface."""
    try:
        with socket.create_connection((HOST, port), timeout=10) as connection:
            connection.sendall(HANDSHAKE)
            return any(connection.recv(4))
    except OSError:
        return False
