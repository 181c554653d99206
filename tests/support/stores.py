"""The Neo4j of the tests as a database."""

from argument_store.driver import Neo4jAddress
from embedded_neo4j import Running


def address(running: Running) -> Neo4jAddress:
    """A Neo4j that tests have started, waited for with patience: it may be planning a query for the first time."""
    return Neo4jAddress(
        running.bolt_uri,
        running.username,
        running.password,
        running.database,
        answer_seconds=60,
        statement_seconds=60,
    )
