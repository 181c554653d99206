"""Graphs as plain Cypher, without parameters: for Neo4j Browser or cypher-shell, and without a connection from here."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from argument_store import statements
from argument_store.graph import Graph, Node, Properties, Relationship, Value
from argument_store.migration import current

_ROWS = 100
_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_ENDS = "MATCH (a:Entity {id: row.a})\nMATCH (b:Entity {id: row.b})\n"
_PLACE = " {start: row.properties.start, end: row.properties.end}"
_GRAPH_HEADER = """\
// An argument graph.
// Neo4j 5.26 or later. Run again, it changes nothing.
"""


def cypher(graph: Graph) -> str:
    """The statements, constraints and indexes first; run again, they change nothing."""
    return "".join(graph_script(graph))


def graph_script(graph: Graph) -> Iterator[str]:
    """The statements that yield a graph in an empty store, its properties as they are."""
    yield _GRAPH_HEADER
    yield from schema_statements()
    yield from graph_statements(graph)


def schema_statements() -> Iterator[str]:
    """The constraints, the indexes and the version of the model."""
    for statement in statements.SCHEMA.values():
        yield f"{statement};\n"
    yield "CALL db.awaitIndexes(300);\n"
    version = ", ".join(f"m.{name} = {literal(value)}" for name, value in current().items())
    yield f"MERGE (m:ArgumentGraphModel {{name: 'store'}}) SET {version};\n"


def literal(value: Value) -> str:
    """A value as a Cypher literal."""
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return repr(value)
        case date():
            return f"date('{value.isoformat()}')"
        case list():
            return f"[{', '.join(map(literal, value))}]"
        case _:
            return "'" + re.sub(r"[\\'\n\r\t\b\f]", lambda found: _ESCAPES[found.group()], value) + "'"


def graph_statements(graph: Graph, also: str = "") -> Iterator[str]:
    """The statements that merge a graph, each with its semicolon; `also` goes into their SET."""
    nodes: defaultdict[str, list[Node]] = defaultdict(list)
    for node in graph.nodes.values():
        nodes[":".join(sorted(node.labels))].append(node)
    for labels, group in nodes.items():
        for some in _slices([_row({"id": node.id}, node.properties) for node in group]):
            yield _statement(some, "", "(x:Entity {id: row.id})", f"x:{labels}, ", also)
    relationships: defaultdict[str, list[Relationship]] = defaultdict(list)
    for relationship in graph.relationships.values():
        relationships[relationship.type].append(relationship)
    for kind, items in relationships.items():
        pattern = f"(a)-[x:{kind}{_PLACE if kind == 'QUOTES' else ''}]->(b)"
        for some in _slices([_row({"a": item.source, "b": item.target}, item.properties) for item in items]):
            yield _statement(some, _ENDS, pattern, "", also)


def _statement(some: list[str], match: str, pattern: str, labels: str, also: str) -> str:
    listed = ",\n  ".join(some)
    return f"UNWIND [\n  {listed}\n] AS row\n{match}MERGE {pattern}\nSET {labels}x += row.properties{also};\n"


def _row(names: dict[str, str], properties: Properties) -> str:
    ends = ", ".join(f"{name}: {literal(value)}" for name, value in names.items())
    own = ", ".join(f"{_name(key)}: {literal(value)}" for key, value in properties.items())
    return f"{{{ends}, properties: {{{own}}}}}"


def _name(key: str) -> str:
    """A property's name, quoted where it is no plain word."""
    return key if re.fullmatch(r"[A-Za-z_]\w*", key, re.ASCII) else "`" + key.replace("`", "``") + "`"


def _slices(items: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(items), _ROWS):
        yield items[start : start + _ROWS]
