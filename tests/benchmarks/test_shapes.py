"""The benchmark's questions on a small graph: the same answers everywhere, one statement each, and a start at an index."""

from collections.abc import Iterator
from typing import Any, cast

import neo4j
import pytest

from argument_store.driver import Database, Neo4jAddress
from benchmarks.searches import compare_searches
from benchmarks.shapes import Shape
from benchmarks.stage import Server
from benchmarks.statements import recorded, row_by_row
from service.queries import chains
from service.queries.opposition import opposition
from service.queries.search import search
from tests.benchmarks.conftest import SIZE

SCANS = {
    "AllNodesScan",
    "NodeByLabelScan",
    "UnionNodeByLabelsScan",
    "IntersectionNodeByLabelsScan",
    "SubtractionNodeByLabelsScan",
}
COMPARED = 5
GraphDatabase: Any = neo4j.GraphDatabase  # its options have no types


def operators(plan: Any) -> Iterator[str]:
    """The operators of a plan, without the name of the database."""
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


def explained(address: Neo4jAddress, statement: str) -> set[str]:
    with GraphDatabase.driver(address.uri, auth=(address.username, address.password)) as driver:
        summary = driver.execute_query(f"EXPLAIN {statement}", database_=address.database).summary
        return set(operators(summary.plan))


def scans(found: set[str]) -> set[str]:
    return {
        name
        for name in found
        if name in SCANS or "RelationshipTypeScan" in name or "RelationshipsScan" in name
    }


def test_service_and_peer_agree(ours: Server, peer: Server, shapes: list[Shape]) -> None:
    """Where the peer can answer, its answers are those of the service, and they aren't empty."""
    compared = [shape for shape in shapes if shape.peer]
    assert [shape.name for shape in compared] == [
        "Q1",
        "Q2",
        "Q3",
        "Q4",
        "Q5",
        "Q6 first",
        "Q10 Q1",
        "Q10 Q2",
    ]
    for shape in compared:
        assert shape.peer
        pairs = list(zip(shape.variables, shape.peer_variables, strict=True))[:COMPARED]
        for variables, peer_variables in pairs:
            answer = ours.answer(shape.service, variables)
            assert answer
            assert answer == peer.answer(shape.peer, peer_variables), shape.name


def test_two_searches_find_the_same_chains(ours: Server) -> None:
    """Between two claims, a search from both ends finds the chains that one from the first claim finds to the second."""
    assert compare_searches(SIZE, ours.data, 30) >= 30


async def test_one_statement_a_request(small: Neo4jAddress, shapes: list[Shape]) -> None:
    """Each request is answered by one statement, but for what is worked out; a list's rows can be read from it one by one."""
    async with Database(small) as database:
        for shape in shapes:
            if shape.deferred:
                continue
            found = await recorded(small, shape, COMPARED)
            assert len(found) == min(COMPARED, len(shape.variables))
            assert len({statement for statement, _ in found}) == 1
            query, parameters = (await row_by_row(small, shape, 1))[0]
            assert await database.read(query, parameters), shape.name


async def test_nodes_that_recur_are_read_once(small: Neo4jAddress, shapes: list[Shape]) -> None:
    """The row of Q4 holds each node of its chains once, beside the chains, which name it by its key."""
    ((statement, parameters), *_) = await recorded(small, shapes[3], 1)
    async with Database(small) as database:
        ((row,),) = await database.read(statement, parameters)
    *_, chains_found, table = row[0]
    keys = [node[0] for node in table]
    named: list[int] = [
        key
        for chain in chains_found
        for value in chain
        if isinstance(value, list)
        for key in cast("list[int]", value)
    ]
    assert len(keys) == len(set(keys))
    assert len(named) > len(keys)
    assert set(named) == set(keys)


async def test_plans_start_at_an_index(small: Neo4jAddress, shapes: list[Shape]) -> None:
    """No plan of the benchmark reads all nodes of a label, or all nodes, but for what is about everything."""
    for shape in (each for each in shapes if not each.everything):
        ((statement, _), *_) = await recorded(small, shape, 1)
        found = explained(small, statement)
        assert not scans(found), (shape.name, found)


@pytest.mark.parametrize(
    "statement",
    [
        chains.chains(source=True, target=True),
        chains.chains(source=True, target=False),
        chains.chains(source=False, target=True),
        opposition(everywhere=False),
        search(()),
    ],
    ids=["chains_between", "chains_from", "chains_to", "opposition", "search"],
)
def test_queries_start_at_an_index(small: Neo4jAddress, statement: str) -> None:
    """So does every query that stands in a file."""
    assert not scans(explained(small, statement))
