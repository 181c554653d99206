"""Every option of the service with its environment variable; one that is set to nothing counts as not set."""

import re
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

from service.graph import Neo4jAddress


class Profile(StrEnum):
    """What the service is run for."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


class Settings(BaseSettings):
    """The service's own options: ARGUMENT_GRAPH_HOST and so on."""

    model_config = SettingsConfigDict(env_prefix="ARGUMENT_GRAPH_", env_ignore_empty=True, frozen=True)

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    workers: int = Field(default=1, ge=1)
    """Processes that answer, for as many cores; Neo4j wants some too."""
    data_dir: Path = Path(".argument-graph")
    bolt_port: int = Field(default=7687, ge=0, le=65535)
    browser_port: int = Field(default=7474, ge=0, le=65535)
    neo4j_wait: float = Field(default=60, ge=0)
    """Seconds for a Neo4j of one's own to answer before the service gives up starting."""
    profile: Profile = Profile.DEVELOPMENT
    cors_origins: str = ""
    """Origins whose pages may ask, separated by commas; in development those of this machine may anyway."""
    max_depth: int = Field(default=20, ge=1)
    max_aliases: int = Field(default=200, ge=1)
    max_tokens: int = Field(default=4_000, ge=1)
    max_nodes: int = Field(default=50_000, ge=1)
    max_body_bytes: int = Field(default=200_000, ge=1)
    reasoning_seconds: float = Field(default=10, gt=0)
    reasoning_statements: int = Field(default=20_000, ge=1)

    @cached_property
    def neo4j(self) -> "Neo4jSettings":
        """The Neo4j of one's own, as the NEO4J_ variables name it."""
        return Neo4jSettings()


def _checked(uri: str) -> str:
    if not re.match(r"(neo4j|bolt)(\+s(sc)?)?://.", uri):
        raise PydanticCustomError(
            "uri", "An address begins with neo4j:// or bolt://, or neo4j+s:// and the like"
        )
    return uri


class Neo4jSettings(BaseSettings):
    """A Neo4j of one's own: NEO4J_URI and so on. Without a URI the embedded one is used."""

    model_config = SettingsConfigDict(env_prefix="NEO4J_", env_ignore_empty=True, frozen=True)

    uri: Annotated[str, AfterValidator(_checked)] | None = None
    username: str = "neo4j"
    password: SecretStr = SecretStr("")
    database: str = "neo4j"

    @property
    def address(self) -> Neo4jAddress | None:
        """Where it is; None where no URI is set."""
        if not self.uri:
            return None
        return Neo4jAddress(self.uri, self.username, self.password.get_secret_value(), self.database)


class SettingsError(Exception):
    """An environment variable, or the option of that name, that can't be understood; the message names it."""


def settings_with(**options: Any) -> Settings:
    """The settings, with some options set otherwise. Raises SettingsError."""
    try:
        settings = Settings(**options)
        _ = settings.neo4j
    except ValidationError as error:
        raise SettingsError(_explained(error)) from None
    return settings


def _explained(error: ValidationError) -> str:
    prefixes = {
        model.__name__: model.model_config.get("env_prefix", "") for model in (Settings, Neo4jSettings)
    }
    return "; ".join(
        f"{prefixes[error.title]}{str(fault['loc'][0]).upper()}: {fault['msg']}" for fault in error.errors()
    )
