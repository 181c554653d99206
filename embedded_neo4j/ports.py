"""Ports, checked before Java is started."""

import socket
from contextlib import ExitStack
from typing import Final

from embedded_neo4j.errors import PortInUse

HOST: Final = "127.0.0.1"


def open_ports(*ports: int) -> list[int]:
    """Return the same ports, with a free one in place of each 0. Raises PortInUse."""
    with ExitStack() as stack:
        return [_bind(stack.enter_context(socket.socket()), port) for port in ports]


def _bind(listener: socket.socket, port: int) -> int:
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen()
    except (OSError, OverflowError) as error:
        raise PortInUse(f"port {port} of {HOST} can't be opened: {error.args[-1]}") from error
    return int(listener.getsockname()[1])
