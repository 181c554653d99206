"""What is exported is read back by readers of others, whatever the words."""

import csv
import json
import re
from collections.abc import Mapping
from datetime import date
from html import unescape
from io import BytesIO, StringIO
from typing import Any
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argument_store.graph import Graph, Node, Properties, Relationship, Value, graph_of, node_of
from argument_store.model import label_of
from graph_seed import packaged_seeds
from graph_seed.rows import rows
from interchange.formats import Format, written
from interchange.mermaid import beyond_limits
from interchange.text import legal, plain
from tests.support.graphs import graphs
from tests.support.profiles import costly
from tests.support.readers import read_dot, read_graphml

SVG = "{http://www.w3.org/2000/svg}"
POLARITIES = ("SUPPORTS", "CONTRADICTS")
COUNTED = ("effectiveStrength", "limits", "effectiveBaseScore")
KEEPING_LABELS = (Format.CYPHER, Format.GRAPHML, Format.JSON)


def text(graph: Graph, format_: Format) -> str:
    """The graph in a format that is text."""
    return written(graph, format_).decode()


def titles(graph: Graph) -> dict[str, str]:
    """What statements are called, on one line."""
    statements = [node for node in graph.nodes.values() if "Statement" in node.labels]
    return {node.id: plain(str(node.properties["title"])) or node.id for node in statements}


def relations(graph: Graph) -> list[tuple[str, str, str]]:
    """The ends of relations between statements, and what the one does to the other."""
    found = [item for item in graph.relationships.values() if item.type in POLARITIES]
    return sorted((item.source, item.target, effect(item)) for item in found)


def effect(item: Relationship) -> str:
    """The type of a relation, or that it limits only."""
    return "LIMITS" if item.type == "CONTRADICTS" and strength(item) < 0.5 else item.type


def strength(item: Relationship) -> float:
    """The effective strength of a relation, by the table of the contract."""
    if (given := item.properties.get("strength")) is not None:
        assert isinstance(given, float)
        return given
    inferred = {"SUPPORTS": 0.3, "CONTRADICTS": 0.5}
    return inferred[item.type] if item.properties["basis"] == "READER" else 0.7


def counted(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Take what properties count as out of what was read."""
    return {name: value for name, value in properties.items() if name not in COUNTED}


def dense(words: str) -> str:
    """Words without the white space at which they may be broken."""
    return "".join(words.split())


@given(graphs())
@costly()
def test_svg(graph: Graph) -> None:
    """Each statement is a group with its title, each relation a line of its class; the picture is well-formed."""
    root = fromstring(written(graph, Format.SVG))
    drawn = {group.attrib["id"]: group for group in root.iter(f"{SVG}g") if "id" in group.attrib}
    shown = {
        id_: "".join(dense(line.text or "") for line in group.findall(f"{SVG}text")[1:])
        for id_, group in drawn.items()
    }
    assert shown == {id_: dense(title) for id_, title in titles(graph).items()}
    lines = [path.attrib["class"].split()[1] for path in root.findall(f"{SVG}path")]
    assert sorted(lines) == sorted(type_ for _, _, type_ in relations(graph))


def test_svg_of_the_article() -> None:
    """No statement of the article's picture covers another, all stand within it, and it is the same each time."""
    graph = rows(packaged_seeds()[0])
    picture = written(graph, Format.SVG)
    root = fromstring(picture)
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    boxes = [box for group in root.findall(f"{SVG}g") if "id" in group.attrib for box in shapes(group)]
    assert len(boxes) == len(titles(graph))
    for number, (x, y, right, bottom) in enumerate(boxes):
        assert left <= x < right <= left + width
        assert top <= y < bottom <= top + height
        assert all(x >= r or right <= x2 or y >= b or bottom <= y2 for x2, y2, r, b in boxes[:number])
    assert written(graph, Format.SVG) == picture


def shapes(group: Element) -> list[tuple[float, float, float, float]]:
    """The corners of a statement's shape."""
    found: list[tuple[float, float, float, float]] = []
    for shape in group:
        if shape.tag == f"{SVG}rect":
            x, y, width, height = (float(shape.attrib[name]) for name in ("x", "y", "width", "height"))
            found.append((x, y, x + width, y + height))
        elif shape.tag == f"{SVG}polygon":
            points = [tuple(map(float, pair.split(","))) for pair in shape.attrib["points"].split()]
            across, down = zip(*points, strict=True)
            found.append((min(across), min(down), max(across), max(down)))
    return found


@given(graphs())
@costly()
def test_dot(graph: Graph) -> None:
    """A reader of DOT finds the statements by their ids with their titles, and the relations."""
    found = read_dot(text(graph, Format.DOT))
    named = {
        unquoted(node.get_name()): node
        for node in found.get_nodes()
        if node.get_name() not in ("node", "edge")
    }
    labels = {id_: dense(unquoted(node.get("label"))) for id_, node in named.items()}
    assert labels == {id_: dense(title) for id_, title in titles(graph).items()}
    edges = [
        (unquoted(edge.get_source()), unquoted(edge.get_destination()), unquoted(edge.get("class")))
        for edge in found.get_edges()
    ]
    assert sorted(edges) == relations(graph)


def unquoted(words: str) -> str:
    """What a quoted text of DOT says once it is drawn."""
    spelt = re.sub(
        r"\\(.)",
        lambda found: "\n" if found[1] == "n" else found[1],
        words.strip('"') if words == '""' else words[1:-1],
    )
    return unescape(spelt)


@given(graphs())
@costly()
def test_mermaid(graph: Graph) -> None:
    """Each line is a node, a relation or a style; titles stand between quotation marks, without a character that means anything."""
    lines = text(graph, Format.MERMAID).split("\n")
    assert lines[0] == "flowchart LR"
    assert lines[-1] == ""
    nodes = {
        found[1]: found[2]
        for line in lines
        if (found := re.fullmatch(r'  (s\d+)\W+"([^"<>&`\\\[\]{}()|]*)"\W+:::\w+', line))
    }
    spelt = [re.sub(r"#(\d+);", lambda found: chr(int(found[1])), label) for label in nodes.values()]
    assert spelt == [titles(graph)[id_] for id_ in sorted(titles(graph))]
    arrows = [found[1] for line in lines if (found := re.fullmatch(r"  s\d+ (-->|-\.-[xo]) s\d+", line))]
    drawn = {"SUPPORTS": "-->", "CONTRADICTS": "-.-x", "LIMITS": "-.-o"}
    assert arrows == [drawn[type_] for _, _, type_ in relations(graph)]
    styles = [line for line in lines if line.startswith(("  classDef ", "  linkStyle "))]
    assert len(lines) == 2 + len(nodes) + len(arrows) + len(styles)


@given(st.integers(0, 1_200))
def test_limits_of_mermaid(edges: int) -> None:
    """A chart of more edges or characters than Mermaid draws by default says how many it has; others say nothing."""
    nodes = [node_of(f"claim:{n}", {"title": "t", "text": "t"}) for n in range(edges + 1)]
    related = [
        Relationship(("SUPPORTS", "CONTRADICTS")[n % 2], f"claim:{n + 1}", "claim:0", {"basis": "MAP"})
        for n in range(edges)
    ]
    chart = text(graph_of(nodes, related), Format.MERMAID)
    told = beyond_limits(chart)
    assert (told is None) is (edges <= 500 and len(chart) <= 50_000)
    assert told is None or f"{edges:,} edges" in told


@given(graphs())
@costly()
def test_graphml(graph: Graph) -> None:
    """Networkx reads every node and relationship with its properties, of the types that they have."""
    found = read_graphml(written(graph, Format.GRAPHML))
    for id_, node in graph.nodes.items():
        read = dict(found.nodes[id_])
        assert set(read.pop("labels").split(":")) == node.labels - {"Entity"}
        assert counted(read) == {name: carried(value) for name, value in node.properties.items()}
    edges = [(source, target, data["type"]) for source, target, data in found.edges(data=True)]
    assert sorted(edges) == sorted(
        (item.source, item.target, item.type) for item in graph.relationships.values()
    )


def carried(value: Value) -> object:
    """A property as XML can hold it."""
    if isinstance(value, date):
        return value.isoformat()
    words = json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
    return legal(words) if isinstance(words, str) else words


@given(graphs())
@costly()
def test_tables(graph: Graph) -> None:
    """The archive has a table for each label and type, with a row for each node and relationship, and all its properties."""
    with ZipFile(BytesIO(written(graph, Format.CSV))) as zipped:
        tables = {name.removesuffix(".csv"): zipped.read(name).decode() for name in zipped.namelist()}
    read = {name: list(csv.DictReader(StringIO(table, newline=""))) for name, table in tables.items()}
    for node in graph.nodes.values():
        [row] = [row for row in read[label_of(node.id)] if row["id"] == node.id]
        told = {name: value for name, value in row.items() if name in node.properties}
        assert told == {name: cell(value) for name, value in node.properties.items()}
    rows_of = [
        (row["source"], row["target"], name)
        for name, table in read.items()
        for row in table
        if "source" in row
    ]
    assert sorted(rows_of) == sorted(
        (item.source, item.target, item.type) for item in graph.relationships.values()
    )


def test_spreadsheets() -> None:
    """Tables for spreadsheets say that they are UTF-8, and no cell of theirs is a formula; a negative number stays one."""
    titles = ["=1+1", "+cmd", "-x", "@sum", "\tx", "plain"]
    nodes = [
        Node(f"claim:{n}", frozenset({"Claim"}), {"title": each, "baseScore": -0.5})
        for n, each in enumerate(titles)
    ]
    with ZipFile(BytesIO(written(graph_of(nodes, []), Format.SPREADSHEETS))) as zipped:
        table = zipped.read("Claim.csv")
    assert table.startswith(b"\xef\xbb\xbf")
    read = list(csv.DictReader(StringIO(table.decode("utf-8-sig"), newline="")))
    assert [row["title"] for row in read] == [*(f"'{each}" for each in titles[:-1]), "plain"]
    assert {row["baseScore"] for row in read} == {"-0.5"}


def cell(value: Value) -> str:
    """A property in a table."""
    match value:
        case bool():
            return "true" if value else "false"
        case list():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


@given(graphs())
@costly()
def test_json(graph: Graph) -> None:
    """Nodes by id and relationships, with everything that they hold; dates are texts."""
    found = json.loads(text(graph, Format.JSON))
    assert {(node["id"], *node["labels"]) for node in found["nodes"]} == {
        (node.id, *sorted(node.labels)) for node in graph.nodes.values()
    }
    properties = {node["id"]: node["properties"] for node in found["nodes"]}
    assert {id_: counted(each) for id_, each in properties.items()} == {
        id_: in_json(node.properties) for id_, node in graph.nodes.items()
    }
    assert [each | {"properties": counted(each["properties"])} for each in found["relationships"]] == [
        {
            "type": item.type,
            "source": item.source,
            "target": item.target,
            "properties": in_json(item.properties),
        }
        for item in graph.relationships.values()
    ]


@given(graphs())
@costly()
def test_what_strengths_count_as(graph: Graph) -> None:
    """JSON, GraphML and tables say what the strength of a relation counts as, and whether it limits only; a statement's base score too."""
    found = json.loads(text(graph, Format.JSON))
    expected = {
        (item.source, item.target): (strength(item), effect(item) == "LIMITS")
        for item in graph.relationships.values()
        if item.type in POLARITIES
    }
    told = {
        (each["source"], each["target"]): each["properties"]
        for each in found["relationships"]
        if each["type"] in POLARITIES
    }
    assert {ends: (each["effectiveStrength"], each["limits"]) for ends, each in told.items()} == expected
    read = read_graphml(written(graph, Format.GRAPHML)).edges(data=True)
    assert {
        (source, target): (data["effectiveStrength"], data["limits"])
        for source, target, data in read
        if data["type"] in POLARITIES
    } == expected
    with ZipFile(BytesIO(written(graph, Format.CSV))) as zipped:
        tables = [
            zipped.read(f"{name}.csv").decode() for name in POLARITIES if f"{name}.csv" in zipped.namelist()
        ]
    rows_of = [row for table in tables for row in csv.DictReader(StringIO(table, newline=""))]
    assert {
        (row["source"], row["target"]): (float(row["effectiveStrength"]), row["limits"] == "true")
        for row in rows_of
    } == expected
    scores = {"claim": 0.5, "evidence": 0.5, "argument": 0.0}
    statements = {id_ for id_, node in graph.nodes.items() if "Statement" in node.labels}
    assert {
        each["id"]: each["properties"]["effectiveBaseScore"]
        for each in found["nodes"]
        if each["id"] in statements
    } == {id_: scores[id_.partition(":")[0]] for id_ in statements}


def in_json(properties: Properties) -> dict[str, object]:
    """Properties as JSON has them."""
    return {
        name: value.isoformat() if isinstance(value, date) else value for name, value in properties.items()
    }


@pytest.mark.parametrize("format_", Format)
def test_an_empty_graph(format_: Format) -> None:
    """Nothing is a graph too."""
    assert written(Graph({}, {}), format_)


@pytest.mark.parametrize("format_", Format)
def test_of_several_roles_the_first_counts(format_: Format) -> None:
    """A claim that somebody has given two roles by hand is drawn as what the API says it is, and its rows hold that one."""
    words: Properties = {"title": "Two sides", "text": "It has two sides."}
    labels = frozenset({"Entity", "Statement", "Claim", "Outcome", "Opportunity"})
    both = graph_of([Node("claim:two-sides", labels, words)], [])
    one = graph_of([Node("claim:two-sides", labels - {"Outcome"}, words)], [])
    if format_ not in KEEPING_LABELS:
        assert written(both, format_) == written(one, format_)
    else:
        assert b"Opportunity" in written(both, format_)
        assert b"Outcome" in written(both, format_)
