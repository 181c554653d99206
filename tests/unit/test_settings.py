"""Options from the environment."""

import pytest

from argument_store.settings import Neo4jSettings, read_settings
from service.settings import Settings


def test_a_variable_set_to_nothing_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty variable, as a compose file or a shell hands it on, leaves the default; no folder is the working folder."""
    for model in (Settings, Neo4jSettings):
        for name in model.model_fields:
            monkeypatch.setenv(f"{model.model_config.get('env_prefix')}{name}".upper(), "")
    settings = read_settings(Settings)
    assert settings.model_dump() == {name: field.default for name, field in Settings.model_fields.items()}
    assert (settings.neo4j.address, settings.neo4j.username, settings.neo4j.database) == (
        None,
        "neo4j",
        "neo4j",
    )
