"""A format of export."""

from argument_store.graph import Graph, Node, graph_of
from interchange.formats import Format, written
from tests.support.scratch import Added

RECIPE = (
    Added(
        "interchange/titles.py",
        '''"""The titles of statements, one a line."""

from argument_store.graph import Graph
from interchange.argument_map import argument_map


def titles(graph: Graph) -> str:
    """The titles, in the order of the map."""
    return "".join(f"{statement.title}\\n" for statement in argument_map(graph).statements)
''',
    ),
    Added(
        "interchange/formats.py",
        """
    TITLES = "titles\"""",
        behind='DOT = "dot"',
    ),
    Added(
        "interchange/formats.py",
        """
        case Format.TITLES:
            from interchange.titles import titles as write""",
        behind="from interchange.dot import dot as write",
    ),
)


def test_written() -> None:
    """A graph is written in the new format."""
    labels = frozenset({"Entity", "Statement", "Claim"})
    claim = Node("claim:a", labels, {"title": "A claim", "text": "It claims."})
    graph: Graph = graph_of([claim], [])
    assert written(graph, Format("titles")) == b"A claim\n"
