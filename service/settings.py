"""Every option of the service with its environment variable; one that is set to nothing counts as not set."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from argument_store.settings import StoreSettings


class Profile(StrEnum):
    """What the service is run for."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


def _listed(text: str) -> list[str]:
    return [each.strip() for each in text.split(",") if each.strip()]


def _checked_names(text: str) -> str:
    for name in _listed(text):
        if not re.fullmatch(r"\*|(\*\.)?[\w.-]+|\[?[0-9a-fA-F.:]+\]?", name):
            raise PydanticCustomError(
                "host", "{name} is not a host name or address without scheme and port", {"name": repr(name)}
            )
    return text


def _size(text: str) -> str:
    if not re.fullmatch(r"[1-9]\d*[kmgKMG]", text):
        raise PydanticCustomError("size", "A size is a number with the unit k, m or g, such as 2g")
    return text


def _rate(text: str) -> str:
    if not re.fullmatch(r"[1-9]\d* *(/|per) *(second|minute|hour|day)", text):
        raise PydanticCustomError("rate", "A rate is a cost for a span of time, such as 200000/minute")
    return text


class Settings(StoreSettings):
    """The service's own options: ARGUMENT_GRAPH_HOST and so on."""

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    workers: int = Field(default=1, ge=1)
    """Processes that answer, for as many cores; Neo4j wants some too."""
    neo4j_wait: float = Field(default=60, ge=0)
    """Seconds for a Neo4j of one's own to answer before the service gives up starting."""
    neo4j_heap: Annotated[str, AfterValidator(_size)] | None = None
    """Java heap of the embedded Neo4j; a quarter of the machine's memory from 512m to 4g unless set."""
    profile: Profile = Profile.DEVELOPMENT
    hosts: Annotated[str, AfterValidator(_checked_names)] = ""
    """Names of the service that Host may hold besides addresses and `localhost`, separated by commas."""
    cors_origins: str = ""
    """Origins whose pages may ask, separated by commas; in development those of this machine may anyway."""
    max_requests: int = Field(default=64, ge=1)
    """Requests that one process executes at once."""
    max_waiting: int = Field(default=256, ge=0)
    """Requests that wait for that, each for at most `wait_seconds`; more are told to come again."""
    wait_seconds: float = Field(default=5, gt=0)
    introspection: bool | None = None
    """Whether queries may ask for the schema. This option and the next three are on in development unless they are set."""
    suggestions: bool | None = None
    """Whether a fault of a query names what of the schema may have been meant."""
    graphiql: bool | None = None
    get_queries: bool | None = None
    """Whether a query may be sent by GET."""
    rate_limit: Annotated[str, AfterValidator(_rate)] | None = None
    """Cost that the clients at one address may cause in a span of time, such as 200000/minute; unlimited unless set."""
    request_seconds: float = Field(default=15, gt=0)
    """Seconds that the execution of a request may take; fields without an answer by then are errors."""
    max_statements: int = Field(default=32, ge=1, le=44)
    """Statements that one process runs at once, besides look-ups of single nodes; more wait as requests do."""
    max_request_statements: int = Field(default=8, ge=1)
    max_root_fields: int = Field(default=100, ge=1)
    trusted_documents: Path | None = None
    """A manifest of documents; others than those, and the page's own, are refused."""
    max_depth: int = Field(default=20, ge=1)
    max_aliases: int | None = Field(default=None, ge=1)
    max_tokens: int = Field(default=4_000, ge=1)
    max_nodes: int = Field(default=50_000, ge=1)
    max_answer_bytes: int = Field(default=20_000_000, ge=1)
    kept_answers_mb: int = Field(default=64, ge=0)
    """Megabytes of answers that one process keeps, to give them again as long as nothing is written; 0 keeps none."""
    views_mb: int = Field(default=1_000, ge=0)
    """Megabytes that views may take in one process, of which it keeps what it has read as long as nothing is written; a view that needs more is
    refused. 0 keeps none and refuses none."""
    max_body_bytes: int = Field(default=200_000, ge=1)
    max_connections: int = Field(default=1_000, ge=1)
    """Of each process."""
    max_head_bytes: int = Field(default=65_536, ge=1_000)
    max_headers: int = Field(default=100, ge=1)
    max_unread_bytes: int = Field(default=200_000_000, ge=1)
    """Of answers that are sent and not read, over all connections of a process."""
    client_seconds: float = Field(default=10, gt=0)
    """For a client to send a request, and to read on in an answer."""
    idle_seconds: int = Field(default=5, ge=1)
    """For its next request on the same connection."""
    metrics_host: str = "127.0.0.1"
    metrics_port: int | None = Field(default=None, ge=1, le=65535)
    """Where Prometheus finds metrics; without a port there are none."""
    slow_statement_seconds: float = Field(default=1, gt=0)
    """Seconds from which on a statement is logged."""
    reasoning_seconds: float = Field(default=10, gt=0)
    reasoning_statements: int = Field(default=20_000, ge=1)

    def allows(self, option: bool | None) -> bool:  # noqa: FBT001 - it is the value of a field
        """The value of an option that is on in development unless it is set."""
        return self.profile is Profile.DEVELOPMENT if option is None else option

    @property
    def most_aliases(self) -> int:
        """`max_aliases`, or the profile's default."""
        return self.max_aliases or (200 if self.profile is Profile.DEVELOPMENT else 100)

    @property
    def host_names(self) -> list[str]:
        """`hosts`, each by itself."""
        return _listed(self.hosts)

    @property
    def origin_names(self) -> list[str]:
        """`cors_origins`, each by itself."""
        return _listed(self.cors_origins)
