"""Where the store is, by environment variable. A variable that is set to nothing counts as not set."""

import re
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

from argument_store.driver import Neo4jAddress

S = TypeVar("S", bound="StoreSettings")


class StoreSettings(BaseSettings):
    """The embedded Neo4j, and the variables of a Neo4j of one's own."""

    model_config = SettingsConfigDict(env_prefix="ARGUMENT_GRAPH_", env_ignore_empty=True, frozen=True)

    data_dir: Path = Path(".argument-graph")
    bolt_port: int = Field(default=7687, ge=0, le=65535)
    browser_port: int = Field(default=7474, ge=0, le=65535)

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
    answer_seconds: float = Field(default=4, gt=0)
    statement_seconds: float = Field(default=15, gt=0)
    lock_seconds: float = Field(default=60, gt=0)

    @property
    def address(self) -> Neo4jAddress | None:
        """Where it is; None where no URI is set."""
        if not self.uri:
            return None
        return self.at(self.uri, self.username, self.password.get_secret_value(), self.database)

    def at(
        self, uri: str, username: str = "neo4j", password: str = "", database: str = "neo4j"
    ) -> Neo4jAddress:
        """A Neo4j at this address, waited for as the variables say; they hold for the embedded one too."""
        return Neo4jAddress(
            uri,
            username,
            password,
            database,
            self.answer_seconds,
            self.statement_seconds,
            self.lock_seconds,
        )


class SettingsError(Exception):
    """An environment variable, or the option of that name, has a value of the wrong form; the message names it."""


def read_settings(model: type[S], **options: Any) -> S:
    """Read settings from the environment; options take precedence. Raises SettingsError."""
    try:
        settings = model(**options)
        _ = settings.neo4j
    except ValidationError as error:
        raise SettingsError(_explanation(error, model)) from None
    return settings


def _explanation(error: ValidationError, *models: type[BaseSettings]) -> str:
    prefixes = {
        model.__name__: model.model_config.get("env_prefix", "") for model in (*models, Neo4jSettings)
    }
    return "; ".join(
        f"{prefixes[error.title]}{str(fault['loc'][0]).upper()}: {fault['msg']}" for fault in error.errors()
    )
