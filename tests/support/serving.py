"""Answers GraphQL over the Neo4j that the environment names, on a free port that standard output tells."""

import socket

import uvicorn

from service.app import create_app
from service.logs import configure
from service.settings import Settings


def main() -> None:
    """Serve until SIGTERM."""
    settings = Settings()
    configure(settings.profile)
    address = settings.neo4j.address
    assert address is not None
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
        uvicorn.Server(uvicorn.Config(create_app(settings, address), log_config=None)).run([listener])


if __name__ == "__main__":
    main()
