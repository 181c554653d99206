"""Reasoning over a whole graph: how long the view takes to read, beside the bare driver, and what is worked out from it."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from math import isclose
from operator import itemgetter
from random import Random
from statistics import median
from typing import LiteralString, TypeVar, cast

from neo4j import AsyncDriver, AsyncGraphDatabase, RoutingControl

from argument_store.driver import Database, Neo4jAddress, in_one_map
from argumentation.bipolar.graph import BipolarGraph, SupportReading
from argumentation.bipolar.grounded import grounded_labels
from argumentation.columns import Pair
from argumentation.digraphs import Follow
from argumentation.dung.labels import Label
from argumentation.gradual.evaluation import evaluate, followers
from argumentation.gradual.models import StrengthModel
from argumentation.gradual.weighted import WeightedGraph, weighted_graph
from benchmarks.stage import Stage
from embedded_neo4j import Report
from service.analysis.map_form import LintRule
from service.analysis.view import View
from service.analysis.viewing import whole
from service.plan.requests import Store
from service.queries import view as queries
from tests.support.plain_gradual import combined

FEW = 1_000
_DRAWN, _ASKED, _CHANGED = 5_000, 20, 5
_ROUNDS = 3
_READING, _MODEL = SupportReading.EVIDENTIAL, StrengthModel.DF_QUAD
_STATEMENTS = "MATCH (s:Statement) RETURN s.id, s.baseScore, labels(s), s.linked"
_RELATIONS = """
MATCH (a:Statement)-[r:SUPPORTS|CONTRADICTS]->(b:Statement)
RETURN a.id, b.id, type(r), r.strength, r.basis
"""
_Item = TypeVar("_Item")
_Judged = tuple[Sequence[Label], Sequence[float]]
_QUESTION = "query ($id: ID!) { claim(id: $id) { acceptance { label } strength { value } } }"

_WHAT_IF = "query ($id: ID!) { whatIf(changes: [{removeStatement: $id}]) { total relabelled } }"
_LINT = "query ($rule: LintRule!) { lint(rules: [$rule], first: 1000) { nodes { rule } } }"


class WrongAnswerError(Exception):
    """What should be equal isn't."""


def reasoning(stage: Stage, report: Report) -> Mapping[str, float]:
    """What was measured, and how long it took, the median of several times; milliseconds unless it says otherwise."""
    report("reading the view")
    view, figures = asyncio.run(_read(stage.neo4j))
    report("reasoning about the view")
    return {
        "statements": view.bipolar.size,
        "relations": len(view.bipolar.attacks) + len(view.bipolar.supports),
        **figures,
        **_whole(view),
        **_asked(stage, view),
        **_changed(stage, view),
        **_linted(stage),
    }


async def _read(neo4j: Neo4jAddress) -> tuple[View, Mapping[str, float]]:
    """The same rows through the service, in the service's columns through the driver alone, and row by row."""
    auth = (neo4j.username, neo4j.password)
    columns = (cast("LiteralString", queries.ALL), _parameters())
    async with (
        Database(neo4j, statement_seconds=600) as database,
        AsyncGraphDatabase.driver(neo4j.uri, auth=auth, notifications_min_severity="OFF") as driver,  # pyright: ignore[reportUnknownMemberType]
    ):
        view = await whole(Store(database.read), None)
        ways: dict[str, Callable[[], Awaitable[object]]] = {
            "view read by the service": lambda: whole(Store(database.read), None),
            "the same by the driver, in the service's columns": lambda: _rows(driver, [columns]),
            "the same by the driver, row by row": lambda: _rows(
                driver, [(_STATEMENTS, {}), (_RELATIONS, {})]
            ),
        }
        taken: dict[str, list[float]] = {way: [] for way in ways}
        for _ in range(_ROUNDS):
            for way, read in ways.items():
                start = time.perf_counter()
                await read()
                taken[way].append(1000 * (time.perf_counter() - start))
    return view, {way: median(each) for way, each in taken.items()}


async def _rows(
    driver: AsyncDriver, statements: Sequence[tuple[LiteralString, Mapping[str, object]]]
) -> None:
    for text, parameters in statements:
        found = await driver.execute_query(text, in_one_map(parameters), routing_=RoutingControl.READ)
        [record.values() for record in found.records]


def _parameters() -> Mapping[str, object]:
    return {
        **dict.fromkeys(("documents", "issues", "actors", "excludeActors", "minStrength")),
        "basis": None,
    }


def _whole(view: View) -> Mapping[str, float]:
    """The whole view judged: as it is, and as if all its relations went one way, beside the formulas taken one by one."""
    acyclic = _one_way(view)
    found = evaluate(acyclic, _MODEL)
    plain = _by_formula(acyclic)
    if not all(map(isclose, found.values, plain)):
        raise WrongAnswerError("strengths by the model and by its formulas")
    return {
        "grounded labels of all": _timed(lambda: grounded_labels(view.bipolar, _READING)),
        "strengths of all, without cycles": _timed(lambda: evaluate(acyclic, _MODEL)),
        "the same by the formulas, one by one": _timed(lambda: _by_formula(acyclic)),
        "strengths of all, cycles included": _timed(lambda: evaluate(view.weighted_graph(), _MODEL)),
    }


def _one_way(view: View) -> WeightedGraph:
    def turned(pairs: Sequence[Pair]) -> list[Pair]:
        return sorted({(min(pair), max(pair)) for pair in pairs})

    bipolar = view.bipolar
    one_way = BipolarGraph(bipolar.size, turned(bipolar.attacks), turned(bipolar.supports), bipolar.linked)
    attack_weights, support_weights = ([0.5] * len(pairs) for pairs in (one_way.attacks, one_way.supports))
    return weighted_graph(one_way, view.base, attack_weights, support_weights)


def _by_formula(graph: WeightedGraph) -> list[float]:
    values: list[float] = []
    for node in range(graph.size):
        attacks, supports = (
            [weight * values[source] for source, weight in side[node]]
            for side in (graph.attackers, graph.supporters)
        )
        if node in graph.linked:
            supports = sorted(supports)[:1]
        values.append(combined(_MODEL, graph.base[node], attacks, supports))
    return values


def _asked(stage: Stage, view: View) -> Mapping[str, float]:
    """Label and strength of one claim with less than FEW ancestors, over HTTP."""
    graph = view.weighted_graph()
    taken = [
        _timed(lambda claim=claim: stage.service.data(_QUESTION, {"id": view.ids[claim]}))
        for claim in _few(_claims(view), _sources(graph), lambda claim: claim)
    ]
    return {"label and strength of one claim, over HTTP": median(taken), "the slowest of them": max(taken)}


def _changed(stage: Stage, view: View) -> Mapping[str, float]:
    """What the removal of a claim with less than FEW followers would change, over HTTP: all is read and judged."""
    claims = _few(_claims(view), followers(view.weighted_graph(), _MODEL), lambda claim: claim)[:_CHANGED]
    taken = [
        _timed(lambda claim=claim: stage.service.data(_WHAT_IF, {"id": view.ids[claim]}), 1)
        for claim in claims
    ]
    return {"what a claim's removal would change, over HTTP": median(taken)}


def _linted(stage: Stage) -> Mapping[str, float]:
    """Each rule by itself, over HTTP, but for those that find too much where every relation is implicit, and drawn at random."""
    abundant = (LintRule.IMPLICIT_CHAIN, LintRule.ONE_SIDED_CONTRADICTION)
    rules = [rule for rule in LintRule if rule not in abundant]
    taken = [_timed(lambda rule=rule: stage.service.data(_LINT, {"rule": rule.name})) for rule in rules]
    return {"one rule of lint, over HTTP": median(taken), "the slowest of these rules": max(taken)}


def _claims(view: View) -> list[int]:
    return [number for number, each in enumerate(view.ids) if each.startswith("claim:")]


def _sources(graph: WeightedGraph) -> Follow:
    return lambda node: [source for source, _ in (*graph.attackers[node], *graph.supporters[node])]


def _few(items: Sequence[_Item], follow: Follow, start: Callable[[_Item], int]) -> list[_Item]:
    """Of many at random, those from which most statements can be reached, but less than FEW."""
    drawn = Random(1).sample(items, min(len(items), _DRAWN))
    reached = ((_reached(follow, start(each)), each) for each in drawn)
    few = [(count, each) for count, each in reached if count < FEW]
    return [each for _, each in sorted(few, key=itemgetter(0), reverse=True)[:_ASKED]]


def _reached(follow: Follow, start: int) -> int:
    """How many statements can be reached, counted up to FEW."""
    reached = {start}
    waiting = [start]
    for node in waiting:
        fresh = set(follow(node)) - reached
        reached |= fresh
        waiting += fresh
        if len(reached) >= FEW:
            return FEW
    return len(reached)


def _timed(work: Callable[[], object], rounds: int = _ROUNDS) -> float:
    taken: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - start))
    return median(taken)
