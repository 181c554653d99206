"""What all tests share."""

from collections.abc import Generator

import pytest

from embedded_neo4j import EmbeddedNeo4j, Options, Running


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Generator[Running]:
    """One Neo4j for all tests that ask for it, started when the first one does."""
    options = Options(tmp_path_factory.mktemp("neo4j"), bolt_port=0, browser_port=0)
    with EmbeddedNeo4j(options).start() as running:
        yield running
