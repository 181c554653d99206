"""Statements for a Neo4j that a test has started, over Bolt."""

from typing import Any

import neo4j

from embedded_neo4j import Running

GraphDatabase: Any = neo4j.GraphDatabase  # its options have no types


def execute(running: Running, statement: str, password: str | None = None) -> list[list[Any]]:
    """The rows of one statement, which is committed by then."""
    auth = (running.username, password or running.password)
    with GraphDatabase.driver(running.bolt_uri, auth=auth) as driver:
        records, _, _ = driver.execute_query(statement, database_=running.database)
    return [record.values() for record in records]
