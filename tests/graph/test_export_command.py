"""What `export` reads of the store, and what becomes of it there again."""

import csv
from io import BytesIO, StringIO
from random import Random
from zipfile import ZipFile

import pytest

from argument_store.driver import Database
from argument_store.graph import Graph
from interchange.extract import read_graph
from interchange.formats import Format, written
from interchange.json_lines import left_out
from tests.support.plain_graph import Graph as PlainGraph
from tests.support.plain_graph import write_graph
from tests.support.random_graph import random_graph
from tests.support.seed_store import dump, empty, rows

BY_HAND = "MATCH (n:Claim) SET n:Mine, n.`my own` = 'x', n.seen = datetime('2025-02-28T10:00Z')"


async def read(store: Database, id_: str | None = None, steps: int = 2) -> Graph:
    """The graph, or a part that is there."""
    graph = await read_graph(store, id_, steps, lambda _done, _total: None)
    assert graph is not None
    return graph


def statements(graph: Graph) -> set[str]:
    """The ids of the statements."""
    return {node.id for node in graph.nodes.values() if "Statement" in node.labels}


@pytest.mark.parametrize("seed", [1, 2])
async def test_cypher_yields_the_same_store(store: Database, seed: int) -> None:
    """The script of a whole graph, run in an empty store, yields every node, label, relationship and property of it; twice the same."""
    await write_graph(store, random_graph(Random(seed)))
    before = await dump(store)
    script = written(await read(store), Format.CYPHER).decode()
    await empty(store)
    for _ in range(2):
        for statement in script.split(";\n"):
            if statement.strip():
                await rows(store, statement)
        assert await dump(store) == before


async def test_what_was_added_by_hand(store: Database) -> None:
    """Properties that nobody knows are exported too, as text where need be; labels of the contract alone."""
    await rows(store, "CREATE (:Claim:Statement:Entity {id: 'claim:a', title: 'A', text: 'A.'})")
    await rows(store, BY_HAND)
    [node] = (await read(store)).nodes.values()
    assert node.labels == {"Claim", "Statement", "Entity"}
    assert node.properties["seen"] == "2025-02-28T10:00:00+00:00"
    script = written(await read(store), Format.CYPHER).decode()
    await empty(store)
    await rows(store, next(part for part in script.split(";\n") if "UNWIND" in part))
    assert await rows(store, "MATCH (n:Claim) RETURN n.`my own`") == [["x"]]


async def test_what_tables_for_import_leave_out(store: Database) -> None:
    """Properties that nobody knows are refused by an import: they are left out, and counted."""
    graph = random_graph(Random(3))
    await write_graph(store, graph)
    assert left_out(await read(store)) == {}
    await rows(store, BY_HAND)
    await rows(store, "MATCH ()-[r:SUPPORTS]->() SET r.mine = 1")
    supports = sum(relation.type == "SUPPORTS" for relation in graph.relations)
    claims = len(graph.of("Claim"))
    assert left_out(await read(store)) == {
        "Claim.my own": claims,
        "Claim.seen": claims,
        "SUPPORTS.mine": supports,
    }


async def test_tables_hold_the_store(store: Database) -> None:
    """The tables have a row for each node and each relationship."""
    graph = random_graph(Random(3))
    await write_graph(store, graph)
    with ZipFile(BytesIO(written(await read(store), Format.CSV))) as zipped:
        tables = [
            list(csv.DictReader(StringIO(zipped.read(name).decode(), newline="")))
            for name in zipped.namelist()
        ]
    assert sum(map(len, tables)) == len(graph.entities) + len(graph.relations)


async def test_parts(store: Database) -> None:
    """A document, an issue or a statement with what is around it: the statements of its definition, and all that these refer to."""
    graph = random_graph(Random(4))
    await write_graph(store, graph)
    for document in graph.of("Document"):
        part = await read(store, document.id)
        assert statements(part) == {entity.id for entity in graph.sources(document, "FROM")}
        assert_whole(part, graph)
    for issue in graph.of("Issue"):
        part = await read(store, issue.id)
        assert statements(part) == about(graph, issue.id)
        assert_whole(part, graph)
    for statement in graph.of("Statement")[:8]:
        for steps in (0, 1, 2):
            part = await read(store, statement.id, steps)
            assert statements(part) == around(graph, statement.id, steps)
            assert_whole(part, graph)


async def test_no_part(store: Database) -> None:
    """An id that names nothing is no empty graph."""
    for id_ in ("claim:x", "issue:x", "document:x"):
        assert await read_graph(store, id_, 2, lambda _done, _total: None) is None


def about(graph: PlainGraph, issue: str) -> set[str]:
    """Statements about an issue or a sub-issue, and arguments that lead to these over at most seven others."""
    issues, found = {issue}, set[str]()
    for _ in graph.entities:
        issues |= {
            item.source for item in graph.relations if item.type == "PART_OF" and item.target in issues
        }
    found = {item.source for item in graph.relations if item.type == "ABOUT" and item.target in issues}
    arguments = {entity.id for entity in graph.of("Argument")}
    for _ in range(8):
        found |= {
            item.source
            for item in graph.relations
            if item.type in ("SUPPORTS", "CONTRADICTS") and item.source in arguments and item.target in found
        }
    return found


def around(graph: PlainGraph, start: str, steps: int) -> set[str]:
    """Statements at most so many relations away."""
    found = {start}
    for _ in range(steps):
        pairs = [
            (item.source, item.target) for item in graph.relations if item.type in ("SUPPORTS", "CONTRADICTS")
        ]
        found |= {one for pair in pairs if found.intersection(pair) for one in pair}
    return found


def assert_whole(part: Graph, graph: PlainGraph) -> None:
    """What statements of a part refer to is in it, and every relationship between its nodes."""
    for item in graph.relations:
        if item.source in statements(part) and item.type not in ("SUPPORTS", "CONTRADICTS"):
            assert item.target in part.nodes
        if item.target in statements(part) and item.type in ("ASSERTS", "DENIES"):
            assert item.source in part.nodes
    inside = [item for item in graph.relations if item.source in part.nodes and item.target in part.nodes]
    assert len(part.relationships) == len(inside)
