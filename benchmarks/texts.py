"""Texts alone in their stores: opportunity-challenge paths with the issue that covers the text and without one, and its ledger."""

import asyncio
import time
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from argument_store.driver import Database, Neo4jAddress
from benchmarks import contenders, debate
from benchmarks.loading import graph
from benchmarks.loading import load as load_graph
from benchmarks.shapes import Q8_BALANCE, Q8_COUNTED, Q8_LEDGER, Variables
from benchmarks.stage import Server
from benchmarks.stores import address
from embedded_neo4j import EmbeddedNeo4j, Options, Report
from graph_seed import load, packaged_seeds, prepare

WARM_UP, ROUNDS = 30, 10
"""Requests of each kind: until Neo4j has compiled what they run, and those that count."""
_PATHS = Q8_COUNTED.document.replace("ID!", "ID")
_Fill = Callable[[Neo4jAddress], Coroutine[Any, Any, None]]


def texts(report: Report) -> Mapping[str, Mapping[str, float]]:
    """By text, milliseconds of a request at the median."""
    filled: dict[str, tuple[str, _Fill]] = {
        "the packaged article": ("issue:trump-putin-meeting", _article),
        f"a debate of {debate.CLAIMS:,} claims": (debate.ISSUE, _debate),
    }
    return {name: _measured(name, *each, report) for name, each in filled.items()}


def _measured(name: str, issue: str, fill: _Fill, report: Report) -> Mapping[str, float]:
    report(f"asking about {name}")
    with TemporaryDirectory() as folder:
        options = Options(Path(folder), bolt_port=0, browser_port=0, heap="1g")
        with EmbeddedNeo4j(options).start() as running:
            neo4j = address(running)
            asyncio.run(fill(neo4j))
            with contenders.service(neo4j) as started:
                return requests(Server(*started), issue, WARM_UP, ROUNDS)


def requests(server: Server, issue: str, warm_up: int, rounds: int) -> Mapping[str, float]:
    """Milliseconds at the median of each question, which take turns; ValueError if the issue doesn't cover the text."""
    asked: dict[str, tuple[str, Variables]] = {
        "paths without an issue": (_PATHS, {}),
        "paths of the issue": (_PATHS, {"issue": issue}),
        "ledger": (Q8_LEDGER.document, {"issue": issue}),
        "ledger with balance": (Q8_BALANCE.document, {"issue": issue}),
    }
    taken: dict[str, list[float]] = {name: [] for name in asked}
    answers: dict[str, Any] = {}
    for _ in range(warm_up + rounds):
        for name, question in asked.items():
            start = time.perf_counter()
            answers[name] = server.data(*question)
            taken[name].append(1000 * (time.perf_counter() - start))
    if answers["paths without an issue"] != answers["paths of the issue"]:
        raise ValueError(f"{issue} does not cover the text")
    return {name: median(times[-rounds:]) for name, times in taken.items()}


async def _article(neo4j: Neo4jAddress) -> None:
    async with Database(neo4j) as database:
        await load(database, packaged_seeds())


async def _debate(neo4j: Neo4jAddress) -> None:
    async with Database(neo4j) as database:
        await prepare(database)
    await load_graph(neo4j, graph(debate.records()))
