"""DOT, for Graphviz."""

from collections.abc import Mapping

from argument_store.graph import Graph
from argument_store.model import Polarity
from interchange.argument_map import Relation, Statement, argument_map
from interchange.style import COLOURS, INK, LOOKS
from interchange.text import wrapped

_SHAPES = {"Challenge": "octagon", "Outcome": "ellipse", "Argument": "hexagon", "Evidence": "note"}
_LINES = {
    Polarity.SUPPORTS: ("solid", "normal"),
    Polarity.CONTRADICTS: ("dashed", "tee"),
    "LIMITS": ("dotted", "tee"),
}
_HEADER = f"""\
digraph argument_graph {{
  rankdir=LR;
  node [shape=box style="filled,rounded" fontname="sans-serif" fontsize=11 fontcolor="{INK}"];
  edge [fontname="sans-serif" fontsize=9];
"""


def dot(graph: Graph) -> str:
    """The statements of a graph, reasons left of what they are reasons for."""
    drawn = argument_map(graph)
    return "".join([_HEADER, *map(_node, drawn.statements), *map(_edge, drawn.relations), "}\n"])


def quoted(text: str) -> str:
    """A text in DOT, where the backslash of a label starts more than escapes, and the ampersand an entity of HTML."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;") + '"'


def _node(statement: Statement) -> str:
    look = LOOKS[statement.style]
    label = "\\n".join(quoted(line)[1:-1] for line in wrapped(statement.title, 24))
    shape = _SHAPES.get(statement.style)
    attributes = {
        "label": f'"{label}"',
        "tooltip": quoted(statement.text),
        "class": quoted(statement.style),
        "fillcolor": quoted(look.fill),
        "color": quoted(look.border),
    } | ({"shape": shape, "style": "filled"} if shape else {})
    return f"  {quoted(statement.id)} [{_listed(attributes)}];\n"


def _edge(relation: Relation) -> str:
    style, head = _LINES[relation.effect]
    attributes = {
        "class": quoted(relation.effect),
        "color": quoted(COLOURS[relation.effect]),
        "style": style,
        "arrowhead": head,
    }
    ends = f"{quoted(relation.source)} -> {quoted(relation.target)}"
    return f"  {ends} [{_listed(attributes)}];\n"


def _listed(attributes: Mapping[str, str]) -> str:
    return " ".join(f"{name}={value}" for name, value in attributes.items())
