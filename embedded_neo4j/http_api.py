"""A minimal client of Neo4j's HTTP API on loopback, on the standard library alone. It ignores proxies."""

import json
from base64 import b64encode
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from typing import Final, TypedDict

from embedded_neo4j.ports import HOST

USERNAME: Final = "neo4j"
DATABASE: Final = "neo4j"


class Statement(TypedDict):
    statement: str
    parameters: dict[str, str]


@dataclass(frozen=True)
class Answer:
    status: int
    errors: list[str]


def commit(
    port: int, database: str, password: str, *statements: Statement, patience: float = 10
) -> Answer | None:
    """Run statements in one transaction and discard their rows. Returns None if no Neo4j answers there within `patience` seconds."""
    connection = HTTPConnection(HOST, port, timeout=patience)
    credentials = b64encode(f"{USERNAME}:{password}".encode()).decode()
    headers = {"Content-Type": "application/json", "Authorization": f"Basic {credentials}"}
    body = json.dumps({"statements": statements})
    try:
        connection.request("POST", f"/db/{database}/tx/commit", body, headers)
        response = connection.getresponse()
        errors = json.load(response)["errors"]
        return Answer(response.status, [f"{error['code']}: {error['message']}" for error in errors])
    except (OSError, HTTPException, ValueError, LookupError, TypeError):
        return None
    finally:
        connection.close()
