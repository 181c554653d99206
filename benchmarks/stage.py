"""Everything that a run needs, started: Neo4j with a graph, the contenders, and what puts load on them."""

import asyncio
import sys
from collections.abc import Generator, Iterable
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import psutil

from argument_store.driver import Neo4jAddress, in_one_map
from benchmarks import contenders
from benchmarks.bare import WAYS
from benchmarks.generator import Size
from benchmarks.measuring import Contender
from benchmarks.processes import Worker, environment, serving, worker
from benchmarks.samples import samples
from benchmarks.shapes import Question, Shape, Variables, comparable
from benchmarks.statements import row_by_row
from benchmarks.stores import address, store
from embedded_neo4j import Report, Running

_COMPARED = 10
_CLIENT = httpx.Client(
    timeout=120, limits=httpx.Limits(max_keepalive_connections=0)
)  # Nothing is left open at the end.
_TRIES = 5  # A Neo4j just started may plan a query for longer than an answer may take.


class DifferentAnswersError(Exception):
    """Service and peer don't agree."""


@dataclass(frozen=True)
class Server:
    """What answers GraphQL."""

    url: str
    pid: int

    def data(self, document: str, variables: Variables) -> Any:
        """The data of an answer without errors."""
        answer: dict[str, Any] = {}
        for _ in range(_TRIES):
            answer = _CLIENT.post(self.url, json={"query": document, "variables": variables}).json()
            if "errors" not in answer:
                return answer["data"]
        raise RuntimeError(f"{self.url}: {answer['errors']}")

    def answer(self, question: Question, variables: Variables) -> Any:
        """An answer that can be compared."""
        return comparable(question.answer(self.data(question.document, variables)))


@dataclass(frozen=True)
class Stage:
    """One graph, served."""

    claims: int
    neo4j: Neo4jAddress
    neo4j_pid: int
    service: Server
    shapes: list[Shape]


@contextmanager
def stage(claims: int, report: Report) -> Generator[Stage]:
    """The graph of that size under the service."""
    with ExitStack() as stack:
        running = stack.enter_context(store(claims, report))
        neo4j = address(running)
        service = Server(*stack.enter_context(contenders.service(neo4j)))
        report("choosing what to ask")
        yield Stage(claims, neo4j, _pid(running), service, samples(Size(claims), service.data))


@contextmanager
def peer(stage: Stage) -> Generator[Server]:
    """The peer over the same Neo4j."""
    with contenders.peer(stage.neo4j) as started:
        yield Server(*started)


def compare(stage: Stage, peer: Server, shapes: Iterable[Shape]) -> int:
    """How many answers of service and peer are equal; raises DifferentAnswersError at the first that aren't."""
    equal = 0
    for shape in shapes:
        if shape.peer is None:
            continue
        for variables, peer_variables in list(zip(shape.variables, shape.peer_variables, strict=True))[
            :_COMPARED
        ]:
            ours = stage.service.answer(shape.service, variables)
            theirs = peer.answer(shape.peer, peer_variables)
            if ours != theirs:
                raise DifferentAnswersError(f"{shape.name} {variables}:\n{ours}\n{theirs}")
            equal += 1
    return equal


def service_under(load: Worker, stage: Stage, shape: Shape, name: str = "service") -> Contender:
    """The service, ready to be asked this shape."""
    _prepare(load, name, shape, stage.service, shape.service, shape.variables)
    return Contender(name, load, stage.service.pid, stage.neo4j_pid)


def peer_under(load: Worker, stage: Stage, peer: Server, shape: Shape) -> Iterable[Contender]:
    """The peer, ready to be asked this shape, where it can answer it."""
    if shape.peer:
        _prepare(load, "peer", shape, peer, shape.peer, shape.peer_variables)
        yield Contender("peer", load, peer.pid, stage.neo4j_pid)


def drivers(bare: Worker, stage: Stage, shape: Shape) -> Iterable[Contender]:
    """The bare driver in its ways, ready to run this shape's statements where these repeat."""
    if shape.name.startswith("Q10") or shape.deferred:
        return
    queries = asyncio.run(row_by_row(stage.neo4j, shape))
    text, parameters = queries[0][0], [in_one_map(each) for _, each in queries]
    for way in WAYS:
        bare.ask(name=f"{way} {shape.name}", way=way, statement=text, parameters=parameters)
        yield Contender(way, bare, bare.pid, stage.neo4j_pid)


def ceiling(load: Worker, seconds: float) -> float:
    """How many requests a second the load asks of a server that does nothing, over 16 connections."""
    with serving([sys.executable, "-m", "benchmarks.trivial"], {}) as (url, _):
        load.ask(name="trivial", url=url, document="{ claim }", variables=[None])
        return len(load.ask(name="trivial", connections=16, seconds=seconds)) / seconds


@contextmanager
def workers(stage: Stage) -> Generator[tuple[Worker, Worker]]:
    """What puts load on servers, and what on Neo4j itself."""
    variables = environment(stage.neo4j)
    with worker("benchmarks.client", variables) as load, worker("benchmarks.bare", variables) as bare:
        yield load, bare


def _prepare(
    load: Worker, name: str, shape: Shape, server: Server, question: Question, variables: Iterable[Variables]
) -> None:
    load.ask(name=f"{name} {shape.name}", url=server.url, document=question.document, variables=variables)


def _pid(running: Running) -> int:
    port = int(running.bolt_uri.rpartition(":")[2])
    listening = (each for each in psutil.net_connections("tcp") if each.status == psutil.CONN_LISTEN)
    return next(each.pid for each in listening if each.laddr and each.laddr.port == port and each.pid)
