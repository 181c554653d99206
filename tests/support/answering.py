"""A service as a process of its own, over a Neo4j that runs already."""

import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from embedded_neo4j import Running
from tests.support.project import environment

_SERVING = Path(__file__).parent / "serving.py"


@contextmanager
def answering(neo4j: Running, bolt_uri: str | None = None, **settings: str) -> Generator[str]:
    """The service's base URL; `bolt_uri` is another way to the same Neo4j."""
    patience = {
        # On a busy machine Neo4j takes longer to plan a query than users would wait.
        "NEO4J_STATEMENT_SECONDS": "120",
        "ARGUMENT_GRAPH_REQUEST_SECONDS": "240",
    }
    variables = environment(
        NEO4J_URI=bolt_uri or neo4j.bolt_uri,
        NEO4J_USERNAME=neo4j.username,
        NEO4J_PASSWORD=neo4j.password,
        NEO4J_DATABASE=neo4j.database,
        **(patience | settings),
    )
    command = [sys.executable, _SERVING]
    with subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            url = process.stdout.readline().strip()
            assert url, f"ended before it listened, with status {process.wait()}"
            yield url
        finally:
            process.terminate()
